import type { Clock } from '../../../nodes/WhatsAppInteractive/api/clock';

/** A clock whose waits take no time: each moves it on by what it was to take. */
export class FakeClock implements Clock {
	time = 0;
	stopped = false;
	breaths = 0;

	now(): number {
		return this.time;
	}

	epochMs(): number {
		return this.time;
	}

	interrupted(): boolean {
		return this.stopped;
	}

	async yieldToOthers(): Promise<void> {
		this.breaths += 1;
		await Promise.resolve();
	}

	async wait(milliseconds: number): Promise<void> {
		this.time += milliseconds;
		await Promise.resolve();
	}
}
