import { asText, at, firstText, isEmpty, isRecord, type UnknownRecord } from '../common/json';

/*
 * What providers say is wrong with a request where they do so in a structure: paths with one text or
 * several, lists of objects with a place and a text, objects in objects. Documents show few of them,
 * so that all usual forms are read alike.
 */

/** The members under which an entry says where a fault is. */
const PLACES = ['property', 'field', 'path', 'parameter', 'param', 'pointer'];

/** The members under which it says what is wrong, the most telling first. */
const WORDS = [
	'violation',
	'reason',
	'message',
	'detail',
	'details',
	'description',
	'error',
	'title',
];

/** The members that hold what is wrong in detail. */
const LISTS = ['error_data', 'errors', 'violations', 'validationErrors'];

/** How deep a structure is read, and how many faults are told of it. */
const DEEPEST = 6;
const MOST = 20;

/** Calls the field behind a path by its label. */
export type FieldName = (path: string) => string;

/** One fault: where it is, empty if nowhere, and what is said of it. */
type Told = readonly [path: string, text: string];

/** Faults as one text; several texts of one path are told together. */
export function joinFaults(faults: readonly Told[], nameOf: FieldName): string | null {
	const texts = new Map<string, Set<string>>();
	for (const [path, text] of faults.slice(0, MOST)) {
		texts.set(path, (texts.get(path) ?? new Set()).add(text));
	}
	const lines = Array.from(texts, ([path, said]) => {
		const text = [...said].join(', ');
		return `${path === '' ? '' : nameOf(path)} ${text}`.trim();
	});
	return lines.length === 0 ? null : lines.join('; ');
}

/** What a record says, and the texts and lists in which it says more of it. */
function ofRecord(value: UnknownRecord, path: string, depth: number, nameOf: FieldName): Told[] {
	const words = firstText(...WORDS.map((name) => at(value, name)));
	const place = firstText(...PLACES.map((name) => at(value, name))) ?? path;
	const details = joinFaults(
		[...WORDS, ...LISTS].flatMap((name) => {
			const inner = at(value, name);
			const isText = asText(inner) !== null;
			return isText && !LISTS.includes(name) ? [] : collect(inner, '', depth + 1, nameOf);
		}),
		nameOf,
	);
	if (words !== null || details !== null) {
		const own = words === null ? null : withLabels(words, nameOf);
		return [[place, joinWords(own, details) ?? '']];
	}
	return Object.entries(value)
		.slice(0, MOST)
		.flatMap(([name, inner]) =>
			collect(inner, path === '' ? name : `${path}.${name}`, depth + 1, nameOf),
		);
}

function collect(value: unknown, path: string, depth: number, nameOf: FieldName): Told[] {
	const text = asText(value);
	if (text !== null) return [[path, withLabels(text, nameOf)]];
	if (depth > DEEPEST) return [];
	if (Array.isArray(value)) {
		return value.slice(0, MOST).flatMap((each) => collect(each, path, depth + 1, nameOf));
	}
	return isRecord(value) ? ofRecord(value, path, depth, nameOf) : [];
}

/**
 * All that a structure says, by the labels of the fields; null where it says nothing.
 * @param nameOf gives an empty text for a member that says only what its fault belongs to
 */
export const tellFaults = (value: unknown, nameOf: FieldName): string | null =>
	joinFaults(collect(value, '', 0, nameOf), nameOf);

/** Whether a member that is for faults has any: some write `false` or 0 there where all went well. */
export const hasFaults = (value: unknown): boolean =>
	!isEmpty(value) && value !== false && value !== 0;

/** Texts one after the other, without those that an earlier one has in it. */
export function joinWords(...texts: ReadonlyArray<string | null>): string | null {
	const said: string[] = [];
	for (const text of texts) {
		if (text !== null && !said.some((earlier) => earlier.includes(text))) said.push(text);
	}
	return said.length === 0 ? null : said.join(': ');
}

/** A path in the words of a text: with brackets or at least one period between its names. */
const PATH = /\b[a-z_]{1,40}(?:(?:\[["']?\w{1,40}["']?\]|\.[a-z_]\w{0,40})){1,12}/gi;

/** A text in which the paths of our own fields are called by their labels. */
const withLabels = (text: string, nameOf: FieldName): string =>
	text.replace(PATH, (path) => nameOf(path));
