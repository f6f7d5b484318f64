/** Any JSON value. */
export type JsonValue = string | number | boolean | null | JsonValue[] | JsonObject;

/** A JSON object. */
export interface JsonObject {
	[key: string]: JsonValue;
}

/** Narrows to a JSON object; arrays and null are none. */
export function isJsonObject(value: JsonValue | undefined): value is JsonObject {
	return typeof value === 'object' && value !== null && !Array.isArray(value);
}

/** The text as JSON, or undefined if it is none. */
export function parseJson(text: string): JsonValue | undefined {
	try {
		const value: JsonValue = JSON.parse(text);
		return value;
	} catch {
		return undefined;
	}
}

/** What stands at a path of keys; undefined where the path ends early. */
export function valueAt(value: JsonValue | undefined, ...path: string[]): JsonValue | undefined {
	let found = value;
	for (const key of path) {
		if (!isJsonObject(found)) return undefined;
		found = found[key];
	}
	return found;
}

/** The string at a path of keys; undefined if there is something else or nothing. */
export function stringAt(value: JsonValue | undefined, ...path: string[]): string | undefined {
	const found = valueAt(value, ...path);
	return typeof found === 'string' ? found : undefined;
}

/**
 * Lays a patch over a value: objects key by key, arrays position by position, anything else
 * replaces. Lets a test change one field deep in a report without repeating the report.
 */
export function overlay(value: JsonValue, patch: JsonValue): JsonValue {
	if (Array.isArray(value) && Array.isArray(patch)) {
		const patched = value.map((item, index) => overlayPart(item, patch[index]));
		return [...patched, ...patch.slice(value.length)];
	}
	if (isJsonObject(value) && isJsonObject(patch)) {
		const merged: JsonObject = { ...value };
		for (const [key, part] of Object.entries(patch)) {
			const old = value[key];
			merged[key] = old === undefined ? part : overlay(old, part);
		}
		return merged;
	}
	return patch;
}

function overlayPart(value: JsonValue, patch: JsonValue | undefined): JsonValue {
	return patch === undefined ? value : overlay(value, patch);
}

/** An object of known shape as JSON, without what JSON cannot say. */
export function toJson(value: object): JsonObject {
	const copy: JsonObject = JSON.parse(JSON.stringify(value));
	return copy;
}
