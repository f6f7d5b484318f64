import type { WebhookSetup } from '../setup';

/** What the app has to be before Meta sends anything, whoever registers the webhook. */
const APP =
	'In the App Dashboard, under <b>WhatsApp > Configuration</b>, the field <code>messages</code> must be subscribed, and the app must be <b>Live</b>. The credential needs the <b>App Secret</b>, with which Meta signs each call.';

/** How the trigger's panel explains what brings events here. */
export const setup: WebhookSetup = {
	automatic: {
		description:
			'Publishing the workflow makes this the webhook of the WhatsApp Business Account for your app, unpublishing ends that',
		notice: `The account then has this webhook in place of the one of the app. <b>An app has one for each account</b>: if there is another, this node leaves it alone and tells so. n8n's own WhatsApp Trigger is the webhook of its app: give it another app, or it gets no messages meanwhile. ${APP} Templates and changes of the account are told to the webhook of the app only: for these, set 'Registration' to Manual.`,
	},
	manual: {
		notice: `Publish this workflow first, since Meta calls the address at once. Then, in the App Dashboard, open <b>WhatsApp > Configuration</b>:<br>1. <b>Callback URL</b>: the production URL shown above under Webhook URLs<br>2. <b>Verify token</b>: the Webhook Secret of the credential<br>3. Subscribe your account to the app, with a POST to <code>/{business account ID}/subscribed_apps</code><br>${APP}`,
	},
};
