import type { INodeProperties } from 'n8n-workflow';

import { ALL_PROVIDERS } from '../../providers';
import type { ProviderId } from '../../providers/provider-id';
import { forProviders } from './for-providers';
import { textField } from './text-field';

const senders = ALL_PROVIDERS.filter(({ namesSender }) => namesSender);

const idsOf = (providers: typeof ALL_PROVIDERS): ProviderId[] => providers.map(({ id }) => id);

const DESCRIPTION =
	'The WhatsApp number of the business with its country code, as it is registered with the provider';

const PLACEHOLDER = 'e.g. +91 98000 00000';

/** The business number, from a list where the provider has one; typed everywhere. */
export const senderLocator: INodeProperties = {
	displayName: 'Sender',
	name: 'sender',
	type: 'resourceLocator',
	default: { mode: 'list', value: '' },
	required: true,
	description: DESCRIPTION,
	modes: [
		{
			displayName: 'From List',
			name: 'list',
			type: 'list',
			placeholder: 'Select a number...',
			typeOptions: { searchListMethod: 'searchSenders', searchable: true },
		},
		{
			displayName: 'Number',
			name: 'number',
			type: 'string',
			placeholder: PLACEHOLDER,
		},
	],
};

const senderText: INodeProperties = {
	...textField('Sender', 'sender', PLACEHOLDER, DESCRIPTION),
	required: true,
};

/** The business number of a message, for the providers that take it with each. */
export const senderFields: INodeProperties[] = [
	...forProviders(idsOf(senders.filter(({ directory }) => directory.senders)), [senderLocator]),
	...forProviders(idsOf(senders.filter(({ directory }) => !directory.senders)), [senderText]),
];
