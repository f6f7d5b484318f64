import type { WebhookSetup } from '../setup';

/** How the trigger's panel explains what brings events here. */
export const setup: WebhookSetup = {
	automatic: {
		description:
			'Publishing the workflow creates a subscription of the app, unpublishing deletes it',
		notice:
			'Nothing else to do: the subscription has version 3, a tag that starts with <code>n8n-</code>, the chosen events and the Webhook Secret of the credential. Subscriptions of others stay as they are. An app has at most five, and Gupshup takes five calls about them a minute, so that publishing can take a minute.',
	},
	manual: {
		notice:
			'Create a subscription of the app with the Partner API (<code>POST /partner/app/{APP_ID}/subscription</code>):<br>1. <b>url</b>: the production URL shown above under Webhook URLs<br>2. <b>version</b>: 3<br>3. <b>modes</b>: what you want to receive out of MESSAGE, FLOWS_MESSAGE, PAYMENTS, ENQUEUED, SENT, DELIVERED, READ, FAILED, BILLING, TEMPLATE, OTHERS, without blanks between<br>4. <b>meta</b>: <code>{"headers": {"X-Webhook-Secret": "..."}}</code> with the Webhook Secret of the credential',
	},
};
