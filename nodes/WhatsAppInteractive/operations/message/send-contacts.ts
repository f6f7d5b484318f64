import type { INodeProperties, INodePropertyOptions } from 'n8n-workflow';

import { LIMITS } from '../../messages/limits';
import { PHONE_TYPES, PLACE_TYPES } from '../../messages/kinds/contacts';
import { byName } from '../parts/by-name';
import { listSourceField } from '../parts/list-source';
import { markedWhereNeeded } from '../parts/needed';
import type { MessageOperation } from '../operation';
import { readContacts } from '../parts/read-contacts';
import { textField } from '../parts/text-field';

const TYPE_NAMES: Readonly<Record<(typeof PHONE_TYPES)[number], string>> = {
	CELL: 'Mobile',
	HOME: 'Home',
	IPHONE: 'iPhone',
	MAIN: 'Main',
	WORK: 'Work',
};

const choices = (types: ReadonlyArray<(typeof PHONE_TYPES)[number]>): INodePropertyOptions[] =>
	types.map((value) => ({ name: TYPE_NAMES[value], value })).sort(byName);

const typeField = (
	types: ReadonlyArray<(typeof PHONE_TYPES)[number]>,
	preset: string,
): INodeProperties => ({
	displayName: 'Type',
	name: 'type',
	type: 'options',
	options: choices(types),
	default: preset,
	description: 'What the card calls it',
});

const text = (
	displayName: string,
	name: string,
	example: string,
	description: string,
): INodeProperties => textField(displayName, name, `e.g. ${example}`, description);

/** A list of things that a contact can have several of. */
const several = (
	displayName: string,
	name: string,
	description: string,
	one: { displayName: string; name: string; values: INodeProperties[] },
): INodeProperties => ({
	displayName,
	name,
	type: 'fixedCollection',
	typeOptions: { multipleValues: true, multipleValueButtonText: `Add ${one.displayName}` },
	default: {},
	placeholder: `Add ${one.displayName}`,
	description,
	options: [one],
});

const phones = several('Phones', 'phones', 'The numbers on the card', {
	displayName: 'Phone',
	name: 'phone',
	values: [
		text('Phone', 'phone', '+91 98000 00002', 'The number as the card shows it'),
		typeField(PHONE_TYPES, 'CELL'),
		text(
			'WhatsApp ID',
			'whatsAppId',
			'919800000002',
			'The digits of the number at WhatsApp, for a button on the card to write to it',
		),
	],
});

const emails = several('Emails', 'emails', 'The e-mail addresses on the card', {
	displayName: 'Email',
	name: 'email',
	values: [
		text('Email', 'email', 'asha@example.com', 'The e-mail address'),
		typeField(PLACE_TYPES, 'WORK'),
	],
});

const addresses = several('Addresses', 'addresses', 'The postal addresses on the card', {
	displayName: 'Address',
	name: 'address',
	values: [
		text('Street', 'street', '12 Harbour Road', 'Street and number'),
		text('City', 'city', 'Mumbai', 'The town'),
		text('State', 'state', 'MH', 'The state or province'),
		text('ZIP', 'zip', '400001', 'The postal code'),
		text('Country', 'country', 'India', 'The name of the country'),
		text('Country Code', 'countryCode', 'IN', 'Two letters'),
		typeField(PLACE_TYPES, 'WORK'),
	],
});

const urls = several('URLs', 'urls', 'The web addresses on the card', {
	displayName: 'URL',
	name: 'url',
	values: [
		text('URL', 'url', 'https://shop.example.com', 'The web address'),
		typeField(PLACE_TYPES, 'WORK'),
	],
});

const fields: INodeProperties[] = [
	listSourceField('contactsSource', 'Contacts'),
	{
		displayName: 'Contacts',
		name: 'contacts',
		type: 'fixedCollection',
		typeOptions: {
			multipleValues: true,
			multipleValueButtonText: 'Add Contact',
			minRequiredFields: 1,
			maxAllowedFields: LIMITS.contacts,
			sortable: true,
			fixedCollection: { itemTitle: '={{ $collection.item.value.firstName }}' },
		},
		default: { contact: [{ firstName: '', lastName: '' }] },
		placeholder: 'Add Contact',
		description: 'The cards that the customer can save',
		options: [
			{
				displayName: 'Contact',
				name: 'contact',
				values: [
					...markedWhereNeeded(
						{ kind: 'contacts', path: 'message.contacts[].name.firstName' },
						text('First Name', 'firstName', 'Asha', 'The given name; for a company its name'),
					),
					text('Last Name', 'lastName', 'Rao', 'The family name'),
					phones,
					emails,
					{
						displayName: 'More',
						name: 'more',
						type: 'collection',
						placeholder: 'Add Detail',
						description: 'What else the card says',
						default: {},
						options: [
							addresses,
							text('Birthday', 'birthday', '1990-04-12', 'Year, month and day'),
							text('Company', 'company', 'Acme Homeware', 'Where the person works'),
							text('Department', 'department', 'Customer care', 'The part of the company'),
							text(
								'Formatted Name',
								'formattedName',
								'Ms Asha K Rao',
								'The whole name as the card shows it; without it, the parts of the name',
							),
							text('Job Title', 'jobTitle', 'Team lead', 'What the person is there'),
							text('Middle Name', 'middleName', 'K', 'A second given name'),
							text('Prefix', 'prefix', 'Ms', 'A title before the name'),
							text('Suffix', 'suffix', 'MBA', 'A degree or the like after the name'),
							urls,
						],
					},
				],
			},
		],
		displayOptions: { show: { contactsSource: ['fields'] } },
	},
	{
		displayName: 'Contacts (JSON)',
		name: 'contactsJson',
		type: 'json',
		default:
			'[\n  {\n    "name": { "formatted_name": "Asha Rao", "first_name": "Asha", "last_name": "Rao" },\n    "phones": [{ "phone": "+91 98000 00002", "type": "CELL", "wa_id": "919800000002" }],\n    "emails": [{ "email": "asha@example.com", "type": "WORK" }],\n    "org": { "company": "Acme Homeware" }\n  }\n]',
		required: true,
		description:
			'A list of contacts as WhatsApp has them, as JSON or from an expression. The contacts of a received message can be passed on as they are.',
		displayOptions: { show: { contactsSource: ['json'] } },
	},
];

/** Sends contact cards. */
export const sendContacts: MessageOperation<'contacts'> = {
	resource: 'message',
	operation: 'sendContacts',
	name: 'Send Contacts',
	action: 'Send contacts to customer',
	description: 'Send contact cards that the customer can save',
	notices: ['window'],
	fields,
	read: readContacts,
};
