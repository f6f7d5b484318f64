/**
 * Does a piece of work for each position from 0 to `count` - 1, so many at a time, in their order.
 * As many promises exist as there is work under way, however long the list.
 * @param goesOn asked before each piece: no more is begun once it says no
 */
export async function inPool(
	count: number,
	concurrency: number,
	work: (position: number) => Promise<void>,
	goesOn: () => boolean,
): Promise<void> {
	let next = 0;
	const worker = async (): Promise<void> => {
		while (next < count && goesOn()) await work(next++);
	};
	await Promise.all(Array.from({ length: Math.min(count, concurrency) }, worker));
}
