import { MOST_AT_A_TIME } from '../../operations/sending-options';

/** How many requests are under way at a time at first. */
const FIRST = 4;
/** By so many more with each answer, until an answer is late or a refusal. */
const START = 2;
/** Answers that take so many times as long as the fastest ones had to wait for each other. */
const LATE = 2;
/** The fastest answers of long ago say less about now. */
const FORGETTING = 1.002;
const LEAST_SHRINK = 0.5;

/** As many answers as there were slots when it began. */
interface Round {
	readonly size: number;
	answers: number;
	/** All of them together, in milliseconds. */
	took: number;
	/** The most requests that were under way. */
	peak: number;
}

/**
 * How many requests may be under way at a time. A number that the user sets stays as it is. Without
 * one it starts small and grows as long as all of it is in use and answers are as fast as before,
 * and shrinks when they slow down, whether the provider, the network or this process has too much
 * to do.
 */
export class Slots {
	private limit: number;
	private inUse = 0;
	private isStarting = true;
	private fastest = Number.POSITIVE_INFINITY;
	private round: Round;

	/** @param fixed the number that the user sets */
	constructor(private readonly fixed: number | undefined) {
		this.limit = fixed ?? FIRST;
		this.round = this.newRound();
	}

	get most(): number {
		return Math.floor(this.limit);
	}

	/** A request goes out. */
	onStart(): void {
		this.inUse += 1;
		this.round.peak = Math.max(this.round.peak, this.inUse);
	}

	/** A request has ended after so many milliseconds. */
	onAnswer(took: number, isAccepted: boolean): void {
		this.inUse -= 1;
		if (this.fixed !== undefined) return;
		if (!isAccepted) {
			// A refusal comes sooner or later than an answer, and more at a time would not mend it.
			this.isStarting = false;
			return;
		}
		this.round.answers += 1;
		this.round.took += took;
		// All were in use in this round, perhaps not at this answer: those that come together free them.
		if (this.isStarting && this.round.peak >= this.round.size) {
			this.limit = Math.min(this.limit + START, MOST_AT_A_TIME);
		}
		if (this.round.answers >= this.round.size) this.endRound();
	}

	private endRound(): void {
		const { size, answers, took, peak } = this.round;
		const average = took / answers;
		this.fastest = Math.min(this.fastest * FORGETTING, average);
		const pace = (LATE * this.fastest) / average;
		if (pace < 1) {
			this.isStarting = false;
			this.limit = Math.max(1, this.limit * Math.max(pace, LEAST_SHRINK));
		} else if (2 * peak < size) {
			this.limit = Math.max(FIRST, this.limit / 2);
		} else if (peak >= this.most && !this.isStarting) {
			this.limit = Math.min(this.limit + Math.sqrt(this.limit), MOST_AT_A_TIME);
		}
		this.round = this.newRound();
	}

	private newRound(): Round {
		return { size: this.most, answers: 0, took: 0, peak: this.inUse };
	}
}
