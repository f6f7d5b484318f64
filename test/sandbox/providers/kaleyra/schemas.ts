import { checker } from '../../validation/check';
import {
	anyText,
	type Fields,
	object,
	oneOf,
	only,
	union,
	webAddress,
} from '../../validation/schema';
import { META_LIMITS } from '../meta/limits';
import {
	contextSchema,
	type MessageDialect,
	type MetaMessage,
	messageRule,
	messageSchema,
} from '../meta/message';

/** The longest reference in code points; Kaleyra cuts off the rest and does not refuse it. */
export const MAX_REFERENCE = 255;

/** The sources that Kaleyra knows; any other becomes {@link DEFAULT_SOURCE}. */
export const SOURCES: readonly string[] = [
	'api',
	'clevertap',
	'zoho',
	'webengage',
	'shopify',
	'leadsquared',
	'responsys',
	'braze',
	'hubspot',
	'salesforce',
	'zapier',
	'eloqua',
	'moengage',
];

/** What an unknown source is replaced with. */
export const DEFAULT_SOURCE = 'API';

/** What the caller adds to a message; the references come back in callbacks. */
export interface ExtraInfo {
	readonly ref?: string;
	readonly ref1?: string;
	readonly ref2?: string;
	readonly wa_source?: string;
}

/** The body of a send call (Kaleyra, WhatsApp API V2). */
export interface KaleyraMessage {
	readonly messaging_object: MetaMessage & { readonly to: string };
	readonly extra_info?: ExtraInfo;
}

/** A callback profile as it is created (Kaleyra, create callback profiles). */
export interface ProfileRequest {
	readonly title: string;
	readonly http_method: 'GET' | 'POST' | 'PUT' | 'DELETE';
	readonly url: string;
	readonly headers?: Readonly<Record<string, string>>;
}

/** `cancelled` is Kaleyra's spelling; Meta's own is tolerated because the object is Meta's. */
const ORDER_STATUSES = [
	'processing',
	'partially_shipped',
	'shipped',
	'completed',
	'cancelled',
	'canceled',
] as const;

const required: Fields = { to: { type: 'string', pattern: '^\\+[1-9]\\d{6,14}$' } };
const optional: Fields = { recipient_type: only('individual'), context: contextSchema };

const dialect: MessageDialect = {
	required,
	optional,
	typeDefaultsToText: true,
	mediaIds: true,
	bareHeader: false,
	listBody: META_LIMITS.listBody,
	sectionTitles: 'if several',
	orderStatus: { statuses: ORDER_STATUSES, payment: false },
};

const checkMetaMessage = messageRule('messaging_object.');

/** Checks the body of a send call. */
export const checkMessage = checker<KaleyraMessage>(
	object(
		{ messaging_object: messageSchema(dialect) },
		{
			extra_info: object({}, { ref: anyText, ref1: anyText, ref2: anyText, wa_source: anyText }),
		},
	),
	({ messaging_object: message }) => checkMetaMessage(message),
);

const profileFields: Fields = {
	title: { type: 'string', pattern: '^[A-Za-z0-9 _-]{3,}$' },
	url: webAddress(META_LIMITS.url),
};
const profileOptions: Fields = {
	response_message: anyText,
	headers: { type: 'object', additionalProperties: anyText },
	enc: {},
	channel: {},
	events: {},
};

/** Checks a callback profile; only POST and PUT carry a body of the caller's design. */
export const checkProfile = checker<ProfileRequest>(
	union(
		'http_method',
		object(
			{ ...profileFields, http_method: oneOf(['POST', 'PUT']) },
			{ ...profileOptions, body: { type: 'object' } },
		),
		object({ ...profileFields, http_method: oneOf(['GET', 'DELETE']) }, profileOptions),
	),
);
