import type { JsonObject } from '../messages/submission';

/** Leaves out members without a value: providers refuse `null` and empty objects. */
export const compact = (members: JsonObject): JsonObject =>
	Object.fromEntries(Object.entries(members).filter(([, value]) => value !== undefined));

/** Whether a value out of the network is an object whose members can be asked for. */
export const isObject = (value: unknown): value is Readonly<Record<string, unknown>> =>
	typeof value === 'object' && value !== null && !Array.isArray(value);

/** The value at a path of members; undefined where the way ends. */
export const at = (value: unknown, ...path: ReadonlyArray<string | number>): unknown =>
	path.reduce<unknown>(
		(inner, step) =>
			(isObject(inner) || Array.isArray(inner)) && Object.prototype.hasOwnProperty.call(inner, step)
				? (inner as Record<string | number, unknown>)[step]
				: undefined,
		value,
	);

/** A text out of the network: strings as they are, numbers written out, anything else undefined. */
export function asText(value: unknown): string | undefined {
	if (typeof value === 'number') return String(value);
	return typeof value === 'string' && value !== '' ? value : undefined;
}

/** `{ text }`, or undefined without a text. */
export const textObject = (text: string | undefined): JsonObject | undefined =>
	text === undefined ? undefined : { text };
