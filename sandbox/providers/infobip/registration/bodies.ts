import { checker } from '../../../validation/check';
import {
	anyText,
	type Fields,
	list,
	object,
	oneOf,
	only,
	text,
	union,
	webAddress,
} from '../../../validation/schema';

/** An algorithm of Infobip's HMAC. */
const HMAC_ALGORITHMS = [
	'HMAC_MD5',
	'HMAC_SHA_1',
	'HMAC_SHA_224',
	'HMAC_SHA_256',
	'HMAC_SHA_384',
	'HMAC_SHA_512',
] as const;

/** One of {@link HMAC_ALGORITHMS}. */
export type HmacAlgorithm = (typeof HMAC_ALGORITHMS)[number];

/** How webhooks prove that they come from Infobip (Infobip, subscriptions, security). */
export type SecurityBody = { readonly authId: string } & (
	| {
			readonly type: 'BASIC';
			readonly credentials: { readonly username: string; readonly password: string };
	  }
	| {
			readonly type: 'HMAC';
			readonly credentials: { readonly secretKey: string; readonly algorithm: HmacAlgorithm };
	  }
	| { readonly type: 'OAUTH'; readonly credentials: { readonly tokenUrl: string } }
	| { readonly type: 'CUSTOM'; readonly credentials?: object }
);

/** What can be changed about a profile. */
export interface ProfileSettings {
	readonly webhook: { readonly notifyUrl: string; readonly contentType?: string };
	readonly headers?: Readonly<Record<string, string>>;
	readonly maxBucketSize?: number;
	readonly readTimeout?: number;
}

/** A security configuration that exists, named by its ID. */
export interface SecurityReference {
	readonly authId: string;
}

/** A profile to be created (Infobip, subscriptions, notification profiles). */
export interface ProfileBody extends ProfileSettings {
	readonly profileId: string;
	readonly security?: SecurityBody | SecurityReference;
}

/** A profile's new settings. */
export interface ProfileUpdate extends ProfileSettings {
	readonly security?: SecurityReference;
}

/** Whom a subscription is for. */
export interface SubscriptionSettings {
	readonly name?: string;
	readonly events: readonly string[];
	readonly criteria?: ReadonlyArray<{
		readonly applicationId?: string;
		readonly entityId?: string;
	}>;
	readonly resources?: readonly string[];
	readonly users?: readonly string[];
}

/** A subscription to be created; its profile is a new one, or the ID of one that exists. */
export interface SubscriptionBody extends SubscriptionSettings {
	readonly subscriptionId: string;
	readonly profile: ProfileBody | { readonly profileId: string };
}

/** A subscription's new settings. */
export interface SubscriptionUpdate extends SubscriptionSettings {
	readonly profile: { readonly profileId: string };
}

/** How messages to one number are forwarded (Infobip, inbound message configurations). */
export interface ConfigurationBody {
	readonly channel: 'WHATSAPP';
	readonly number?: string;
	readonly numberKey?: string;
	readonly keyword?: string | null;
	readonly forwarding?: { readonly type: string; readonly url: string; readonly format?: string };
	readonly unset?: readonly Unset[];
}

/** What a configuration can be told to give up. */
const UNSET = [
	'USERNAME',
	'PLATFORM',
	'FORWARDING',
	'CONVERSATIONS',
	'ANSWERS',
	'AUTORESPONSE',
	'BLOCKLISTCONFIGURATION',
] as const;

/** One of {@link UNSET}. */
export type Unset = (typeof UNSET)[number];

const MAX_ID = 255;
const MAX_EVENTS = 255;
const MAX_NOTIFY_URL = 512;
const MAX_FORWARD_URL = 2048;
const MAX_KEYWORD = 50;

/** Chosen by the caller; it stands in the path of later calls. */
const id = { type: 'string', minLength: 1, maxLength: MAX_ID, pattern: '^[A-Za-z0-9._~-]+$' };
const name = text(1, MAX_ID);
const integer = (minimum: number, maximum: number) => ({ type: 'integer', minimum, maximum });
const headers = { type: 'object', additionalProperties: anyText };

