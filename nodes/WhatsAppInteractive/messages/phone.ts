/** E.164: at most 15 digits; fewer than 8 are nobody's WhatsApp number. */
export const PHONE_DIGITS = { min: 8, max: 15 } as const;

/** Meta's business-scoped user ID, which stands for a customer who hides his number: `US.1234`. */
const BUSINESS_SCOPED_USER_ID = /^[A-Z]{2}\.(ENT\.)?[A-Za-z0-9]{1,128}$/;

/** Whether a recipient is a business-scoped user ID; those are passed on unchanged. */
export const isBusinessScopedUserId = (text: string): boolean =>
	BUSINESS_SCOPED_USER_ID.test(text.trim());

/** What people and their address books put between digits; the invisible marks are of directions. */
const SEPARATORS = /[\s.()\-\u2010-\u2015\u200b-\u200f\u202a-\u202e\u2060-\u2069]/g;

/** The zero for calls inside a country, which does not count from abroad: `+44 (0) 20`. */
const NATIONAL_ZERO = /^((?:\+|00)[1-9]\d{0,2})\(0\)/;

/**
 * The digits of a phone number as people paste it: spaces, dashes, dots and brackets go, so does a
 * leading `+` or `00`. Undefined when something else is left or the length is not E.164's.
 */
export function phoneDigits(text: string): string | undefined {
	const digits = text
		.replace(SEPARATORS, (separator) => (/[()]/.test(separator) ? separator : ''))
		.replace(NATIONAL_ZERO, '$1')
		.replace(/[()]/g, '')
		.replace(/^(\+|00)/, '');
	const valid =
		/^[1-9]\d*$/.test(digits) &&
		digits.length >= PHONE_DIGITS.min &&
		digits.length <= PHONE_DIGITS.max;
	return valid ? digits : undefined;
}

/** `919800000001`: how most providers want a number; an ID is passed on unchanged. */
export const asDigits = (text: string): string => phoneDigits(text) ?? text.trim();

/** `+919800000001`: E.164 as it is written; an ID is passed on unchanged. */
export function asE164(text: string): string {
	const digits = phoneDigits(text);
	return digits === undefined ? text.trim() : `+${digits}`;
}
