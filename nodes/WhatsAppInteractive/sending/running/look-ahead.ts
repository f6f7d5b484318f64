import type { Clock } from '../../api/clock';

/** So many are read in one go; then the answers that have come, and the rest of n8n, have a turn. */
const AT_ONCE = 4;

/** At most so many are read before their turn: each is kept until then. */
const MOST = 500;

/** What was read longer ago, in milliseconds, is read again: an expression may have the time in it. */
const LONGEST = 1000;

/**
 * Reads items before their turn. A run begins with few requests under way, and has little to do until
 * they are answered; later it has more to do than time. So the work is done where it costs nothing.
 */
export class LookAhead<Read> {
	private readonly known = new Map<number, { readonly read: Read; readonly at: number }>();
	private next = 0;
	private stopped = false;

	/**
	 * @param count how many items there are
	 * @param read reads one; what it throws is left for the item's turn
	 */
	constructor(
		private readonly count: number,
		private readonly clock: Clock,
		private readonly read: (itemIndex: number) => Read,
	) {}

	/** What was read of an item, or is read now. */
	take(itemIndex: number): Read {
		this.next = Math.max(this.next, itemIndex + 1);
		const found = this.known.get(itemIndex);
		this.known.delete(itemIndex);
		const isFresh = found !== undefined && this.clock.now() - found.at <= LONGEST;
		return isFresh ? found.read : this.read(itemIndex);
	}

	/** Reads on while others have their turn, until it has read enough or is stopped. */
	async begin(): Promise<void> {
		for (let done = 0; done < MOST; done += AT_ONCE) {
			await this.clock.yieldToOthers();
			for (let more = 0; more < AT_ONCE; more++) {
				if (this.stopped || this.clock.interrupted() || this.next >= this.count) return;
				this.readNext();
			}
		}
	}

	/** Nothing more is read before its turn, and what was is let go. */
	stop(): void {
		this.stopped = true;
		this.known.clear();
	}

	private readNext(): void {
		const itemIndex = this.next;
		this.next += 1;
		try {
			this.known.set(itemIndex, { read: this.read(itemIndex), at: this.clock.now() });
		} catch {
			// It is read again at its turn, and what is thrown then is the item's result.
		}
	}
}
