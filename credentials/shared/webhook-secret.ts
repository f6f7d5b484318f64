import type { INodeProperties } from 'n8n-workflow';

import { SECRET_LENGTH_IN_WORDS } from '../../nodes/WhatsAppInteractive/common/secret-length';

/** The secret that the trigger asks of every request to its webhook. */
export const webhookSecret: INodeProperties = {
	displayName: 'Webhook Secret',
	name: 'webhookSecret',
	type: 'string',
	typeOptions: { password: true },
	default: '',
	hint: `${SECRET_LENGTH_IN_WORDS.charAt(0).toUpperCase()}${SECRET_LENGTH_IN_WORDS.slice(1)}`,
	description: `Needed by WhatsApp Interactive Trigger only: a random text of your own, ${SECRET_LENGTH_IN_WORDS}. The trigger gives it to the provider when it registers itself. Set up by hand, you give it: as the header X-Webhook-Secret, as the password of Basic authentication, as the key of an HMAC signature, where the provider can sign, or at the end of the webhook URL as ?secret=..., where letters and digits can stand as they are and other signs have to be URL-encoded. Requests without it are refused.`,
};
