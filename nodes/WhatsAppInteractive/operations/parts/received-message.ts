import type { INodeProperties } from 'n8n-workflow';

import type { MessageKind } from '../../messages/message';
import type { Reader } from '../reader/reader';
import { whereKnown } from './for-providers';
import { textField } from './text-field';

/** The message of the customer that something is done to. */
export const receivedMessageFields = (kind: MessageKind): INodeProperties[] =>
	whereKnown(kind, 'message.messageId', {
		...textField(
			'Received Message ID',
			'receivedMessageId',
			'e.g. wamid.HBgMOTE5ODAwMDAwMDAxFQIAEhg',
			"The ID of the customer's message, as WhatsApp Interactive Trigger gives it in 'messageId'",
		),
		required: true,
	});

/** Reads the ID of that message; undefined when blank. */
export const readReceivedMessageId = (reader: Reader): string | undefined =>
	reader.line('receivedMessageId', 'Received Message ID');
