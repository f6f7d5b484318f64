import { memoize } from 'lodash';

/** What a path can't go into. */
type Leaf = string | number | boolean | null | undefined;

type Join<Head extends string, Tail> = Tail extends string
	? Tail extends `[]${string}`
		? `${Head}${Tail}`
		: `${Head}.${Tail}`
	: never;

/**
 * The paths into a type, checked by the compiler: `message.sections[].rows[].title` reaches the
 * title of every row in every section.
 */
export type PathOf<T> = T extends Leaf
	? never
	: T extends readonly (infer Element)[]
		? '[]' | Join<'[]', PathOf<Element>>
		: string extends keyof T
			? never
			: {
					[Key in keyof T & string]-?: Key | Join<Key, PathOf<NonNullable<T[Key]>>>;
				}[keyof T & string];

/** A value that a path reached, with the positions (from 0) that it took through arrays. */
export interface Reached {
	readonly value: unknown;
	readonly positions: readonly number[];
}

const isObject = (value: unknown): value is Record<string, unknown> =>
	typeof value === 'object' && value !== null;

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
export function reach(root: unknown, path: string): Reached[] {
	return stepsOf(path).reduce<Reached[]>(
		(reached, step) =>
			reached.flatMap(({ value, positions }) => {
				if (step === '[]') {
					return Array.isArray(value)
						? value.map((element: unknown, index) => ({
								value: element,
								positions: [...positions, index],
							}))
						: [];
				}
				return isObject(value) ? [{ value: value[step], positions }] : [];
			}),
		[{ value: root, positions: [] }],
	);
}
