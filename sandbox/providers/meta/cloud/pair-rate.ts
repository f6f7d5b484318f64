/** Messages to one customer that may come at once, which borrow from the time to come. */
const BURST = 45;

/** Of so many messages a minute to one customer, one in six seconds (Cloud API, about the platform). */
const A_MINUTE = 10;

/** Keeps the pair rate: how many messages a number sends to each of its customers. */
export class PairRate {
	private readonly pairs = new Map<string, { tokens: number; at: number }>();

	/**
	 * Whether a message to a customer is within the rate; one that is refused does not count.
	 * @param minute how many milliseconds a documented minute lasts
	 */
	admits(customer: string, now: number, minute: number): boolean {
		const { tokens, at } = this.pairs.get(customer) ?? { tokens: BURST, at: now };
		const earned = minute === 0 ? BURST : ((now - at) / minute) * A_MINUTE;
		const left = Math.min(BURST, tokens + earned);
		const isWithin = left >= 1;
		this.pairs.set(customer, { tokens: isWithin ? left - 1 : left, at: now });
		return isWithin;
	}

	/** Forgets all. */
	clear(): void {
		this.pairs.clear();
	}
}
