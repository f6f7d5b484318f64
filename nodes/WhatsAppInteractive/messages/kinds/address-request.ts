import type { Header } from './header';

/** The countries in which an address can be asked for. */
export const ADDRESS_COUNTRIES = ['IN', 'SG'] as const;

/** The parts of an address, by WhatsApp's names: what all countries have, and what only one has. */
export const ADDRESS_PARTS = {
	common: [
		'name',
		'phone_number',
		'address',
		'building_name',
		'tower_number',
		'floor_number',
		'house_number',
		'landmark_area',
		'city',
		'state',
	],
	IN: ['in_pin_code'],
	SG: ['sg_post_code', 'unit_number'],
} as const;

/** One of {@link ADDRESS_PARTS}. */
export type AddressPart = (typeof ADDRESS_PARTS)[keyof typeof ADDRESS_PARTS][number];

/** Parts of an address, or what is wrong with them. */
export type AddressParts = { readonly [Part in AddressPart]?: string };

/** An address that the customer gave before. */
export interface SavedAddress {
	readonly id: string;
	readonly value: AddressParts;
}

/** A message with a form for the customer's address. */
export interface AddressRequestMessage {
	readonly kind: 'addressRequest';
	readonly header?: Header;
	readonly body: string;
	readonly footer?: string;
	readonly country: string;
	/** What the form is filled with. */
	readonly values?: AddressParts;
	readonly savedAddresses?: readonly SavedAddress[];
	/** What is wrong with the address that the customer sent. */
	readonly errors?: AddressParts;
}
