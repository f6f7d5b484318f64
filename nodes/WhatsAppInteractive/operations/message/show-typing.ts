import type { TypingMessage } from '../../messages/kinds/signals';
import type { MessageOperation } from '../operation';
import { readReceivedMessageId, receivedMessageFields } from '../parts/received-message';
import type { Reader } from '../reader/reader';

const read = (reader: Reader): TypingMessage => {
	const messageId = readReceivedMessageId(reader);
	return { kind: 'typing', ...(messageId !== undefined && { messageId }) };
};

/** Shows the customer that an answer is being written. */
export const showTyping: MessageOperation<'typing'> = {
	resource: 'message',
	operation: 'showTyping',
	name: 'Show Typing',
	action: 'Show typing to customer',
	description:
		'Show the customer for up to 25 seconds that an answer is being written, and mark the last message as read',
	fields: receivedMessageFields('typing'),
	read,
};
