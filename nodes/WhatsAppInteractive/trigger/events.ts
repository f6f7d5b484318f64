import type { INodeProperties, INodePropertyOptions } from 'n8n-workflow';

import type { EventType } from '../events/event';
import { ALL_PROVIDERS } from '../providers';

/** An event that few providers tell, with their names; nothing where none of the package does. */
function ofFew(
	option: INodePropertyOptions & { readonly value: EventType },
): INodePropertyOptions[] {
	const few = ALL_PROVIDERS.filter(({ rareEvents }) => rareEvents?.includes(option.value));
	const names = few.map(({ name }) => name).join(', ');
	return few.length === 0 ? [] : [{ ...option, description: `${option.description} (${names})` }];
}

/**
 * The events that start the workflow. n8n lists each as a trigger by its name: _On click on a link_.
 */
export const eventsField: INodeProperties = {
	displayName: 'Events',
	name: 'events',
	type: 'multiOptions',
	required: true,
	options: [
		{
			name: 'Accepted',
			value: 'accepted',
			description: 'The provider took the message, which is not on its way yet',
		},
		{
			name: 'Account Changed',
			value: 'account',
			description:
				'Something about the account or a business number: quality, limits, restrictions, reviews, names',
		},
		...ofFew({
			name: 'Billing of a Message',
			value: 'billing',
			description: 'What WhatsApp charges for a message',
		}),
		...ofFew({
			name: 'Click on a Link',
			value: 'click',
			description: 'The customer opened a tracked link',
		}),
		{
			name: 'Deleted',
			value: 'deleted',
			description: 'A message was deleted; providers hardly report this today',
		},
		{
			name: 'Delivered',
			value: 'delivered',
			description: "The message is on the customer's phone",
		},
		{
			name: 'Failed',
			value: 'failed',
			description: 'The message will not arrive, why, and what to do',
		},
		{
			name: 'Identity Changed',
			value: 'identity',
			description: 'The customer has a new number, user ID or phone',
		},
		{
			name: 'Message',
			value: 'message',
			description:
				'The customer wrote or sent something: text, media, a location, contacts or a reaction',
		},
		{
			name: 'Order',
			value: 'order',
			description: 'The customer sent a cart with products of the catalog',
		},
		{
			name: 'Payment',
			value: 'payment',
			description: 'A payment was made, failed or is pending',
		},
		{
			name: 'Preference Changed',
			value: 'preference',
			description: 'The customer wants no more messages, or wants them again',
		},
		{
			name: 'Reply',
			value: 'reply',
			description:
				'The customer tapped a button or a row of a list, or filled in a flow or an address',
		},
		{
			name: 'Seen',
			value: 'seen',
			description: 'The customer opened the message; needs read receipts on the phone',
		},
		{
			name: 'Sent',
			value: 'sent',
			description: 'WhatsApp took the message from the provider',
		},
		{
			name: 'Template Changed',
			value: 'template',
			description:
				'A message template was approved, rejected, paused, rated or moved to another category',
		},
		{
			name: 'Unknown Event',
			value: 'unknown',
			description: 'Whatever else the provider sends, as it came',
		},
	],
	default: ['failed', 'message', 'reply'],
	description: 'What starts the workflow; everything else is taken and dropped',
};
