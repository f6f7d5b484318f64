import type { INodeProperties } from 'n8n-workflow';

/** The secret that the trigger asks of every request to its webhook. */
export const webhookSecret: INodeProperties = {
	displayName: 'Webhook Secret',
	name: 'webhookSecret',
	type: 'string',
	typeOptions: { password: true },
	default: '',
	description:
		'Needed by WhatsApp Interactive Trigger only. Choose a long random text and give it to the provider: as the header X-Webhook-Secret, or at the end of the webhook URL as ?secret=... Requests without it are refused.',
};
