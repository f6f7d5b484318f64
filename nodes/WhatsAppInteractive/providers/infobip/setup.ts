import type { WebhookSetup } from '../setup';
import { INBOUND } from './registration/forwarding';

/** How the trigger's panel explains what brings events here. */
export const setup: WebhookSetup = {
	automatic: {
		description:
			'Publishing the workflow creates a subscription with a notification profile, unpublishing deletes both',
		notice:
			'The API key needs the scope <code>subscriptions:manage</code>. The subscription has the chosen events of <b>all senders of the account</b> unless you enter some. A number with a forwarding of its own sends its messages there instead. Subscriptions of others stay as they are.',
		settings: ['senders', 'signCalls'],
	},
	forwarding: {
		events: INBOUND,
		notice:
			"<b>A number forwards to one address only.</b> Another integration that it forwards to gets nothing while this workflow is published; this node refuses to replace one unless you switch on 'Replace Other Forwarding'. The API key needs the scope <code>numbers:manage</code>. Only messages, replies and orders come in this way: for reports, enter the production URL shown above under Webhook URLs as <b>Report URL</b> among the options of WhatsApp Interactive, with the same credential.",
	},
	manual: {
		notice:
			'1. In Infobip, open <b>Developer Tools > Subscriptions Management</b> and subscribe to the WhatsApp events that you want to receive: DELIVERY, SEEN, INBOUND_MESSAGE for messages, replies and orders, PAYMENT_STATUS, CLICK, TEMPLATE_UPDATE, MARKETING_SUBSCRIPTION_UPDATE and IDENTITY_CHANGE.<br>2. In the notification profile, enter the production URL shown above under Webhook URLs, and add the header <code>X-Webhook-Secret</code> with the Webhook Secret of the credential.<br>Or let WhatsApp Interactive ask for reports message by message: enter the URL as <b>Report URL</b> among its options.',
	},
};
