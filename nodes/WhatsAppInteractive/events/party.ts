import { firstText } from '../common/json';
import { readPhone } from '../common/phone/phone';

/**
 * The first of the values that says who takes part in a conversation. A phone number becomes digits
 * only, by the rules for the numbers that messages are sent to (`919800000001.0` is `919800000001`).
 * Whatever is none stays as it is: a business-scoped user ID (`IN.5550001`), or a number that cannot be
 * told for sure.
 */
export function readParty(...values: readonly unknown[]): string | null {
	const text = firstText(...values);
	if (text === null) return null;
	const reading = readPhone(text);
	return 'digits' in reading ? reading.digits : text;
}

/** Whether a party is told by an ID rather than a number, readable or not. */
export function isUserId(party: string): boolean {
	if (!/[a-z]/i.test(party)) return false;
	const reading = readPhone(party);
	return 'problem' in reading && reading.isDamaged === undefined;
}
