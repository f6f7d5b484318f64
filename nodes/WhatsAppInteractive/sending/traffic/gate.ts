import type { Clock } from '../../api/clock';
import type { Pacer } from './pacer';

/** Why a request may go, or may not. */
export type Admission =
	| 'go'
	/** The run is ending. */
	| 'interrupted'
	/** The provider asked for a longer wait than the item has time for. */
	| 'tooLong';

/**
 * So many requests begin in one go, then the rest of n8n has a turn. What begins together comes back
 * together: its work would stand in a line while nothing is on its way, round after round.
 */
const AT_ONCE = 3;

/**
 * Lets requests go one by one, as the pacer says. Only the first in line waits for a timer, and it
 * looks again when it wakes: whatever the provider said meanwhile holds for all.
 */
export class Gate {
	private line: Promise<unknown> = Promise.resolve();
	private begun = 0;
	private breath: Promise<void> | undefined;

	constructor(
		private readonly pacer: Pacer,
		private readonly clock: Clock,
	) {}

	/**
	 * Resolves when a request may go.
	 * @param patience until when (in the clock's milliseconds) the item can wait for a provider that
	 * asked for a wait
	 * @param messages how many messages are in the request
	 */
	async acquire(patience: number, messages: number): Promise<Admission> {
		const admission = this.line.then(async () => await this.first(patience, messages));
		this.line = admission;
		return await admission;
	}

	private async first(patience: number, messages: number): Promise<Admission> {
		await this.breath;
		for (;;) {
			if (this.clock.interrupted()) return 'interrupted';
			const now = this.clock.now();
			if (now + this.pacer.cooldown(now) > patience) return 'tooLong';
			const wait = this.pacer.waitAt(now);
			if (wait <= 0) {
				this.pacer.onStart(now, messages);
				this.begun += 1;
				// Those who stand behind this one wait for it.
				this.breath = this.begun % AT_ONCE === 0 ? this.clock.yieldToOthers() : undefined;
				return 'go';
			}
			await this.clock.wait(wait);
		}
	}
}
