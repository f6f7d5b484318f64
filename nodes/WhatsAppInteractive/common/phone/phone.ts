import { quote } from '../quote';
import { withAsciiDigits } from '../ascii-digits';
import type { SenderId } from '../sender-id';
import { internationalDigits, leavesOutZero } from './national-number';

/** E.164: at most 15 digits; fewer than 8 are nobody's WhatsApp number. */
export const PHONE_DIGITS = { min: 8, max: 15 } as const;

/** Longer than any number with its separators; nothing is looked for in a longer text. */
const LONGEST_TEXT = 60;

/** WhatsApp's business-scoped user ID, which stands for a customer who hides his number: `US.1234`. */
const USER_ID = '[A-Z]{2}\\.(ENT\\.)?[A-Za-z0-9]{1,128}';
const BUSINESS_SCOPED_USER_ID = new RegExp(`^${USER_ID}$`);

declare const CHECKED: unique symbol;

/** A text of digits alone. */
type Digits = string & { readonly [CHECKED]: 'digits' };

/** A text that has the form of an ID. */
type UserId = string & { readonly [CHECKED]: 'userId' };

/** A phone number; only {@link readPhone} makes one. */
export interface PhoneNumber {
	readonly type: 'phoneNumber';
	/** `919800000001`: how most providers want it. */
	readonly digits: Digits;
	/** `+919800000001`: as it is written. */
	readonly e164: string;
}

/** The ID of a customer who hides his number; only {@link readRecipient} makes one. */
export interface BusinessScopedUserId {
	readonly type: 'businessScopedUserId';
	readonly id: UserId;
}

/**
 * Nobody, in a request that needs nobody named: the account may fix who sends, and a sign that a message
 * was read goes to whoever wrote it.
 */
export interface Unnamed {
	readonly type: 'unnamed';
}

/** See {@link Unnamed}. */
export const UNNAMED: Unnamed = { type: 'unnamed' };

/** Whom a request is for. */
export type Recipient = PhoneNumber | BusinessScopedUserId | Unnamed;

/** From whom a request comes. */
export type Sender = PhoneNumber | SenderId | Unnamed;

/** What keeps a text from being a phone number. */
export interface PhoneProblem {
	/** Goes on after the text: `has decimals`. */
	readonly problem: string;
	/** Whether a calculation or a spreadsheet made a number of it: it is no text that is meant so. */
	readonly isDamaged?: true;
	/** Whether it begins as numbers do that are dialled inside a country. */
	readonly isNational?: true;
}

/** A phone number, or what keeps a text from being one. */
export type PhoneReading = PhoneNumber | PhoneProblem;

const isDigits = (text: string): text is Digits => /^\d+$/.test(text);

const isUserId = (text: string): text is UserId => BUSINESS_SCOPED_USER_ID.test(text);

/** Any text but a business-scoped user ID. */
export const NO_USER_ID = new RegExp(`^(?!\\s*${USER_ID}\\s*$)`);

const toPhoneNumber = (digits: string): PhoneReading =>
	isDigits(digits)
		? { type: 'phoneNumber', digits, e164: `+${digits}` }
		: { problem: 'has no digits' };

/** The ASCII form of a full-width character. */
const toAscii = (character: string): string =>
	String.fromCharCode(character.charCodeAt(0) - 0xfee0);

/** Marks of direction, of line breaking and the like, which nobody sees. */
const INVISIBLE = /[\u00ad\u061c\u200b-\u200f\u202a-\u202e\u2060-\u2069\ufeff]/g;

