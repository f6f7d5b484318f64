import { isJsonObject, type JsonObject, type JsonValue, stringAt, valueAt } from '../../json';

/** A member only where there is something in it: what can be left out is left out. */
export function given<Name extends string, Value>(
	name: Name,
	value: Value | undefined,
): { readonly [One in Name]?: Value } {
	// The compiler widens a computed name to any string.
	return value === undefined ? {} : ({ [name]: value } as { readonly [One in Name]: Value });
}

/** A text that is there and not empty. */
export function textAt(value: JsonValue | undefined, ...path: string[]): string | undefined {
	const found = stringAt(value, ...path);
	return found === '' ? undefined : found;
}

/** A number, also where it is written as a text. */
export function numberAt(value: JsonValue | undefined, ...path: string[]): number | undefined {
	const found = valueAt(value, ...path);
	if (typeof found === 'number') return found;
	return typeof found === 'string' && found.trim() !== '' && Number.isFinite(Number(found))
		? Number(found)
		: undefined;
}

/** The elements of a list; none where there is something else. */
export function listAt(value: JsonValue | undefined, ...path: string[]): readonly JsonValue[] {
	const found = valueAt(value, ...path);
	return Array.isArray(found) ? found : [];
}

/** An object; undefined where there is something else. */
export function objectAt(value: JsonValue | undefined, ...path: string[]): JsonObject | undefined {
	const found = valueAt(value, ...path);
	return isJsonObject(found) ? found : undefined;
}

/** Text after text with something between, of what is there. */
export function joined(
	parts: ReadonlyArray<string | undefined>,
	between: string,
): string | undefined {
	const there = parts.filter((part) => part !== undefined && part !== '');
	return there.length === 0 ? undefined : there.join(between);
}

/** `PARTIALLY_SHIPPED` and `partially-shipped` as people read them: `Partially shipped`. */
export function inWords(name: string): string {
	const words = name.replace(/[_-]/gu, ' ').toLowerCase();
	return words.charAt(0).toUpperCase() + words.slice(1);
}
