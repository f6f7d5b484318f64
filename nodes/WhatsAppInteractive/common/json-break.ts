import { OBJECT_IN_TEXT } from './object-in-text';
import { quote } from './quote';

/* Where a text stops being JSON: the engine's own words differ between versions, and not all say it. */

const BLANKS = /[ \t\n\r]*/y;
const TEXT = /"(?:[^"\\\p{Cc}]|\\(?:["\\/bfnrt]|u[\da-fA-F]{4}))*"/uy;
const SCALAR = /-?(?:0|[1-9]\d*)(?:\.\d+)?(?:[eE][+-]?\d+)?|true|false|null/y;

/** What closes what is open. */
const CLOSING = new Map([
	['[', ']'],
	['{', '}'],
]);

/** Where a pattern that begins at a place ends; the place itself where it does not fit. */
function endOf(pattern: RegExp, text: string, at: number): number {
	pattern.lastIndex = at;
	return pattern.test(text) ? pattern.lastIndex : at;
}

/** The first place that cannot go on; the end of a text that is JSON, or would be with more. */
function firstBreak(text: string): number {
	/** What closes what is open, the innermost last. */
	const open: string[] = [];
	let next: 'value' | 'name' | 'comma' = 'value';
	let isFirst = false;
	for (let at = endOf(BLANKS, text, 0); ;) {
		const character = text.charAt(at);
		const closing = open.at(-1);
		let end = at;
		if (closing !== undefined && character === closing && (isFirst || next === 'comma')) {
			open.pop();
			[next, isFirst, end] = ['comma', false, at + 1];
		} else if (next === 'comma') {
			if (closing === undefined || character !== ',') return at;
			[next, end] = [closing === '}' ? 'name' : 'value', at + 1];
		} else if (next === 'name') {
			const colon = endOf(BLANKS, text, endOf(TEXT, text, at));
			if (character !== '"') return at;
			if (text.charAt(colon) !== ':') return colon;
			[next, isFirst, end] = ['value', false, colon + 1];
		} else {
			const inside = CLOSING.get(character);
			end = inside === undefined ? endOf(SCALAR, text, endOf(TEXT, text, at)) : at + 1;
			if (end === at) return at;
			if (inside !== undefined) open.push(inside);
			isFirst = inside !== undefined;
			next = inside === undefined ? 'comma' : inside === '}' ? 'name' : 'value';
		}
		at = endOf(BLANKS, text, end);
	}
}

const OBJECT_INSIDE =
	'an expression gave an object in the middle of a text: give the whole value by one expression';

/** What people write that JSON has another form for. */
function advice(before: string, rest: string): string {
	if (/^[\]}]/.test(rest) && before.trimEnd().endsWith(','))
		return ': leave out the comma before it';
	return /^[\p{L}'‘’“”]/u.test(rest) ? ': texts stand in straight double quotes' : '';
}

/** Where a text that is no JSON goes wrong, as the end of a sentence: `it ends too early`. */
export function tellBreak(text: string): string {
	if (OBJECT_IN_TEXT.test(text)) return OBJECT_INSIDE;
	const at = firstBreak(text);
	const [before, rest] = [text.slice(0, at), text.slice(at)];
	if (rest === '') return 'it ends too early';
	const lines = text.split('\n').length;
	const line = lines === 1 ? '' : ` in line ${before.split('\n').length}`;
	return `it goes wrong at ${quote(rest)}${line}${advice(before, rest)}`;
}
