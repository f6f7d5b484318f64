declare const CHECKED: unique symbol;

/** A text that has the form of an ID. */
type IdText = string & { readonly [CHECKED]: true };

/** The provider's own ID of a business number; only {@link readSenderId} makes one. */
export interface SenderId {
	readonly type: 'senderId';
	readonly id: IdText;
}

/** The form of an ID: digits alone, as many as no phone number can be expected to outgrow. */
export const SENDER_ID = /^\d{5,30}$/;

/** What to say of a text that is none; goes on after the name of the field. */
export const NO_SENDER_ID =
	'must be the ID of the business number, which has digits only; it is not the phone number itself';

const isIdText = (text: string): text is IdText => SENDER_ID.test(text);

/** Reads the ID of a business number; undefined where the text is none. */
export const readSenderId = (id: string): SenderId | undefined =>
	isIdText(id) ? { type: 'senderId', id } : undefined;
