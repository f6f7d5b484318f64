import type { INodeProperties } from 'n8n-workflow';

import type { ReactionMessage } from '../../messages/kinds/reaction';
import type { MessageOperation } from '../operation';
import { textField } from '../parts/text-field';
import { readReceivedMessageId, receivedMessageFields } from '../parts/received-message';
import type { Reader } from '../reader/reader';

const fields: INodeProperties[] = [
	...receivedMessageFields('reaction'),
	{
		displayName: 'Remove Reaction',
		name: 'removeReaction',
		type: 'boolean',
		default: false,
		description: 'Whether to take back the reaction that was sent before',
	},
	{
		...textField('Emoji', 'emoji', 'e.g. 👍', 'One emoji, which takes the place of the one before'),
		required: true,
		displayOptions: { show: { removeReaction: [false] } },
	},
];

const read = (reader: Reader): ReactionMessage => {
	const emoji = reader.line('emoji', 'Emoji');
	return {
		kind: 'reaction',
		messageId: readReceivedMessageId(reader) ?? '',
		remove: reader.flag('removeReaction', 'Remove Reaction') ?? false,
		...(emoji !== undefined && { emoji }),
	};
};

/** Puts an emoji on a message of the customer, or takes it back. */
export const react: MessageOperation<'reaction'> = {
	resource: 'message',
	operation: 'react',
	name: 'React',
	action: 'React to message',
	description:
		'Put an emoji on a message of the customer that is less than 30 days old, or take it back',
	notices: ['window'],
	fields,
	read,
};
