const SECOND = 1000;

/** Admits at most so many events in any second; an event that is refused does not count. */
export class SlidingWindow {
	private readonly admitted: number[] = [];
	private oldest = 0;

	constructor(private readonly perSecond: number) {}

	/** Whether an event at this time (milliseconds) is within the limit. */
	admits(now: number): boolean {
		if (this.admitted.length < this.perSecond) {
			this.admitted.push(now);
			return true;
		}
		const oldest = this.admitted[this.oldest];
		if (oldest === undefined || now - oldest < SECOND) return false;
		this.admitted[this.oldest] = now;
		this.oldest = (this.oldest + 1) % this.perSecond;
		return true;
	}
}
