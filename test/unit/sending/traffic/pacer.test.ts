import { Pacer } from '../../../../nodes/WhatsAppInteractive/sending/traffic/pacer';

/** When so many requests go, with timers that are late by what `lateness` gives. */
function run(pacer: Pacer, count: number, lateness: (request: number) => number): number[] {
	const times: number[] = [];
	let now = 0;
	for (let request = 0; request < count; request++) {
		const wait = pacer.waitAt(now);
		if (wait > 0) now += wait + lateness(request);
		pacer.onStart(now);
		times.push(now);
	}
	return times;
}

/** How far apart requests go now, in milliseconds. */
function spacing(pacer: Pacer, now: number): number {
	for (let request = 0; request < 10; request++) pacer.onStart(now);
	const before = pacer.waitAt(now);
	pacer.onStart(now);
	return pacer.waitAt(now) - before;
}

/** The most that went in any second, of times in their order. */
function most(times: readonly number[]): number {
	let first = 0;
	return Math.max(
		...times.map((at, position) => {
			while (at - (times[first] ?? at) >= 1000) first += 1;
			return position - first + 1;
		}),
	);
}

describe.each([
	['exact timers', () => 0],
	['timers that are late by a millisecond', () => 1],
	['timers that are late by up to 15', (request: number) => (request * 7) % 16],
] as const)('%s', (_what, lateness) => {
	test.each([1, 10, 80, 100, 1000, 4000])('%i a second are kept and made use of', (rate) => {
		const count = rate * 5;
		const times = run(new Pacer(rate), count, lateness);
		expect(most(times)).toBeLessThanOrEqual(rate);
		const ideal = ((count - 1) / rate) * 1000;
		expect((times.at(-1) ?? 0) / ideal).toBeLessThan(1.15);
	});
});

test('without a limit nothing waits', () => {
	expect(run(new Pacer(undefined), 100, () => 0).at(-1)).toBe(0);
});

test('several messages in a request take the time of as many requests', () => {
	const [together, apart] = [new Pacer(10), new Pacer(10)];
	together.onStart(0, 5);
	for (let message = 0; message < 5; message++) apart.onStart(0);
	expect(together.waitAt(0)).toBeCloseTo(apart.waitAt(0), 6);
});

test('several messages that are taken raise the rate as if each came alone', () => {
	const [together, apart] = [new Pacer(100), new Pacer(100)];
	for (const pacer of [together, apart]) pacer.onRefused(0);
	together.onAccepted(0, 5);
	for (let message = 0; message < 5; message++) apart.onAccepted(0);
	expect(spacing(together, 0)).toBeCloseTo(spacing(apart, 0), 6);
});

test('a hold stops everything, and is followed by no burst', () => {
	const pacer = new Pacer(10);
	pacer.onStart(0);
	pacer.holdUntil(5000);
	expect(pacer.waitAt(1000)).toBe(4000);
	expect(pacer.cooldown(1000)).toBe(4000);
	pacer.onStart(5000);
	// What the hold took is not made up for, or the next one could go 30 ms earlier.
	expect(pacer.waitAt(5000)).toBeCloseTo(106, 6);
	pacer.holdUntil(4000);
	expect(pacer.cooldown(5000)).toBe(0);
});

describe('a refusal', () => {
	test('leaves a part of what went through, and the rate comes back', () => {
		const pacer = new Pacer(100);
		for (let at = 0; at < 1000; at += 20) pacer.onAccepted(at);
		pacer.onRefused(999);
		expect(pacer.isSlowed).toBe(true);
		// 50 went through in the last second, 40 are tried next.
		expect(spacing(pacer, 2000)).toBeCloseTo(25, 0);
		for (let taken = 0; taken < 2000; taken++) pacer.onAccepted(3000 + taken * 30);
		expect(pacer.isSlowed).toBe(false);
	});

	test('that comes too early to judge halves the rate', () => {
		const pacer = new Pacer(106);
		pacer.onRefused(0);
		expect(spacing(pacer, 1000)).toBeCloseTo(20, 0);
	});

	test('without a limit sets one', () => {
		const pacer = new Pacer(undefined);
		pacer.onRefused(0);
		expect(spacing(pacer, 1000)).toBeCloseTo(50, 0);
	});

	test('is news only to those who began after the last one', () => {
		const pacer = new Pacer(10);
		expect(pacer.isAfterLastRefusal(0)).toBe(true);
		pacer.onRefused(100);
		expect(pacer.isAfterLastRefusal(50)).toBe(false);
		expect(pacer.isAfterLastRefusal(100)).toBe(true);
		expect(pacer.isAfterLastRefusal(150)).toBe(true);
	});

	test.each([
		// Taken so long before, so many in all; the time of the refusal; what is tried next a second.
		{ why: 'as few as can be judged', taken: 10, every: 100, at: 950, rate: 8 },
		{ why: 'nearly as many as the limit', taken: 94, every: 10, at: 950, rate: (0.7 * 100) / 1.06 },
		{ why: 'too few to judge', taken: 9, every: 100, at: 950, rate: 50 / 1.06 },
		// 10 in the second that is not over, and three quarters of the 40 in the one before.
		{ why: 'in two calendar seconds', taken: 50, every: 25, at: 1250, rate: 0.8 * 40 },
		{ why: 'too long ago to count', taken: 40, every: 25, at: 2500, rate: 50 / 1.06 },
	])('after $taken messages ($why) leaves $rate a second', ({ taken, every, at, rate }) => {
		const pacer = new Pacer(100);
		for (let message = 0; message < taken; message++) pacer.onAccepted(message * every);
		pacer.onRefused(at);
		expect(1000 / spacing(pacer, 10_000)).toBeCloseTo(rate, 6);
	});

	test('is made up for quickly at first, and slowly near the rate that was refused', () => {
		const pacer = new Pacer(200);
		const take = (messages: number) => pacer.onAccepted(5_000, messages);
		const rate = () => 1000 / spacing(pacer, 10_000);
		for (let at = 0; at < 1000; at += 10) pacer.onAccepted(at);
		pacer.onRefused(999);
		expect(rate()).toBeCloseTo(80, 6);
		take(10);
		expect(rate()).toBeCloseTo(80 * 1.01 ** 10, 6);
		take(2);
		expect(rate()).toBeGreaterThan(90);
		take(10);
		expect(rate()).toBeCloseTo(80 * 1.01 ** 12 * 1.001 ** 10, 6);
		take(100_000);
		expect(rate()).toBeCloseTo(200 / 1.06, 6);
	});
});
