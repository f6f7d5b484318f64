import { isObject } from '../../common/json';

/** What stands before, between and behind the expressions of a text. */
type Frame = readonly string[];

/** Whoever writes an empty text into an expression, as in `?? ''`, wants nothing there at times. */
const EMPTY_TEXTS = ["''", '""', '``'];

/**
 * The frame of a text as it stands in the workflow; undefined where nothing can be told by it. It is
 * taken apart as n8n does: whatever an expression is, the first closing brackets end it.
 */
function frameOf(raw: string): Frame | undefined {
	const [start = '', ...others] = raw.slice(1).split('{{');
	const pairs = others.map((other) => other.split('}}'));
	const frame = [start, ...pairs.map(([, ...behind]) => behind.join('}}'))];
	const isWhole = pairs.every(([expression = '', ...behind]) => {
		const mayBeEmpty = EMPTY_TEXTS.some((text) => expression.includes(text));
		return behind.length > 0 && !mayBeEmpty;
	});
	// Of two expressions side by side, or with no word around them, nobody could tell which is missing.
	const isTelling =
		/\p{L}/u.test(frame.join('')) && frame.slice(1, -1).every((part) => part !== '');
	// n8n takes backslashes before brackets for something else.
	return pairs.length > 0 && isWhole && isTelling && !raw.includes('\\') ? frame : undefined;
}

/** The frames of all texts in a parameter. */
function framesIn(raw: unknown): Frame[] {
	if (isObject(raw)) return Object.values(raw).flatMap(framesIn);
	const frame = typeof raw === 'string' && raw.startsWith('=') ? frameOf(raw) : undefined;
	return frame === undefined ? [] : [frame];
}

/**
 * Whether a text can have come out of a frame. The first place where a part stands leaves the most room
 * for those behind it.
 * @param something whether each expression gave something
 */
function fits(text: string, [start = '', ...parts]: Frame, something: boolean): boolean {
	if (!text.startsWith(start)) return false;
	let at = start.length;
	for (const [index, part] of parts.entries()) {
		const given = something ? text.slice(at).search(/\S/) + 1 : 0;
		if (something && given === 0) return false;
		const isLast = index === parts.length - 1;
		const found = isLast ? text.length - part.length : text.indexOf(part, at + given);
		if (found < at + given || !text.startsWith(part, found)) return false;
		at = found + part.length;
	}
	return true;
}

/**
 * Finds texts in which an expression gave nothing: `Hi , your order` out of `Hi {{ ... }}, your order`.
 * n8n puts nothing in the place of a column that is missing or misspelled, and the customer gets the
 * rest. A text is known by what stands around its expressions, wherever in the parameters it is.
 * @param parameters the node's, as they stand in the workflow
 */
export function gapsIn(parameters: unknown): (text: string) => boolean {
	const frames = framesIn(parameters);
	return (text) => frames.some((frame) => fits(text, frame, false) && !fits(text, frame, true));
}
