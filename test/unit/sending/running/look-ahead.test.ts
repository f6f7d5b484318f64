import { LookAhead } from '../../../../nodes/WhatsAppInteractive/sending/running/look-ahead';
import { FakeClock } from '../fake-clock';

/** What reads items ahead, and which items were read in which order. */
function reader(count: number, throwsAt?: number) {
	const clock = new FakeClock();
	const read: number[] = [];
	const ahead = new LookAhead(count, clock, (itemIndex) => {
		read.push(itemIndex);
		if (itemIndex === throwsAt) throw new Error('cannot be read');
		return `item ${itemIndex}`;
	});
	return { ahead, clock, read };
}

const upTo = (count: number): number[] => Array.from({ length: count }, (_, index) => index);

test.each([
	[3, 3, 'all of a few'],
	[10_000, 500, 'no more than is kept with ease'],
])('of %i items %i are read before their turn: %s, each once', async (count, expected) => {
	const { ahead, read } = reader(count);
	await ahead.begin();
	expect(read).toEqual(upTo(expected));
	expect(upTo(count).map((itemIndex) => ahead.take(itemIndex))).toEqual(
		upTo(count).map((itemIndex) => `item ${itemIndex}`),
	);
	expect(read).toEqual(upTo(count));
});

test('an item whose turn has come is not read ahead', async () => {
	const { ahead, read } = reader(6);
	for (const itemIndex of [0, 1, 2]) ahead.take(itemIndex);
	await ahead.begin();
	expect(read).toEqual(upTo(6));
});

test('others have their turn after a few items', async () => {
	const { ahead, clock } = reader(40);
	await ahead.begin();
	expect(clock.breaths).toBeGreaterThanOrEqual(10);
});

test('what was read long ago is read again, since it may have the time in it', async () => {
	const { ahead, clock, read } = reader(2);
	await ahead.begin();
	clock.time += 1000;
	ahead.take(0);
	clock.time += 1;
	expect(ahead.take(1)).toBe('item 1');
	expect(read).toEqual([0, 1, 1]);
});

test('what cannot be read is told at its turn, and the others are read', async () => {
	const { ahead } = reader(3, 1);
	await ahead.begin();
	expect(ahead.take(0)).toBe('item 0');
	expect(() => ahead.take(1)).toThrow('cannot be read');
	expect(ahead.take(2)).toBe('item 2');
});

test.each<readonly [how: string, end: (running: ReturnType<typeof reader>) => void]>([
	['is stopped', ({ ahead }) => ahead.stop()],
	['is cancelled', ({ clock }) => (clock.stopped = true)],
])('nothing more is read once the run %s', async (_how, end) => {
	const running = reader(100);
	const reading = running.ahead.begin();
	end(running);
	await reading;
	expect(running.read).toEqual([]);
});
