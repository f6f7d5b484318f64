import { isJsonObject, type JsonValue } from '../json';

/** What a recording may say where any text will do. */
const ANYTHING = '*';

/** Where a message is not as it was recorded. */
export interface Difference {
	/** With dots and `[i]`: `actions[0].text`; empty for the whole. */
	readonly path: string;
	readonly expected: JsonValue | undefined;
	readonly actual: JsonValue | undefined;
}

/** Compares a message with what was recorded, member by member; paths that are ignored may differ. */
export function differences(
	expected: JsonValue | undefined,
	actual: JsonValue | undefined,
	ignore: ReadonlySet<string> = new Set(),
	path = '',
): Difference[] {
	if (ignore.has(path.replace(/\[\d+\]/gu, '[]')) || ignore.has(path)) return [];
	if (expected === actual) return [];
	if (expected === ANYTHING && actual !== undefined) return [];
	if (Array.isArray(expected) && Array.isArray(actual)) {
		const length = Math.max(expected.length, actual.length);
		return Array.from({ length }, (_, index) =>
			differences(expected[index], actual[index], ignore, `${path}[${index}]`),
		).flat();
	}
	if (isJsonObject(expected) && isJsonObject(actual)) {
		const names = new Set([...Object.keys(expected), ...Object.keys(actual)]);
		return [...names].flatMap((name) =>
			differences(expected[name], actual[name], ignore, path === '' ? name : `${path}.${name}`),
		);
	}
	return [{ path, expected, actual }];
}
