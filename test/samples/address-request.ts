import fc from 'fast-check';

import type {
	AddressParts,
	AddressRequestMessage,
} from '../../nodes/WhatsAppInteractive/messages/kinds/address-request';
import { LIMITS } from '../../nodes/WhatsAppInteractive/messages/limits';
import { choicesFor, type AnyProvider } from '../../nodes/WhatsAppInteractive/providers';
import { body, idUpTo, textUpTo } from './arbitrary/basics';
import { headerOf } from './arbitrary/header';
import { EVERY_HEADER } from './every-source';
import { interactive, type KindSamples } from './kind-samples';

const messages = {
	minimal: { kind: 'addressRequest', body: 'Where to?', country: 'IN' },
	full: {
		kind: 'addressRequest',
		header: { type: 'text', text: 'Order 7781' },
		body: 'Where to?',
		footer: 'Acme',
		country: 'IN',
		values: { name: 'Asha', phone_number: '+919800000001', in_pin_code: '400050' },
		savedAddresses: [{ id: 'home', value: { house_number: '51', city: 'Mumbai' } }],
		errors: { in_pin_code: 'We do not deliver there' },
	},
	/** Other parts are known there. */
	singapore: {
		kind: 'addressRequest',
		body: 'Where to?',
		country: 'SG',
		values: { sg_post_code: '049483', unit_number: '12-01' },
	},
} as const satisfies Record<string, AddressRequestMessage>;

/** New each time: copies of a submission keep what two of its members share. */
const address = (): AddressParts => ({
	name: 'Asha Rao',
	phone_number: '+919800000001',
	address: '7 Lake View',
	building_name: 'Lake View Towers',
	tower_number: '2',
	floor_number: '5',
	house_number: '51',
	landmark_area: 'Opposite the lake',
	city: 'Mumbai',
	state: 'Maharashtra',
});

const indian = (): AddressParts => ({ ...address(), in_pin_code: '400050' });

const singaporean = (): AddressParts => ({
	...address(),
	sg_post_code: '049483',
	unit_number: '12-01',
});

const filled: AddressRequestMessage = {
	kind: 'addressRequest',
	header: EVERY_HEADER,
	body: 'Where shall we deliver order 7781?',
	footer: 'Acme Homeware',
	country: 'IN',
	values: indian(),
	savedAddresses: [
		{ id: 'home', value: indian() },
		{ id: 'work', value: indian() },
	],
	errors: { in_pin_code: 'We do not deliver there' },
};

const part = idUpTo(40);

const sixDigits = fc.stringMatching(/^\d{6}$/);

/** What the addresses of all countries have. */
const COMMON_PARTS = {
	name: part,
	phone_number: part,
	address: part,
	building_name: part,
	tower_number: part,
	floor_number: part,
	house_number: part,
	landmark_area: part,
	city: part,
	state: part,
};

const indianParts: fc.Arbitrary<AddressParts> = fc.record(
	{ ...COMMON_PARTS, in_pin_code: sixDigits },
	{ requiredKeys: [] },
);

const singaporeanParts: fc.Arbitrary<AddressParts> = fc.record(
	{ ...COMMON_PARTS, sg_post_code: sixDigits, unit_number: part },
	{ requiredKeys: [] },
);

/** Some parts of an address in a country. */
const partsOf = (country: string): fc.Arbitrary<AddressParts> =>
	(country === 'IN' ? indianParts : singaporeanParts).filter(
		(parts) => Object.keys(parts).length > 0,
	);

const arbitrary = (provider: AnyProvider): fc.Arbitrary<AddressRequestMessage> =>
	fc
		.constantFrom(
			...choicesFor(provider, 'addressRequest', 'message.country').map(({ value }) => value),
		)
		.chain((country) =>
			fc.record(
				{
					kind: fc.constant('addressRequest' as const),
					header: headerOf(provider, 'addressRequest'),
					body,
					footer: textUpTo(LIMITS.footer),
					country: fc.constant(country),
					values: partsOf(country),
					savedAddresses: fc.uniqueArray(fc.record({ id: idUpTo(40), value: partsOf(country) }), {
						minLength: 1,
						maxLength: 3,
						selector: ({ id }) => id,
					}),
					errors: partsOf(country),
				},
				{ requiredKeys: ['kind', 'body', 'country'] },
			),
		);

export const ADDRESS_REQUEST = {
	variants: [
		filled,
		{
			...filled,
			country: 'SG',
			values: singaporean(),
			savedAddresses: [{ id: 'home', value: singaporean() }],
			errors: { sg_post_code: 'We do not deliver there', unit_number: 'There is none' },
		},
	],
	arbitrary,
	messages,
	meta: [
		{
			why: 'a form for an address',
			message: messages.minimal,
			content: interactive({
				type: 'address_message',
				body: { text: 'Where to?' },
				action: { name: 'address_message', parameters: { country: 'IN' } },
			}),
		},
		{
			why: 'a form for an address with everything',
			message: messages.full,
			content: interactive({
				type: 'address_message',
				header: { type: 'text', text: 'Order 7781' },
				body: { text: 'Where to?' },
				footer: { text: 'Acme' },
				action: {
					name: 'address_message',
					parameters: {
						country: 'IN',
						values: { name: 'Asha', phone_number: '+919800000001', in_pin_code: '400050' },
						saved_addresses: [{ id: 'home', value: { house_number: '51', city: 'Mumbai' } }],
						validation_errors: { in_pin_code: 'We do not deliver there' },
					},
				},
			}),
		},
	],
} as const satisfies KindSamples<'addressRequest'>;
