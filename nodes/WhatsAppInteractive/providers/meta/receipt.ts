import { asText, at } from '../../common/json';
import type { MessageKind } from '../../messages/message';
import { isRepeatable } from '../../messages/repeatable';
import type { Receipt } from '../provider';

/** What Meta's answer says of a message that it took; undefined where it says nothing of one. */
export function readMetaReceipt(body: unknown, kind: MessageKind): Receipt | undefined {
	const message = at(body, 'messages', 0);
	const messageId = asText(at(message, 'id'));
	if (messageId !== null) {
		return { messageId, status: asText(at(message, 'message_status')) ?? 'accepted' };
	}
	// What is done to a received message makes none.
	return isRepeatable(kind) && at(body, 'success') === true
		? { messageId: null, status: 'success' }
		: undefined;
}
