import type { ICredentialTestRequest, ICredentialType, Icon, INodeProperties } from 'n8n-workflow';

import { authenticateWith, textOf } from './shared/authenticate';
import { baseUrlExpression } from './shared/base-url';
import { testRules } from './shared/test-rules';
import { webhookSecret } from './shared/webhook-secret';

/** Access to one number over 360dialog's Messaging API: the header `D360-API-KEY`. */
export class WhatsAppInteractiveDialog360Api implements ICredentialType {
	name = 'whatsAppInteractiveDialog360Api';

	displayName = 'WhatsApp Interactive 360dialog API';

	icon: Icon = { light: 'file:../icons/dialog360.svg', dark: 'file:../icons/dialog360.dark.svg' };

	documentationUrl =
		'https://github.com/n8n-nodes-whatsapp-interactive/n8n-nodes-whatsapp-interactive/blob/main/docs/providers/dialog360.md';

	httpRequestNode = {
		name: '360dialog (WhatsApp Interactive)',
		docsUrl: 'https://docs.360dialog.com',
		apiBaseUrlPlaceholder: 'https://waba-v2.360dialog.io/',
	};

	properties: INodeProperties[] = [
		{
			displayName: 'API Key',
			name: 'apiKey',
			type: 'string',
			typeOptions: { password: true },
			default: '',
			required: true,
			description:
				'The key of the number, from the 360dialog Hub. A new key ends all older ones of the number.',
		},
		{
			displayName: 'Base URL',
			name: 'baseUrl',
			type: 'string',
			default: 'https://waba-v2.360dialog.io',
			required: true,
			placeholder: 'e.g. https://waba-v2.360dialog.io',
			description:
				'The address of the API on the cloud, or https://waba-sandbox.360dialog.io with the key of the sandbox of 360dialog: that sends up to 200 messages to your own number, tells no ID of a message, and has no uploads, downloads and lists of templates. waba.360dialog.io, without v2, was the API that ended in 2025.',
		},
		webhookSecret,
	];

	authenticate = authenticateWith((credentials) => ({
		'D360-API-KEY': textOf(credentials.apiKey),
	}));

	test: ICredentialTestRequest = {
		request: {
			baseURL: `={{ ${baseUrlExpression('baseUrl')} }}`,
			// The sandbox has no call about the health of a number; it shows its webhook.
			url: `={{ /^https?:\\/\\/waba-sandbox\\.360dialog\\.io(?=[:\\/]|$)/i.test(${baseUrlExpression('baseUrl')}) ? "/v1/configs/webhook" : "/health_status" }}`,
			headers: { Accept: 'application/json' },
		},
		rules: testRules(
			{
				status: 401,
				message:
					'360dialog does not accept this API key. Use the newest key of the number: a new one ends those before.',
			},
			{
				status: 403,
				message:
					'The API key is right, but 360dialog has blocked this call for the account. Ask its support.',
			},
			{
				status: 400,
				message:
					'The API key is right, but the account has a problem, such as an unpaid invoice. Sign in to the 360dialog Hub.',
			},
			// A page in place of data. That `health_status` is there can't be asked for: the sandbox has none.
			{
				member: '0',
				value: '<',
				message:
					'This address answers, but it is not the Messaging API of 360dialog. Check the base URL.',
			},
		),
	};
}
