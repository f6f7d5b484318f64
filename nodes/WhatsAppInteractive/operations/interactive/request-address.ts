import type { INodeProperties } from 'n8n-workflow';

import { isAmong } from '../../common/members';
import {
	ADDRESS_COUNTRIES,
	ADDRESS_PARTS,
	type AddressPart,
	type AddressParts,
	type AddressRequestMessage,
	type SavedAddress,
} from '../../messages/kinds/address-request';
import { ADDRESS_PART_NAMES } from '../../messages/rules/sets/address-request';
import { byName } from '../parts/by-name';
import { forProviders, groupByChoices } from '../parts/for-providers';
import { headerFields, readHeader } from '../parts/header';
import { readBody, readFooter, textFields } from '../parts/texts';
import type { MessageOperation } from '../operation';
import type { Reader } from '../reader/reader';

const KIND = 'addressRequest';

const PARTS: readonly AddressPart[] = [
	...ADDRESS_PARTS.common,
	...ADDRESS_COUNTRIES.flatMap((country) => [...ADDRESS_PARTS[country]]),
];

/** One address that the customer gave before, as JSON. */
const SAVED_EXAMPLE =
	'[{ "id": "home", "value": { "house_number": "7", "address": "Lake View", "city": "Mumbai" } }]';

const countryFields: INodeProperties[] = groupByChoices(KIND, 'message.country').flatMap(
	({ providers, offer }) =>
		forProviders(providers, [
			{
				displayName: 'Country',
				name: 'addressCountry',
				type: 'options',
				options: [...offer],
				default: 'IN',
				description: 'Where the customer lives; WhatsApp has the form for few countries',
			},
		]),
);

/** One collection of the parts of an address. */
const partsField = (
	displayName: string,
	name: string,
	description: string,
	ofPart: string,
): INodeProperties => ({
	displayName,
	name,
	type: 'collection',
	placeholder: 'Add Part',
	default: {},
	description,
	options: PARTS.map((part) => ({ name: ADDRESS_PART_NAMES[part], part }))
		.sort(byName)
		.map(({ name, part }) => ({
			displayName: name,
			name: part,
			type: 'string',
			default: '',
			description: ofPart,
			...countryOf(part),
		})),
});

/** What only one country's addresses have is shown for this country alone. */
function countryOf(part: AddressPart): Pick<INodeProperties, 'displayOptions'> {
	const country = ADDRESS_COUNTRIES.find((each) => isAmong(ADDRESS_PARTS[each], part));
	return country === undefined
		? {}
		: { displayOptions: { show: { '/addressCountry': [country] } } };
}

const fields: INodeProperties[] = [
	...headerFields(KIND),
	...textFields(KIND, 'e.g. Which address shall order 7781 go to?'),
	...countryFields,
	partsField(
		'Preset Address',
		'addressValues',
		'What the form is filled with',
		'What the field shows until the customer changes it',
	),
	{
		displayName: 'Saved Addresses (JSON)',
		name: 'savedAddresses',
		type: 'json',
		default: '[]',
		description: `Addresses to choose from that the customer gave before, such as <code>${SAVED_EXAMPLE}</code>`,
	},
	partsField(
		'Address Errors',
		'addressErrors',
		'What is wrong with the address that the customer sent, part by part; the form shows it',
		'What is wrong here, for the customer to read',
	),
];

/** Reads the parts of an address; a part that does not exist is told. */
function readParts(reader: Reader, name: string, label: string): AddressParts | undefined {
	const parts = reader.jsonReader(name, label);
	const given = PARTS.flatMap((part) => {
		// What is wrong with a number is no number.
		const isPhone = part === 'phone_number' && name !== 'addressErrors';
		const partLabel = ADDRESS_PART_NAMES[part];
		const text = isPhone ? parts.shownPhone(part, partLabel) : parts.text(part, partLabel);
		return text === undefined ? [] : [[part, text] as const];
	});
	parts.close(label);
	return given.length === 0 ? undefined : Object.fromEntries(given);
}

function readSavedAddress(element: Reader): SavedAddress {
	const read = {
		id: element.line('id', 'ID') ?? '',
		value: readParts(element, 'value', 'Saved Addresses (JSON)') ?? {},
	};
	element.close('Saved Addresses (JSON)');
	return read;
}

const read = (reader: Reader): AddressRequestMessage => {
	const values = readParts(reader, 'addressValues', 'Preset Address');
	const errors = readParts(reader, 'addressErrors', 'Address Errors');
	const saved = reader
		.jsonElements('savedAddresses', 'Saved Addresses (JSON)')
		.map(readSavedAddress);
	return {
		kind: KIND,
		...readHeader(reader),
		body: readBody(reader),
		...readFooter(reader),
		country: reader.line('addressCountry', 'Country') ?? '',
		...(values && { values }),
		...(saved.length > 0 && { savedAddresses: saved }),
		...(errors && { errors }),
	};
};

/** Sends a form for an address. */
export const requestAddress: MessageOperation<'addressRequest'> = {
	resource: 'interactive',
	operation: 'requestAddress',
	name: 'Request Address',
	action: 'Request address from customer',
	description: 'Send a form for the address of the customer',
	notices: ['window'],
	fields,
	read,
};
