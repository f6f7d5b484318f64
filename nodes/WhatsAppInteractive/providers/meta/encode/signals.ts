import type { JsonObject } from '../../../common/json';
import type { ReadReceiptMessage, TypingMessage } from '../../../messages/kinds/signals';

/** A read receipt, which is a whole message object without a recipient. */
export const readReceipt = ({ messageId }: ReadReceiptMessage): JsonObject => ({
	messaging_product: 'whatsapp',
	status: 'read',
	message_id: messageId,
});

/** A typing indicator, which goes along with a read receipt. */
export const typing = ({ messageId = '' }: TypingMessage): JsonObject => ({
	...readReceipt({ kind: 'readReceipt', messageId }),
	typing_indicator: { type: 'text' },
});
