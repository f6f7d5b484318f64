import type { Clock } from '../../../nodes/WhatsAppInteractive/sending/clock';

/** A clock whose waits take no time: each moves it on by what it was to take. */
export class FakeClock implements Clock {
	time = 0;
	stopped = false;

	now(): number {
		return this.time;
	}

	today(): number {
		return this.time;
	}

	interrupted(): boolean {
		return this.stopped;
	}

	async wait(milliseconds: number): Promise<void> {
		this.time += milliseconds;
		await Promise.resolve();
	}
}
