import type { INodeProperties } from 'n8n-workflow';

import type { ProviderId } from '../providers/provider-id';
import { providerField } from './provider';

/** Tells where the provider wants the webhook's address and the secret; only the user can do that. */
const setupNotice = (provider: ProviderId, displayName: string): INodeProperties => ({
	displayName,
	name: `${provider}Notice`,
	type: 'notice',
	default: '',
	displayOptions: { show: { provider: [provider] } },
});

/** The parameters of WhatsApp Interactive Trigger. */
export const triggerFields: INodeProperties[] = [
	providerField,
	setupNotice(
		'gupshup',
		'Create a subscription of the app with the Partner API (<code>POST /partner/app/{APP_ID}/subscription</code>): as <b>url</b> the production URL shown above under Webhook URLs, as <b>version</b> 3, as <b>modes</b> <code>ENQUEUED,SENT,DELIVERED,READ,FAILED</code>, and as <b>meta</b> <code>{"headers":{"X-Webhook-Secret":"..."}}</code> with the Webhook Secret of the credential.',
	),
	setupNotice(
		'infobip',
		'In Infobip, open <b>Developer Tools > Subscriptions Management</b> and subscribe to the WhatsApp events DELIVERY and SEEN. In the notification profile, enter the production URL shown above under Webhook URLs, and add the header <code>X-Webhook-Secret</code> with the Webhook Secret of the credential. Or let WhatsApp Interactive ask for reports message by message: enter the URL, followed by <code>?secret=</code> and the Webhook Secret, as <b>Report URL</b> among its options.',
	),
	setupNotice(
		'kaleyra',
		'In Kaleyra, open <b>Settings > Callback Profiles</b> and create a profile for WhatsApp callbacks with the event message status, the method POST and the production URL shown above under Webhook URLs. Add the header <code>X-Webhook-Secret</code> with the Webhook Secret of the credential, then attach the profile to the WhatsApp number.',
	),
	setupNotice(
		'messangi',
		'Messangi is told the address with every message. In WhatsApp Interactive, enter the production URL shown above under Webhook URLs, followed by <code>?secret=</code> and the Webhook Secret of the credential, as <b>Report URL</b> among the options.',
	),
	{
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
				name: 'Delivered',
				value: 'delivered',
				description: "The message is on the customer's phone",
			},
			{
				name: 'Failed',
				value: 'failed',
				description: 'The message will not arrive, and why',
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
		],
		default: ['delivered', 'failed', 'seen'],
		description: 'What starts the workflow; other reports are taken and dropped',
	},
	{
		displayName: 'Options',
		name: 'options',
		type: 'collection',
		placeholder: 'Add Option',
		default: {},
		options: [
			{
				displayName: 'Include Raw Body',
				name: 'includeRawBody',
				type: 'boolean',
				default: false,
				description:
					"Whether to add the provider's own object of the event as <code>raw</code>, with everything that the provider tells beyond the common fields",
			},
		],
	},
];
