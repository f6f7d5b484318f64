import { endWith } from './shared-signal';

/** The longest that a timer of Node.js can wait, in milliseconds; with more it would not wait at all. */
const LONGEST = 2 ** 31 - 1;

/**
 * The fraction of its duration by which a deadline may be late, so that deadlines that begin at about
 * the same time share a timer.
 */
const LATE = 0.01;

/** The timer that was started last. */
let latest: { readonly timer: AbortSignal; readonly wait: number; readonly at: number } | undefined;

/** A signal that aborts in so many milliseconds, or a little later. */
function timerFor(wait: number): AbortSignal {
	const at = performance.now() + wait;
	if (latest?.wait !== wait || latest.at < at || latest.timer.aborted) {
		const spare = Math.ceil(wait * LATE);
		const timer = AbortSignal.timeout(Math.min(wait + spare, LONGEST));
		latest = { timer, wait, at: at + spare };
	}
	return latest.timer;
}

/**
 * When an exchange is over, however far it came, its body and redirects included: at a moment, or
 * when the execution is cancelled before. To be closed after the exchange.
 */
export class Deadline {
	private readonly controller = new AbortController();
	private readonly timer: AbortSignal;
	private readonly at: number;
	private readonly letGo: ReadonlyArray<() => void>;

	/**
	 * @param timeout in milliseconds from now
	 * @param cancel the signal of the execution, which outlives the exchange
	 */
	constructor(
		timeout: number,
		private readonly cancel?: AbortSignal,
	) {
		const wait = Math.min(Math.ceil(timeout), LONGEST);
		this.at = performance.now() + wait;
		this.timer = timerFor(wait);
		this.letGo = [this.timer, ...(cancel ? [cancel] : [])].map((signal) =>
			endWith(signal, this.end),
		);
		if (this.cancel?.aborted) this.end();
	}

	/** Aborts when the exchange is over. */
	get signal(): AbortSignal {
		return this.controller.signal;
	}

	/**
	 * Whether time ran out before the execution was cancelled. The timer may be late, and what else
	 * has a timer, like n8n's request helper, may end the exchange before.
	 */
	get isPast(): boolean {
		const ranOut = this.timer.aborted || performance.now() >= this.at;
		return ranOut && this.cancel?.aborted !== true;
	}

	/** How many milliseconds are left: one at least, since 0 means no limit to an HTTP client. */
	left(): number {
		return Math.max(1, Math.ceil(this.at - performance.now()));
	}

	/** Ends the exchange now: whatever is still on its way is cut. */
	readonly end = (): void => this.controller.abort();

	/** Lets go of the timer and of the execution's signal. */
	close(): void {
		for (const letGo of this.letGo) letGo();
	}
}
