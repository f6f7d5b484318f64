import type { SchemaObject } from 'ajv';
import { checker } from '../../../validation/check';
import { anyText, only, text } from '../../../validation/schema';
import type { MessageDialect } from '../dialect';
import { META_LIMITS } from '../limits';
import { type MetaMessage, messageRule, messageSchema } from '../message';
import { readReceiptSchema } from '../read-receipt';

/** Digits, with or without a plus sign; other punctuation is tolerated, and not sent by anybody. */
const phoneNumber: SchemaObject = { type: 'string', pattern: '^\\+?[1-9]\\d{6,14}$' };

/** A business-scoped user ID (Cloud API, business-scoped user IDs). */
const userId: SchemaObject = {
	type: 'string',
	pattern: '^[A-Z]{2}\\.(ENT\\.)?[A-Za-z0-9]{1,128}$',
};

/** Meta's message object as its own pages have it (Cloud API, send messages). */
const dialect: MessageDialect = {
	required: {},
	optional: {
		recipient_type: only('individual'),
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
	bareHeader: false,
	listBody: META_LIMITS.listBody,
	sectionTitles: 'if several',
	addressCountries: ['IN'],
	orders: {
		statuses: ['processing', 'partially_shipped', 'shipped', 'completed', 'canceled'],
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

/** Checks the body of a message. */
export const checkCloudMessage = checker<MetaMessage>(
	{ ...messageSchema(dialect), anyOf: [{ required: ['to'] }, { required: ['recipient'] }] },
	messageRule(''),
);

/** Checks what is done to a received message: marked as read, with a typing indicator or without. */
export const checkCloudReceipt = checker<object>(readReceiptSchema);
