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

/** What waits for its turn. */
interface Request {
	/** How many messages are in it. */
	readonly messages: number;
	/** Whether the provider refused it before: it goes before the others. */
	readonly returns: boolean;
}

/** A request that waits for its turn. */
interface Waiting extends Pick<Request, 'messages'> {
	/** Until when it can wait for a provider that asked for a wait, in the clock's milliseconds. */
	readonly patience: number;
	readonly admit: (admission: Admission) => void;
}

/** What stands in a line, first in, first out. */
class Line {
	private waiting: Waiting[] = [];
	private gone = 0;

	get first(): Waiting | undefined {
		return this.waiting[this.gone];
	}

	add(waiting: Waiting): void {
		this.waiting.push(waiting);
	}

	/** Takes the first one out. */
	shift(): void {
		this.gone += 1;
		if (this.gone < this.waiting.length) return;
		this.waiting = [];
		this.gone = 0;
	}
}

/**
 * Lets requests go one by one, as the pacer says. Only the first in line waits for a timer, and it
 * looks again when it wakes: whatever the provider said meanwhile holds for all.
 */
export class Gate {
	private readonly line = new Line();
	private readonly returning = new Line();
	private isServing = false;
	private begun = 0;

	constructor(
		private readonly pacer: Pacer,
		private readonly clock: Clock,
	) {}

	/**
	 * Resolves when a request may go.
	 * @param patience until when (in the clock's milliseconds) the item can wait for a provider that
	 * asked for a wait
	 */
	async acquire(patience: number, { messages, returns }: Request): Promise<Admission> {
		return await new Promise((admit) => {
			(returns ? this.returning : this.line).add({ patience, messages, admit });
			if (!this.isServing) void this.serve();
		});
	}

	private async serve(): Promise<void> {
		this.isServing = true;
		for (;;) {
			const line = this.returning.first === undefined ? this.line : this.returning;
			const { first } = line;
			if (first === undefined) break;
			const now = this.clock.now();
			const wait = this.pacer.waitAt(now);
			const admission = this.admissionOf(first, now);
			if (admission === 'go' && wait > 0) {
				await this.clock.wait(wait);
				continue;
			}
			line.shift();
			if (admission === 'go') this.pacer.onStart(now, first.messages);
			first.admit(admission);
			if (admission !== 'go') continue;
			this.begun += 1;
			if (this.begun % AT_ONCE === 0) await this.clock.yieldToOthers();
		}
		this.isServing = false;
	}

	private admissionOf({ patience }: Waiting, now: number): Admission {
		if (this.clock.interrupted()) return 'interrupted';
		const asked = this.pacer.cooldown(now);
		return asked > 0 && now + asked > patience ? 'tooLong' : 'go';
	}
}
