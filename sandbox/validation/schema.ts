import type { SchemaObject } from 'ajv';

/** The schemas of an object's fields. */
export type Fields = Readonly<Record<string, SchemaObject>>;

/** An object with exactly these fields: the first must be there, the second may. */
export function object(required: Fields, optional: Fields = {}): SchemaObject {
	return {
		type: 'object',
		properties: { ...required, ...optional },
		required: Object.keys(required),
		additionalProperties: false,
	};
}

/** A string of a length in code points. */
export function text(minLength: number, maxLength: number): SchemaObject {
	return { type: 'string', minLength, maxLength };
}

/** A string of a length in code points with something visible in it. */
export function visibleText(maxLength: number): SchemaObject {
	return { type: 'string', minLength: 1, maxLength, pattern: '\\S' };
}

/** A string of a length in code points without white space at its ends. */
export function trimmedText(maxLength: number): SchemaObject {
	return { type: 'string', minLength: 1, maxLength, pattern: '^\\S([\\s\\S]*\\S)?$' };
}

/** A string of any length. */
export const anyText: SchemaObject = { type: 'string' };

/** A string of any length with something visible in it. */
export const nonBlank: SchemaObject = { type: 'string', pattern: '\\S' };

/** True or false. */
export const flag: SchemaObject = { type: 'boolean' };

/** A whole number within bounds. */
export function integer(minimum: number, maximum?: number): SchemaObject {
	return { type: 'integer', minimum, ...(maximum === undefined ? {} : { maximum }) };
}

/** A number within bounds. */
export function number(minimum: number, maximum: number): SchemaObject {
	return { type: 'number', minimum, maximum };
}

/** A whole number of 32 bits. */
export const int32 = integer(-(2 ** 31), 2 ** 31 - 1);

/** Exactly this string. */
export function only(value: string): SchemaObject {
	return { type: 'string', const: value };
}

/** One of these strings. */
export function oneOf(values: readonly string[]): SchemaObject {
	return { type: 'string', enum: [...values] };
}

/** A list with a number of elements. */
export function list(items: SchemaObject, minItems: number, maxItems?: number): SchemaObject {
	const bounded: SchemaObject = { type: 'array', items, minItems };
	return maxItems === undefined ? bounded : { ...bounded, maxItems };
}

/** One of several objects, told apart by the constant in one of their fields. */
export function union(discriminator: string, ...branches: SchemaObject[]): SchemaObject {
	return {
		type: 'object',
		discriminator: { propertyName: discriminator },
		required: [discriminator],
		oneOf: branches,
	};
}

/** A web address, as WhatsApp wants it for media and links. */
export function webAddress(maxLength: number): SchemaObject {
	return { type: 'string', minLength: 1, maxLength, pattern: '^https?://\\S+$' };
}
