import type { ReadReceiptMessage } from '../../messages/kinds/signals';
import type { MessageOperation } from '../operation';
import { readReceivedMessageId, receivedMessageFields } from '../parts/received-message';
import type { Reader } from '../reader/reader';

const read = (reader: Reader): ReadReceiptMessage => ({
	kind: 'readReceipt',
	messageId: readReceivedMessageId(reader) ?? '',
});

/** Shows the customer that a message was read. */
export const markAsRead: MessageOperation<'readReceipt'> = {
	resource: 'message',
	operation: 'markAsRead',
	name: 'Mark as Read',
	action: 'Mark message as read',
	description: 'Show the customer that a message was read, with blue ticks',
	fields: receivedMessageFields('readReceipt'),
	read,
};
