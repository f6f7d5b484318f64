import type { Header } from '../../kinds/header';
import { ADDRESS_COUNTRIES, ADDRESS_PARTS, type AddressPart } from '../../kinds/address-request';
import { isOneOf } from '../condition';
import type { Rule } from '../rules';
import { headerRules } from './header';
import { bodyRule, footerRule } from './interactive';
import type { MediaCapabilities } from './media';

/** The countries as the editor calls them. */
const ADDRESS_COUNTRY_NAMES: Readonly<Record<(typeof ADDRESS_COUNTRIES)[number], string>> = {
	IN: 'India',
	SG: 'Singapore',
};

/** The parts as the editor calls them. */
export const ADDRESS_PART_NAMES: Readonly<Record<AddressPart, string>> = {
	name: 'Name',
	phone_number: 'Phone Number',
	address: 'Address',
	building_name: 'Building Name',
	tower_number: 'Tower Number',
	floor_number: 'Floor Number',
	house_number: 'House Number',
	landmark_area: 'Landmark Area',
	city: 'City',
	state: 'State',
	in_pin_code: 'PIN Code',
	sg_post_code: 'Postal Code',
	unit_number: 'Unit Number',
};

/** What only one country's addresses have, and so none in the others that the provider knows. */
const foreignPartRules = (countries: readonly string[]): Array<Rule<'addressRequest'>> =>
	(['values', 'errors', 'savedAddresses[].value'] as const).flatMap((group) =>
		ADDRESS_COUNTRIES.flatMap((country) => {
			const others = countries.filter((other) => other !== country);
			if (others.length === 0) return [];
			return ADDRESS_PARTS[country].map((part): Rule<'addressRequest'> => ({
				type: 'absent',
				path: `message.${group}.${part}`,
				label: ADDRESS_PART_NAMES[part],
				...(group === 'savedAddresses[].value' && { within: ['saved address'] }),
				because: `only addresses in ${ADDRESS_COUNTRY_NAMES[country]} have it`,
				when: isOneOf('message.country', others),
			}));
		}),
	);

/** A form for the customer's address. */
export const addressRequestRules = (overrides: {
	header: { types: ReadonlyArray<Header['type']>; media: MediaCapabilities; filename?: true };
	countries: readonly string[];
}): Array<Rule<'addressRequest'>> => [
	...headerRules(overrides.header),
	bodyRule(),
	footerRule,
	{
		type: 'choice',
		path: 'message.country',
		label: 'Country',
		required: true,
		values: overrides.countries,
		names: ADDRESS_COUNTRY_NAMES,
	},
	{
		type: 'text',
		path: 'message.values.in_pin_code',
		label: ADDRESS_PART_NAMES.in_pin_code,
		max: 6,
	},
	{
		type: 'text',
		path: 'message.savedAddresses[].value.in_pin_code',
		label: ADDRESS_PART_NAMES.in_pin_code,
		within: ['saved address'],
		max: 6,
	},
	...foreignPartRules(overrides.countries),
	{
		type: 'field',
		path: 'message.savedAddresses[].id',
		label: 'ID',
		within: ['saved address'],
		required: true,
	},
	{
		type: 'unique',
		path: 'message.savedAddresses[].id',
		label: 'ID',
		within: ['saved address'],
	},
];
