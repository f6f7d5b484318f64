import { asList, asRecord, asText, at, firstText, type UnknownRecord } from '../common/json';
import { asShown } from '../common/phone/phone';
import { readParty } from './party';
import type { SharedContact } from './inbound-message';

/** A member by WhatsApp's name, or by the same name in the other usual style: `first_name`, `firstName`. */
const member = (record: UnknownRecord, name: string): unknown =>
	at(record, name) ??
	at(
		record,
		name.replace(/_(\w)/g, (_, letter: string) => letter.toUpperCase()),
	);

const text = (record: UnknownRecord, name: string): string | null => asText(member(record, name));

const records = (record: UnknownRecord, name: string): readonly UnknownRecord[] =>
	asList(member(record, name)).map(asRecord);

/** A number as the customer's address book shows it. */
function shownNumber(phone: UnknownRecord): string | null {
	const shown = text(phone, 'phone');
	return shown === null ? null : asShown(shown);
}

function readContact(contact: UnknownRecord): SharedContact {
	const name = asRecord(contact.name);
	const organization = asRecord(contact.org);
	const nameParts = {
		prefix: text(name, 'prefix'),
		first: text(name, 'first_name'),
		middle: text(name, 'middle_name'),
		last: text(name, 'last_name'),
		suffix: text(name, 'suffix'),
	};
	const emailAddresses = records(contact, 'emails').flatMap((entry) => {
		const email = text(entry, 'email');
		return email === null ? [] : [{ email, type: text(entry, 'type') }];
	});
	const parts = [nameParts.first, nameParts.last].filter((part) => part !== null);
	return {
		name: firstText(member(name, 'formatted_name'), parts.join(' ')),
		nameParts,
		phones: records(contact, 'phones').map((phone) => ({
			number: shownNumber(phone),
			type: text(phone, 'type'),
			whatsApp: readParty(member(phone, 'wa_id')),
		})),
		emails: emailAddresses.map(({ email }) => email),
		emailAddresses,
		addresses: records(contact, 'addresses').map((address) => ({
			street: text(address, 'street'),
			city: text(address, 'city'),
			state: text(address, 'state'),
			zip: text(address, 'zip'),
			country: text(address, 'country'),
			countryCode: text(address, 'country_code'),
			type: text(address, 'type'),
		})),
		urls: records(contact, 'urls').map((entry) => ({
			url: text(entry, 'url'),
			type: text(entry, 'type'),
		})),
		birthday: text(contact, 'birthday'),
		organization: text(organization, 'company'),
		department: text(organization, 'department'),
		title: text(organization, 'title'),
		origin: text(contact, 'origin'),
		vcard: text(contact, 'vcard'),
	};
}

/** The entries of an address book that a customer sent, in the spelling of WhatsApp or in the other one. */
export const readSharedContacts = (contacts: unknown): SharedContact[] =>
	asList(contacts).map(asRecord).map(readContact);
