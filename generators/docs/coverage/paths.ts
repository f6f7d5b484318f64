import type { SchemaObject } from 'ajv';

/* The fields of a body, as paths to its leaves: `interactive.action.buttons[].reply.id`. */

/** Which branch of a union is meant, by the path of the field that tells. */
export type Picks = Readonly<Record<string, string>>;

type Schema = Readonly<Record<string, unknown>>;

const isSchema = (value: unknown): value is Schema =>
	typeof value === 'object' && value !== null && !Array.isArray(value);

const schemasIn = (value: unknown): Schema[] =>
	Array.isArray(value) ? value.filter(isSchema) : [];

const below = (path: string, name: string): string => (path === '' ? name : `${path}.${name}`);

/** The values that a branch of a union allows for the field that tells the branches apart. */
function valuesOf(branch: Schema, name: string): unknown[] {
	const property = isSchema(branch.properties) ? branch.properties[name] : undefined;
	if (!isSchema(property)) return [];
	return Array.isArray(property.enum) ? property.enum : [property.const];
}

/** The name of the field that tells the branches of a union apart. */
const discriminatorOf = ({ discriminator }: Schema): string | undefined =>
	isSchema(discriminator) && typeof discriminator.propertyName === 'string'
		? discriminator.propertyName
		: undefined;

/** The branches of a schema that are meant. */
function branchesOf(schema: Schema, path: string, picks: Picks): Schema[] {
	const name = discriminatorOf(schema);
	const pick = name === undefined ? undefined : picks[below(path, name)];
	const union = schemasIn(schema.oneOf).filter(
		(branch) => name === undefined || pick === undefined || valuesOf(branch, name).includes(pick),
	);
	// The other branch is about bodies that leave out the field that is picked.
	const asked = isSchema(schema.if) && Array.isArray(schema.if.required) ? schema.if.required : [];
	const isAnswered = asked.some((each) => picks[below(path, String(each))] !== undefined);
	return [
		...union,
		...schemasIn(schema.anyOf),
		...schemasIn(schema.allOf),
		...(isSchema(schema.then) ? [schema.then] : []),
		...(isSchema(schema.else) && !isAnswered ? [schema.else] : []),
	];
}

function childrenOf(schema: Schema, path: string, picks: Picks): string[] {
	const properties = isSchema(schema.properties) ? Object.entries(schema.properties) : [];
	return [
		...properties.flatMap(([name, member]) =>
			isSchema(member) ? schemaLeaves(member, below(path, name), picks) : [],
		),
		...(isSchema(schema.items) ? schemaLeaves(schema.items, `${path}[]`, picks) : []),
		...branchesOf(schema, path, picks).flatMap((branch) => childrenOf(branch, path, picks)),
	];
}

/** The leaves of all bodies that a schema allows; an object of any members is one leaf. */
export function schemaLeaves(schema: SchemaObject, path = '', picks: Picks = {}): string[] {
	const children = childrenOf(schema, path, picks);
	return children.length === 0 && path !== '' ? [path] : [...new Set(children)];
}

/** The values that tell the branches of a union at a path apart. */
export function unionValues(schema: SchemaObject, path: string, at = ''): string[] {
	const name = discriminatorOf(schema);
	const own =
		name !== undefined && below(at, name) === path
			? schemasIn(schema.oneOf).flatMap((branch) => valuesOf(branch, name).map(String))
			: [];
	const properties = isSchema(schema.properties) ? Object.entries(schema.properties) : [];
	return [
		...new Set([
			...own,
			...properties.flatMap(([member, inner]) =>
				isSchema(inner) ? unionValues(inner, path, below(at, member)) : [],
			),
			...[...schemasIn(schema.oneOf), ...schemasIn([schema.then, schema.else])].flatMap((branch) =>
				unionValues(branch, path, at),
			),
		]),
	];
}

/** The leaves of a body. */
export function bodyLeaves(body: unknown, path = ''): string[] {
	if (Array.isArray(body))
		return [...new Set(body.flatMap((each) => bodyLeaves(each, `${path}[]`)))];
	if (!isSchema(body)) return [path];
	return Object.entries(body).flatMap(([name, member]) => bodyLeaves(member, below(path, name)));
}

/** Whether a leaf of a body is, or is part of, a documented one. */
export const isWithin = (leaf: string, documented: string): boolean =>
	leaf === documented || leaf.startsWith(`${documented}.`) || leaf.startsWith(`${documented}[]`);
