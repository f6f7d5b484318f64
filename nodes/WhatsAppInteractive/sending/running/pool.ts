/**
 * Does a piece of work for each position from 0 to `count` - 1, so many at a time, in their order.
 * As many promises exist as there is work under way, however long the list.
 * @param slots tells how many at a time; asked whenever a piece is done
 * @param goesOn asked before each piece: no more is begun once it says no
 */
export async function inPool(
	count: number,
	slots: { readonly most: number },
	work: (position: number) => Promise<void>,
	goesOn: () => boolean,
): Promise<void> {
	await new Promise<void>((resolve, reject) => {
		let next = 0;
		let underWay = 0;
		const done = () => {
			underWay -= 1;
			begin();
		};
		const begin = () => {
			while (underWay < slots.most && next < count && goesOn()) {
				underWay += 1;
				work(next++).then(done, reject);
			}
			if (underWay === 0) resolve();
		};
		begin();
	});
}
