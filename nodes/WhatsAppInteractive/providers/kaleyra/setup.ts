import type { WebhookSetup } from '../setup';

/** How the trigger's panel explains what brings events here. */
export const setup: WebhookSetup = {
	automatic: {
		description:
			'Activating the workflow creates a callback profile, which you attach to your number',
		notice:
			"<b>One step is left to you, once:</b> activate the workflow, then open <b>Settings > Callback Profiles</b> in Kaleyra. The profile has the workflow's name and <code>n8n-</code> in its title: choose the channel WhatsApp Callbacks and the events for it, copy its ID, and enter that in the WhatsApp channel under <b>WhatsApp API V2 Configuration for Callback</b> of your number. The profile stays when the workflow is deactivated, so that the number keeps it. For a test event, enter the test URL in a profile by hand.",
		settings: ['deleteProfile'],
	},
	manual: {
		notice:
			'In Kaleyra, open <b>Settings > Callback Profiles</b> and create a profile for WhatsApp callbacks with the events message status, incoming message, payment status and template status update as you need them, the method POST and the production URL shown above under Webhook URLs. Add the header <code>X-Webhook-Secret</code> with the Webhook Secret of the credential, then attach the profile to the WhatsApp number.',
	},
};
