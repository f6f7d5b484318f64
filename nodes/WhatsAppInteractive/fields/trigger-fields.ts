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
		'Create a subscription of the app with the Partner API (<code>POST /partner/app/{APP_ID}/subscription</code>): as <b>url</b> the production URL shown above under Webhook URLs, as <b>version</b> 3, as <b>modes</b> what you want to receive out of <code>MESSAGE,FLOWS_MESSAGE,PAYMENTS,ENQUEUED,SENT,DELIVERED,READ,FAILED,BILLING,TEMPLATE,OTHERS</code>, and as <b>meta</b> <code>{"headers":{"X-Webhook-Secret":"..."}}</code> with the Webhook Secret of the credential.',
	),
	setupNotice(
		'infobip',
		'In Infobip, open <b>Developer Tools > Subscriptions Management</b> and subscribe to the WhatsApp events that you want to receive: DELIVERY, SEEN, INBOUND_MESSAGE for messages, replies and orders, PAYMENT_STATUS, CLICK, TEMPLATE_UPDATE, MARKETING_SUBSCRIPTION_UPDATE and IDENTITY_CHANGE. In the notification profile, enter the production URL shown above under Webhook URLs, and add the header <code>X-Webhook-Secret</code> with the Webhook Secret of the credential. Or let WhatsApp Interactive ask for reports message by message: enter the URL, followed by <code>?secret=</code> and the Webhook Secret, as <b>Report URL</b> among its options.',
	),
	setupNotice(
		'kaleyra',
		'In Kaleyra, open <b>Settings > Callback Profiles</b> and create a profile for WhatsApp callbacks with the events message status, incoming message, payment status and template status update as you need them, the method POST and the production URL shown above under Webhook URLs. Add the header <code>X-Webhook-Secret</code> with the Webhook Secret of the credential, then attach the profile to the WhatsApp number.',
	),
	setupNotice(
		'messangi',
		'For reports, Messangi is told the address with every message: in WhatsApp Interactive, enter the production URL shown above under Webhook URLs, followed by <code>?secret=</code> and the Webhook Secret of the credential, as <b>Report URL</b> among the options. For messages and replies of customers, enter the same address as <b>Set URL Forward</b> of the number in Messangi.',
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
				name: 'Billing',
				value: 'billing',
				description: 'What WhatsApp charges for a message (Gupshup)',
			},
			{
				name: 'Click',
				value: 'click',
				description: 'The customer opened a tracked link (Infobip)',
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
				description: 'A message template was approved, rejected, paused or rated',
			},
			{
				name: 'Unknown',
				value: 'unknown',
				description: 'Whatever else the provider sends, as it came',
			},
		],
		default: ['delivered', 'failed', 'seen'],
		description: 'What starts the workflow; everything else is taken and dropped',
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
					"Whether to add the provider's own object of the event as <code>raw</code>, with everything that the provider tells beyond the common fields. The event Unknown always has it.",
			},
		],
	},
];
