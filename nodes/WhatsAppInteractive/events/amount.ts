import { asText } from '../json';

/**
 * Amounts are decimal texts in major units (`"12.50"`): as numbers of the language they would lose
 * cents.
 */
export type Amount = string;

const DECIMAL = /^(\d{1,30})(?:\.(\d{1,10}))?$/;
const MINOR_UNITS = /^\d{1,30}$/;
const POWER_OF_TEN = /^10{0,6}$/;

/** Whole minor units as a decimal with this many places. */
function toDecimal(units: bigint, places: number): Amount {
	const digits = units.toString().padStart(places + 1, '0');
	const cut = digits.length - places;
	return places === 0 ? digits : `${digits.slice(0, cut)}.${digits.slice(cut)}`;
}

/** The amount of a value in minor units, as WhatsApp writes it: 1250 with the offset 100. */
export function readMinorUnits(value: unknown, offset: unknown): Amount | null {
	const units = asText(value);
	const factor = asText(offset);
	if (units === null || factor === null) return null;
	if (!MINOR_UNITS.test(units) || !POWER_OF_TEN.test(factor)) return null;
	return toDecimal(BigInt(units), factor.length - 1);
}

/** An amount that comes in major units, as number or as text. */
export function readDecimal(value: unknown): Amount | null {
	const text = asText(value);
	return text !== null && DECIMAL.test(text) ? text : null;
}

/** The sum of amounts, each taken so many times; null where one is not known. */
export function sumOf(
	parts: ReadonlyArray<readonly [amount: Amount | null, times: number | null]>,
): Amount | null {
	const places = Math.max(
		0,
		...parts.map(([amount]) => DECIMAL.exec(amount ?? '')?.[2]?.length ?? 0),
	);
	let units = 0n;
	for (const [amount, times] of parts) {
		const [, whole, fraction = ''] = DECIMAL.exec(amount ?? '') ?? [];
		if (whole === undefined || times === null || !Number.isSafeInteger(times)) return null;
		units += BigInt(whole + fraction.padEnd(places, '0')) * BigInt(times);
	}
	return units < 0n ? null : toDecimal(units, places);
}
