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

/** A request that goes out now. */
const departing = (pacer: Pacer, at: number) => ({ at, rate: pacer.rate });

/** A pacer that the provider has refused, with so many messages taken in the second before. */
function refused(taken: number, perSecond?: number): Pacer {
	const pacer = new Pacer(perSecond);
	for (let message = 0; message < taken; message++) pacer.onAccepted((message * 900) / taken);
	pacer.onRefused(999, departing(pacer, 998));
	return pacer;
}

/** Lets the provider take what the pacer lets go, for so many seconds. */
function takeAll(pacer: Pacer, from: number, seconds: number): void {
	for (let now = from; now < from + seconds * 1000;) {
		now += pacer.waitAt(now);
		pacer.onStart(now);
		pacer.onAccepted(now);
	}
}

describe('a refusal', () => {
	test.each([
		['leaves most of what went through', 50, 100, 46],
		['finds a limit that nobody told of', 80, undefined, 73.6],
		['that comes too early to judge leaves a guess', 0, 4000, 1],
		['without a limit set and anything taken leaves a guess', 0, undefined, 1],
	])('in a rush %s', (_what, taken, perSecond, expected) => {
		const pacer = refused(taken, perSecond);
		if (perSecond === 100) expect(pacer.rate).toBeLessThan(100);
		else expect(pacer.rate).toBeCloseTo(expected, 0);
		expect(pacer.isSlowed).toBe(true);
	});

	test('in a rush keeps everything back until the last second has left the count', () => {
		expect(refused(80).waitAt(999)).toBeCloseTo(1000, 0);
	});

	test.each([
		[20, 0.85],
		[80, 0.9],
		[500, 0.93],
	])('takes less of a high rate: %d a second keep %d', (taken, kept) => {
		const pacer = refused(taken);
		takeAll(pacer, 2000, 2);
		const before = pacer.rate;
		pacer.onRefused(4000, departing(pacer, 3999));
		expect(pacer.rate / before).toBeCloseTo(kept, 1);
	});

	test('of many that were under way together takes no more than their share', () => {
		const pacer = refused(500);
		takeAll(pacer, 2000, 2);
		const departure = departing(pacer, 4000);
		for (let request = 0; request < 50; request++) pacer.onRefused(4100, departure);
		expect(pacer.rate / departure.rate).toBeCloseTo(0.85, 2);
	});

	test('is news only to those who began after the last one', () => {
		const pacer = new Pacer(10);
		expect(pacer.isAfterLastRefusal(departing(pacer, 0))).toBe(true);
		pacer.onRefused(100, departing(pacer, 50));
		expect(pacer.isAfterLastRefusal(departing(pacer, 50))).toBe(false);
		expect(pacer.isAfterLastRefusal(departing(pacer, 150))).toBe(true);
	});
});

describe('without refusals a rate', () => {
	test.each([
		['grows back to the limit that is set', 50, 100, 60],
		['grows from a guess within seconds', 0, 100, 10],
	])('%s', (_what, taken, perSecond, seconds) => {
		const pacer = refused(taken, perSecond);
		takeAll(pacer, 2000, seconds);
		expect(pacer.isSlowed).toBe(false);
	});

	test('does not grow where it is not made use of', () => {
		const pacer = refused(80);
		const before = pacer.rate;
		for (let now = 5000; now < 60_000; now += 1000) {
			pacer.onStart(now);
			pacer.onAccepted(now + 10);
		}
		expect(pacer.rate).toBe(before);
	});
});

test.each([
	// Taken so long before, so many in all; the time of the refusal; what is tried next a second.
	{ why: 'as few as can be judged', taken: 10, every: 100, at: 950, rate: 9.2 },
	{ why: 'too few to judge', taken: 9, every: 100, at: 950, rate: 8.28 },
	{ why: 'nearly as many as the limit', taken: 94, every: 10, at: 950, rate: 82.42 },
	// 10 in the second that is not over, and three quarters of the 40 in the one before.
	{ why: 'in two calendar seconds', taken: 50, every: 25, at: 1250, rate: 36.8 },
	{ why: 'too long ago to count', taken: 40, every: 25, at: 2500, rate: 1 },
])('after $taken messages ($why) a refusal leaves $rate a second', ({ taken, every, at, rate }) => {
	const pacer = new Pacer(100);
	for (let message = 0; message < taken; message++) pacer.onAccepted(message * every);
	pacer.onRefused(at, departing(pacer, at - 1));
	expect(pacer.rate).toBeCloseTo(rate, 2);
});

test.each([
	// Without a limit: by 1 % and a step of 0.015 a second, twice as much after 8 seconds, 10 % at most.
	{ after: 0.1, taken: 94, rate: 86.48 * (1 + 0.1 * (0.01 + 0.015 / 86.48) * 2 ** (0.1 / 8)) },
	{ after: 4, taken: 94, rate: 86.48 * (1 + 4 * (0.01 + 0.015 / 86.48) * 2 ** (4 / 8)) },
	{ after: 60, taken: 94, rate: 86.48 * (1 + 5 * 0.1) },
	// With most of a limit: by 0.7 %, twice as much after 24 seconds.
	{ after: 0.1, taken: 94, limit: 100, rate: 82.42 * (1 + 0.1 * 0.007 * 2 ** (0.1 / 24)) },
	{ after: 4, taken: 94, limit: 100, rate: 82.42 * (1 + 4 * 0.007 * 2 ** (4 / 24)) },
	// With a 43rd of it, by what 2.4 % refused take off, and with a 430th by no more than 20 % would.
	{ after: 1, taken: 94, limit: 4000, rate: 86.48 * (1 + 0.0239 * 86.48 * 0.1284) },
	{ after: 0.1, taken: 94, limit: 40_000, rate: 86.48 * (1 + 0.1 * 0.2 * 86.48 * 0.1284) },
	// After a guess, by 70 % a second; of a longer time, five seconds count.
	{ after: 1, taken: 9, limit: 100, rate: 8.28 * 1.7 },
	{ after: 9, taken: 9, limit: 100, rate: 8.28 * (1 + 5 * 0.7) },
])('$after seconds after $taken messages and a refusal below $limit it is $rate', (each) => {
	const pacer = new Pacer(each.limit);
	const every = each.taken === 9 ? 100 : 10;
	for (let message = 0; message < each.taken; message++) pacer.onAccepted(message * every);
	pacer.onRefused(950, departing(pacer, 949));
	pacer.onAccepted(950 + each.after * 1000);
	expect(pacer.rate).toBeCloseTo(each.rate, 1);
});
