import type { WebhookSetup } from '../setup';

/** How the trigger's panel explains what brings events here. */
export const setup: WebhookSetup = {
	automatic: {
		description:
			'Publishing the workflow creates a callback profile, which you attach to your number',
		notice:
			"<b>Left to you, once:</b><br>1. Publish the workflow.<br>2. In Kaleyra, open <b>Settings > Callback Profiles</b>. The profile has the workflow's name and <code>n8n-</code> in its title.<br>3. Choose the channel WhatsApp Callbacks and the events for it, and copy its ID.<br>4. Enter the ID in the WhatsApp channel under <b>WhatsApp API V2 Configuration for Callback</b> of your number.<br>The profile stays when the workflow is unpublished, so that the number keeps it. For a test event, enter the test URL in a profile by hand.",
		settings: ['deleteProfile'],
	},
	manual: {
		notice:
			'1. In Kaleyra, open <b>Settings > Callback Profiles</b> and create a profile for WhatsApp callbacks: the events message status, incoming message, payment status and template status update as you need them, the method POST and the production URL shown above under Webhook URLs.<br>2. Add the header <code>X-Webhook-Secret</code> with the Webhook Secret of the credential.<br>3. Attach the profile to the WhatsApp number.',
	},
};
