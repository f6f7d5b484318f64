/** Chance that can be repeated: the same seed gives the same numbers. */
export interface Random {
	/** At least 0, less than 1. */
	next(): number;
	/** A whole number from `from` to `to`, both included. */
	between(from: number, to: number): number;
	/** One of a list, each as likely as the other. */
	pick<T>(list: readonly [T, ...T[]]): T;
}

/** The generator "mulberry32": small, even enough, and the same everywhere. */
export function randomFrom(seed: number): Random {
	let state = seed >>> 0;
	const next = () => {
		state = (state + 0x6d2b79f5) >>> 0;
		let mixed = Math.imul(state ^ (state >>> 15), 1 | state);
		mixed = (mixed + Math.imul(mixed ^ (mixed >>> 7), 61 | mixed)) ^ mixed;
		return ((mixed ^ (mixed >>> 14)) >>> 0) / 2 ** 32;
	};
	const between = (from: number, to: number) => from + Math.floor(next() * (to - from + 1));
	return { next, between, pick: (list) => list[between(0, list.length - 1)] ?? list[0] };
}
