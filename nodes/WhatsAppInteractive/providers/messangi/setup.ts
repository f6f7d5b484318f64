import type { WebhookSetup } from '../setup';

/** How the trigger's panel explains what brings events here. */
export const setup: WebhookSetup = {
	manual: {
		notice:
			'For reports, Messangi is told the address with every message: in WhatsApp Interactive, enter the production URL shown above under Webhook URLs as <b>Report URL</b> among the options. For messages and replies of customers, enter the same address, followed by <code>?secret=</code> and the Webhook Secret of the credential, as <b>Set URL Forward</b> of the number in Messangi; in it, signs that are neither letters nor digits have to be URL-encoded.',
	},
};
