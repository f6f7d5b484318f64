import { defined } from '../common/defined';
import type { JsonObject } from '../common/json';

/** Leaves out members without a value: providers refuse `null` and empty objects. */
export const compact = (members: JsonObject): JsonObject => defined(members);

/** As {@link compact}; undefined where nothing is left. */
export function compactOrNothing(members: JsonObject): JsonObject | undefined {
	const left = compact(members);
	return Object.keys(left).length === 0 ? undefined : left;
}

/** `{ text }`, or undefined without a text. */
export const textObject = (text: string | undefined): JsonObject | undefined =>
	text === undefined ? undefined : { text };
