import { firstText } from '../json';

const PHONE_NUMBER = /^\+?[\d\s().-]+$/;

/**
 * The first of the values that holds an address. A phone number becomes digits only, whatever it
 * was written with; a business-scoped user ID (`IN.5550001`) stays as it is.
 */
export function readAddress(...values: readonly unknown[]): string | null {
	const text = firstText(...values);
	if (text === null || !PHONE_NUMBER.test(text)) return text;
	return text.replace(/\D/g, '') || null;
}