const security = union(
	'type',
	object({
		authId: id,
		type: only('BASIC'),
		credentials: object({ username: anyText, password: anyText }),
	}),
	object({
		authId: id,
		type: only('HMAC'),
		credentials: object({ secretKey: name, algorithm: oneOf(HMAC_ALGORITHMS) }),
	}),
	object({
		authId: id,
		type: only('OAUTH'),
		credentials: object(
			{ tokenUrl: anyText, grantType: anyText },
			{
				clientId: anyText,
				clientSecret: anyText,
				scope: anyText,
				username: anyText,
				password: anyText,
				resource: anyText,
				refreshToken: anyText,
				headers,
			},
		),
	}),
	object({ authId: id, type: only('CUSTOM') }, { credentials: { type: 'object' } }),
);
const securityReference = object({ authId: id });

/** A new object, or with nothing but its ID one that exists. */
const newOrReference = (telling: string, full: object, reference: object) => ({
	type: 'object',
	if: { required: [telling] },
	then: full,
	else: reference,
});

const webhook = object(
	{ notifyUrl: webAddress(MAX_NOTIFY_URL) },
	{ contentType: only('application/json') },
);
const profileOptions: Fields = {
	headers,
	maxBucketSize: integer(1, 2000),
	windowSize: integer(20, 10_000),
	connectTimeout: integer(300, 30_000),
	readTimeout: integer(1000, 90_000),
	enabledSSLProtocols: list(oneOf(['TLSv1.2', 'TLSv1.3']), 0),
	responseRegex: anyText,
	responseBodyRegex: anyText,
	rateLimit: integer(1, 5000),
	clientCertificateId: anyText,
};
const profile = object(
	{ profileId: id, webhook },
	{ ...profileOptions, security: newOrReference('type', security, securityReference) },
);
const profileReference = object({ profileId: id });

const subscriptionOptions: Fields = {
	name,
	criteria: list(object({}, { applicationId: anyText, entityId: anyText }), 0),
	resources: list(anyText, 0),
	users: list(anyText, 0),
};
const events = list(anyText, 1, MAX_EVENTS);

/** Checks a new security configuration. */
export const checkSecurity = checker<SecurityBody>(security);

/** Checks a new profile. */
export const checkProfile = checker<ProfileBody>(profile);

/** Checks a profile's new settings. */
export const checkProfileUpdate = checker<ProfileUpdate>(
	object({ webhook }, { ...profileOptions, security: securityReference }),
);

/** Checks a new subscription. */
export const checkSubscription = checker<SubscriptionBody>(
	object(
		{ subscriptionId: id, events, profile: newOrReference('webhook', profile, profileReference) },
		subscriptionOptions,
	),
);

/** Checks a subscription's new settings. */
export const checkSubscriptionUpdate = checker<SubscriptionUpdate>(
	object({ events, profile: profileReference }, subscriptionOptions),
);

/** Checks how messages to a number are to be forwarded. */
export const checkConfiguration = checker<ConfigurationBody>(
	object(
		{ channel: only('WHATSAPP') },
		{
			number: anyText,
			numberKey: anyText,
			keyword: { type: ['string', 'null'], maxLength: MAX_KEYWORD },
			forwarding: object(
				{ type: only('HTTP_FORWARD'), url: webAddress(MAX_FORWARD_URL) },
				{ format: anyText },
			),
			conversations: object({ enabled: { type: 'boolean' } }),
			autoResponse: { type: 'object' },
			blockListConfiguration: { type: 'object' },
			platform: { type: 'object' },
			username: anyText,
			unset: list(oneOf(UNSET), 0),
		},
	),
	({ number, numberKey }) =>
		(number === undefined) === (numberKey === undefined)
			? [{ path: 'number', message: 'exactly one of number and numberKey must be given' }]
			: [],
);
