import type { ICredentialTestRequest, ICredentialType, Icon, INodeProperties } from 'n8n-workflow';

import { authenticateWith, textOf } from './shared/authenticate';
import { baseUrlExpression } from './shared/base-url';
import { testRules } from './shared/test-rules';
import { webhookSecret } from './shared/webhook-secret';

/** Access to a WhatsApp Business Account over Meta's Graph API: the token of a system user. */
export class WhatsAppInteractiveMetaCloudApi implements ICredentialType {
	name = 'whatsAppInteractiveMetaCloudApi';

	displayName = 'WhatsApp Interactive Meta Cloud API';

	icon: Icon = { light: 'file:../icons/meta-cloud.svg', dark: 'file:../icons/meta-cloud.dark.svg' };

	documentationUrl =
		'https://github.com/n8n-nodes-whatsapp-interactive/n8n-nodes-whatsapp-interactive/blob/main/docs/providers/metaCloud.md';

	httpRequestNode = {
		name: 'Meta Cloud API (WhatsApp Interactive)',
		docsUrl: 'https://developers.facebook.com/documentation/business-messaging/whatsapp',
		apiBaseUrlPlaceholder: 'https://graph.facebook.com/v25.0/',
	};

	properties: INodeProperties[] = [
		{
			displayName: 'Access Token',
			name: 'accessToken',
			type: 'string',
			typeOptions: { password: true },
			default: '',
			required: true,
			description:
				'The token of a system user with the permissions whatsapp_business_messaging and whatsapp_business_management; the one that the App Dashboard shows expires soon',
		},
		{
			displayName: 'Business Account ID',
			name: 'businessAccountId',
			type: 'string',
			default: '',
			required: true,
			placeholder: 'e.g. 102290129340398',
			description:
				'The ID of the WhatsApp Business Account (WABA), by which numbers, templates and flows are listed; not that of a number',
		},
		{
			displayName: 'App Secret',
			name: 'appSecret',
			type: 'string',
			typeOptions: { password: true },
			default: '',
			description:
				'Needed by WhatsApp Interactive Trigger only: Meta signs what it sends with it. It stands in the App Dashboard under App Settings > Basic.',
		},
		{
			displayName: 'Base URL',
			name: 'baseUrl',
			type: 'string',
			default: 'https://graph.facebook.com',
			required: true,
			placeholder: 'e.g. https://graph.facebook.com',
		},
		{
			displayName: 'Graph API Version',
			name: 'apiVersion',
			type: 'string',
			default: 'v25.0',
			required: true,
			placeholder: 'e.g. v25.0',
			description: 'Meta ends each version some two years after it has come out',
		},
		webhookSecret,
	];

	authenticate = authenticateWith((credentials) => ({
		Authorization: `Bearer ${textOf(credentials.accessToken).replace(/^Bearer\s+/i, '')}`,
	}));

	// Meta answers a wrong ID and many another fault alike with 400; only the code in the body tells
	// which, so such answers must get past the status check to the rules on the body.
	test: ICredentialTestRequest = {
		request: {
			baseURL: `={{ ${baseUrlExpression('baseUrl')} }}`,
			url: '=/{{ encodeURIComponent($credentials.apiVersion.trim()) }}/{{ encodeURIComponent($credentials.businessAccountId.trim()) }}/phone_numbers',
			qs: { fields: 'id', limit: 1 },
			headers: { Accept: 'application/json' },
			ignoreHttpStatusErrors: {
				ignore: true,
				except: [402, 405, 409, 410, 429, 502, 503, 504],
			},
		},
		rules: testRules(
			{
				member: 'error.error_subcode',
				value: 463,
				message:
					'The access token has expired. Make a token of a system user, which does not expire; the one that the App Dashboard shows lives for hours only.',
			},
			...[0, 190].map((value) => ({
				member: 'error.code',
				value,
				message:
					'Meta does not accept this access token. Copy it again, without blanks or line breaks, or make a new one.',
			})),
			...[3, 10, 200, 131005].map((value) => ({
				member: 'error.code',
				value,
				message:
					'The access token is right, but it lacks a permission. Make one with whatsapp_business_management and whatsapp_business_messaging, and assign the WhatsApp Business Account to the system user.',
			})),
			{
				member: 'error.error_subcode',
				value: 33,
				message:
					'Meta does not know this Business Account ID, or the system user of the token may not use the account. Check the ID, and that the account is assigned to that user.',
			},
			...[100, 803].map((value) => ({
				member: 'error.code',
				value,
				message:
					'The Business Account ID is that of something else, such as a phone number or an app. Copy the ID of the WhatsApp Business Account.',
			})),
			...[4, 80007, 80008].map((value) => ({
				member: 'error.code',
				value,
				message: 'Meta got too many calls of this app or account. Try again in an hour.',
			})),
			{
				member: 'data',
				message:
					'This address answers, but it is not the Graph API of Meta. Check the base URL and the version.',
			},
		),
	};
}
