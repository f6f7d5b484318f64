import type {
	Contact,
	ContactAddress,
	ContactEmail,
	ContactName,
	ContactOrganization,
	ContactPhone,
	ContactsMessage,
	ContactUrl,
} from '../../messages/kinds/contacts';
import { asShown } from '../../common/phone/phone';
import { defined } from '../../common/defined';
import type { Reader } from '../reader/reader';

/** The members of an object that have a value; undefined without any. */
function someOf<T extends object>(members: T) {
	const some = defined(members);
	return Object.keys(some).length === 0 ? undefined : some;
}

/** The first of some members that is not blank: the spellings of WhatsApp, of a provider, of the editor. */
const first = (reader: Reader, label: string, ...names: readonly string[]): string | undefined =>
	reader.firstLine(label, ...names);

/** Reads an entry of a list, and tells members that it does not know. */
const readClosed =
	<Entry>(label: string, read: (entry: Reader) => Entry) =>
	(entry: Reader): Entry => {
		const found = read(entry);
		entry.close(label);
		return found;
	};

const typeOf = (reader: Reader): string | undefined => reader.line('type', 'Type')?.toUpperCase();

function readPhone(phone: Reader): ContactPhone {
	return {
		phone: asShown(first(phone, 'Phone', 'phone', 'number', 'title') ?? ''),
		...defined({
			type: typeOf(phone),
			whatsAppId: first(phone, 'WhatsApp ID', 'wa_id', 'waId', 'whatsAppId', 'whatsApp'),
		}),
	};
}

const readEmail = (email: Reader): ContactEmail => ({
	email: first(email, 'Email', 'email', 'title') ?? '',
	...defined({ type: typeOf(email) }),
});

const readUrl = (url: Reader): ContactUrl => ({
	url: first(url, 'URL', 'url', 'title') ?? '',
	...defined({ type: typeOf(url) }),
});

const readAddress = (address: Reader): ContactAddress =>
	defined({
		street: address.line('street', 'Street'),
		city: address.line('city', 'City'),
		state: address.line('state', 'State'),
		zip: address.line('zip', 'ZIP'),
		country: address.line('country', 'Country'),
		countryCode: first(address, 'Country Code', 'country_code', 'countryCode'),
		type: typeOf(address),
	});

/**
 * The name. What the card shows is put together from the parts where it is not given, and stands for
 * a first name where there is no other: WhatsApp wants both.
 * @param rest has the parts that are rare
 */
function readName(name: Reader, rest: Reader = name): ContactName {
	const firstName = first(name, 'First Name', 'first_name', 'firstName');
	const lastName = first(name, 'Last Name', 'last_name', 'lastName');
	const middleName = first(rest, 'Middle Name', 'middle_name', 'middleName');
	const prefix = first(rest, 'Prefix', 'prefix', 'namePrefix');
	const suffix = first(rest, 'Suffix', 'suffix', 'nameSuffix');
	const parts = [prefix, firstName, middleName, lastName, suffix];
	const formattedName =
		first(rest, 'Formatted Name', 'formatted_name', 'formattedName', 'title') ??
		parts.filter((part) => part !== undefined).join(' ');
	const alone = lastName === undefined && formattedName !== '' ? formattedName : undefined;
	return {
		formattedName,
		...defined({ firstName: firstName ?? alone, lastName, middleName, prefix, suffix }),
	};
}

const readDay = (reader: Reader): string | undefined => reader.day('birthday', 'Birthday');

const unlessEmpty = <T>(elements: readonly T[]): readonly T[] | undefined =>
	elements.length === 0 ? undefined : elements;

/** A contact that was filled in in the editor. */
function readFields(contact: Reader): Contact {
	const more = contact.collection('more');
	return {
		name: readName(contact, more),
		...defined({
			birthday: readDay(more),
			phones: unlessEmpty(contact.elements('phones', 'phone').map(readPhone)),
			emails: unlessEmpty(contact.elements('emails', 'email').map(readEmail)),
			addresses: unlessEmpty(more.elements('addresses', 'address').map(readAddress)),
			urls: unlessEmpty(more.elements('urls', 'url').map(readUrl)),
			organization: someOf({
				company: more.line('company', 'Company'),
				department: more.line('department', 'Department'),
				title: more.line('jobTitle', 'Job Title'),
			}),
		}),
	};
}

/** The title of a contact that has a name is its job; of one that has none it is the name. */
const jobBesideName = (contact: Reader): string | undefined =>
	contact.value('name') === undefined ? undefined : contact.line('title', 'Job Title');

/** Where somebody works: an object; of a received contact it stands beside the name. */
function readOrganization(contact: Reader): ContactOrganization | undefined {
	const organization = contact.nested('org', 'Organization');
	const read = someOf({
		company: organization.line('company', 'Company') ?? contact.line('organization', 'Company'),
		department:
			organization.line('department', 'Department') ?? contact.line('department', 'Department'),
		title: first(organization, 'Job Title', 'title', 'jobTitle') ?? jobBesideName(contact),
	});
	organization.close('Organization');
	return read;
}

/** The parts of the name of a received contact, which stand beside the whole name. */
const PARTS = {
	prefix: 'prefix',
	first: 'first_name',
	middle: 'middle_name',
	last: 'last_name',
	suffix: 'suffix',
} as const;

/** The name: an object, a text, or that of a received contact. */
function readJsonName(contact: Reader): ContactName {
	const parts = contact.nested('nameParts', 'Name');
	const received = Object.entries(PARTS).map(([part, name]) => [name, parts.value(part)] as const);
	parts.close('Name');
	const isReceived = received.some(([, part]) => typeof part === 'string');
	if (isReceived) {
		const title = contact.value('name');
		return readName(contact.over({ title, ...Object.fromEntries(received) }));
	}
	if (contact.value('name') === undefined) return readName(contact);
	const name = contact.nested('name', 'Name', ['title']);
	const read = readName(name);
	name.close('Name');
	return read;
}

/** A contact as WhatsApp has it, as a provider has it, or as the trigger gave it. */
function readJson(contact: Reader): Contact {
	const read = {
		name: readJsonName(contact),
		...defined({
			birthday: readDay(contact),
			phones: unlessEmpty(
				contact.jsonElements('phones', 'Phones').map(readClosed('Phones', readPhone)),
			),
			emails: unlessEmpty(
				contact.jsonElements('emails', 'Emails').map(readClosed('Emails', readEmail)),
			),
			addresses: unlessEmpty(
				contact.jsonElements('addresses', 'Addresses').map(readClosed('Addresses', readAddress)),
			),
			urls: unlessEmpty(contact.jsonElements('urls', 'URLs').map(readClosed('URLs', readUrl))),
			organization: readOrganization(contact),
		}),
	};
	contact.close('Contacts');
	return read;
}

/** Reads contact cards. */
export const readContacts = (reader: Reader): ContactsMessage => ({
	kind: 'contacts',
	contacts:
		reader.text('contactsSource', 'Define Contacts') === 'json'
			? reader.jsonElements('contactsJson', 'Contacts (JSON)', 'Contacts').map(readJson)
			: reader.elements('contacts', 'contact').map(readFields),
});
