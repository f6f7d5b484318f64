import type { SchemaObject } from 'ajv';
import { checker } from '../../validation/check';
import { anyText, object, only, text } from '../../validation/schema';
import type { MessageDialect } from '../meta/dialect';
import { META_LIMITS } from '../meta/limits';
import { type MetaMessage, messageRule, messageSchema } from '../meta/message';
import { readReceiptSchema } from '../meta/read-receipt';

/** States of an order as Gupshup and Meta spell them. */
const ORDER_STATUSES = [
	'processing',
	'partially_shipped',
	'shipped',
	'completed',
	'canceled',
] as const;

const phoneNumber: SchemaObject = { type: 'string', pattern: '^\\+?[1-9]\\d{6,14}$' };

/** A business-scoped user ID (Cloud API, business-scoped user IDs). */
const userId: SchemaObject = {
	type: 'string',
	pattern: '^[A-Z]{2}\\.(ENT\\.)?[A-Za-z0-9]{1,128}$',
};

/** What Gupshup's documents show of Meta's message object, and what they say passes unchanged. */
const dialect: MessageDialect = {
	required: { recipient_type: only('individual') },
	optional: {
		to: phoneNumber,
		recipient: userId,
		biz_opaque_callback_data: text(0, META_LIMITS.opaqueCallbackData),
		recipient_identity_key_hash: anyText,
	},
	typeDefaultsToText: false,
	types: [
		'address_message',
		'button',
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
		'request_contact_info',
		'voice_call',
	],
	mediaIds: true,
	headerSubText: true,
	// The sample of the send call prints a header that has a type and nothing else.
	bareHeader: true,
	listBody: META_LIMITS.listBody,
	sectionTitles: 'if several',
	addressCountries: ['IN'],
	orders: {
		statuses: ORDER_STATUSES,
		paymentState: true,
		headers: ['text', 'image'],
		settings: [
			'boleto',
			'offsite_card_pay',
			'payment_gateway',
			'payment_link',
			'pix_dynamic_code',
			'upi_intent_link',
		],
	},
};

/** Checks the body of the v3 send call (Gupshup Partner API, v3 message). */
export const checkMessage = checker<MetaMessage>(
	{ ...messageSchema(dialect), anyOf: [{ required: ['to'] }, { required: ['recipient'] }] },
	messageRule(''),
);

/** Checks a read receipt, which has a call of its own (Gupshup Partner API, outbound events). */
export const checkEvent = checker<object>(
	object({ type: only('message-event'), message: readReceiptSchema }),
);
