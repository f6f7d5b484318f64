import type { INodeProperties } from 'n8n-workflow';

import type { EventType } from '../events/event';
import { ALL_PROVIDERS } from '../providers';

/** A text on an event that few providers tell, with their names. */
const ofFew = (text: string, event: EventType): string => {
	const few = ALL_PROVIDERS.filter(({ rareEvents }) => rareEvents?.includes(event));
	return `${text} (${few.map(({ name }) => name).join(', ')})`;
};

/** The events that start the workflow. */
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
			name: 'Account',
			value: 'account',
			description:
				'Something about the account or a business number: quality, limits, restrictions, reviews, names',
		},
		{
			name: 'Billing',
			value: 'billing',
			description: ofFew('What WhatsApp charges for a message', 'billing'),
		},
		{
			name: 'Click',
			value: 'click',
			description: ofFew('The customer opened a tracked link', 'click'),
		},
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
			name: 'Identity',
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
			name: 'Preference',
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
			name: 'Template',
			value: 'template',
			description:
				'A message template was approved, rejected, paused, rated or moved to another category',
		},
		{
			name: 'Unknown',
			value: 'unknown',
			description: 'Whatever else the provider sends, as it came',
		},
	],
	default: ['failed', 'message', 'reply'],
	description: 'What starts the workflow; everything else is taken and dropped',
};
