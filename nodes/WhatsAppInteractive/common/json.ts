import { parseExactJson } from './exact-json';

/**
 * Readers for JSON that anybody may have posted. They never throw and never trust a type: what is
 * not there, or is something else than asked for, comes back empty.
 */

/** A JSON object of unknown content. */
export type UnknownRecord = Readonly<Record<string, unknown>>;

/** Whether a value is an object whose members can be asked for. */
export const isRecord = (value: unknown): value is UnknownRecord =>
	typeof value === 'object' && value !== null && !Array.isArray(value);

/** The object, or an empty one. */
export const asRecord = (value: unknown): UnknownRecord => (isRecord(value) ? value : {});

/** The list, or an empty one. */
export const asList = (value: unknown): readonly unknown[] => (Array.isArray(value) ? value : []);

/**
 * What a table has under a key that comes from outside. Every plain object also answers to
 * `constructor`, `toString` and `__proto__`, with what nobody put into it: only its own members count.
 */
export const lookUp = <Value>(
	table: Readonly<Record<string, Value>> | undefined,
	key: string | null | undefined,
): Value | undefined =>
	table !== undefined && typeof key === 'string' && Object.prototype.hasOwnProperty.call(table, key)
		? table[key]
		: undefined;

/** The value at a path of members; undefined where the way ends. */
export const at = (value: unknown, ...path: ReadonlyArray<string | number>): unknown =>
	path.reduce<unknown>((inner, step) => {
		if (Array.isArray(inner)) return typeof step === 'number' ? inner[step] : undefined;
		return isRecord(inner) ? lookUp(inner, String(step)) : undefined;
	}, value);

/** A text without surrounding blanks, or a number as text; null where there is neither. */
export function asText(value: unknown): string | null {
	if (typeof value === 'number' && Number.isFinite(value)) return String(value);
	if (typeof value !== 'string') return null;
	return value.trim() || null;
}

/** A text, see {@link asText}; undefined where there is none, as members that may be missing have it. */
export const givenText = (value: unknown): string | undefined => asText(value) ?? undefined;

/** The first of the values that holds a text, see {@link asText}. */
export function firstText(...values: readonly unknown[]): string | null {
	for (const value of values) {
		const text = asText(value);
		if (text !== null) return text;
	}
	return null;
}

/** A finite number, or a text that is one; null where there is neither. */
export function asNumber(value: unknown): number | null {
	const text = asText(value);
	const number = text === null ? NaN : Number(text);
	return Number.isFinite(number) ? number : null;
}

/**
 * What a text holds as JSON, with all digits of its numbers; the value itself where it is no text, or
 * no JSON.
 */
export function parseJson(value: unknown): unknown {
	// No text, as of a header that is not there, comes often, and an error costs more than all the rest.
	if (typeof value !== 'string' || value === '') return value;
	try {
		return parseExactJson(value);
	} catch {
		return value;
	}
}

/** The object that a text holds as JSON, or that the value is already; null where there is none. */
export function parseRecord(value: unknown): UnknownRecord | null {
	const parsed = parseJson(value);
	return isRecord(parsed) ? parsed : null;
}

/** An object with those of its members parsed that have come as JSON in a text, as a form has them. */
export const parseMembers = (record: UnknownRecord, names: readonly string[]): UnknownRecord =>
	names.some((name) => typeof lookUp(record, name) === 'string')
		? Object.fromEntries(
				Object.entries(record).map(([name, value]) => [
					name,
					names.includes(name) ? parseJson(value) : value,
				]),
			)
		: record;

/** Whether there is nothing where a value belongs: no value, or a text of blanks. */
export const isBlank = (value: unknown): boolean =>
	value === undefined || value === null || (typeof value === 'string' && value.trim() === '');

/** Whether there is nothing in a value: no text, no member, no entry. */
export const isEmpty = (value: unknown): boolean =>
	isBlank(value) || (isObject(value) && Object.keys(value).length === 0);

/** A JSON object, as the "Additional Payload" field takes it. */
export interface JsonObject {
	readonly [key: string]: JsonValue;
}

/** Any JSON value. */
export type JsonValue =
	| string
	| number
	| boolean
	| null
	| JsonObject
	| readonly JsonValue[]
	| undefined;

/** A value as JSON holds it; what JSON has no form for is undefined. */
export function toJson(value: unknown): JsonValue {
	switch (typeof value) {
		case 'string':
		case 'number':
		case 'boolean':
		case 'undefined':
			return value;
		case 'object':
			if (value === null) return null;
			// Dates, and n8n's own.
			if ('toJSON' in value && typeof value.toJSON === 'function') return toJson(value.toJSON());
			return Array.isArray(value) ? value.map(toJson) : toJsonObject(value);
		default:
			return undefined;
	}
}

/** An object as JSON holds it, see {@link toJson}. */
export const toJsonObject = (value: object): JsonObject =>
	Object.fromEntries(Object.entries(value).map(([name, member]) => [name, toJson(member)]));

/** Whether a value has members: an object or a list. */
export const isObject = (value: unknown): value is Record<string, unknown> =>
	typeof value === 'object' && value !== null;
