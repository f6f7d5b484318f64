import type { INodeProperties } from 'n8n-workflow';

import type { Sender } from '../../common/phone/phone';
import type { SenderNaming } from '../../providers/provider';
import type { Operation } from '../operation';
import { namingSender, readRequired, readSender } from '../parts/naming-sender';
import { senderFieldsFor } from '../parts/sender';
import { readTimeout } from '../parts/timeout';
import type { Reader } from '../reader/reader';

const fields: INodeProperties[] = [
	...senderFieldsFor(namingSender('uploadMedia')),
	{
		displayName: 'Input Binary Field',
		name: 'inputBinaryField',
		type: 'string',
		typeOptions: { binaryDataProperty: true },
		default: 'data',
		required: true,
		placeholder: 'e.g. data',
		description: 'The name of the binary field of the item that holds the file',
	},
];

/** What one item uploads. */
export interface UploadMedia {
	readonly sender: Sender;
	/** How long to wait for an answer, in milliseconds. */
	readonly timeout: number;
	/** The name of the binary field. */
	readonly field: string;
}

/**
 * Reads what one item uploads; undefined where the reader has faults.
 * @param naming how the provider asks for the sender
 */
export function readUploadMedia(reader: Reader, naming: SenderNaming): UploadMedia | undefined {
	const field = readRequired(reader, 'inputBinaryField', 'Input Binary Field');
	const sender = readSender(reader, naming);
	const timeout = readTimeout(reader);
	return field !== undefined && sender !== undefined && timeout !== undefined
		? { field, sender, timeout }
		: undefined;
}

/** Uploads a file of the workflow to the provider. */
export const uploadMedia: Operation = {
	resource: 'media',
	operation: 'upload',
	name: 'Upload',
	action: 'Upload media',
	description:
		'Upload a file of the workflow once, to send it by its ID as often as needed in the next 30 days',
	fields,
};
