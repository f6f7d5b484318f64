/**
 * Puts a value into a map as its newest, and lets go of the oldest where there are more than it may
 * have: what a process keeps by trigger must not grow with all that were ever called.
 */
export function keepNewest<Key, Value>(
	map: Map<Key, Value>,
	key: Key,
	value: Value,
	capacity: number,
): void {
	map.delete(key);
	map.set(key, value);
	if (map.size <= capacity) return;
	for (const oldest of map.keys()) {
		map.delete(oldest);
		return;
	}
}
