import fc from 'fast-check';

/* The chance in tests. One seed for all of them: what fails once fails again, and can be drawn anew. */

/** A whole number out of the environment, more than 0. */
function fromEnvironment(name: string, otherwise: number): number {
	const given = process.env[name];
	if (given === undefined) return otherwise;
	if (!/^[1-9]\d{0,8}$/.test(given)) throw new Error(`${name} must be a number, not '${given}'`);
	return Number(given);
}

/** Fixed, so that a red run can be repeated; `TEST_SEED=7 npm test` draws other values. */
export const SEED = fromEnvironment('TEST_SEED', 20_261_128);

/** How many times as often as `npm test` does; `TEST_RUNS=20 npx vitest run PATTERN` looks longer. */
const FACTOR = fromEnvironment('TEST_RUNS', 1);

/** How many values to draw, where `npm test` draws so many. */
export const runs = (count: number): number => count * FACTOR;

/** Draws values and checks what holds for all of them; a failure names the seed and the values. */
export function checkProperty<Values>(
	property: fc.IRawProperty<Values>,
	{ numRuns = 100, ...parameters }: fc.Parameters<Values> = {},
): ReturnType<typeof fc.assert<Values>> {
	return fc.assert(property, { ...parameters, seed: SEED, numRuns: runs(numRuns) });
}

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