/** The number alone, in ASCII: without what a spreadsheet, an app or a link puts around it. */
const strip = (text: string): string =>
	withAsciiDigits(text)
		.replace(INVISIBLE, '')
		.replace(/[\uff01-\uff5e]/g, toAscii)
		.replace(/[\u2010-\u2015\u2212]/g, '-')
		.replace(/[^\S\n]/g, ' ')
		// A dot or comma among blanks may be that of decimals all the same.
		.replace(/(?<! ) +(?=[.,])|(?<=[.,]) +/g, '')
		.trim()
		.replace(/^=?"([^"]*)"$/, '$1')
		.replace(/^['\u2018\u2019]/, '')
		.replace(/^(tel|whatsapp|sms):(\/\/)?/i, '')
		.trim();

const digitsIn = (text: string): number => text.match(/\d/g)?.length ?? 0;

const holdsSeveral = (text: string): boolean =>
	text.split(/[/|&,;\n]|\bor\b|\band\b/i).filter((part) => digitsIn(part) > 5).length > 1;

const DECIMALS: PhoneReading = { problem: 'has decimals', isDamaged: true };

const UNCLEAR_DOT: PhoneReading = {
	problem: 'has a dot that may be a decimal point; leave the dots out',
	isDamaged: true,
};

/** With its country code a number has as many digits, but for those of a few small countries. */
const USUAL_DIGITS = 10;

/** Digits with a dot or comma between or behind them: `919800000001.0`, as a calculation leaves it. */
const NUMERAL = /^(\+?\d+)([.,])(\d*)$/;

/** What such digits are; undefined where the dot stands between two groups of a number. */
function readNumeral(
	{ head, mark, tail }: { head: string; mark: string; tail: string },
	country: string | undefined,
): PhoneReading | undefined {
	const digits = head.replace(/^(\+|00)/, '');
	const isZero = /^0*$/.test(tail);
	if (digits.length >= PHONE_DIGITS.min) {
		if (!isZero) return DECIMALS;
		// Of a short number, three zeros can as well be the second of two groups.
		const isWhole = tail.length <= 2 || digits.length >= USUAL_DIGITS;
		return isWhole ? readDigits(head, country) : UNCLEAR_DOT;
	}
	if (mark === ',') return undefined;
	return isZero || tail.length <= 2 ? UNCLEAR_DOT : undefined;
}

/** Whether what follows the last dot may be decimals, in a number that has other separators, too. */
function mayHaveDecimals(text: string): boolean {
	const [, before, tail] = /^([^,]*)[.,](\d+)$/.exec(text) ?? [];
	if (before === undefined || tail === undefined) return false;
	if (tail.length === 1) return true;
	// Where all groups are pairs, as in France, the last one is no different.
	if (digitsIn(before) < USUAL_DIGITS || !/\d{3}$/.test(before)) return false;
	const isOnlyDot = !before.includes('.');
	return tail.length === 2 || (isOnlyDot && (/^0+$/.test(tail) || digitsIn(before) > 11));
}

/** The zero for calls inside a country, which does not count from abroad: `+44 (0) 20`. */
const NATIONAL_ZERO = /^(\+|00)([1-9]\d{0,2})\(0\)/;

const withoutNationalZero = (number: string): string =>
	number.replace(NATIONAL_ZERO, (written: string, prefix: string, callingCode: string) =>
		leavesOutZero(callingCode) ? prefix + callingCode : written,
	);

/** Digits, as they are dialled inside a country. */
function readNational(number: string, country: string): PhoneReading {
	const digits = internationalDigits(number, country);
	return digits === undefined
		? {
				problem: `is no number of ${country.toUpperCase()}, the 'Default Country'; begin one of another country with +`,
			}
		: toPhoneNumber(digits);
}

/** Digits among separators. */
function readDigits(text: string, country: string | undefined): PhoneReading {
	const number = withoutNationalZero(text.replace(/[ .-]/g, ''));
	const bareDigits = number.replace(/[()]/g, '');
	const digits = bareDigits.replace(/^(\+|00)/, '');
	if (digits.includes('+')) return { problem: 'has a plus sign inside' };
	if (country !== undefined && digits === bareDigits) return readNational(digits, country);
	if (number.includes('(0)')) return { problem: "has '(0)' where no zero can be left out" };
	if (digits.startsWith('0')) {
		return { problem: 'starts with 0, not with a country code', isNational: true };
	}
	const { min, max } = PHONE_DIGITS;
	return digits.length >= min && digits.length <= max
		? toPhoneNumber(digits)
		: {
				problem: `has ${digits.length} digits; with the country code there must be ${min} to ${max}`,
			};
}

const SCIENTIFIC: PhoneReading = {
	problem: 'is in scientific notation, in which digits get lost; give the number as text',
	isDamaged: true,
};

/**
 * Reads a phone number as people paste it: blanks, dashes, brackets and the dots between groups
 * are left out, and so is a leading `+` or `00`. A text that can be read as two numbers is
 * refused.
 * @param country whose number it is where it has neither `+` nor `00`; else the country code is there
 */
export function readPhone(text: string, country?: string): PhoneReading {
	if (text.trim().length > LONGEST_TEXT) return { problem: 'is too long' };
	const number = strip(text);
	if (digitsIn(number) === 0) return { problem: 'has no digits' };
	if (/^[+-]?\d+([.,]\d+e[+-]?|e[+-])\d+$/i.test(number)) return SCIENTIFIC;
	if (/^- *\d/.test(number)) return { problem: 'starts with a minus sign', isDamaged: true };
	if (/(ext(ension|n)?|x|#)[ .:=]*\d+\)?$/i.test(number)) {
		return { problem: 'has an extension, which WhatsApp does not know' };
	}
	if (holdsSeveral(number)) return { problem: 'has more than one number' };
	const [, head, mark, tail] = NUMERAL.exec(number) ?? [];
	if (head !== undefined && mark !== undefined && tail !== undefined) {
		const reading = readNumeral({ head, mark, tail }, country);
		if (reading !== undefined) return reading;
	} else if (mayHaveDecimals(number)) {
		return UNCLEAR_DOT;
	}
	const [strange] = /[^\d +().-]/u.exec(number) ?? [];
	if (strange === undefined) return readDigits(number, country);
	return {
		problem:
			strange === '\n'
				? 'has a line break inside'
				: `has ${quote(strange)}, which is no part of a number`,
	};
}

/** `'Recipient' is not a phone number: '12025550100.5' has decimals`. */
export const notAPhone = (name: string, text: string, problem: string): string =>
	`${name} is not a phone number: ${quote(text)} ${problem}`;

/**
 * Reads whom a message is for: a phone number, see {@link readPhone}, or a business-scoped user ID, which
 * stays as it is.
 */
export function readRecipient(
	text: string,
	country?: string,
): PhoneNumber | BusinessScopedUserId | PhoneProblem {
	const id = text.trim();
	return isUserId(id) ? { type: 'businessScopedUserId', id } : readPhone(text, country);
}

/** The digits of a number, or the ID; undefined where nobody is named. */
export function digitsOf(party: Recipient | Sender): string | undefined {
	switch (party.type) {
		case 'phoneNumber':
			return party.digits;
		case 'businessScopedUserId':
		case 'senderId':
			return party.id;
		case 'unnamed':
			return undefined;
	}
}

/** The number with its plus sign, or the ID; undefined where nobody is named. */
export const e164Of = (party: Recipient | Sender): string | undefined =>
	party.type === 'phoneNumber' ? party.e164 : digitsOf(party);

/** A number as a contact card shows it: without the decimals of a spreadsheet, else as it is. */
export function asShown(text: string): string {
	const [, head, , tail = ''] = NUMERAL.exec(strip(text)) ?? [];
	const isWhole = head !== undefined && /^0*$/.test(tail) && 'digits' in readPhone(text);
	return isWhole ? head : text.trim();
}
