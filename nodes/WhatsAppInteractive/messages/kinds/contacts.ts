import type { AsGiven, Stage } from '../stage';

/** The parts of a name; the formatted name is what the card shows. */
export interface ContactName {
	readonly formattedName: string;
	readonly firstName?: string;
	readonly lastName?: string;
	readonly middleName?: string;
	readonly prefix?: string;
	readonly suffix?: string;
}

/** A number of a contact. */
export interface ContactPhone<Values extends Stage = AsGiven> {
	readonly phone: string;
	/** One of {@link PHONE_TYPES}, or where the provider takes it any word. */
	readonly type?: string;
	/** The number's WhatsApp ID: the card then has a button to write to it. */
	readonly whatsAppId?: Values['phone'];
}

/** An e-mail address of a contact. */
export interface ContactEmail {
	readonly email: string;
	readonly type?: string;
}

/** A web address of a contact. */
export interface ContactUrl {
	readonly url: string;
	readonly type?: string;
}

/** A postal address of a contact. */
export interface ContactAddress {
	readonly street?: string;
	readonly city?: string;
	readonly state?: string;
	readonly zip?: string;
	readonly country?: string;
	/** Two letters. */
	readonly countryCode?: string;
	readonly type?: string;
}

/** Where a contact works. */
export interface ContactOrganization {
	readonly company?: string;
	readonly department?: string;
	/** The contact's position. */
	readonly title?: string;
}

/** One contact card. */
export interface Contact<Values extends Stage = AsGiven> {
	readonly name: ContactName;
	/** `YYYY-MM-DD`. */
	readonly birthday?: string;
	readonly phones?: ReadonlyArray<ContactPhone<Values>>;
	readonly emails?: readonly ContactEmail[];
	readonly addresses?: readonly ContactAddress[];
	readonly urls?: readonly ContactUrl[];
	readonly organization?: ContactOrganization;
}

/** Contact cards that the customer can save. */
export interface ContactsMessage<Values extends Stage = AsGiven> {
	readonly kind: 'contacts';
	readonly contacts: ReadonlyArray<Contact<Values>>;
}

/** The types of phone numbers that all providers know. */
export const PHONE_TYPES = ['CELL', 'HOME', 'IPHONE', 'MAIN', 'WORK'] as const;

/** The types of postal, e-mail and web addresses that all providers know. */
export const PLACE_TYPES = ['HOME', 'WORK'] as const;
