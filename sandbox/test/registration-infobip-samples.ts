import type { JsonObject } from '../json';

/** Where subscriptions are made. */
export const SUBSCRIPTIONS = '/subscriptions/1/subscription/WHATSAPP';
/** Where profiles are made. */
export const PROFILES = '/subscriptions/1/profiles';
/** Where security configurations are made. */
export const SECURITY = '/subscriptions/1/security';

/** The documented sample of a subscription with a new profile and an HMAC. */
export const SUBSCRIPTION: JsonObject = {
	subscriptionId: 'n8n-wf17-node3',
	name: 'n8n WhatsApp trigger',
	events: ['DELIVERY', 'SEEN', 'INBOUND_MESSAGE', 'PAYMENT_STATUS', 'CLICK', 'TEMPLATE_UPDATE'],
	resources: ['919800011122'],
	profile: {
		profileId: 'n8n-wf17-profile',
		webhook: { contentType: 'application/json', notifyUrl: 'https://n8n.acme.test/webhook/9c1e' },
		security: {
			authId: 'n8n-wf17-security',
			type: 'HMAC',
			credentials: { secretKey: '9f8e7d6c', algorithm: 'HMAC_SHA_256' },
		},
	},
};
/** The IDs in the answer to it. */
export const IDS = {
	subscriptionId: 'n8n-wf17-node3',
	profile: { profileId: 'n8n-wf17-profile', security: { authId: 'n8n-wf17-security' } },
};

/** The documented sample of a profile with a secret header. */
export const PROFILE: JsonObject = {
	profileId: 'n8n-prof-2',
	webhook: { contentType: 'application/json', notifyUrl: 'https://n8n.acme.test/webhook/9c1e' },
	headers: { 'X-N8n-Secret': '4c5d6e' },
	maxBucketSize: 100,
	connectTimeout: 5000,
	readTimeout: 10_000,
	enabledSSLProtocols: ['TLSv1.2', 'TLSv1.3'],
	rateLimit: 50,
};
/** The documented sample of Basic. */
export const BASIC: JsonObject = {
	authId: 'n8n-basic',
	type: 'BASIC',
	credentials: { username: 'n8n', password: 's3cret' },
};
/** The documented sample of OAuth. */
export const OAUTH: JsonObject = {
	authId: 'n8n-oauth',
	type: 'OAUTH',
	credentials: {
		tokenUrl: 'https://id.acme.test/token',
		clientId: 'infobip',
		clientSecret: 's3cret',
		grantType: 'client_credentials',
		scope: 'hooks',
	},
};
