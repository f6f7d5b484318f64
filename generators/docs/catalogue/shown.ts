import {
	NodeHelpers,
	type INodeParameters,
	type INodeProperties,
	type NodeParameterValueType,
} from 'n8n-workflow';

import { membersOf, SENDER } from '../../../test/unit/operations/editor';

/* What the editor shows of a node's fields, at all depths. */

type Value = NodeParameterValueType;

const isObject = (value: Value | undefined): value is INodeParameters =>
	typeof value === 'object' && value !== null && !Array.isArray(value);

/** A field in its place: `cards.card[0].body`. */
interface Field {
	readonly property: INodeProperties;
	/** The path of what holds it; empty at the top. */
	readonly at: string;
}

/** Whether the editor shows a field, given what the node is filled with. */
const isShown = (node: INodeParameters, { property, at }: Field): boolean =>
	NodeHelpers.displayParameterPath(node, property, at, { typeVersion: 1 }, SENDER);

const shownAmong = (
	node: INodeParameters,
	properties: readonly INodeProperties[],
	at: string,
): INodeProperties[] =>
	properties.filter((property) => property.type !== 'notice' && isShown(node, { property, at }));

/** The groups of rows in a fixed collection, each with where it stands. */
const rowsOf = (
	value: INodeParameters,
	at: string,
): Array<{ group: string; index: number; row: INodeParameters; at: string }> =>
	Object.entries(value).flatMap(([group, rows]) =>
		(Array.isArray(rows) ? (rows as INodeParameters[]) : []).map((row, index) => ({
			group,
			index,
			row,
			at: `${at}.${group}[${index}]`,
		})),
	);

/** The members of one group of a fixed collection. */
const membersOfGroup = ({ options = [] }: INodeProperties, group: string): INodeProperties[] =>
	options.flatMap((option) => ('values' in option && option.name === group ? option.values : []));

const below = (at: string, name: string): string => (at === '' ? name : `${at}.${name}`);

/** The value without what the editor does not show. */
function keptValue(
	node: INodeParameters,
	property: INodeProperties,
	value: Value,
	at: string,
): Value {
	const here = below(at, property.name);
	if (!isObject(value)) return value;
	if (property.type === 'collection') {
		return keptMembers(node, membersOf(property), value, here);
	}
	if (property.type !== 'fixedCollection') return value;
	const kept: INodeParameters = {};
	for (const { group, row, at: place } of rowsOf(value, here)) {
		const rows = (kept[group] ?? []) as INodeParameters[];
		rows.push(keptMembers(node, membersOfGroup(property, group), row, place));
		kept[group] = rows;
	}
	return kept;
}

function keptMembers(
	node: INodeParameters,
	properties: readonly INodeProperties[],
	values: INodeParameters,
	at: string,
): INodeParameters {
	return Object.fromEntries(
		shownAmong(node, properties, at).flatMap((property) => {
			const value = values[property.name];
			return value === undefined
				? []
				: [[property.name, keptValue(node, property, value, at)] as const];
		}),
	);
}

/** What the editor shows of the values: those of fields that the provider does not have go. */
export const keepShown = (node: INodeParameters): INodeParameters =>
	keptMembers(node, SENDER.properties, node, '');

/** The paths of the fields that the editor shows and that are left as they are. */
export function emptyFields(node: INodeParameters): string[] {
	const look = (
		properties: readonly INodeProperties[],
		values: INodeParameters,
		at: string,
		told: string,
	): string[] =>
		shownAmong(node, properties, at).flatMap((property) => {
			const value = values[property.name];
			const path = below(told, property.name);
			const here = below(at, property.name);
			if (value === undefined) return [path];
			if (!isObject(value)) return [];
			if (property.type === 'collection') return look(membersOf(property), value, here, path);
			if (property.type !== 'fixedCollection') return [];
			return emptyInRows(property, value, here, path, look);
		});
	return look(SENDER.properties, node, '', '');
}

/** A field of a list counts as filled when one of its rows has it. */
function emptyInRows(
	property: INodeProperties,
	value: INodeParameters,
	at: string,
	told: string,
	look: (
		properties: readonly INodeProperties[],
		values: INodeParameters,
		at: string,
		told: string,
	) => string[],
): string[] {
	const rows = rowsOf(value, at);
	return [...new Set(rows.map(({ group }) => group))].flatMap((group) => {
		const empty = rows
			.filter((row) => row.group === group)
			.map(({ row, at: place }) =>
				look(membersOfGroup(property, group), row, place, `${told}.${group}`),
			);
		return (empty[0] ?? []).filter((path) => empty.every((paths) => paths.includes(path)));
	});
}

/** The paths of values that the editor does not show. */
export const hiddenFields = (node: INodeParameters): string[] => {
	const kept = keepShown(node);
	return Object.keys(node).filter((name) => !(name in kept));
};

/** A field that is filled, and where. */
export interface FilledField {
	readonly property: INodeProperties;
	/** Its path in the node's parameters. */
	readonly path: string;
	/** How many lists it stands in. */
	readonly rows: number;
}

/** All fields that the editor shows and that are filled, those in rows and collections, too. */
export function filledFields(node: INodeParameters): FilledField[] {
	const look = (
		properties: readonly INodeProperties[],
		values: INodeParameters,
		at: string,
		rows: number,
	): FilledField[] =>
		shownAmong(node, properties, at).flatMap((property) => {
			const value = values[property.name];
			const path = below(at, property.name);
			if (value === undefined) return [];
			const inside =
				!isObject(value) || property.type === 'resourceLocator'
					? []
					: property.type === 'collection'
						? look(membersOf(property), value, path, rows)
						: property.type === 'fixedCollection'
							? rowsOf(value, path).flatMap(({ group, row, at: place }) =>
									look(membersOfGroup(property, group), row, place, rows + 1),
								)
							: [];
			return [{ property, path, rows }, ...inside];
		});
	return look(SENDER.properties, node, '', 0);
}
