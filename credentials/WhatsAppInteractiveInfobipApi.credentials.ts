import type { ICredentialTestRequest, ICredentialType, Icon, INodeProperties } from 'n8n-workflow';

import { authenticateWith, textOf } from './shared/authenticate';
import { baseUrlExpression } from './shared/base-url';
import { testRules } from './shared/test-rules';
import { webhookSecret } from './shared/webhook-secret';

/** Access to Infobip's WhatsApp API: `Authorization: App <key>` at the account's own base URL. */
export class WhatsAppInteractiveInfobipApi implements ICredentialType {
	name = 'whatsAppInteractiveInfobipApi';

	displayName = 'WhatsApp Interactive Infobip API';

	icon: Icon = { light: 'file:../icons/infobip.svg', dark: 'file:../icons/infobip.dark.svg' };

	documentationUrl =
		'https://github.com/n8n-nodes-whatsapp-interactive/n8n-nodes-whatsapp-interactive/blob/main/docs/providers/infobip.md';

	httpRequestNode = {
		name: 'Infobip (WhatsApp Interactive)',
		docsUrl: 'https://www.infobip.com/docs/api/channels/whatsapp',
		apiBaseUrlPlaceholder: 'https://xxxxx.api.infobip.com/whatsapp/1/',
	};

	properties: INodeProperties[] = [
		{
			displayName: 'Base URL',
			name: 'baseUrl',
			type: 'string',
			default: '',
			required: true,
			placeholder: 'e.g. xxxxx.api.infobip.com',
			description: 'The personal base URL that the home page of the Infobip portal shows',
		},
		{
			displayName: 'API Key',
			name: 'apiKey',
			type: 'string',
			typeOptions: { password: true },
			default: '',
			required: true,
			description:
				'A key from Developer Tools > API Keys in the Infobip portal. It needs the scope whatsapp:message:send to send, whatsapp:manage for the connection test and the lists, and subscriptions:manage for the trigger.',
		},
		webhookSecret,
	];

	authenticate = authenticateWith((credentials) => ({
		Authorization: `App ${textOf(credentials.apiKey).replace(/^App\s+/i, '')}`,
	}));

	test: ICredentialTestRequest = {
		request: {
			baseURL: `={{ ${baseUrlExpression('baseUrl')} }}`,
			url: '/whatsapp/1/templates',
			qs: { size: 1 },
			headers: { Accept: 'application/json' },
		},
		rules: testRules(
			{
				status: 401,
				message:
					'Infobip does not know this API key. Copy it again from Developer Tools > API Keys, and check that it belongs to this base URL and has not expired.',
			},
			{
				status: 403,
				message:
					'The API key is right, but it lacks the scope whatsapp:manage that this test needs. It can still send if it has the scope whatsapp:message:send.',
			},
			{
				status: 404,
				message:
					'There is no WhatsApp API at this base URL. Copy the base URL from the home page of the Infobip portal.',
			},
			{
				member: 'results',
				message:
					'This address answers, but it is not the WhatsApp API of Infobip. Copy the base URL from the home page of the Infobip portal.',
			},
		),
	};
}
