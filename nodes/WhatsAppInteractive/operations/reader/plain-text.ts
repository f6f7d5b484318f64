import { hasHalfCharacter } from '../../common/half-character';
import { isRecord } from '../../common/json';
import { OBJECT_IN_TEXT } from '../../common/object-in-text';

/** What a value is as a text: blank, a text (perhaps with a doubt), or none, with the reason. */
export type PlainText =
	| { readonly text: string | undefined; readonly doubt?: string }
	/** The end of a sentence that begins with the name of the field. */
	| { readonly fault: string };

/** What a value is, in words. */
export const nameOfType = (value: unknown): string =>
	value === null
		? 'null'
		: Array.isArray(value)
			? 'a list'
			: typeof value === 'object'
				? 'an object'
				: `a ${typeof value}`;

/** What n8n leaves of a list in a text into which it was put by mistake. */
const LIST_IN_TEXT = /\[Array: \[/;

const OBJECT_INSIDE =
	'has an object or a list in it, put there by an expression: let the expression name one member, as in {{ $json.order.id }}';

/** What else an expression leaves that has gone wrong; people write these words, too. */
const LEFTOVER = /Invalid DateTime|\b(?:undefined|NaN)\b/;

/** What `slice` makes of a text with an emoji at its end, and how to cut it instead. */
const HALF_CHARACTER =
	"has half of a character in it, as a cut through an emoji leaves it: cut whole characters, as in {{ Array.from($json.title).slice(0, 20).join('') }}";

/** What a text looks like in which an expression has gone wrong. */
function withDoubt(text: string): PlainText {
	if (LEFTOVER.test(text) || text.trim() === 'null') {
		return { text, doubt: 'looks like an expression that found nothing, or no text' };
	}
	if (text.includes('{{')) {
		return {
			text,
			doubt: "has {{ in it: an expression works where the field is set to 'Expression'",
		};
	}
	return / ,(?:\s|$)/.test(text)
		? { text, doubt: 'has a blank before a comma, as if an expression had found nothing' }
		: { text };
}

/** A moment as ISO 8601, of a date of JavaScript's or of Luxon, which n8n's `$now` is. */
function isoOf(value: object): string | null | undefined {
	if (value instanceof Date) return Number.isNaN(value.getTime()) ? null : value.toISOString();
	if (!('isLuxonDateTime' in value) || !('toISO' in value)) return undefined;
	const iso: unknown = typeof value.toISO === 'function' ? value.toISO() : null;
	return typeof iso === 'string' ? iso : null;
}

function ofNumber(value: number): PlainText {
	if (!Number.isFinite(value)) {
		return { fault: `must be text, but it is ${value}, which a calculation gives that went wrong` };
	}
	// Such a number has lost digits before this node got it, or will at the next step.
	return Number.isInteger(value) && !Number.isSafeInteger(value)
		? { fault: `is ${value}, a number with more digits than numbers keep: give it as text` }
		: { text: String(value) };
}

/** Reads what an expression gave in the place of a text. */
export function toPlainText(value: unknown): PlainText {
	switch (typeof value) {
		case 'undefined':
			return { text: undefined };
		case 'string':
			if (value.trim() === '') return { text: undefined };
			if (OBJECT_IN_TEXT.test(value) || LIST_IN_TEXT.test(value)) return { fault: OBJECT_INSIDE };
			return hasHalfCharacter(value) ? { fault: HALF_CHARACTER } : withDoubt(value);
		case 'number':
			return ofNumber(value);
		case 'boolean':
		case 'bigint':
			return { text: String(value) };
		case 'object': {
			if (value === null) return { text: undefined };
			const iso = isoOf(value);
			if (iso === null) return { fault: 'is a date that does not exist' };
			if (iso !== undefined) return { text: iso };
		}
	}
	return { fault: `must be text, but it is ${nameOfType(value)}` };
}

/** The day of a date of JavaScript's in a time zone, `2027-03-31`; undefined for any other value. */
export function dayOf(value: unknown, timezone: string): string | undefined {
	if (!(value instanceof Date) || Number.isNaN(value.getTime())) return undefined;
	// Swedish dates are written as ISO 8601 has them.
	return value.toLocaleDateString('sv-SE', { timeZone: timezone });
}

/** Whether a value is an object with members, which a date is not. */
export const isPlainObject = (value: unknown): value is Readonly<Record<string, unknown>> =>
	isRecord(value) && isoOf(value) === undefined;
