import { RunClock } from '../../../../nodes/WhatsAppInteractive/api/clock';
import { inPool } from '../../../../nodes/WhatsAppInteractive/sending/running/pool';

test.each([
	[0, 10],
	[1, 10],
	[25, 1],
	[25, 7],
	[25, 100],
])('%i pieces, %i at a time: each once, in order, never more at a time', async (count, most) => {
	const begun: number[] = [];
	let underWay = 0;
	let peak = 0;
	await inPool(
		count,
		{ most },
		async (position) => {
			begun.push(position);
			peak = Math.max(peak, ++underWay);
			for (let turn = 0; turn < (position * 7) % 5; turn++) await Promise.resolve();
			underWay -= 1;
		},
		() => true,
	);
	expect(begun).toEqual(Array.from({ length: count }, (_, position) => position));
	expect(peak).toBeLessThanOrEqual(most);
});

test('how many are under way follows the slots while it runs', async () => {
	const slots = { most: 1 };
	let underWay = 0;
	const seen: number[] = [];
	await inPool(
		12,
		slots,
		async (position) => {
			seen.push(++underWay);
			slots.most = position < 6 ? position + 1 : 1;
			await new Promise((resolve) => setImmediate(resolve));
			underWay -= 1;
		},
		() => true,
	);
	expect(Math.max(...seen)).toBeGreaterThan(2);
	expect(seen.at(-1)).toBe(1);
});

test('what a piece throws comes out', async () => {
	const work = async () => await Promise.reject(new Error('broken'));
	await expect(inPool(3, { most: 2 }, work, () => true)).rejects.toThrow('broken');
});

test('no more is begun once it is to stop; what is under way is waited for', async () => {
	const ended: number[] = [];
	await inPool(
		100,
		{ most: 4 },
		async (position) => {
			await Promise.resolve();
			ended.push(position);
		},
		() => ended.length === 0,
	);
	expect(ended).toEqual([0, 1, 2, 3]);
});

describe('the clock of a run', () => {
	test.each(['cancelled', 'interrupted'])('ends its waits when it is %s', async (how) => {
		const execution = new AbortController();
		const clock = new RunClock(execution.signal);
		const waits = Promise.all([clock.wait(3_600_000), clock.wait(3_600_000)]);
		if (how === 'cancelled') execution.abort();
		else clock.interrupt();
		await waits;
		await clock.wait(3_600_000);
		expect(clock.interrupted()).toBe(true);
		clock.close();
	});

	test('waits without an execution that can be cancelled', async () => {
		const clock = new RunClock(undefined);
		const before = clock.now();
		await clock.wait(5);
		expect(clock.now()).toBeGreaterThanOrEqual(before + 4);
		expect(clock.interrupted()).toBe(false);
	});
});
