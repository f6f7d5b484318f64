import { object, only } from '../../validation/schema';
import { identifier } from './parts';

/**
 * Tells that a message was read, and that an answer is being written (Cloud API, mark messages as
 * read, typing indicators).
 */
export const readReceiptSchema = object(
	{ messaging_product: only('whatsapp'), status: only('read'), message_id: identifier },
	{ typing_indicator: object({ type: only('text') }) },
);
