import type { ICredentialTestRequest, ICredentialType, Icon, INodeProperties } from 'n8n-workflow';

import { authenticateWith, textOf } from './shared/authenticate';
import { baseUrlExpression } from './shared/base-url';
import { testRules } from './shared/test-rules';
import { webhookSecret } from './shared/webhook-secret';

/** Access to Kaleyra's WhatsApp API V2: the header `api-key`, and the account's SID in the path. */
export class WhatsAppInteractiveKaleyraApi implements ICredentialType {
	name = 'whatsAppInteractiveKaleyraApi';

	displayName = 'WhatsApp Interactive Kaleyra API';

	icon: Icon = { light: 'file:../icons/kaleyra.svg', dark: 'file:../icons/kaleyra.dark.svg' };

	documentationUrl =
		'https://github.com/n8n-nodes-whatsapp-interactive/n8n-nodes-whatsapp-interactive/blob/main/docs/providers/kaleyra.md';

	httpRequestNode = {
		name: 'Kaleyra (WhatsApp Interactive)',
		docsUrl: 'https://developers.kaleyra.io/docs',
		apiBaseUrlPlaceholder: 'https://api.in.kaleyra.io/v2/',
	};

	properties: INodeProperties[] = [
		{
			displayName: 'API Key',
			name: 'apiKey',
			type: 'string',
			typeOptions: { password: true },
			default: '',
			required: true,
			description: 'A key made under Developers in the Kaleyra platform',
		},
		{
			displayName: 'SID',
			name: 'sid',
			type: 'string',
			default: '',
			required: true,
			placeholder: 'e.g. HXAP16XXXXXX97IN',
			description:
				'The security identifier of the account, which the page on API keys shows beside the key',
		},
		{
			displayName: 'Region',
			name: 'region',
			type: 'options',
			options: [
				{ name: 'Custom Domain', value: 'custom' },
				{ name: 'Europe', value: 'api.eu.kaleyra.io' },
				{ name: 'India', value: 'api.in.kaleyra.io' },
				{ name: 'North America', value: 'api.na.kaleyra.io' },
				{ name: 'Singapore', value: 'api.ap.kaleyra.io' },
			],
			default: 'api.in.kaleyra.io',
			description: 'Where the account lives',
		},
		{
			displayName: 'Domain',
			name: 'customDomain',
			type: 'string',
			default: '',
			required: true,
			placeholder: 'e.g. api.kaleyra.io',
			description: 'The domain or the address of the API',
			displayOptions: { show: { region: ['custom'] } },
		},
		{
			displayName: 'Business Account ID',
			name: 'businessAccountId',
			type: 'string',
			default: '',
			placeholder: 'e.g. 340000000000000',
			description:
				'The ID of the WhatsApp Business Account (WABA). Only lists of templates and numbers need it, not sending.',
		},
		webhookSecret,
	];

	authenticate = authenticateWith((credentials) => ({
		'api-key': textOf(credentials.apiKey),
	}));

	// Kaleyra answers 401 for a wrong key and for an account without the product alike; only the
	// body tells which, so a 401 must get past the status check to the rules on the body.
	test: ICredentialTestRequest = {
		request: {
			baseURL: `={{ $credentials.region === "custom" ? ${baseUrlExpression('customDomain')} : "https://" + $credentials.region }}`,
			url: '=/v1/{{ encodeURIComponent($credentials.sid.trim()) }}/callback/profiles',
			headers: { Accept: 'application/json' },
			ignoreHttpStatusErrors: {
				ignore: true,
				except: [400, 402, 403, 404, 405, 409, 410, 429, 500, 502, 503, 504],
			},
		},
		rules: testRules(
			{
				member: 'code',
				value: 'RBC001',
				message:
					'Kaleyra does not know this SID and API key (RBC001). Copy both again from the same page of the Kaleyra platform, and check the region.',
			},
			{
				member: 'code',
				value: 'WA-401',
				message:
					'SID and API key are right, but this API is not enabled for the account (WA-401). Ask Kaleyra to enable WhatsApp API V2.',
			},
			{
				member: 'code',
				value: 'WA401',
				message:
					'SID and API key are right, but the WhatsApp number does not belong to the account (WA401).',
			},
		),
	};
}
