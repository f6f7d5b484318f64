/** What repeated measurements of one thing came to. */
export interface Summary {
	readonly median: number;
	readonly min: number;
	readonly max: number;
}

/** The median and the spread; the mean would let one interruption of the machine decide. */
export function summarise(values: readonly number[]): Summary {
	const sorted = [...values].sort((a, b) => a - b);
	const middle = sorted.length / 2;
	const lower = sorted[Math.ceil(middle) - 1];
	const upper = sorted[Math.floor(middle)];
	const min = sorted[0];
	const max = sorted.at(-1);
	if (lower === undefined || upper === undefined || min === undefined || max === undefined) {
		throw new Error('Nothing was measured');
	}
	return { median: (lower + upper) / 2, min, max };
}

/** The median alone. */
export const median = (values: readonly number[]): number => summarise(values).median;
