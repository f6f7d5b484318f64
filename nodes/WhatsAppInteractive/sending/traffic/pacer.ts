import { cutOf, growthTo, type Growth } from './growth';

const SECOND = 1000;

/**
 * A provider counts arrivals, which the network moves together: requests go out by so much slower
 * than the limit. Half of it is for what a late timer leaves to catch up, half for the network.
 */
const HEADROOM = 0.06;
const CATCH_UP = (SECOND * HEADROOM) / 2;

/** Refusals of what was under way together take no more than this off a rate, or what one takes. */
const CUT_TOGETHER = 0.15;
/** What is left of what went through, where far more was tried than the provider takes. */
const AFTER_RUSH = 0.92;
/** More than so much beyond what went through is a rush. */
const RUSH = { times: 2, more: 10 };
/** Fewer than so many messages in a second say nothing about a limit. */
const ENOUGH_TO_JUDGE = 10;
/** What to try after a refusal that came too early to judge. */
const FIRST_GUESS = 1;
const SLOWEST = 0.4;

/** The fraction by which a rate grows each second after a guess, until the next refusal. */
const GROWTH_AFTER_GUESS = 0.7;
/** Time for which nothing came back is no reason to grow at once. */
const LONGEST_STEP = 5 * SECOND;

/** Without a message taken for so long, the provider can't be said to take any. */
const STANDSTILL = 30 * SECOND;

/** When a request went out, and how fast requests went then. */
export interface Departure {
	readonly at: number;
	readonly rate: number;
}

/**
 * When the next request may go: evenly, as often as the rate allows, later where the provider told
 * when to come back. Rates are per second, times in milliseconds of any clock that never goes back.
 * Time that a late timer lost is made up for, by a burst too short for the provider's limit.
 *
 * A limit can be shared with other senders, which show only in the provider's refusals. Each
 * refusal takes a part off the rate, so that whoever sends more is slowed down more; without
 * refusals it grows.
 */
export class Pacer {
	private current: number;
	private readonly fullRate: number;
	private readonly growth: Growth;
	private nextAt = Number.NEGATIVE_INFINITY;
	private heldUntil = Number.NEGATIVE_INFINITY;
	private refusedAt = Number.NEGATIVE_INFINITY;
	private takenAt = Number.NEGATIVE_INFINITY;
	private grownAt = Number.NEGATIVE_INFINITY;
	private isGuess = false;
	/** Whether it is the rate that keeps requests waiting: one that is not made use of says nothing. */
	private isInUse = true;
	private second = { from: Number.NEGATIVE_INFINITY, taken: 0, before: 0 };

	/** @param perSecond the limit, where there is one */
	constructor(perSecond: number | undefined) {
		const limit = perSecond === undefined ? undefined : perSecond / (1 + HEADROOM);
		this.fullRate = limit ?? Number.POSITIVE_INFINITY;
		this.growth = growthTo(limit);
		this.current = this.fullRate;
	}

	/** How many messages go a second. */
	get rate(): number {
		return this.current;
	}

	/** Whether the provider made it slower than it was set. */
	get isSlowed(): boolean {
		return this.current < this.fullRate;
	}

	/** How long until the next request may go, 0 for now. */
	waitAt(now: number): number {
		return Math.max(0, this.nextAt - now, this.heldUntil - now);
	}

	/** How long the provider has asked to wait from now, 0 for not at all. */
	cooldown(now: number): number {
		return Math.max(0, this.heldUntil - now);
	}

	/** Whether the provider takes at least some messages. */
	isFlowing(now: number): boolean {
		return now - this.takenAt < STANDSTILL;
	}

	/** Whether a request began after the last refusal, and so says something new. */
	isAfterLastRefusal({ at }: Departure): boolean {
		return at >= this.refusedAt;
	}

	/** Counts the messages of a request that goes now. */
	onStart(now: number, messages = 1): void {
		this.isInUse = this.nextAt >= now - CATCH_UP;
		this.nextAt = Math.max(this.nextAt, now - CATCH_UP) + (messages * SECOND) / this.current;
	}

	/** Lets nothing go before a time. */
	holdUntil(time: number): void {
		this.heldUntil = Math.max(this.heldUntil, time);
		this.nextAt = Math.max(this.nextAt, this.heldUntil);
	}

	/** Lowers the rate after a request that the provider refused for its rate limit. */
	onRefused(now: number, departure: Departure): void {
		const went = this.takenInLastSecond(now);
		const isAfterLast = this.isAfterLastRefusal(departure);
		if (this.current > RUSH.times * went + RUSH.more) {
			if (!isAfterLast) return;
			this.isGuess = went < ENOUGH_TO_JUDGE;
			this.setRate(Math.max(went * AFTER_RUSH, FIRST_GUESS));
			// What went in the last second has to leave the provider's count first.
			this.nextAt = Math.max(this.nextAt, now + SECOND);
		} else {
			const cut = cutOf(this.current);
			const lowest = departure.rate * (1 - Math.max(cut, CUT_TOGETHER));
			if (this.current <= lowest) return;
			this.isGuess &&= !isAfterLast;
			this.setRate(Math.max(this.current * (1 - cut), lowest));
		}
		this.refusedAt = now;
		this.grownAt = now;
	}

	/** Counts messages that the provider took, and raises the rate by what the time since allows. */
	onAccepted(now: number, messages = 1): void {
		this.turnSecond(now);
		this.second.taken += messages;
		this.takenAt = now;
		if (!this.isSlowed) return;
		const passed = Math.min(now - this.grownAt, LONGEST_STEP) / SECOND;
		this.grownAt = now;
		if (this.isInUse) this.setRate(this.current * (1 + this.growthAt(now) * passed));
	}

	private growthAt(now: number): number {
		if (this.isGuess) return GROWTH_AFTER_GUESS;
		return this.growth(this.current, now - this.refusedAt);
	}

	private setRate(rate: number): void {
		this.current = Math.min(Math.max(rate, SLOWEST), this.fullRate);
	}

	private turnSecond(now: number): void {
		const passed = now - this.second.from;
		if (passed < SECOND) return;
		const isNext = passed < 2 * SECOND;
		this.second = {
			from: isNext ? this.second.from + SECOND : now,
			taken: 0,
			before: isNext ? this.second.taken : 0,
		};
	}

	private takenInLastSecond(now: number): number {
		this.turnSecond(now);
		const { from, taken, before } = this.second;
		return taken + before * (1 - (now - from) / SECOND);
	}
}
