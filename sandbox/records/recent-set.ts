import { Ring } from './ring';

/** A set that remembers the newest `capacity` values. */
export class RecentSet {
	private readonly order: Ring<string>;
	private readonly values = new Set<string>();

	constructor(capacity: number) {
		this.order = new Ring(capacity);
	}

	has(value: string): boolean {
		return this.values.has(value);
	}

	add(value: string): void {
		if (this.values.has(value)) return;
		this.values.add(value);
		const forgotten = this.order.push(value);
		if (forgotten !== undefined) this.values.delete(forgotten);
	}

	clear(): void {
		this.order.clear();
		this.values.clear();
	}
}
