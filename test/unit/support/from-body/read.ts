import {
	asList,
	asRecord,
	asText,
	at,
	type UnknownRecord,
} from '../../../../nodes/WhatsAppInteractive/common/json';

/* Readers of a provider's body, for the ways back to a submission of ours. */

/** Members without those that have no value. */
export const given = (members: UnknownRecord): UnknownRecord =>
	Object.fromEntries(Object.entries(members).filter(([, value]) => value !== undefined));

/** The text at a path. */
export const text = (value: unknown, ...path: ReadonlyArray<string | number>): string | undefined =>
	asText(at(value, ...path)) ?? undefined;

/** The objects in the list at a path. */
export const records = (value: unknown, ...path: ReadonlyArray<string | number>): UnknownRecord[] =>
	asList(at(value, ...path)).map(asRecord);

/** What is read of each object in a member's list; undefined where there is no such member. */
export const listed = <Entry>(
	value: unknown,
	name: string,
	read: (entry: UnknownRecord) => Entry,
): Entry[] | undefined =>
	at(value, name) === undefined ? undefined : records(value, name).map(read);
