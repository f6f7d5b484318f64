/**
 * Reads JSON without losing digits. `JSON.parse` makes a double of every number: the ID
 * `12345678901234567890` becomes `12345678901234567000`, and nobody can tell afterwards.
 */

const NUMBER = /^-?(\d+)(?:\.(\d+))?(?:[eE]([+-]?\d+))?$/;

const withoutLeadingZeros = (digits: string): string => digits.slice(digits.search(/[1-9]|$/));

/** The digits of a number from the first to the last that counts, and the power of ten behind them. */
function significance(literal: string): { digits: string; exponent: number } | undefined {
	const [, whole, fraction = '', exponent = '0'] = NUMBER.exec(literal) ?? [];
	if (whole === undefined) return undefined;
	const digits = withoutLeadingZeros(whole + fraction);
	let end = digits.length;
	while (digits[end - 1] === '0') end -= 1;
	return {
		digits: digits.slice(0, end),
		exponent: end === 0 ? 0 : Number(exponent) - fraction.length + (digits.length - end),
	};
}

/** Whether a number that JSON can hold keeps all of its digits when JavaScript reads it. */
export function isExactNumber(literal: string): boolean {
	const written = significance(literal);
	const read = significance(String(Number(literal)));
	return (
		written !== undefined &&
		read !== undefined &&
		written.digits === read.digits &&
		written.exponent === read.exponent
	);
}

/**
 * Numbers of fewer digits, and without an exponent, are all exact; most documents have no others. What
 * stands inside a word, as in most UUIDs, is no number.
 */
const MAY_BE_INEXACT = /(?:^|[\s[,:])-?(?:[\d.]{1,15}[eE]|[\d.]{16})/;

/** Where a text of a document ends: at the next quote that is not escaped. */
function endOfText(json: string, open: number): number {
	let close = open;
	let escapes = 1;
	while (escapes % 2 === 1) {
		close = json.indexOf('"', close + 1);
		escapes = 0;
		while (json[close - 1 - escapes] === '\\') escapes += 1;
	}
	return close;
}

const NUMBERS = /-?\d+(?:\.\d+)?(?:[eE][+-]?\d+)?/g;

/** The document with quotes around each number that would lose digits; it must be valid. */
function withQuotedNumbers(json: string): string {
	const parts: string[] = [];
	for (let at = 0; at < json.length;) {
		const open = json.indexOf('"', at);
		const end = open === -1 ? json.length : open;
		parts.push(
			json
				.slice(at, end)
				.replace(NUMBERS, (token) => (isExactNumber(token) ? token : `"${token}"`)),
		);
		at = open === -1 ? end : endOfText(json, open) + 1;
		parts.push(json.slice(end, at));
	}
	return parts.join('');
}

/**
 * Parses a JSON text. A number that JavaScript can't hold exactly comes as a text of its digits.
 * @throws SyntaxError where the text is no JSON
 */
export function parseExactJson(text: string): unknown {
	// First as it is: in what is no JSON, a text may have no end, and looking for it takes too long.
	const parsed: unknown = JSON.parse(text);
	if (!MAY_BE_INEXACT.test(text)) return parsed;
	const exact = withQuotedNumbers(text);
	return exact === text ? parsed : JSON.parse(exact);
}
