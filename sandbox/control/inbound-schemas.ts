import { FAILURES } from '../numbers';
import type { ProviderName } from '../provider-names';
import { PROVIDER_NAMES } from '../provider-names';
import type { InboundOrder, InboundType } from '../providers/inbound/event';
import type { BulkOrder } from '../providers/infobip/bulk';
import { REPORT_EVENTS } from '../providers/provider';
import type { JsonValue } from '../json';
import { checker } from '../validation/check';
import {
	anyText,
	type Fields,
	list,
	object,
	oneOf,
	only,
	union,
	webAddress,
} from '../validation/schema';

/** An order for something to come in. */
export type InboundCall = InboundOrder & {
	readonly provider: ProviderName;
	readonly replyTo?: string;
	readonly overrides?: JsonValue;
	readonly copies?: number;
};

const MAX_URL = 2048;
const MAX_COPIES = 100;
const MAX_RESULTS = 2000;

const anything = { type: 'object' };
const number = { type: 'number' };
const amount = object({ value: { type: 'integer' }, offset: { type: 'integer' } });
const media: Fields = {
	url: anyText,
	mediaId: anyText,
	mimeType: anyText,
	caption: anyText,
	filename: anyText,
};
const payment: Fields = {
	status: anyText,
	referenceId: anyText,
	paymentId: anyText,
	currency: anyText,
	amount,
	transactionId: anyText,
	transactionType: anyText,
};
const change = union(
	'kind',
	object({ kind: only('status'), newStatus: anyText }, { reason: anyText }),
	object({ kind: only('category'), previousCategory: anyText, newCategory: anyText }),
	object({ kind: only('quality'), previousScore: anyText, newScore: anyText }),
);

/** The fields of each type; all may be left out. */
const FIELDS: Readonly<Record<InboundType, Fields>> = {
	text: { text: anyText },
	image: media,
	video: media,
	audio: media,
	voice: media,
	document: media,
	sticker: media,
	location: { latitude: number, longitude: number, name: anyText, address: anyText, url: anyText },
	contacts: {
		contacts: list(object({ firstName: anyText, formattedName: anyText, phone: anyText }), 1),
	},
	reaction: { emoji: anyText },
	order: {
		catalogId: anyText,
		text: anyText,
		items: list(
			object({
				productRetailerId: anyText,
				quantity: number,
				itemPrice: number,
				currency: anyText,
			}),
			1,
		),
	},
	'button-reply': { id: anyText, title: anyText },
	'list-reply': { id: anyText, title: anyText, description: anyText },
	'template-reply': { text: anyText, payload: anyText },
	'flow-reply': { text: anyText, response: anything },
	'address-reply': { text: anyText, values: anything },
	'call-permission-reply': { response: oneOf(['accept', 'reject']), expirationTimestamp: anyText },
	'authentication-reply': { status: anyText, passkeyHash: anyText },
	'payment-confirmation': payment,
	'payment-acknowledgement': {
		acknowledgementType: anyText,
		paymentId: anyText,
		referenceId: anyText,
	},
	infected: { malware: anyText },
	unsupported: { unsupportedType: anyText },
	edit: { originalMessageId: anyText, text: anyText },
	revoke: { originalMessageId: anyText },
	'identity-change': { hash: anyText },
	'number-change': { newNumber: anyText },
	payment: {
		...payment,
		transactionStatus: anyText,
		callbackData: {},
		given: anything,
		refunds: list(anything, 0),
	},
	click: { url: anyText },
	'template-update': { templateId: anyText, templateName: anyText, language: anyText, change },
	preference: { value: oneOf(['stop', 'resume']) },
	opt: { value: oneOf(['in', 'out']) },
	billing: { category: anyText },
	echo: { text: anyText },
	'connectivity-check': {},
	account: { field: anyText, value: anything },
	'provider-error': { code: number, title: anyText },
};

const occasion: Fields = {
	from: anyText,
	to: anyText,
	userId: anyText,
	username: anyText,
	contactName: anyText,
	messageId: anyText,
	entityId: anyText,
	applicationId: anyText,
};
const options: Fields = {
	replyTo: anyText,
	overrides: anything,
	copies: { type: 'integer', minimum: 1, maximum: MAX_COPIES },
};

/** Checks an order for something to come in. */
export const checkInbound = checker<InboundCall>(
	union(
		'type',
		...Object.entries(FIELDS).map(([type, fields]) =>
			object(
				{ provider: oneOf(PROVIDER_NAMES), type: only(type) },
				{ ...occasion, ...options, ...fields },
			),
		),
	),
);

const bulk: Fields = {
	count: { type: 'integer', minimum: 1, maximum: MAX_RESULTS },
	messageIds: list(anyText, 1, MAX_RESULTS),
	sender: anyText,
	url: webAddress(MAX_URL),
	overrides: anything,
};

/** Checks an order for many reports at once. */
export const checkBulk = checker<BulkOrder & { readonly overrides?: JsonValue }>(
	union(
		'event',
		object({ event: oneOf(REPORT_EVENTS.filter((event) => event !== 'failed')) }, bulk),
		object({ event: only('failed'), failure: oneOf(FAILURES) }, bulk),
	),
);
