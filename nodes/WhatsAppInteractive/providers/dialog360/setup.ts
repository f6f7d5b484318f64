import type { WebhookSetup } from '../setup';

/** How the trigger's panel explains what brings events here. */
export const setup: WebhookSetup = {
	automatic: {
		description:
			'Publishing the workflow makes this the webhook of the number, unpublishing takes it away again',
		notice:
			"<b>A number has one webhook.</b> If it has another, this node refuses to replace it unless you switch on 'Replace Other Webhook'. The Webhook Secret of the credential goes along as a header, which the Hub does not always show: saving the webhook there can lose it; in 360dialog's sandbox it stands in the address. Templates and changes of the account are told to partners only.",
		settings: ['replaceOther'],
	},
	manual: {
		notice:
			'Set the webhook of the number with <code>POST /v1/configs/webhook</code>:<br>1. <b>url</b>: the production URL shown above under Webhook URLs<br>2. <b>headers</b>: <code>{"X-Webhook-Secret": "..."}</code> with the Webhook Secret of the credential<br>In the Hub, enter the URL with <code>?secret=...</code> at its end.',
	},
};
