import memoize from 'lodash/memoize';

import { lookUp, isObject } from '../../common/json';

/** What a path can't go into. */
type Leaf = string | number | boolean | null | undefined;

type Join<Head extends string, Tail> = Tail extends string
	? Tail extends `[]${string}`
		? `${Head}${Tail}`
		: `${Head}.${Tail}`
	: never;

/**
 * How deep a path may go, as the depth below each depth: the compiler needs an end to follow paths
 * into a message whose kind it does not know yet.
 */
type Below = [never, 0, 1, 2, 3, 4, 5, 6, 7, 8, 9, 10, 11, 12];

/**
 * The paths into a type, checked by the compiler: `message.sections[].rows[].title` reaches the
 * title of every row in every section.
 */
export type PathOf<T, Depth extends number = 12> = [Depth] extends [never]
	? never
	: T extends Leaf
		? never
		: T extends readonly (infer Element)[]
			? '[]' | Join<'[]', PathOf<Element, Below[Depth]>>
			: string extends keyof T
				? never
				: {
						[Key in keyof T & string]-?: Key | Join<Key, PathOf<NonNullable<T[Key]>, Below[Depth]>>;
					}[keyof T & string];

/** A value that a path reached, with the positions (from 0) that it took through arrays. */
export interface PathMatch {
	readonly value: unknown;
	readonly positions: readonly number[];
}

/** The steps of a path, remembered: the rules have a fixed set of paths, and ask for each item. */
const stepsOf = memoize((path: string): readonly string[] =>
	path
		.replace(/\[\]/g, '.[]')
		.split('.')
		.filter((step) => step !== ''),
);

/**
 * All values at a path. A member that is missing counts as reached, with the value undefined; but
 * where something on the way to it is missing, nothing is reached.
 */
export function resolvePath(root: unknown, path: string): PathMatch[] {
	// One by one: each rule on each item comes here.
	let reached: PathMatch[] = [{ value: root, positions: [] }];
	for (const step of stepsOf(path)) {
		const next: PathMatch[] = [];
		for (const { value, positions } of reached) {
			if (step !== '[]') {
				if (isObject(value)) next.push({ value: lookUp(value, step), positions });
			} else if (Array.isArray(value)) {
				const elements: readonly unknown[] = value;
				elements.forEach((element, index) =>
					next.push({ value: element, positions: [...positions, index] }),
				);
			}
		}
		reached = next;
	}
	return reached;
}

/**
 * The first value at a path. Where the path goes through arrays, `positions` say which elements to
 * take; from the first array for which there is no position on, it is the first element.
 */
export function valueAt(root: unknown, path: string, positions: readonly number[] = []): unknown {
	let value = root;
	let depth = 0;
	for (const step of stepsOf(path)) {
		if (step === '[]') {
			value = Array.isArray(value) ? value[positions[depth] ?? 0] : undefined;
			depth += 1;
		} else {
			value = isObject(value) ? lookUp(value, step) : undefined;
		}
	}
	return value;
}
