import type { INodeParameters } from 'n8n-workflow';

import type { ProviderId } from '../../../../nodes/WhatsAppInteractive/providers/provider-id';

/**
 * What a node of the catalogue is filled with: as little as the operation takes, and everything. What
 * a provider does not offer is left out of `all`; what it asks for alone is added by name.
 */
export interface Content {
	readonly fewest: (provider: ProviderId) => INodeParameters;
	readonly all: (provider: ProviderId) => INodeParameters;
}

/** The shop's web address. */
export const SHOP = 'https://shop.example.com';

/** The message that the customer sent before, as a trigger would tell its ID. */
export const RECEIVED_MESSAGE = 'wamid.HBgMOTE5ODAwMDAwMDAxFQIAEhg=';

/** The ID of the shop's catalog at Meta. */
export const CATALOG = '1122334455';

/** A value of a resource locator that was typed. */
export const typed = (mode: 'id' | 'name' | 'number', value: string): INodeParameters => ({
	__rl: true,
	mode,
	value,
});
