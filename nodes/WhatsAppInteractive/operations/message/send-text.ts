import type { INodeProperties } from 'n8n-workflow';

import type { TextMessage } from '../../messages/kinds/text';
import { shownFor } from '../operations';
import type { Reader } from '../reader/reader';

/** The fields of a text message. */
export const textFields: INodeProperties[] = shownFor('text', [
	{
		displayName: 'Text',
		name: 'text',
		type: 'string',
		typeOptions: { rows: 4 },
		default: '',
		required: true,
		placeholder: 'e.g. Your order 7781 left our shop today.',
		description:
			'What the customer reads, up to 4096 characters (Messangi: 1024). *Asterisks* make text bold.',
	},
]);

/** Whether the first link in a text gets a preview; Messangi has no such switch. */
export const previewUrlField: INodeProperties = {
	displayName: 'Preview URL',
	name: 'previewUrl',
	type: 'boolean',
	default: true,
	description: 'Whether to show a preview of the first link in the text',
};

/** Reads a text message. */
export const readText = (reader: Reader): TextMessage => {
	const previewUrl = reader.collection('options').flag('previewUrl');
	return {
		kind: 'text',
		text: reader.text('text', 'Text') ?? '',
		...(previewUrl !== undefined && { previewUrl }),
	};
};
