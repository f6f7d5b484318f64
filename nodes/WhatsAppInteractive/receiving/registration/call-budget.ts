/** How many milliseconds a limit of calls a minute is kept for; the provider's clock is another. */
const WINDOW = 61_000;

/** A call's turn, which is `wait` milliseconds away: taken, or left to the next where that is too long. */
export interface Turn {
	readonly type: 'taken' | 'tooLate';
	readonly wait: number;
}

/** Keeps the calls of one account within what the provider takes in a minute. */
export class CallBudget {
	/** When the last calls begin, the latest last; those that wait for their turn among them. */
	private readonly turns: number[] = [];
	private heldUntil = 0;

	constructor(readonly callsPerMinute: number) {}

	/**
	 * Takes the next turn for a call.
	 * @param now milliseconds of a clock that never goes back
	 * @param most how long the call can wait for it, in milliseconds
	 * @param room how many calls there is to be room for then, this one among them
	 */
	take(now: number, most: number, room = 1): Turn {
		const before = this.turns.at(Math.min(room - 1 - this.callsPerMinute, -1));
		const turn = Math.max(now, this.heldUntil, before === undefined ? now : before + WINDOW);
		const wait = turn - now;
		if (wait > most) return { type: 'tooLate', wait };
		this.turns.push(turn);
		if (this.turns.length > this.callsPerMinute) this.turns.shift();
		return { type: 'taken', wait };
	}

	/** Lets no call begin before; for when the provider has refused one. */
	holdUntil(moment: number): void {
		this.heldUntil = Math.max(this.heldUntil, moment);
	}
}
