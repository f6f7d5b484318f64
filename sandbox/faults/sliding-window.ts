const SECOND = 1000;

/** Admits at most so many events in any span of time; an event that is refused does not count. */
export class SlidingWindow {
	private readonly admitted: number[] = [];
	private oldest = 0;

	constructor(private readonly most: number) {}

	/** Whether an event at this time is within the limit; both in milliseconds. */
	admits(now: number, span = SECOND): boolean {
		if (this.admitted.length < this.most) {
			this.admitted.push(now);
			return true;
		}
		const oldest = this.admitted[this.oldest];
		if (oldest === undefined || now - oldest < span) return false;
		this.admitted[this.oldest] = now;
		this.oldest = (this.oldest + 1) % this.most;
		return true;
	}
}
