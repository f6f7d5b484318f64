import { inPool } from '../../nodes/WhatsAppInteractive/sending/running/pool';
import { deliver, type Try } from '../../nodes/WhatsAppInteractive/sending/traffic/deliver';
import { startTraffic } from '../../nodes/WhatsAppInteractive/sending/traffic/traffic';
import { LimitedProvider } from './provider';
import { randomFrom } from './random';
import { VirtualClock, VirtualTime } from './virtual-time';

/** Who sends how much to whom. */
export interface Situation {
	/** Workers that know nothing of each other. */
	readonly senders: number;
	/** Of all senders. */
	readonly messages: number;
	/** What the provider takes in any second. */
	readonly perSecond: number;
	/** To the provider and back, in milliseconds. */
	readonly roundTrip: number;
	/** Whether each sender has the whole limit as its Messages per Second; else it has none. */
	readonly isLimitSet: boolean;
	readonly seed: number;
}

/** What came of it. */
export interface Course {
	/** What the provider took, of what it and the senders' slots allow, until the first sender had ended. */
	readonly use: number;
	/** The part of all requests that the provider refused. */
	readonly refused: number;
	/** Messages that were given up. */
	readonly lost: number;
	/** Messages that the provider took more than once. */
	readonly twice: number;
	/** What the slowest sender got through of a fair share, until the first one had ended. */
	readonly leastShare: number;
}

const ACCEPTED: Try = {
	outcome: { type: 'accepted', receipt: { messageId: 'm', status: 'sent' } },
	response: { statusCode: 200, headers: {}, body: {} },
};

const REFUSED: Try = {
	outcome: {
		type: 'refused',
		problem: { cause: 'rateLimited', what: 'Too many', advice: 'Wait', statusCode: 429 },
	},
	response: { statusCode: 429, headers: {}, body: {} },
};

/** Senders begin within so many milliseconds, and their dates are wrong by up to so many. */
const BEGIN_WITHIN = 500;
const SKEW = 60_000;
/** How many requests of a sender are under way at most. */
const SLOTS = 200;

/** Sends with the node's own pool, gate and pacer, in virtual time and without a network. */
export async function simulate(situation: Situation): Promise<Course> {
	const { senders, messages, perSecond, roundTrip, isLimitSet, seed } = situation;
	const time = new VirtualTime();
	const provider = new LimitedProvider(perSecond);
	const each = Math.floor(messages / senders);
	const taken = new Array<number>(senders).fill(0);
	let lost = 0;
	let atFirstEnd: { readonly seconds: number; readonly taken: readonly number[] } | undefined;

	const run = async (sender: number): Promise<void> => {
		const random = randomFrom(seed * 1000 + sender);
		await time.wait(random() * BEGIN_WITHIN);
		const traffic = startTraffic(
			{
				concurrency: undefined,
				giveUpAfter: undefined,
				messagesPerSecond: isLimitSet ? perSecond : undefined,
				retryPolicy: 'threeTries',
			},
			new VirtualClock(time, random, (random() - 0.5) * 2 * SKEW),
			random,
		);
		const oneWay = (roundTrip / 2) * (0.8 + 0.4 * random());
		const travel = async () => await time.wait(oneWay * (0.9 + 0.3 * random()));
		const attempt = async (position: number): Promise<Try> => {
			await travel();
			const isTaken = provider.takes(sender * each + position, time.now);
			if (isTaken) taken[sender] = (taken[sender] ?? 0) + 1;
			await travel();
			return isTaken ? ACCEPTED : REFUSED;
		};
		const send = async (position: number): Promise<void> => {
			const delivery = await deliver(traffic, async () => await attempt(position));
			if (delivery.type === 'untried' || delivery.outcome.type === 'refused') lost += 1;
		};
		await inPool(each, traffic.slots, send, () => true);
		atFirstEnd ??= { seconds: time.now / 1000, taken: [...taken] };
	};

	const all = Promise.all(Array.from(taken, async (_, sender) => await run(sender)));
	await time.pass();
	await all;
	const { counts } = provider;
	const { seconds, taken: until } = atFirstEnd ?? { seconds: 0, taken: [] };
	const sum = until.reduce((total, count) => total + count, 0);
	return {
		use: sum / seconds / Math.min(perSecond, (senders * SLOTS * 1000) / roundTrip),
		refused: counts.refused / (counts.taken + counts.refused),
		lost,
		twice: counts.twice,
		leastShare: (Math.min(...until) * senders) / sum,
	};
}
