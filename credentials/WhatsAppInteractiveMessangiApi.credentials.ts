import type { ICredentialTestRequest, ICredentialType, Icon, INodeProperties } from 'n8n-workflow';

import { authenticateWith, textOf } from './shared/authenticate';
import { baseUrlExpression } from './shared/base-url';
import { testRules } from './shared/test-rules';
import { webhookSecret } from './shared/webhook-secret';

/** Access to one space of Messangi: `Authorization: Bearer <key>`. */
export class WhatsAppInteractiveMessangiApi implements ICredentialType {
	name = 'whatsAppInteractiveMessangiApi';

	displayName = 'WhatsApp Interactive Messangi API';

	icon: Icon = { light: 'file:../icons/messangi.svg', dark: 'file:../icons/messangi.dark.svg' };

	documentationUrl =
		'https://github.com/n8n-nodes-whatsapp-interactive/n8n-nodes-whatsapp-interactive/blob/main/docs/providers/messangi.md';

	httpRequestNode = {
		name: 'Messangi (WhatsApp Interactive)',
		docsUrl: 'https://docs.messangi.com/docs/interactive-message',
		apiBaseUrlPlaceholder: 'https://elastic.messangi.me/balerion/v3/',
	};

	properties: INodeProperties[] = [
		{
			displayName: 'API Key',
			name: 'apiKey',
			type: 'string',
			typeOptions: { password: true },
			default: '',
			required: true,
			description: 'The key of the space, from Preferences > API in the Messangi panel',
		},
		{
			displayName: 'Base URL',
			name: 'baseUrl',
			type: 'string',
			default: 'https://elastic.messangi.me/balerion',
			required: true,
			placeholder: 'e.g. https://elastic.messangi.me/balerion',
			description: 'Host and service prefix that Messangi gave you',
		},
		{
			displayName: 'Send Path',
			name: 'sendPath',
			type: 'string',
			default: '/v3/messages',
			required: true,
			placeholder: 'e.g. /v3/messages',
			description:
				'Where messages are posted to. Some spaces use the base URL https://elastic.messangi.me/oberyn with the path /v2/notification.',
		},
		webhookSecret,
	];

	authenticate = authenticateWith((credentials) => ({
		Authorization: `Bearer ${textOf(credentials.apiKey).replace(/^Bearer\s+/i, '')}`,
	}));

	// Messangi documents no call that only reads. An empty message can't be sent to anybody: the
	// answer 400 says that the key got past the door, 401 and 403 that it did not.
	test: ICredentialTestRequest = {
		request: {
			method: 'POST',
			baseURL: `={{ ${baseUrlExpression('baseUrl')} }}`,
			url: '={{ $credentials.sendPath.trim().replace(/^\\/*/, "/") }}',
			body: {},
			json: true,
			headers: { Accept: 'application/json' },
			ignoreHttpStatusErrors: {
				ignore: true,
				except: [401, 402, 403, 404, 405, 429, 500, 502, 503, 504],
			},
		},
		rules: testRules(
			{
				status: 401,
				message:
					'Messangi does not accept this API key. Check in Preferences > API that it is active and has not expired.',
			},
			{
				status: 403,
				message:
					'The API key is right, but it lacks the scope to send WhatsApp messages. Ask the administrator of the space.',
			},
			{
				status: 404,
				message:
					'There is no service at this base URL and send path. Ask Messangi which ones your space uses.',
			},
		),
	};
}
