import type { JsonValue } from '../../json';

/** What is changed in an example, and the path that the answer names. */
export type Refusal = [
	why: string,
	example: string,
	changes: Record<string, JsonValue | undefined>,
	faultyPath: string,
];

/** A refusal of one change; the answer names the changed path unless told. */
export function at(
	why: string,
	example: string,
	path: string,
	value: JsonValue | undefined,
	faultyPath = path,
): Refusal {
	return [why, example, { [path]: value }, faultyPath];
}
