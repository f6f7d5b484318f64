import { sleep } from 'n8n-workflow';

/** Waiting is done in slices of so many milliseconds: an abandoned timer outlives its wait by one. */
const SLICE = 500;

/** The time of one run, and waits that end with it. Tests put a clock of their own in its place. */
export interface Clock {
	/** Milliseconds since some moment; never goes back. */
	now(): number;
	/** Milliseconds since 1970, for dates that a provider names. */
	epochMs(): number;
	/** Waits so many milliseconds, or until {@link interrupted}. */
	wait(milliseconds: number): Promise<void>;
	/** Lets everything else that is ready have a turn. */
	yieldToOthers(): Promise<void>;
	/** Whether nothing is to be waited for or begun any more. */
	interrupted(): boolean;
}

/** The clock of a run of the node: it is interrupted when the execution is cancelled. */
export class RunClock implements Clock {
	private stopped = false;
	private readonly waiting = new Set<() => void>();

	constructor(private readonly signal: AbortSignal | undefined) {
		this.signal?.addEventListener('abort', this.wake);
	}

	now(): number {
		return performance.now();
	}

	epochMs(): number {
		return Date.now();
	}

	interrupted(): boolean {
		return this.stopped || this.cancelled();
	}

	/** Whether the execution was cancelled. */
	cancelled(): boolean {
		return this.signal?.aborted === true;
	}

	/** Ends all waits, those to come among them. */
	interrupt(): void {
		this.stopped = true;
		this.wake();
	}

	/** Lets go of the execution's signal, which outlives the run. */
	close(): void {
		this.signal?.removeEventListener('abort', this.wake);
	}

	async wait(milliseconds: number): Promise<void> {
		const until = this.now() + milliseconds;
		for (let left = milliseconds; left > 0 && !this.interrupted(); left = until - this.now()) {
			await this.slice(Math.min(left, SLICE));
		}
	}

	async yieldToOthers(): Promise<void> {
		await sleep(0);
	}

	private async slice(milliseconds: number): Promise<void> {
		await new Promise<void>((resolve) => {
			const end = () => {
				this.waiting.delete(end);
				resolve();
			};
			this.waiting.add(end);
			void sleep(milliseconds).then(end);
		});
	}

	private readonly wake = (): void => {
		for (const end of [...this.waiting]) end();
	};
}
