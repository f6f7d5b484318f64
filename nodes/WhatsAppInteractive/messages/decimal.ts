import { isExactNumber } from '../common/exact-json';
import { quote } from '../common/quote';
import { withAsciiDigits } from '../common/ascii-digits';

declare const EXACT: unique symbol;

/** A finite number that keeps every digit of what was given; only {@link readNumber} makes one. */
export type ExactNumber = number & { readonly [EXACT]: true };

/** What a reader made of a value; or why it could not, as the end of a sentence about the field. */
export type Reading<Value> = { readonly value: Value } | { readonly fault: string };

/** A decimal number by its digits: `-12.50` is `{ isNegative: true, digits: '125', exponent: -1 }`. */
export interface Decimal {
	readonly isNegative: boolean;
	/** Without zeros at either end; empty for zero. */
	readonly digits: string;
	/** The power of ten behind the digits; 0 for zero. */
	readonly exponent: number;
}

/** Nobody means a number of more characters, and working one out takes longer than it is worth. */
const LONGEST = 100;

/** Decimals and exponents as JSON and JavaScript write them, with what databases and people add. */
const DECIMAL = /^([+-]?)(?:(\d+)(?:\.(\d*))?|\.(\d+))(?:[eE]([+-]?\d{1,6}))?$/;

/** Hexadecimal, octal and binary whole numbers. */
const OTHER_BASE = /^0(?:[xX][\da-fA-F]+|[oO][0-7]+|[bB][01]+)$/;

function fromDigits(isNegative: boolean, written: string, power: number): Decimal {
	const digits = written.replace(/^0+/, '');
	let end = digits.length;
	while (digits[end - 1] === '0') end -= 1;
	return end === 0
		? { isNegative: false, digits: '', exponent: 0 }
		: { isNegative, digits: digits.slice(0, end), exponent: power + digits.length - end };
}

/** Reads the number that a text or a JSON value is, with all of its digits; undefined where it is none. */
export function readDecimal(value: unknown): Decimal | undefined {
	if (!['string', 'number', 'bigint'].includes(typeof value)) return undefined;
	const text = withAsciiDigits(String(value).trim());
	if (text.length > LONGEST) return undefined;
	if (OTHER_BASE.test(text)) return fromDigits(false, BigInt(text).toString(), 0);
	const match = DECIMAL.exec(text);
	if (!match) return undefined;
	const [, sign, whole = '', behind, alone, exponent = '0'] = match;
	const fraction = behind ?? alone ?? '';
	return fromDigits(sign === '-', whole + fraction, Number(exponent) - fraction.length);
}

/** `-125e-1`: a decimal as JSON writes it, without a step that could lose digits. */
const toLiteral = ({ isNegative, digits, exponent }: Decimal): string =>
	`${isNegative ? '-' : ''}${digits || '0'}e${exponent}`;

/** Whether a number has all digits of its text. */
const isExact = (number: number, written: string): number is ExactNumber =>
	Number.isFinite(number) && isExactNumber(written);

/**
 * Reads a number field. Decimal, hexadecimal and exponent forms, blanks around them and the digits of
 * other scripts all mean the number that they write; what a JSON number can't hold exactly is a fault.
 */
export function readNumber(value: unknown): Reading<ExactNumber> {
	const decimal = readDecimal(value);
	if (decimal === undefined) return { fault: `must be a number, but it is ${quote(value)}` };
	const written = toLiteral(decimal);
	// Past 2^53 neighbours are the same number: whatever came as one may have been another.
	const isRounded = typeof value === 'number' && Math.abs(value) > Number.MAX_SAFE_INTEGER;
	const number = Number(written);
	if (!isRounded && isExact(number, written)) return { value: number };
	return { fault: `is ${quote(value)}, which has more digits than can be told exactly: round it` };
}

/** What a number field may hold. */
export interface NumberLimits {
	readonly min?: number;
	readonly max?: number;
	/** Whether only whole numbers make sense. */
	readonly whole?: true;
}

/** Reads a number that has to stay within limits, see {@link readNumber}. */
export function readNumberWithin(
	value: unknown,
	{ min, max, whole }: NumberLimits,
): Reading<ExactNumber> {
	const reading = readNumber(value);
	if ('fault' in reading) return reading;
	const number = reading.value;
	if (whole && !Number.isInteger(number)) {
		return { fault: `must be a whole number, but it is ${quote(value)}` };
	}
	if (min !== undefined && number < min)
		return { fault: `is ${number}: it must be at least ${min}` };
	if (max !== undefined && number > max)
		return { fault: `is ${number}: it must be at most ${max}` };
	return reading;
}

/** The value that was read; undefined where it could not be. */
export const valueOf = <Value>(reading: Reading<Value>): Value | undefined =>
	'value' in reading ? reading.value : undefined;
