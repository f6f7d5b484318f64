/** Does something with each value, so many at a time, and gives the results in their order. */
export async function inPool<T, R>(
	values: readonly T[],
	size: number,
	work: (value: T) => Promise<R>,
): Promise<R[]> {
	const results: R[] = [];
	// Shared by the workers: each takes the next value that nobody has.
	const entries = values.entries();
	const worker = async () => {
		for (const [index, value] of entries) results[index] = await work(value);
	};
	await Promise.all(Array.from({ length: size }, worker));
	return results;
}
