import { parseExactJson } from '../common/exact-json';
import { asRecord, isEmpty, isRecord } from '../common/json';

/*
 * What a request says its body is and what it is are two things: providers, proxies and callback
 * profiles leave the content type out or get it wrong, and n8n then gives an empty body. So the bytes
 * are read for what they are.
 */

/** A text in the encoding that its bytes show: the first characters of all that comes are ASCII. */
function decodeText(bytes: Buffer): string {
	const [first, second] = bytes;
	const isLittle = (first === 0xff && second === 0xfe) || (first !== 0 && second === 0);
	const isBig = (first === 0xfe && second === 0xff) || (first === 0 && second !== 0);
	if (bytes.length >= 2 && (isLittle || isBig)) {
		return new TextDecoder(isLittle ? 'utf-16le' : 'utf-16be').decode(bytes);
	}
	try {
		return new TextDecoder('utf-8', { fatal: true }).decode(bytes);
	} catch {
		// No UTF-8: the encoding of Western Europe, in which each byte is a character.
		return new TextDecoder('windows-1252').decode(bytes);
	}
}

/** What a text is as JSON, also as JSON in a JSON text; undefined where it is none. */
function readJson(text: string): { readonly value: unknown } | undefined {
	try {
		const value = parseExactJson(text);
		return (typeof value === 'string' ? readJson(value) : undefined) ?? { value };
	} catch {
		return undefined;
	}
}

/** The end of the object or list that begins at a place of a text; undefined where it has none. */
function endOfValue(text: string, start: number): number | undefined {
	let depth = 0;
	for (let at = start, inText = false; at < text.length; at++) {
		const character = text[at];
		if (inText) {
			if (character === '\\') at += 1;
			else if (character === '"') inText = false;
		} else if (character === '"') {
			inText = true;
		} else if (character === '{' || character === '[') {
			depth += 1;
		} else if (character === '}' || character === ']') {
			depth -= 1;
			if (depth === 0) return at + 1;
		}
	}
	return undefined;
}

/** The sign before each document of a JSON text sequence (RFC 7464). */
const RECORD_SEPARATOR = '\u001e';

const BETWEEN = new RegExp(`[\\s,${RECORD_SEPARATOR}]*`, 'y');

/** Several JSON documents in a row, on lines of their own or not; undefined where it is something else. */
function readSequence(text: string): unknown[] | undefined {
	const values: unknown[] = [];
	for (let at = 0; ;) {
		BETWEEN.lastIndex = at;
		at += BETWEEN.exec(text)?.[0].length ?? 0;
		if (at === text.length) return values.length > 0 ? values : undefined;
		const end = '{['.includes(text.charAt(at)) ? endOfValue(text, at) : undefined;
		const json = end === undefined ? undefined : readJson(text.slice(at, end));
		if (end === undefined || json === undefined) return undefined;
		values.push(json.value);
		at = end;
	}
}

/** What a form says: names and values, a list where a name comes more than once. */
function fromEntries(entries: Iterable<readonly [string, unknown]>): Record<string, unknown> {
	const values = new Map<string, unknown[]>();
	for (const [name, value] of entries) {
		const known = values.get(name);
		if (known === undefined) values.set(name, [value]);
		else known.push(value);
	}
	return Object.fromEntries(
		[...values].map(([name, all]) => [name, all.length > 1 ? all : all[0]]),
	);
}

/** An object or list in JSON; undefined where a text is something else. */
function readDocument(text: unknown): object | undefined {
	const value = typeof text === 'string' ? readJson(text)?.value : undefined;
	return typeof value === 'object' && value !== null ? value : undefined;
}

/**
 * The body in a form: what its only member holds as JSON, such as `payload=`, or its members. Some
 * clients send JSON under the name of a form, and then it is the name of a member without value.
 */
function unwrapForm(form: Readonly<Record<string, unknown>>): unknown {
	const [only, ...others] = Object.entries(form);
	if (only === undefined || others.length > 0) return form;
	const [name, value] = only;
	return readDocument(value) ?? (value === '' ? readDocument(name) : undefined) ?? form;
}

/** A list of objects is as many bodies. */
const asBodies = (value: unknown): unknown[] =>
	Array.isArray(value) && value.length > 0 && value.every(isRecord) ? value : [value];

/** A form as a browser writes it, which has no blanks; and JSON that is encoded like one. */
const FORM = /^(?:[^\s={}[\]"<>]+=|%7B|%5B)\S*$/i;

const PART = /^(?<headers>(?:[^\r\n]+\r?\n)*)\r?\n(?<content>[\s\S]*)$/;
const PART_NAME = /;\s*name="([^"]*)"/i;

/** Parts that have parts themselves are read to this depth, so that no body ends the stack. */
const MAX_DEPTH = 5;

/** A multipart body, which begins with its boundary: the form in it, or what its parts are. */
function readMultipart(text: string, depth: number): unknown[] | undefined {
	if (depth >= MAX_DEPTH) return undefined;
	const [boundary = ''] = text.split(/\r?\n/, 1);
	if (!boundary.startsWith('--') || boundary.length < 3) return undefined;
	const parts = text.split(boundary).slice(1);
	const last = parts.pop();
	if (!last?.startsWith('--')) return undefined;
	const read = parts.flatMap((part) => {
		const found = PART.exec(part.replace(/^\r?\n/, '').replace(/\r?\n$/, ''))?.groups;
		if (found === undefined) return [];
		const { headers = '', content = '' } = found;
		return [{ name: PART_NAME.exec(headers)?.[1], content }];
	});
	// Without the blank line between headers and content it is something else, which is not to be lost.
	if (read.length < parts.length) return undefined;
	const named = read.flatMap(({ name, content }) =>
		name === undefined ? [] : [[name, content] as const],
	);
	return named.length === read.length
		? asBodies(unwrapForm(fromEntries(named)))
		: read.flatMap(({ content }) => readText(content, depth + 1));
}

function readText(text: string, depth = 0): unknown[] {
	const trimmed = text.replace(/^\uFEFF/, '').trim();
	if (trimmed === '') return [];
	const json = readJson(trimmed);
	if (json !== undefined) return asBodies(json.value);
	const several = readSequence(trimmed) ?? readMultipart(trimmed, depth);
	if (several !== undefined) return several;
	if (FORM.test(trimmed)) {
		return asBodies(unwrapForm(fromEntries(new URLSearchParams(trimmed))));
	}
	return [trimmed];
}

/**
 * What the bytes of a request hold, whatever its content type claims: one body in most cases, several
 * where JSON documents follow each other, none where there is nothing. What can't be read is its text.
 */
export const readBodies = (bytes: Buffer): unknown[] => readText(decodeText(bytes));

/**
 * What n8n has made of a body of which it keeps no bytes, which is a multipart form: `data` with the
 * texts in it and `files` with what it holds for files.
 */
export function readParsedBody(body: unknown): unknown[] {
	if (typeof body === 'string') return readText(body);
	const { data, files } = asRecord(body);
	if (isRecord(data) && isRecord(files)) {
		return isEmpty(files) ? asBodies(unwrapForm(data)) : [{ ...data, files: Object.keys(files) }];
	}
	return isEmpty(body) ? [] : [body];
}
