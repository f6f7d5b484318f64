import { Slots } from '../../../../nodes/WhatsAppInteractive/sending/traffic/slots';

/** Keeps all slots in use for so many answers, each of which takes what `took` says of the slots. */
function answer(slots: Slots, count: number, took: (most: number) => number): void {
	let underWay = 0;
	for (let answers = 0; answers < count; answers++) {
		for (; underWay < slots.most; underWay++) slots.onStart();
		slots.onAnswer(took(slots.most), true);
		underWay -= 1;
	}
}

test('a number that is set stays as it is', () => {
	const slots = new Slots(3);
	answer(slots, 500, (most) => most * 100);
	slots.onStart();
	slots.onAnswer(10_000, false);
	expect(slots.most).toBe(3);
});

test.each([
	['as fast as before: all there are', () => 50, 200, 200],
	['slower with each that is added: few', (most: number) => most * 10, 1, 40],
	['slow from the start, but no slower: all there are', () => 5000, 200, 200],
	[
		'slower than twice as fast beyond 50: about so many',
		(most: number) => 50 + Math.max(0, most - 50) * 2,
		20,
		110,
	],
] as const)('answers are %s', (_what, took, least, most) => {
	const slots = new Slots(undefined);
	answer(slots, 5000, took);
	expect(slots.most).toBeGreaterThanOrEqual(least);
	expect(slots.most).toBeLessThanOrEqual(most);
});

/** Fills all slots, then answers all of them before the next requests go out. */
function answerTogether(slots: Slots): void {
	const together = slots.most;
	for (let started = 0; started < together; started++) slots.onStart();
	for (let answers = 0; answers < together; answers++) slots.onAnswer(50, true);
}

test.each([
	['one by one', (slots: Slots) => answer(slots, slots.most, () => 50)],
	['all together', answerTogether],
] as const)('it grows threefold with each round at first when answers come %s', (_how, round) => {
	const slots = new Slots(undefined);
	const sizes: number[] = [];
	for (let rounds = 0; rounds < 5; rounds++) {
		sizes.push(slots.most);
		round(slots);
	}
	expect(sizes).toEqual([4, 12, 36, 108, 200]);
});

test('it does not grow while fewer are under way than could be', () => {
	const slots = new Slots(undefined);
	for (let answers = 0; answers < 100; answers++) {
		for (let started = 0; started < 3; started++) slots.onStart();
		for (let started = 0; started < 3; started++) slots.onAnswer(50, true);
	}
	expect(slots.most).toBe(4);
});

test('where all answers have become slower for good, there are as many again as before', () => {
	const slots = new Slots(undefined);
	answer(slots, 2000, () => 50);
	answer(slots, 600, () => 150);
	expect(slots.most).toBeLessThan(100);
	answer(slots, 5000, () => 150);
	expect(slots.most).toBe(200);
});

test('a refusal ends the first growth', () => {
	const slots = new Slots(undefined);
	slots.onStart();
	slots.onAnswer(50, false);
	answer(slots, slots.most, () => 50);
	expect(slots.most).toBe(6);
});

test('what is not in use is let go', () => {
	const slots = new Slots(undefined);
	answer(slots, 2000, () => 50);
	for (let left = slots.most - 1; left > 0; left--) slots.onAnswer(50, true);
	for (let answers = 0; answers < 2000; answers++) {
		slots.onStart();
		slots.onAnswer(50, true);
	}
	expect(slots.most).toBeLessThanOrEqual(8);
});
