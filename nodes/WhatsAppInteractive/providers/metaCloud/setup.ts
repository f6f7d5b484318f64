import type { WebhookSetup } from '../setup';

/** How the trigger's panel explains what brings events here. */
export const setup: WebhookSetup = {
	automatic: {
		description:
			'Publishing the workflow makes this the webhook of the WhatsApp Business Account for your app, unpublishing ends that',
		notice: `<b>Before you publish:</b><br>1. In the App Dashboard, open <b>WhatsApp > Configuration</b> and subscribe the field <code>messages</code>.<br>2. Set the app to <b>Live</b>.<br>3. Enter the <b>App Secret</b> in the credential: Meta signs each call with it.<br>An app has one webhook for each account. If there is another, this node leaves it alone and tells so; n8n's own WhatsApp Trigger needs another app, or gets no messages meanwhile. Changes of templates and of the account only go to the webhook of the app: for these, set 'Registration' to Manual.`,
	},
	manual: {
		notice: `Publish this workflow first, since Meta calls the address at once. Then, in the App Dashboard, open <b>WhatsApp > Configuration</b>:<br>1. <b>Callback URL</b>: the production URL shown above under Webhook URLs<br>2. <b>Verify token</b>: the Webhook Secret of the credential<br>3. Subscribe the field <code>messages</code>, and set the app to <b>Live</b>.<br>4. Subscribe your account to the app, with a POST to <code>/{business account ID}/subscribed_apps</code><br>The credential needs the <b>App Secret</b>, with which Meta signs each call.`,
	},
};
