/** How many milliseconds a limit of calls a minute is kept for; the provider's clock is another. */
const WINDOW = 61_000;

/** Keeps the calls of one account within what the provider takes in a minute. */
export class CallBudget {
	/** When the last calls begin, the latest last; those that wait for their turn among them. */
	private readonly turns: number[] = [];
	private heldUntil = 0;

	constructor(private readonly callsPerMinute: number) {}

	/**
	 * How many milliseconds a call has to wait for its turn, which it has taken then. A turn that is
	 * too far away is not taken, and what comes back is more than `most`.
	 * @param now milliseconds of a clock that never goes back
	 * @param room how many calls there is to be room for then, this one among them
	 */
	take(now: number, most: number, room = 1): number {
		const before = this.turns.at(Math.min(room - 1 - this.callsPerMinute, -1));
		const turn = Math.max(now, this.heldUntil, before === undefined ? now : before + WINDOW);
		if (turn - now > most) return turn - now;
		this.turns.push(turn);
		if (this.turns.length > this.callsPerMinute) this.turns.shift();
		return turn - now;
	}

	/** Lets no call begin before; for when the provider has refused one. */
	holdUntil(moment: number): void {
		this.heldUntil = Math.max(this.heldUntil, moment);
	}
}
