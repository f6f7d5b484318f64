import { Deadline } from '../../../nodes/WhatsAppInteractive/api/deadline';

/** Deadlines that end with the same execution. */
const together = (cancel: AbortSignal, count: number): Deadline[] =>
	Array.from({ length: count }, () => new Deadline(60_000, cancel));

const ended = (deadlines: readonly Deadline[]): boolean[] =>
	deadlines.map(({ signal }) => signal.aborted);

test('the execution ends all requests that are under way, and no others', () => {
	const execution = new AbortController();
	const first = new Deadline(60_000, execution.signal);
	const second = new Deadline(60_000, execution.signal);
	const third = new Deadline(60_000, execution.signal);
	second.close();
	execution.abort();
	expect(ended([first, second, third])).toEqual([true, false, true]);
	expect([first, third].map(({ isPast }) => isPast)).toEqual([false, false]);
});

test('hundreds of requests are one listener of the execution, which goes with the last of them', () => {
	const execution = new AbortController();
	const { signal } = execution;
	const come = vi.spyOn(signal, 'addEventListener');
	const go = vi.spyOn(signal, 'removeEventListener');
	const deadlines = together(signal, 300);
	expect(come).toHaveBeenCalledTimes(1);
	for (const deadline of deadlines.slice(1)) deadline.close();
	expect(go).not.toHaveBeenCalled();
	deadlines[0]?.close();
	expect(go).toHaveBeenCalledTimes(1);
	const later = together(signal, 1);
	execution.abort();
	expect(ended(later)).toEqual([true]);
});

test('an execution that has ended before ends what begins', () => {
	expect(ended(together(AbortSignal.abort(), 1))).toEqual([true]);
});

test('deadlines of different lengths end each at its own time', async () => {
	const [long, short] = [new Deadline(60_000), new Deadline(5)];
	await new Promise((resolve) => short.signal.addEventListener('abort', resolve));
	expect(ended([long, short])).toEqual([false, true]);
	expect([long.isPast, short.isPast]).toEqual([false, true]);
	long.close();
});

test('deadlines that share a timer end together, unless one is closed before', async () => {
	const first = new Deadline(300);
	const [second, closed] = [new Deadline(300), new Deadline(300)];
	closed.close();
	await new Promise((resolve) => second.signal.addEventListener('abort', resolve));
	expect(ended([first, second, closed])).toEqual([true, true, false]);
});
