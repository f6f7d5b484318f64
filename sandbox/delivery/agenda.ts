/** What a task of an {@link Agenda} can ask for. */
export interface Ticket {
	/** Whether the agenda was cancelled since the task began. */
	readonly isCancelled: () => boolean;
	/** Waits until a time (milliseconds since 1970); for ever if the agenda is cancelled. */
	readonly until: (time: number) => Promise<void>;
}

/** What is due later and may be cancelled: reports of messages, and retries. */
export class Agenda {
	private readonly timers = new Set<NodeJS.Timeout>();
	private waiting: Array<() => void> = [];
	private underWay = 0;
	private generation = 0;

	/** Begins a task; `settled` waits for it. The task must not reject. */
	begin(task: (ticket: Ticket) => Promise<void>): void {
		const { generation } = this;
		const ticket: Ticket = {
			isCancelled: () => generation !== this.generation,
			until: async (time) => await this.until(time),
		};
		this.underWay += 1;
		void task(ticket).then(() => {
			if (!ticket.isCancelled()) this.finish();
		});
	}

	/** Resolves when nothing is due any more. */
	async settled(): Promise<void> {
		if (this.underWay === 0) return;
		await new Promise<void>((resolve) => this.waiting.push(resolve));
	}

	/** Forgets what is still due. */
	cancel(): void {
		for (const timer of this.timers) clearTimeout(timer);
		this.timers.clear();
		this.generation += 1;
		this.underWay = 1;
		this.finish();
	}

	private async until(time: number): Promise<void> {
		const milliseconds = time - Date.now();
		if (milliseconds <= 0) return;
		await new Promise<void>((resolve) => {
			const timer = setTimeout(() => {
				this.timers.delete(timer);
				resolve();
			}, milliseconds);
			this.timers.add(timer);
		});
	}

	private finish(): void {
		this.underWay -= 1;
		if (this.underWay > 0) return;
		const waiting = this.waiting;
		this.waiting = [];
		for (const resolve of waiting) resolve();
	}
}
