import type { INodeProperties } from 'n8n-workflow';

import type { ReactionMessage } from '../../messages/kinds/reaction';
import type { ReadReceiptMessage, TypingMessage } from '../../messages/kinds/signals';
import { shownFor } from '../operations';
import type { Reader } from '../reader/reader';
import { showForField } from '../parts/show-for-field';
import { textField } from '../parts/text-field';

/** The fields of what is done to a message of the customer: reactions, read receipts, typing. */
export const signalFields: INodeProperties[] = [
	...showForField('message.messageId', {
		...textField(
			'Received Message ID',
			'receivedMessageId',
			'e.g. wamid.HBgMOTE5ODAwMDAwMDAxFQIAEhg',
			"The ID of the customer's message, as WhatsApp Interactive Trigger gives it in 'messageId'",
		),
		required: true,
	}),
	...shownFor('reaction', [
		{
			displayName: 'Remove Reaction',
			name: 'removeReaction',
			type: 'boolean',
			default: false,
			description: 'Whether to take back the reaction that was sent before',
		},
		{
			...textField(
				'Emoji',
				'emoji',
				'e.g. 👍',
				'One emoji, which takes the place of the one before',
			),
			required: true,
			displayOptions: { show: { removeReaction: [false] } },
		},
	]),
];

const readMessageId = (reader: Reader): string | undefined =>
	reader.line('receivedMessageId', 'Received Message ID');

/** Reads a reaction. */
export const readReaction = (reader: Reader): ReactionMessage => {
	const emoji = reader.line('emoji', 'Emoji');
	return {
		kind: 'reaction',
		messageId: readMessageId(reader) ?? '',
		remove: reader.flag('removeReaction', 'Remove Reaction') ?? false,
		...(emoji !== undefined && { emoji }),
	};
};

/** Reads a read receipt. */
export const readReadReceipt = (reader: Reader): ReadReceiptMessage => ({
	kind: 'readReceipt',
	messageId: readMessageId(reader) ?? '',
});

/** Reads a typing indicator. */
export const readTyping = (reader: Reader): TypingMessage => {
	const messageId = readMessageId(reader);
	return { kind: 'typing', ...(messageId !== undefined && { messageId }) };
};
