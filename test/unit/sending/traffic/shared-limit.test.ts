import { simulate } from '../../../../bench/pacing/simulate';

/*
 * Senders that know nothing of each other share a provider's limit, in virtual time; the whole table
 * is docs/scaling.md. Fewer messages than there leave less time to come to equal shares.
 */

const SEED = 1;

test.each([
	{ senders: 1, perSecond: 80, messages: 8_000, roundTrip: 100, isLimitSet: false, share: 1 },
	{ senders: 1, perSecond: 80, messages: 4_000, roundTrip: 100, isLimitSet: true, share: 1 },
	{ senders: 2, perSecond: 80, messages: 16_000, roundTrip: 20, isLimitSet: false, share: 0.5 },
	{ senders: 8, perSecond: 80, messages: 16_000, roundTrip: 100, isLimitSet: true, share: 0.5 },
	{ senders: 8, perSecond: 80, messages: 16_000, roundTrip: 300, isLimitSet: false, share: 0.5 },
	{ senders: 8, perSecond: 1000, messages: 40_000, roundTrip: 100, isLimitSet: false, share: 0.3 },
] as const)(
	`$senders senders find their part of $perSecond a second, $roundTrip ms away (seed ${SEED})`,
	async ({ share, ...situation }) => {
		const course = await simulate({ ...situation, seed: SEED });
		expect(course).toMatchObject({ lost: 0, twice: 0 });
		expect(course.use).toBeGreaterThan(0.9);
		expect(course.refused).toBeLessThan(0.03);
		expect(course.leastShare).toBeGreaterThanOrEqual(share);
	},
	60_000,
);
