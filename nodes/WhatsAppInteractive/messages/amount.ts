import { quote } from '../common/quote';
import { withAsciiDigits } from '../common/ascii-digits';
import { readDecimal, type Decimal, type Reading } from './decimal';

declare const MINOR_UNITS: unique symbol;

/**
 * Money in minor units, a hundred to one: a whole number from 0 to 2^53 - 1. Only this file makes it,
 * out of an amount that was read or of a sum that is exact, so that money can't be made up on the way.
 */
export type Money = number & { readonly [MINOR_UNITS]: true };

const isMoney = (minor: number): minor is Money => Number.isSafeInteger(minor) && minor >= 0;

/** A sum of minor units as money; undefined where it is negative, or more than a JSON number can tell. */
export function toMoney(minor: bigint): Money | undefined {
	const number = Number(minor);
	return isMoney(number) ? number : undefined;
}

/** A text of more characters is no amount, whatever is in it. */
const LONGEST = 60;

/**
 * Spaces and apostrophes between digits: they group, and never stand before decimals. Tabs and line
 * breaks do not: on two lines stand two amounts, such as the old price and the new one.
 */
const GROUPING = /[\p{Zs}'’\u066c]/gu;

/** Whole numbers in groups: of three (`1,234,567`), or as India writes them (`12,34,567`). */
const GROUPED = /^(?:\d{1,3}(?:,\d{3})+|\d{1,2}(?:,\d{2})*,\d{3})$/;

type Unseparated = { readonly plain: string } | { readonly fault: string };

/** `1,234.50` and `1.234,50` as `1234.50`; what can be read in two ways is a fault. */
function withoutSeparators(given: unknown, text: string): Unseparated {
	const [, whole = '', mark = '', decimals = ''] = /^(.*?)(?:([.,])(\d*))?$/.exec(text) ?? [];
	const ungrouped = (groups: string, separator: string): string | undefined => {
		const isRegular = GROUPED.test(groups.split(separator).join(','));
		return isRegular ? groups.split(separator).join('') : undefined;
	};
	const separators = new Set(whole.replace(/\d/g, ''));
	const [separator, ...others] = separators;
	if (separator === undefined) {
		// One mark alone: a thousands separator has three digits behind it, and so can decimals.
		return /^[1-9]\d{0,2}$/.test(whole) && decimals.length === 3
			? {
					fault: `is ${quote(given)}, which can mean ${whole}${decimals} or ${whole}.${decimals}: write it without a thousands separator and with two decimals`,
				}
			: { plain: `${whole}.${decimals}` };
	}
	// `1,234,567`: the last of several equal marks groups as well.
	const groups = separator === mark ? text : whole;
	const digits = others.length === 0 ? ungrouped(groups, separator) : undefined;
	if (digits === undefined) {
		return { fault: `is ${quote(given)}, in which the separators don't stand between thousands` };
	}
	return { plain: separator === mark ? digits : `${digits}.${decimals}` };
}

/** What a calculation with binary fractions leaves over: `19.990000000000002`, `19.999999999999996`. */
const NOISE = /^\d+\.\d{2}(?:0{6,}|9{6,})\d{1,6}$/;

function tooManyDecimals(given: unknown, { digits, exponent }: Decimal): string {
	const padded = digits.padStart(Math.min(1 - exponent, LONGEST), '0');
	const plain = `${padded.slice(0, exponent)}.${padded.slice(exponent)}`;
	return NOISE.test(plain)
		? `is ${quote(given)}, which is what a calculation left over: round it to two decimals, to ${Number(plain).toFixed(2)}`
		: `is ${quote(given)}, which has more than two decimals: round it`;
}

function fromDecimal(given: unknown, decimal: Decimal): Reading<Money> {
	const { isNegative, digits, exponent } = decimal;
	if (isNegative) return { fault: `is ${quote(given)}: an amount cannot be negative` };
	if (exponent < -2) return { fault: tooManyDecimals(given, decimal) };
	const money =
		digits.length + exponent > LONGEST
			? undefined
			: toMoney(BigInt(digits || '0') * BigInt(10) ** BigInt(exponent + 2));
	return money === undefined
		? { fault: `is ${quote(given)}, which is beyond what can be told exactly` }
		: { value: money };
}

/** Why a value that is no number is no amount either. */
function strange(given: unknown): string {
	const text = String(given);
	if (/\d[^\S\p{Zs}]+\d/u.test(text)) {
		return `is ${quote(given)}, with a tab or a line break among its digits: give one amount`;
	}
	return /\d/.test(text) && /[\p{Sc}\p{L}]/u.test(text)
		? `is ${quote(given)}: it must be an amount such as 449.00, without a currency`
		: `must be an amount such as 449.00, but it is ${quote(given)}`;
}

/**
 * Reads an amount in major units, as a shop, a database or a calculation gives it, exactly: worked out
 * on the digits, since 4.35 * 100 is 434.99999999999994.
 *
 * Taken: `449`, `449.5`, `449,50`, `449.0000`, `.5`, `4.49e2`, `+449`, the digits of other scripts, and
 * separators of thousands that can be nothing else: `1,234.50`, `1.234,50`, `12,34,567`, `1 234`,
 * `1'234.50`.
 *
 * Refused, each with its reason: a currency (`₹449`, `INR 449.00`), a minus sign, more than two
 * decimals, the remains of a calculation (`19.990000000000002`), a text with one separator before
 * exactly three digits (`1,234`, `1.234`, `449.000`: decimals or thousands, a thousand times as much),
 * separators in other places, and what is past 2^53 minor units.
 */
export function readAmount(given: unknown): Reading<Money> {
	const text = typeof given === 'string' ? withAsciiDigits(given.trim()) : '';
	const [, sign = '', written] = /^([+-]?)([\d.,\p{Zs}'’\u066b\u066c]*\d[.,]?)$/u.exec(text) ?? [];
	if (written === undefined || text.length > LONGEST) {
		const decimal = readDecimal(given);
		return decimal ? fromDecimal(given, decimal) : { fault: strange(given) };
	}
	const unseparated = withoutSeparators(
		given,
		written.replace(/\u066b/g, '.').replace(GROUPING, "'"),
	);
	if ('fault' in unseparated) return unseparated;
	const decimal = readDecimal(sign + unseparated.plain);
	return decimal ? fromDecimal(given, decimal) : { fault: strange(given) };
}

/** `449.00`: minor units as people write them. */
export function inMajorUnits(minor: number | bigint): string {
	const text = String(minor);
	const digits = text.replace('-', '').padStart(3, '0');
	return `${text.startsWith('-') ? '-' : ''}${digits.slice(0, -2)}.${digits.slice(-2)}`;
}
