import { asText } from '../common/json';

/**
 * Amounts are decimal texts in major units (`"12.50"`): as numbers of the language they would lose
 * cents.
 */
export type Amount = string;

/** A decimal number, with an exponent where there are many zeros, as the language writes 1e-7. */
const DECIMAL = /^\+?(\d{1,30})(?:\.(\d{1,30}))?(?:[eE]([+-]?\d{1,3}))?$/;
const POWER_OF_TEN = /^10{0,6}$/;

/** No amount of money has more zeros; what claims to would only fill the memory. */
const MAX_EXPONENT = 30;

/** The value `digits / 10 ** places`. */
interface Decimal {
	readonly digits: string;
	readonly places: number;
}

function parseDecimal(text: string | null): Decimal | null {
	const [, whole, fraction = '', exponent = '0'] = DECIMAL.exec(text ?? '') ?? [];
	const shift = Number(exponent);
	if (whole === undefined || Math.abs(shift) > MAX_EXPONENT) return null;
	const places = fraction.length - shift;
	return places < 0
		? { digits: whole + fraction + '0'.repeat(-places), places: 0 }
		: { digits: whole + fraction, places };
}

/** A decimal as a text with this many places. */
function write({ digits, places }: Decimal): Amount {
	const units = BigInt(digits)
		.toString()
		.padStart(places + 1, '0');
	const cut = units.length - places;
	return places === 0 ? units : `${units.slice(0, cut)}.${units.slice(cut)}`;
}

/** The amount of a value in minor units, as WhatsApp writes it: 1250 with the offset 100. */
export function readMinorUnits(value: unknown, offset: unknown): Amount | null {
	const units = readMajorUnits(value);
	const factor = readMajorUnits(offset);
	if (units === null || factor === null || !POWER_OF_TEN.test(factor)) return null;
	const [whole = '', fraction = ''] = units.split('.');
	// Part of a minor unit is no money.
	if (/[1-9]/.test(fraction)) return null;
	return write({ digits: whole, places: factor.length - 1 });
}

/** An amount that comes in major units, as number or as text, written without an exponent. */
export function readMajorUnits(value: unknown): Amount | null {
	const decimal = parseDecimal(asText(value));
	return decimal === null ? null : write(decimal);
}

/** The sum of amounts, each taken so many times; null where one is not known. */
export function sumOf(
	parts: ReadonlyArray<readonly [amount: Amount | null, times: number | null]>,
): Amount | null {
	let sum = 0n;
	let places = 0;
	for (const [amount, times] of parts) {
		const decimal = parseDecimal(amount);
		if (decimal === null || times === null || !Number.isSafeInteger(times)) return null;
		// Both get as many places as the longer of them has.
		const more = Math.max(places, decimal.places);
		sum *= 10n ** BigInt(more - places);
		sum +=
			BigInt(decimal.digits.padEnd(decimal.digits.length + more - decimal.places, '0')) *
			BigInt(times);
		places = more;
	}
	return sum < 0n ? null : write({ digits: sum.toString(), places });
}
