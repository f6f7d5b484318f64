const SECOND = 1000;

/**
 * A provider counts arrivals, which the network moves together: requests go out by so much slower
 * than the limit. Half of it is for what a late timer leaves to catch up, half for the network.
 */
const HEADROOM = 0.06;
const CATCH_UP = (SECOND * HEADROOM) / 2;

/** How a rate is lowered when a provider refuses, and how it comes back with each message taken. */
const AFTER_REFUSAL = { ofRate: 0.7, ofWhatWentThrough: 0.8 };
const BLIND_CUT = 0.5;
const RECOVERY = { far: 1.01, near: 1.001, nearFrom: 0.9 };
/** Fewer than so many messages in a second say nothing about a limit. */
const ENOUGH_TO_JUDGE = 10;
/** Where no rate is set: what to try after a refusal that came too early to judge. */
const FIRST_GUESS = 20;
const SLOWEST = 0.2;

/**
 * When the next request may go: evenly, as often as the rate allows, later where the provider told
 * when to come back. Rates are per second, times in milliseconds of any clock that never goes back.
 * Time that a late timer lost is made up for, by a burst too short for the provider's limit.
 *
 * A refusal lowers the rate to a part of what went through before, and messages that are taken
 * raise it again: quickly at first, slowly near the rate at which the provider refused.
 */
export class Pacer {
	private rate: number;
	private readonly fullRate: number;
	private nextAt = Number.NEGATIVE_INFINITY;
	private heldUntil = Number.NEGATIVE_INFINITY;
	private refusedAt = Number.NEGATIVE_INFINITY;
	private ceiling = Number.POSITIVE_INFINITY;
	private second = { from: Number.NEGATIVE_INFINITY, taken: 0, before: 0 };

	/** @param perSecond the limit, where there is one */
	constructor(perSecond: number | undefined) {
		this.fullRate = perSecond === undefined ? Number.POSITIVE_INFINITY : perSecond / (1 + HEADROOM);
		this.rate = this.fullRate;
	}

	/** How long until the next request may go, 0 for now. */
	waitAt(now: number): number {
		return Math.max(0, this.nextAt - now, this.heldUntil - now);
	}

	/** How long the provider has asked to wait from now, 0 for not at all. */
	cooldown(now: number): number {
		return Math.max(0, this.heldUntil - now);
	}

	/** Counts the messages of a request that goes now. */
	onStart(now: number, messages = 1): void {
		this.nextAt = Math.max(this.nextAt, now - CATCH_UP) + (messages * SECOND) / this.rate;
	}

	/** Lets nothing go before a time. */
	holdUntil(time: number): void {
		this.heldUntil = Math.max(this.heldUntil, time);
		this.nextAt = Math.max(this.nextAt, this.heldUntil);
	}

	/** Whether a request began after the last refusal, and so says something new. */
	isAfterLastRefusal(startedAt: number): boolean {
		return startedAt >= this.refusedAt;
	}

	/** Lowers the rate after a request that the provider refused for its rate limit. */
	onRefused(now: number): void {
		const went = this.takenInLastSecond(now);
		this.refusedAt = now;
		if (went >= ENOUGH_TO_JUDGE) {
			this.ceiling = went;
			this.rate = Math.min(
				this.rate * AFTER_REFUSAL.ofRate,
				went * AFTER_REFUSAL.ofWhatWentThrough,
			);
		} else {
			this.rate = Number.isFinite(this.rate) ? this.rate * BLIND_CUT : FIRST_GUESS;
		}
		this.rate = Math.min(Math.max(this.rate, SLOWEST), this.fullRate);
	}

	/** Raises the rate again after messages that the provider took. */
	onAccepted(now: number, messages = 1): void {
		this.turnSecond(now);
		this.second.taken += messages;
		if (this.rate === this.fullRate) return;
		const isNear = this.rate > this.ceiling * RECOVERY.nearFrom;
		const step = isNear ? RECOVERY.near : RECOVERY.far;
		this.rate = Math.min(this.rate * step ** messages, this.fullRate);
	}

	/** Whether the provider made it slower than it was set. */
	get isSlowed(): boolean {
		return this.rate < this.fullRate;
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
