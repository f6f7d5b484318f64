/** A list that keeps the newest `capacity` items and forgets the oldest at constant cost. */
export class Ring<Item> {
	private readonly items: Item[] = [];
	private oldest = 0;

	constructor(private readonly capacity: number) {}

	/** Adds an item; gives back the one that had to go. */
	push(item: Item): Item | undefined {
		if (this.capacity < 1) return item;
		if (this.items.length < this.capacity) {
			this.items.push(item);
			return undefined;
		}
		const forgotten = this.items[this.oldest];
		this.items[this.oldest] = item;
		this.oldest = (this.oldest + 1) % this.capacity;
		return forgotten;
	}

	/** Oldest first. */
	toArray(): Item[] {
		return [...this.items.slice(this.oldest), ...this.items.slice(0, this.oldest)];
	}

	/** Forgets everything. */
	clear(): void {
		this.items.length = 0;
		this.oldest = 0;
	}
}
