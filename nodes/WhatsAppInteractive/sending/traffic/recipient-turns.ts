/**
 * When the next message to a recipient may go, where the provider has refused one for its limit on this
 * recipient alone: from then on they go one by one, and messages to others do not wait for them. Times
 * are in milliseconds of a clock that never goes back.
 */
export class RecipientTurns {
	private readonly slowed = new Map<string, { readonly interval: number; readonly next: number }>();

	/** How long a message has to wait for its turn, which it takes; 0 for now. */
	take(recipient: string, now: number): number {
		const turn = this.slowed.get(recipient);
		if (turn === undefined) return 0;
		const at = Math.max(now, turn.next);
		this.slowed.set(recipient, { ...turn, next: at + turn.interval });
		return at - now;
	}

	/** Lets messages to a recipient go one in an interval, and none before a time. */
	slow(recipient: string, interval: number, until: number): void {
		const next = Math.max(until, this.slowed.get(recipient)?.next ?? until);
		this.slowed.set(recipient, { interval, next });
	}
}

/** How long to wait after so many tries to the same recipient, in milliseconds: four times as long each. */
export const recipientBackoff = (tries: number, interval: number): number =>
	Math.max(interval, 1000 * 4 ** tries);
