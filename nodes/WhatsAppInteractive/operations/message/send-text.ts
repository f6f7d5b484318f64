import type { INodeProperties } from 'n8n-workflow';

import type { TextMessage } from '../../messages/kinds/text';
import { ALL_PROVIDERS } from '../../providers';
import type { MessageOperation } from '../operation';
import { byProvider } from '../parts/for-providers';
import type { Reader } from '../reader/reader';
import { upTo } from '../parts/limit-words';
import { textField } from '../parts/text-field';

const fields: INodeProperties[] = byProvider(ALL_PROVIDERS, ({ id }) => ({
	...textField(
		'Text',
		'text',
		'e.g. Your order 7781 left our shop today.',
		`What the customer reads, ${upTo('message.text', { providers: [id] })}. *Asterisks* make text bold.`,
	),
	typeOptions: { rows: 4 },
	required: true,
}));

/** Whether the first link in a text gets a preview, where the provider has such a switch. */
export const previewUrlField: INodeProperties = {
	displayName: 'Preview URL',
	name: 'previewUrl',
	type: 'boolean',
	default: true,
	description: 'Whether to show a preview of the first link in the text',
};

const read = (reader: Reader): TextMessage => {
	const previewUrl = reader.collection('options').flag('previewUrl', 'Preview URL');
	return {
		kind: 'text',
		text: reader.text('text', 'Text') ?? '',
		...(previewUrl !== undefined && { previewUrl }),
	};
};

/** Sends a plain text. */
export const sendText: MessageOperation<'text'> = {
	resource: 'message',
	operation: 'sendText',
	name: 'Send Text',
	action: 'Send text to customer',
	description: 'Send a plain text',
	notices: ['window'],
	fields,
	read,
};
