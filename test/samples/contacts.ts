import fc from 'fast-check';

import {
	type Contact,
	type ContactsMessage,
	PHONE_TYPES,
	PLACE_TYPES,
} from '../../nodes/WhatsAppInteractive/messages/kinds/contacts';
import { link, phone } from './arbitrary/basics';
import type { KindSamples } from './kind-samples';

const messages = {
	minimal: {
		kind: 'contacts',
		contacts: [{ name: { formattedName: 'Asha Rao', firstName: 'Asha' } }],
	},
	full: {
		kind: 'contacts',
		contacts: [
			{
				name: {
					formattedName: 'Ms Asha K Rao',
					firstName: 'Asha',
					lastName: 'Rao',
					middleName: 'K',
					prefix: 'Ms',
					suffix: 'MBA',
				},
				birthday: '1990-04-12',
				phones: [{ phone: '+91 98000 00002', type: 'CELL', whatsAppId: '919800000002' }],
				emails: [{ email: 'asha@acme.test', type: 'WORK' }],
				addresses: [
					{
						street: '12 Harbour Road',
						city: 'Mumbai',
						state: 'MH',
						zip: '400001',
						country: 'India',
						countryCode: 'IN',
						type: 'WORK',
					},
				],
				urls: [{ url: 'https://acme.test/team/asha', type: 'WORK' }],
				organization: { company: 'Acme', department: 'Support', title: 'Lead' },
			},
		],
	},
} as const satisfies Record<string, ContactsMessage>;

/** The card of the full message as Meta writes it. */
export const META_CARD = {
	name: {
		formatted_name: 'Ms Asha K Rao',
		first_name: 'Asha',
		last_name: 'Rao',
		middle_name: 'K',
		prefix: 'Ms',
		suffix: 'MBA',
	},
	birthday: '1990-04-12',
	phones: [{ phone: '+91 98000 00002', type: 'CELL', wa_id: '919800000002' }],
	emails: [{ email: 'asha@acme.test', type: 'WORK' }],
	addresses: [
		{
			street: '12 Harbour Road',
			city: 'Mumbai',
			state: 'MH',
			zip: '400001',
			country: 'India',
			country_code: 'IN',
			type: 'WORK',
		},
	],
	urls: [{ url: 'https://acme.test/team/asha', type: 'WORK' }],
	org: { company: 'Acme', department: 'Support', title: 'Lead' },
};

/** A text of one line that people would write into a form. */
const word = fc.stringMatching(/^[A-Za-z][A-Za-z0-9 .'-]{0,30}[A-Za-z0-9]$/);

const placeType = fc.constantFrom(...PLACE_TYPES);

const day = fc
	.date({ min: new Date('1900-01-01'), max: new Date('2026-12-31'), noInvalidDate: true })
	.map((date) => date.toISOString().slice(0, 10));

const contact: fc.Arbitrary<Contact> = fc.record(
	{
		name: fc.record(
			{
				formattedName: word,
				firstName: word,
				lastName: word,
				middleName: word,
				prefix: word,
				suffix: word,
			},
			{ requiredKeys: ['formattedName', 'firstName'] },
		),
		birthday: day,
		phones: fc.array(
			fc.record(
				{ phone, type: fc.constantFrom(...PHONE_TYPES), whatsAppId: phone },
				{ requiredKeys: ['phone'] },
			),
			{ minLength: 1, maxLength: 3 },
		),
		emails: fc.array(
			fc.record(
				{ email: fc.stringMatching(/^[a-z]{1,8}@[a-z]{1,8}\.test$/), type: placeType },
				{ requiredKeys: ['email'] },
			),
			{ minLength: 1, maxLength: 3 },
		),
		addresses: fc.array(
			fc.record({
				street: word,
				city: word,
				state: word,
				zip: word,
				country: word,
				countryCode: fc.stringMatching(/^[A-Z]{2}$/),
				type: placeType,
			}),
			{ minLength: 1, maxLength: 2 },
		),
		urls: fc.array(fc.record({ url: link, type: placeType }, { requiredKeys: ['url'] }), {
			minLength: 1,
			maxLength: 2,
		}),
		organization: fc.record({ company: word, department: word, title: word }),
	},
	{ requiredKeys: ['name'] },
);

export const CONTACTS = {
	variants: [messages.full],
	arbitrary: () =>
		fc.record({
			kind: fc.constant('contacts' as const),
			contacts: fc.array(contact, { minLength: 1, maxLength: 3 }),
		}),
	messages,
	meta: [
		{
			why: 'a contact',
			message: messages.minimal,
			content: {
				type: 'contacts',
				contacts: [{ name: { formatted_name: 'Asha Rao', first_name: 'Asha' } }],
			},
		},
		{
			why: 'a contact with everything',
			message: messages.full,
			content: { type: 'contacts', contacts: [META_CARD] },
		},
	],
} as const satisfies KindSamples<'contacts'>;
