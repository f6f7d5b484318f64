/** A provider that takes so many messages in any second, and refuses the rest. */
export class LimitedProvider {
	/** When it took the messages of the last second, oldest first, from `oldest` on. */
	private times: number[] = [];
	private oldest = 0;
	private readonly takenOnce = new Set<number>();
	readonly counts = { taken: 0, refused: 0, twice: 0 };

	constructor(private readonly perSecond: number) {}

	/** Whether it takes a message that gets there at a time, in milliseconds. */
	takes(message: number, now: number): boolean {
		while ((this.times[this.oldest] ?? Infinity) <= now - 1000) this.oldest += 1;
		if (this.oldest > 100_000) {
			this.times = this.times.slice(this.oldest);
			this.oldest = 0;
		}
		if (this.times.length - this.oldest >= this.perSecond) {
			this.counts.refused += 1;
			return false;
		}
		this.times.push(now);
		if (this.takenOnce.has(message)) this.counts.twice += 1;
		this.takenOnce.add(message);
		this.counts.taken += 1;
		return true;
	}
}
