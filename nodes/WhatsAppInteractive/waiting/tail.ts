/*
 * Providers give few things back with a tap: the ID of the button is one of them. So what has to come
 * back stands behind the user's own value, which stays readable in front of it. A tail begins with a
 * mark that says what is in it.
 */

/**
 * What can stand behind a user's own value, by its letter: the reference of an execution that waits, and
 * the correlation ID of the message.
 */
export type TailKind = 'w' | 'c';

/** A value with a tail, taken apart. */
export interface Tailed {
	/** The user's own value; may be empty. */
	readonly own: string;
	/** Letters and digits, `-` and `_`. */
	readonly tail: string;
}

/** The version of how tails are written. */
const VERSION = '1';

const markOf = (kind: TailKind): string => `.${kind}${VERSION}.`;

/**
 * Where letters and digits are all that is taken, a `W` says what the digit after it stands for. So the
 * mark, which is another digit for each kind, is nowhere in the tail.
 */
const ESCAPES: ReadonlyMap<string, string> = new Map([
	['W', 'W0'],
	['-', 'W2'],
	['_', 'W3'],
]);
const UNESCAPES: ReadonlyMap<string, string> = new Map(
	[...ESCAPES].map(([character, escaped]) => [escaped, character]),
);
const PLAIN_MARKS: Readonly<Record<TailKind, string>> = { w: 'W1', c: 'W4' };

/** What a value may be made of: everything, or letters and digits only. */
export type Alphabet = 'any' | 'lettersAndDigits';

/** A user's own value with a tail. */
export const withTail = (
	own: string,
	kind: TailKind,
	tail: string,
	alphabet: Alphabet = 'any',
): string =>
	alphabet === 'any'
		? own + markOf(kind) + tail
		: own +
			PLAIN_MARKS[kind] +
			tail.replace(/[W_-]/g, (character) => ESCAPES.get(character) ?? character);

function splitAt(text: string, mark: string): Tailed | undefined {
	const at = text.lastIndexOf(mark);
	return at === -1 ? undefined : { own: text.slice(0, at), tail: text.slice(at + mark.length) };
}

/** The two readings of a value that may have a tail of a kind; none where it has no mark. */
export function readTails(text: string, kind: TailKind): Tailed[] {
	const any = splitAt(text, markOf(kind));
	const plain = splitAt(text, PLAIN_MARKS[kind]);
	return [
		...(any === undefined ? [] : [any]),
		...(plain === undefined
			? []
			: [
					{
						own: plain.own,
						tail: plain.tail.replace(/W\d/g, (escaped) => UNESCAPES.get(escaped) ?? escaped),
					},
				]),
	];
}

/** Whether a value looks as if it had a tail of a kind. */
export const hasMark = (text: string, kind: TailKind): boolean => text.includes(markOf(kind));
