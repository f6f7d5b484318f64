import type { IDisplayOptions, INodeProperties } from 'n8n-workflow';

import { ALL_PROVIDERS, type AnyProvider } from '../../providers';
import type { SenderNaming } from '../../providers/provider';
import { forProviders } from './for-providers';
import { textField } from './text-field';

/** What a sender is called by, in the words of its field. */
type Name = Exclude<SenderNaming, 'account'>;

const WORDS: Readonly<Record<Name, { mode: string; description: string; placeholder: string }>> = {
	number: {
		mode: 'Number',
		description:
			'The WhatsApp number of the business with its country code, as it is registered with the provider',
		placeholder: 'e.g. +91 98000 00000',
	},
	id: {
		mode: 'ID',
		description:
			'The ID of the WhatsApp number of the business, which the provider shows beside the number; not the number itself',
		placeholder: 'e.g. 106540352242922',
	},
};

/**
 * The sender, from a list that the provider has; typed as well.
 * @param mode what is preset
 */
const locator = (name: Name, mode: Name | 'list'): INodeProperties => ({
	displayName: 'Sender',
	name: 'sender',
	type: 'resourceLocator',
	default: { mode, value: '' },
	required: true,
	description: WORDS[name].description,
	modes: [
		{
			displayName: 'From List',
			name: 'list',
			type: 'list',
			placeholder: 'Select a number...',
			typeOptions: { searchListMethod: 'searchSenders', searchable: true },
		},
		{
			displayName: WORDS[name].mode,
			name: name,
			type: 'string',
			placeholder: WORDS[name].placeholder,
		},
	],
});

const createTextField = (name: Name): INodeProperties => ({
	...textField('Sender', 'sender', WORDS[name].placeholder, WORDS[name].description),
	required: true,
});

/** The business number, from a list where the provider has one; typed everywhere. */
export const senderLocator = locator('number', 'list');

/** Whether a provider lists senders: for some only with what a credential may lack. */
type Listed = 'always' | 'perhaps' | 'never';

const listedBy = ({ directory: { senders } }: AnyProvider): Listed =>
	senders === undefined ? 'never' : senders.missing === undefined ? 'always' : 'perhaps';

/** The field for each way in which providers name a sender. */
const FORMS: ReadonlyArray<{ name: Name; listed: Listed; field: INodeProperties }> = (
	['number', 'id'] as const
).flatMap((name) => [
	{ name, listed: 'always', field: locator(name, 'list') },
	{ name, listed: 'perhaps', field: locator(name, name) },
	{ name, listed: 'never', field: createTextField(name) },
]);

/** The sender, for some providers: each has the field for its own way of naming one. */
export const senderFieldsFor = (
	providers: readonly AnyProvider[],
	displayOptions?: IDisplayOptions,
): INodeProperties[] =>
	FORMS.flatMap(({ name, listed, field }) => {
		const ids = providers
			.filter((provider) => provider.sender === name && listedBy(provider) === listed)
			.map(({ id }) => id);
		return ids.length === 0
			? []
			: forProviders(ids, [{ ...field, ...(displayOptions && { displayOptions }) }]);
	});

/** The sender of a message, for the providers that take it with each. */
export const senderFields: INodeProperties[] = senderFieldsFor(ALL_PROVIDERS);
