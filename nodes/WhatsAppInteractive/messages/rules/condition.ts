import { isBlank } from '../../common/json';

/** What a field holds that others depend on; undefined stands for nothing given. */
type ConditionValue = string | boolean | undefined;

/**
 * When a rule applies. Where its paths go through the same arrays as the rule's own, they are looked
 * up for each element: the type of a button decides on this button alone.
 */
export type Condition<Path extends string = string> =
	| {
			readonly type: 'oneOf';
			readonly path: Path;
			readonly values: readonly ConditionValue[];
	  }
	/** There is something at a path. */
	| { readonly type: 'given'; readonly path: Path }
	/** There is nothing at any of some paths. */
	| { readonly type: 'missing'; readonly paths: readonly Path[] }
	/** An array has several elements. */
	| { readonly type: 'several'; readonly path: Path }
	| { readonly type: 'all'; readonly conditions: ReadonlyArray<Condition<Path>> };

/** The value at a path is one of these. */
export const isOneOf = <Path extends string>(
	path: Path,
	values: readonly ConditionValue[],
): Condition<Path> => ({ type: 'oneOf', path, values });

/** There is something at a path. */
export const isGiven = <Path extends string>(path: Path): Condition<Path> => ({
	type: 'given',
	path,
});

/** There is nothing at any of these paths. */
export const isMissing = <Path extends string>(...paths: readonly Path[]): Condition<Path> => ({
	type: 'missing',
	paths,
});

/** The array at a path has several elements. */
export const hasSeveral = <Path extends string>(path: Path): Condition<Path> => ({
	type: 'several',
	path,
});

/** All of these hold. */
export const allOf = <Path extends string>(
	...conditions: ReadonlyArray<Condition<Path>>
): Condition<Path> => ({ type: 'all', conditions });

/**
 * Whether a condition holds.
 * @param valueAt what stands at a path
 */
export function holds(condition: Condition, valueAt: (path: string) => unknown): boolean {
	switch (condition.type) {
		case 'oneOf':
			return condition.values.some((value) => value === valueAt(condition.path));
		case 'given':
			return !isBlank(valueAt(condition.path));
		case 'missing':
			return condition.paths.every((path) => isBlank(valueAt(path)));
		case 'several': {
			const elements = valueAt(condition.path);
			return Array.isArray(elements) && elements.length > 1;
		}
		case 'all':
			return condition.conditions.every((each) => holds(each, valueAt));
	}
}

/** The condition of a part, as one of the whole: its paths lead on from elsewhere. */
export function moveCondition<Path extends string, To extends string>(
	condition: Condition<Path>,
	to: (path: Path) => To,
): Condition<To> {
	switch (condition.type) {
		case 'oneOf':
		case 'given':
		case 'several':
			return { ...condition, path: to(condition.path) };
		case 'missing':
			return { ...condition, paths: condition.paths.map(to) };
		case 'all':
			return {
				...condition,
				conditions: condition.conditions.map((each) => moveCondition(each, to)),
			};
	}
}

/** What a condition consists of: several parts where all of them must hold. */
export const partsOf = <Path extends string>(
	condition: Condition<Path> | undefined,
): ReadonlyArray<Exclude<Condition<Path>, { type: 'all' }>> =>
	condition === undefined
		? []
		: condition.type === 'all'
			? condition.conditions.flatMap(partsOf)
			: [condition];
