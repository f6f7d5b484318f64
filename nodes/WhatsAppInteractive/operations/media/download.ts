import type { INodeProperties } from 'n8n-workflow';

import type { Sender } from '../../common/phone/phone';
import { readUrl } from '../../common/read-url';
import { MB, WHATSAPP_MEDIA } from '../../files/formats';
import { addressFault } from '../../messages/web-address';
import { NEEDED } from '../parts/needed';
import { textField } from '../parts/text-field';
import type { SenderNaming } from '../../providers/provider';
import type { Operation } from '../operation';
import { namingSender, readRequired, readSender } from '../parts/naming-sender';
import { senderFieldsFor } from '../parts/sender';
import { readTimeout, TIMEOUT } from '../parts/timeout';
import type { Reader } from '../reader/reader';

/** The largest file that WhatsApp carries, in megabytes: a document. */
const MAXIMUM_SIZE = WHATSAPP_MEDIA.document.maxBytes / MB;

/** In megabytes. */
const SIZE = { min: 1 } as const;

const fields: INodeProperties[] = [
	{
		displayName: 'Download By',
		name: 'downloadBy',
		type: 'options',
		options: [
			{
				name: 'Media ID',
				value: 'id',
				description: 'The ID of the file, as WhatsApp Interactive Trigger gives it',
			},
			{
				name: 'URL',
				value: 'url',
				description: 'The address of the file, as WhatsApp Interactive Trigger gives it',
			},
		],
		default: 'url',
		description: 'What is known of the file',
	},
	...senderFieldsFor(namingSender('downloadMedia'), { show: { downloadBy: ['id'] } }),
	{
		...textField(
			'Media URL',
			'downloadUrl',
			'e.g. https://api.example.com/whatsapp/.../media/...',
			'The address of the file. The credential only goes to addresses of the provider.',
		),
		...NEEDED,
		displayOptions: { show: { downloadBy: ['url'] } },
	},
	{
		...textField(
			'Media ID',
			'downloadId',
			'e.g. 1037543291543636',
			'The ID that the provider gave the file',
		),
		...NEEDED,
		displayOptions: { show: { downloadBy: ['id'] } },
	},
	{
		displayName: 'Put Output File in Field',
		name: 'outputBinaryField',
		type: 'string',
		default: 'data',
		required: true,
		placeholder: 'e.g. data',
		description: 'The name of the binary field of the output that gets the file',
	},
	{
		displayName: 'Options',
		name: 'options',
		type: 'collection',
		placeholder: 'Add Option',
		default: {},
		options: [
			{
				displayName: 'Maximum Size',
				name: 'maximumSize',
				type: 'number',
				typeOptions: { minValue: SIZE.min },
				default: MAXIMUM_SIZE,
				description: `How many megabytes the file may have; without this option ${MAXIMUM_SIZE}, as many as WhatsApp carries`,
			},
			{
				displayName: 'Timeout',
				name: 'timeout',
				type: 'number',
				typeOptions: { minValue: 1, maxValue: TIMEOUT.max },
				default: 60,
				description: 'How many seconds the file may take from the request to its last byte',
			},
		],
	},
];

/** A file by its address, or by its ID at the sender that got it. */
type FilePlace = { readonly url: URL } | { readonly mediaId: string; readonly sender: Sender };

/** What one item downloads. */
export interface DownloadMedia {
	readonly from: FilePlace;
	/** How long to wait for an answer, in milliseconds. */
	readonly timeout: number;
	/** The name of the binary field that the file goes into. */
	readonly field: string;
	/** The largest file that is taken, in bytes. */
	readonly maxBytes: number;
}

function readMaxBytes(reader: Reader): number | undefined {
	const options = reader.collection('options');
	const size = options.numberOr(MAXIMUM_SIZE, 'maximumSize', 'Maximum Size', SIZE);
	return size === undefined ? undefined : size * MB;
}

function readMediaUrl(reader: Reader): URL | undefined {
	const text = readRequired(reader, 'downloadUrl', 'Media URL');
	const wrong = text === undefined ? undefined : addressFault(text);
	if (wrong !== undefined) {
		reader.fault(
			'Media URL',
			`'Media URL' must be a web address that starts with https:// or http://; ${wrong}`,
		);
	}
	return text === undefined || wrong !== undefined ? undefined : readUrl(text);
}

function readPlace(reader: Reader, naming: SenderNaming): FilePlace | undefined {
	if (reader.text('downloadBy', 'Download By') !== 'id') {
		const url = readMediaUrl(reader);
		return url && { url };
	}
	const mediaId = readRequired(reader, 'downloadId', 'Media ID');
	const sender = readSender(reader, naming);
	return mediaId === undefined || sender === undefined ? undefined : { mediaId, sender };
}

/**
 * Reads what one item downloads; undefined where the reader has faults.
 * @param naming how the provider asks for the sender
 */
export function readDownloadMedia(reader: Reader, naming: SenderNaming): DownloadMedia | undefined {
	const from = readPlace(reader, naming);
	const field = readRequired(reader, 'outputBinaryField', 'Put Output File in Field');
	const timeout = readTimeout(reader);
	const maxBytes = readMaxBytes(reader);
	return from && field !== undefined && timeout !== undefined && maxBytes !== undefined
		? { from, field, timeout, maxBytes }
		: undefined;
}

/** Fetches a file that a customer sent. */
export const downloadMedia: Operation = {
	resource: 'media',
	operation: 'download',
	name: 'Download',
	action: 'Download media',
	description: 'Fetch a file that a customer sent, as WhatsApp Interactive Trigger tells of it',
	fields,
};
