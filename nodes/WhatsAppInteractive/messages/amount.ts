/** What an amount may look like: digits, with a point or a comma before at most two of them. */
const AMOUNT = /^(\d{1,12})(?:[.,](\d{1,2}))?$/;

/**
 * An amount as people write it in major units (`449`, `449.5`, `449,50`) in minor units, a hundred to
 * one; undefined for anything else. Worked out on the digits: 4.35 * 100 is 434.99999999999994.
 */
export function minorUnits(amount: string): number | undefined {
	const [, whole, fraction = ''] = AMOUNT.exec(amount.trim()) ?? [];
	return whole === undefined ? undefined : Number(whole + fraction.padEnd(2, '0'));
}

/** `449.00`: minor units as people write them. */
export function inMajorUnits(minor: number): string {
	const digits = String(Math.abs(minor)).padStart(3, '0');
	return `${minor < 0 ? '-' : ''}${digits.slice(0, -2)}.${digits.slice(-2)}`;
}
