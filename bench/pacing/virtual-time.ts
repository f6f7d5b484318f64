import type { Clock } from '../../nodes/WhatsAppInteractive/api/clock';

/** Something that happens at a time. */
interface Event {
	readonly time: number;
	readonly happen: () => void;
}

/**
 * Time that passes as fast as the work that is done in it: it jumps from event to event. What an event
 * sets free, promises and all, is done before the next one.
 */
export class VirtualTime {
	/** Milliseconds since the start. */
	now = 0;
	/** A heap: each event is no later than the two below it, those at twice its place and one on. */
	private readonly events: Event[] = [];

	/** Resolves after so many milliseconds. */
	async wait(milliseconds: number): Promise<void> {
		await new Promise<void>((happen) => this.add({ time: this.now + milliseconds, happen }));
	}

	/** Lets time pass until nothing is to happen any more. */
	async pass(): Promise<void> {
		for (let event = this.take(); event !== undefined; event = this.take()) {
			this.now = event.time;
			event.happen();
			await new Promise((resolve) => setImmediate(resolve));
		}
	}

	private add(event: Event): void {
		const { events } = this;
		let place = events.length;
		events.push(event);
		while (place > 0) {
			const above = (place - 1) >> 1;
			const other = events[above];
			if (other === undefined || other.time <= event.time) break;
			events[place] = other;
			place = above;
		}
		events[place] = event;
	}

	private take(): Event | undefined {
		const { events } = this;
		const first = events[0];
		const last = events.pop();
		if (last === undefined || events.length === 0) return first;
		let place = 0;
		for (;;) {
			let below = 2 * place + 1;
			const [left, right] = [events[below], events[below + 1]];
			if (left !== undefined && right !== undefined && right.time < left.time) below += 1;
			const next = events[below];
			if (next === undefined || next.time >= last.time) break;
			events[place] = next;
			place = below;
		}
		events[place] = last;
		return first;
	}
}

/** How late a timer of Node.js is, in milliseconds: it knows whole ones only. */
const LATEST = 1.5;

/** The clock of a sender in virtual time, whose dates are wrong by its skew. */
export class VirtualClock implements Clock {
	constructor(
		private readonly time: VirtualTime,
		private readonly random: () => number,
		/** In milliseconds. */
		private readonly skew: number,
	) {}

	now(): number {
		return this.time.now;
	}

	epochMs(): number {
		return Date.UTC(2026, 0, 1) + this.time.now + this.skew;
	}

	interrupted(): boolean {
		return false;
	}

	async wait(milliseconds: number): Promise<void> {
		if (milliseconds <= 0) return;
		await this.time.wait(Math.max(1, Math.trunc(milliseconds)) + this.random() * LATEST);
	}

	/** The work of others takes no time here. */
	async yieldToOthers(): Promise<void> {
		await Promise.resolve();
	}
}
