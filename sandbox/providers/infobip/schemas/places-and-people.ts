import type { SchemaObject } from 'ajv';
import type { Rule } from '../../../validation/check';
import { anyText, list, number, object, oneOf, text } from '../../../validation/schema';
import type { InfobipMessageWith } from './envelope';
import { INFOBIP_LIMITS } from './limits';

/** What is checked of a contact beyond its schema. */
export interface ContactContent {
	readonly contacts: ReadonlyArray<{ readonly birthday?: string }>;
}

/** Infobip, send location message: degrees. */
export const locationContent = object(
	{ latitude: number(-90, 90), longitude: number(-180, 180) },
	{ name: text(0, INFOBIP_LIMITS.place), address: text(0, INFOBIP_LIMITS.place) },
);

const homeOrWork = oneOf(['HOME', 'WORK']);
const emailAddress: SchemaObject = { type: 'string', pattern: '^[^\\s@]+@[^\\s@]+\\.[^\\s@]+$' };
const date: SchemaObject = { type: 'string', pattern: '^\\d{4}-\\d{2}-\\d{2}$' };

const contact = object(
	{
		name: object(
			{ firstName: anyText, formattedName: anyText },
			{ lastName: anyText, middleName: anyText, namePrefix: anyText, nameSuffix: anyText },
		),
	},
	{
		addresses: list(
			object(
				{},
				{
					street: anyText,
					city: anyText,
					state: anyText,
					zip: anyText,
					country: anyText,
					countryCode: anyText,
					type: homeOrWork,
				},
			),
			0,
		),
		birthday: date,
		emails: list(object({}, { email: emailAddress, type: homeOrWork }), 0),
		org: object({}, { company: anyText, department: anyText, title: anyText }),
		phones: list(
			object(
				{},
				{
					phone: anyText,
					type: oneOf(['CELL', 'MAIN', 'IPHONE', 'HOME', 'WORK']),
					waId: anyText,
				},
			),
			0,
		),
		urls: list(object({}, { url: anyText, type: homeOrWork }), 0),
	},
);

/** Infobip, send contact message. */
export const contactContent = object({ contacts: list(contact, 1) });

/** The pattern takes the 30th of February, which Infobip does not. */
export const birthdaysExist: Rule<InfobipMessageWith<ContactContent>> = ({ content }) =>
	content.contacts.flatMap(({ birthday }, index) =>
		birthday === undefined || isDate(birthday)
			? []
			: [
					{
						path: `content.contacts[${index}].birthday`,
						message: 'must be a date of the form YYYY-MM-DD',
					},
				],
	);

function isDate(value: string): boolean {
	const date = new Date(`${value}T00:00:00Z`);
	return !Number.isNaN(date.getTime()) && date.toISOString().startsWith(value);
}
