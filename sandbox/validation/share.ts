import type { SchemaObject } from 'ajv';

/**
 * The same schema with every part that it has more than once told once. Ajv makes code of each
 * occurrence, and messages carry the same headers, buttons and media in dozens of places.
 */
export function shared(schema: SchemaObject): SchemaObject {
	const seen = new Set<string>();
	const repeated = new Set<string>();
	note(schema, seen, repeated);
	const definitions: Record<string, unknown> = {};
	const names = new Map<string, string>();
	const rewrite = (value: unknown): unknown => {
		if (Array.isArray(value)) return value.map(rewrite);
		if (!isObject(value)) return value;
		const key = JSON.stringify(value);
		if (!isWorthSharing(value) || !repeated.has(key)) return rewriteMembers(value);
		let name = names.get(key);
		if (name === undefined) {
			name = `part${names.size}`;
			names.set(key, name);
			definitions[name] = rewriteMembers(value);
		}
		return { $ref: `#/$defs/${name}` };
	};
	const rewriteMembers = (value: object): SchemaObject =>
		Object.fromEntries(Object.entries(value).map(([key, member]) => [key, rewrite(member)]));
	return { ...rewriteMembers(schema), $defs: definitions };
}

function note(value: unknown, seen: Set<string>, repeated: Set<string>): void {
	if (Array.isArray(value)) {
		for (const member of value) note(member, seen, repeated);
		return;
	}
	if (!isObject(value)) return;
	if (isWorthSharing(value)) {
		const key = JSON.stringify(value);
		if (seen.has(key)) {
			repeated.add(key);
			return;
		}
		seen.add(key);
	}
	for (const member of Object.values(value)) note(member, seen, repeated);
}

/** Small schemas are told faster than named. */
function isWorthSharing(schema: object): boolean {
	return 'additionalProperties' in schema || 'oneOf' in schema;
}

function isObject(value: unknown): value is object {
	return typeof value === 'object' && value !== null;
}
