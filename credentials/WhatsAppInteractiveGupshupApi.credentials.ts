import type { ICredentialTestRequest, ICredentialType, Icon, INodeProperties } from 'n8n-workflow';

import { authenticateWith, textOf } from './shared/authenticate';
import { baseUrlExpression } from './shared/base-url';
import { testRules } from './shared/test-rules';
import { webhookSecret } from './shared/webhook-secret';

/**
 * Access to one app over Gupshup's Partner API v3. A partner app token (`sk_...`) is sent as it is;
 * a universal token, which is a JWT, is sent with `Bearer`.
 */
export class WhatsAppInteractiveGupshupApi implements ICredentialType {
	name = 'whatsAppInteractiveGupshupApi';

	displayName = 'WhatsApp Interactive Gupshup API';

	icon: Icon = { light: 'file:../icons/gupshup.svg', dark: 'file:../icons/gupshup.dark.svg' };

	documentationUrl =
		'https://github.com/n8n-nodes-whatsapp-interactive/n8n-nodes-whatsapp-interactive/blob/main/docs/providers/gupshup.md';

	httpRequestNode = {
		name: 'Gupshup (WhatsApp Interactive)',
		docsUrl: 'https://partner-docs.gupshup.io/reference',
		apiBaseUrlPlaceholder: 'https://partner.gupshup.io/partner/app/',
	};

	properties: INodeProperties[] = [
		{
			displayName: 'App ID',
			name: 'appId',
			type: 'string',
			default: '',
			required: true,
			placeholder: 'e.g. 00000000-0000-0000-0000-000000000000',
			description: 'The ID of the app in the Partner Portal of Gupshup, not its name',
		},
		{
			displayName: 'App Token',
			name: 'appToken',
			type: 'string',
			typeOptions: { password: true },
			default: '',
			required: true,
			placeholder: 'e.g. sk_0123456789abcdef',
			description:
				'The token of the app, out of the Partner API: a partner app token (it starts with sk_) or a universal app token (a JWT). The API key of a self-serve account is another kind of key, and does not work here: ask Gupshup to link the app to a partner account.',
		},
		{
			displayName: 'Base URL',
			name: 'baseUrl',
			type: 'string',
			default: 'https://partner.gupshup.io',
			required: true,
			placeholder: 'e.g. https://partner.gupshup.io',
		},
		webhookSecret,
	];

	authenticate = authenticateWith((credentials) => ({
		Authorization: textOf(credentials.appToken)
			.replace(/^Bearer\s+/i, '')
			.replace(/^(?=eyJ)/, 'Bearer '),
	}));

	test: ICredentialTestRequest = {
		request: {
			baseURL: `={{ ${baseUrlExpression('baseUrl')} }}`,
			url: '=/partner/app/{{ encodeURIComponent($credentials.appId.trim()) }}/subscription',
			headers: { Accept: 'application/json' },
		},
		rules: testRules(
			{
				status: 401,
				message:
					'Gupshup does not accept this token for this app. The API key of a self-serve account is no app token, and neither is the token of a partner: fetch the token of the app from the Partner API, and check that it belongs to this App ID.',
			},
			{
				status: 403,
				message:
					'The token is right, but it may not manage this app. Use a token of the app itself.',
			},
			{
				status: 400,
				message:
					'Gupshup does not know this app. Check the App ID, and that the app is linked to the partner account of the token.',
			},
			{
				status: 429,
				message: 'Gupshup allows five of these tests a minute for each app. Try again in a minute.',
			},
			{
				member: 'subscriptions',
				message:
					'This address answers, but it is not the Partner API of Gupshup. Check the base URL.',
			},
		),
	};
}
