import type { SchemaObject } from 'ajv';
import { checker } from '../../validation/check';
import { only, text } from '../../validation/schema';
import { META_LIMITS } from '../meta/limits';
import {
	contextSchema,
	type MessageDialect,
	type MetaMessage,
	messageRule,
	messageSchema,
} from '../meta/message';

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

const dialect: MessageDialect = {
	required: { recipient_type: only('individual') },
	optional: {
		to: phoneNumber,
		recipient: userId,
		context: contextSchema,
		biz_opaque_callback_data: text(0, META_LIMITS.opaqueCallbackData),
	},
	typeDefaultsToText: false,
	mediaIds: true,
	// The sample of the send call prints a header that has a type and nothing else.
	bareHeader: true,
	listBody: META_LIMITS.listBody,
	sectionTitles: 'if several',
	orderStatus: { statuses: ORDER_STATUSES, payment: true },
};

/** Checks the body of the v3 send call (Gupshup Partner API, v3 message). */
export const checkMessage = checker<MetaMessage>(
	{ ...messageSchema(dialect), anyOf: [{ required: ['to'] }, { required: ['recipient'] }] },
	messageRule(''),
);
