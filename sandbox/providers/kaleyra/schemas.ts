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
import type { MessageDialect } from '../meta/dialect';
import { META_LIMITS } from '../meta/limits';
import { type MetaMessage, messageRule, messageSchema } from '../meta/message';
import { readReceiptSchema } from '../meta/read-receipt';

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
interface ExtraInfo {
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
	/** With `<variable>` where a value goes. */
	readonly body?: object;
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

/** What Kaleyra's documents show of Meta's message object. */
const dialect: MessageDialect = {
	required: { to: { type: 'string', pattern: '^\\+[1-9]\\d{6,14}$' } },
	optional: { recipient_type: only('individual') },
	typeDefaultsToText: true,
	types: [
		'address_message',
		'button',
		// Kaleyra has no page for calls and cards; it passes the message object on, which is Meta's.
		'call_permission_request',
		'carousel',
		'catalog_message',
		'cta_url',
		'flow',
		'list',
		'location_request_message',
		'order_details',
		'order_status',
		'product',
		'product_list',
		'voice_call',
	],
	mediaIds: true,
	headerSubText: false,
	bareHeader: false,
	listBody: META_LIMITS.listBody,
	sectionTitles: 'if several',
	addressCountries: ['IN', 'SG'],
	orders: {
		statuses: ORDER_STATUSES,
		paymentState: false,
		headers: ['text', 'image', 'video', 'document'],
		settings: ['boleto', 'payment_gateway', 'payment_link', 'pix_dynamic_code', 'upi_intent_link'],
	},
};

const checkMetaMessage = messageRule('messaging_object.');

const extraInfo = object({}, { ref: anyText, ref1: anyText, ref2: anyText, wa_source: anyText });

/** Checks the body of a send call. */
export const checkMessage = checker<KaleyraMessage>(
	object({ messaging_object: messageSchema(dialect) }, { extra_info: extraInfo }),
	({ messaging_object: message }) => checkMetaMessage(message),
);

/** Checks a read receipt, which takes the same call (Kaleyra, send read receipt messages). */
export const checkReadReceipt = checker<object>(
	object({ messaging_object: readReceiptSchema }, { extra_info: extraInfo }),
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
