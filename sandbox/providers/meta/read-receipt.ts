import { type JsonValue, stringAt, valueAt } from '../../json';
import { object, only } from '../../validation/schema';
import type { Signal } from '../provider';
import { identifier } from './parts';

/**
 * Tells that a message was read, and that an answer is being written (Cloud API, mark messages as
 * read, typing indicators).
 */
export const readReceiptSchema = object(
	{ messaging_product: only('whatsapp'), status: only('read'), message_id: identifier },
	{ typing_indicator: object({ type: only('text') }) },
);

/** What the customer notices of a read receipt that is sound. */
export function signalsOf(receipt: JsonValue | undefined): Signal[] {
	const messageId = stringAt(receipt, 'message_id') ?? '';
	const isTyping = valueAt(receipt, 'typing_indicator') !== undefined;
	return [
		{ type: 'read', messageId },
		...(isTyping ? [{ type: 'typing', messageId } as const] : []),
	];
}
