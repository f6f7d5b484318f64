import type { INodeProperties } from 'n8n-workflow';

import type { ProviderId } from '../../providers/provider-id';

/** Tells what happens by itself, and what only the user can do. */
const notice = (
	provider: ProviderId,
	registration: string | undefined,
	displayName: string,
): INodeProperties => ({
	displayName,
	name: `${provider}${registration ?? ''}Notice`,
	type: 'notice',
	default: '',
	displayOptions: {
		show: { provider: [provider], ...(registration && { registration: [registration] }) },
	},
});

/** The notices of all providers and ways of registration. */
export const setupNotices: INodeProperties[] = [
	notice(
		'gupshup',
		'automatic',
		'Nothing else to do: the subscription has version 3, a tag that starts with <code>n8n-</code>, the chosen events and the Webhook Secret of the credential. Subscriptions of others stay as they are. An app has at most five, and Gupshup takes five calls about them a minute, so that activating can take a minute.',
	),
	notice(
		'gupshup',
		'manual',
		'Create a subscription of the app with the Partner API (<code>POST /partner/app/{APP_ID}/subscription</code>): as <b>url</b> the production URL shown above under Webhook URLs, as <b>version</b> 3, as <b>modes</b> what you want to receive out of <code>MESSAGE,FLOWS_MESSAGE,PAYMENTS,ENQUEUED,SENT,DELIVERED,READ,FAILED,BILLING,TEMPLATE,OTHERS</code>, and as <b>meta</b> <code>{"headers":{"X-Webhook-Secret":"..."}}</code> with the Webhook Secret of the credential.',
	),
	notice(
		'infobip',
		'automatic',
		'The API key needs the scope <code>subscriptions:manage</code>. The subscription has the chosen events of <b>all senders of the account</b> unless you enter some. A number with a forwarding of its own sends its messages there instead. Subscriptions of others stay as they are.',
	),
	notice(
		'infobip',
		'forwarding',
		"<b>A number forwards to one address only.</b> Another integration that it forwards to gets nothing while this workflow is active; this node refuses to replace one unless you switch on 'Replace Other Forwarding'. The API key needs the scope <code>numbers:manage</code>. Only messages, replies and orders come in this way: for reports, enter the production URL shown above under Webhook URLs as <b>Report URL</b> among the options of WhatsApp Interactive, with the same credential.",
	),
	notice(
		'infobip',
		'manual',
		'In Infobip, open <b>Developer Tools > Subscriptions Management</b> and subscribe to the WhatsApp events that you want to receive: DELIVERY, SEEN, INBOUND_MESSAGE for messages, replies and orders, PAYMENT_STATUS, CLICK, TEMPLATE_UPDATE, MARKETING_SUBSCRIPTION_UPDATE and IDENTITY_CHANGE. In the notification profile, enter the production URL shown above under Webhook URLs, and add the header <code>X-Webhook-Secret</code> with the Webhook Secret of the credential. Or let WhatsApp Interactive ask for reports message by message: enter the URL as <b>Report URL</b> among its options.',
	),
	notice(
		'kaleyra',
		'automatic',
		"<b>One step is left to you, once:</b> activate the workflow, then open <b>Settings > Callback Profiles</b> in Kaleyra. The profile has the workflow's name and <code>n8n-</code> in its title: choose the channel WhatsApp Callbacks and the events for it, copy its ID, and enter that in the WhatsApp channel under <b>WhatsApp API V2 Configuration for Callback</b> of your number. The profile stays when the workflow is deactivated, so that the number keeps it. For a test event, enter the test URL in a profile by hand.",
	),
	notice(
		'kaleyra',
		'manual',
		'In Kaleyra, open <b>Settings > Callback Profiles</b> and create a profile for WhatsApp callbacks with the events message status, incoming message, payment status and template status update as you need them, the method POST and the production URL shown above under Webhook URLs. Add the header <code>X-Webhook-Secret</code> with the Webhook Secret of the credential, then attach the profile to the WhatsApp number.',
	),
	notice(
		'messangi',
		undefined,
		'For reports, Messangi is told the address with every message: in WhatsApp Interactive, enter the production URL shown above under Webhook URLs as <b>Report URL</b> among the options. For messages and replies of customers, enter the same address, followed by <code>?secret=</code> and the Webhook Secret of the credential, as <b>Set URL Forward</b> of the number in Messangi.',
	),
];
