import type { WebhookSetup } from '../setup';

/** How the trigger's panel explains what brings events here. */
export const setup: WebhookSetup = {
	manual: {
		notice:
			'1. For reports, enter the production URL shown above under Webhook URLs in WhatsApp Interactive, as <b>Report URL</b> among the options.<br>2. For messages and replies of customers, enter the same URL at Messangi, as <b>Set URL Forward</b> of the number. Add to it <code>?secret=</code> and the Webhook Secret of the credential, with all but letters and digits URL-encoded.',
	},
};
