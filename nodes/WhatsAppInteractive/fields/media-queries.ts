import type { INodeProperties } from 'n8n-workflow';

import { WHATSAPP_MEDIA } from '../messages/media-formats';
import { ALL_PROVIDERS } from '../providers';
import { shownFor } from './operations';
import { readTimeout } from './options';
import type { Reader } from './reader';
import { senderLocator } from './sender';

/** The providers that do a query with the business number in its path. */
const namingSender = (query: 'uploadMedia' | 'downloadMedia'): string[] =>
	ALL_PROVIDERS.filter(({ namesSender, queries }) => namesSender && queries[query]).map(
		({ id }) => id,
	);

const MB = 1024 * 1024;

/** The largest file that WhatsApp carries, in megabytes: a document. */
const MAXIMUM_SIZE = WHATSAPP_MEDIA.document.maxBytes / MB;

/** The fields of Media: Upload and Download. */
export const mediaQueryFields: INodeProperties[] = [
	...shownFor('uploadMedia', [senderLocator], namingSender('uploadMedia')),
	...shownFor('uploadMedia', [
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
	]),
	...shownFor('downloadMedia', [
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
	]),
	...shownFor(
		'downloadMedia',
		[{ ...senderLocator, displayOptions: { show: { downloadBy: ['id'] } } }],
		namingSender('downloadMedia'),
	),
	...shownFor('downloadMedia', [
		{
			displayName: 'Media URL',
			name: 'downloadUrl',
			type: 'string',
			default: '',
			placeholder: 'e.g. https://xxxxx.api.infobip.com/whatsapp/1/senders/.../media/...',
			description:
				'The address of the file. The credential only goes to addresses of the provider.',
			displayOptions: { show: { downloadBy: ['url'] } },
		},
		{
			displayName: 'Media ID',
			name: 'downloadId',
			type: 'string',
			default: '',
			placeholder: 'e.g. 1037543291543636',
			description: 'The ID that the provider gave the file',
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
					typeOptions: { minValue: 1 },
					default: MAXIMUM_SIZE,
					description: `How many megabytes the file may have; without this option ${MAXIMUM_SIZE}, as many as WhatsApp carries`,
				},
				{
					displayName: 'Timeout',
					name: 'timeout',
					type: 'number',
					typeOptions: { minValue: 1 },
					default: 60,
					description: 'How many seconds the file may take from the request to its last byte',
				},
			],
		},
	]),
];

/** What both need. */
interface Common {
	/** The business number in digits; empty where the account fixes it. */
	readonly sender: string;
	/** How long to wait for an answer, in milliseconds. */
	readonly timeout: number;
}

/** A field that must not be empty. */
function required(reader: Reader, name: string, label: string): string {
	const value = reader.line(name, label);
	if (value === undefined) reader.fault(label, `'${label}' is empty`);
	return value ?? '';
}

/** The digits of the business number, which becomes a part of the path. */
const readSender = (reader: Reader, isNeeded: boolean): string =>
	isNeeded && required(reader, 'sender', 'Sender') !== ''
		? (reader.phone('sender', 'Sender') ?? '')
		: '';

/** What one item uploads. */
export interface UploadMedia extends Common {
	/** The name of the binary field. */
	readonly field: string;
}

/**
 * Reads what one item uploads.
 * @param namesSender whether the provider asks for the business number
 */
export const readUploadMedia = (reader: Reader, namesSender: boolean): UploadMedia => ({
	field: required(reader, 'inputBinaryField', 'Input Binary Field'),
	sender: readSender(reader, namesSender),
	timeout: readTimeout(reader),
});

/** What one item downloads. */
export interface DownloadMedia extends Common {
	readonly from: { readonly url: string } | { readonly mediaId: string };
	/** The name of the binary field that the file goes into. */
	readonly field: string;
	/** The largest file that is taken, in bytes. */
	readonly maxBytes: number;
}

function readMaxBytes(reader: Reader): number {
	const size = reader.collection('options').number('maximumSize', 'Maximum Size') ?? MAXIMUM_SIZE;
	if (size > 0) return size * MB;
	reader.fault('Maximum Size', `'Maximum Size' is ${size}, it must be more than 0`);
	return 0;
}

/** Reads what one item downloads; see {@link readUploadMedia}. */
export function readDownloadMedia(reader: Reader, namesSender: boolean): DownloadMedia {
	const isById = reader.text('downloadBy', 'Download By') === 'id';
	return {
		from: isById
			? { mediaId: required(reader, 'downloadId', 'Media ID') }
			: { url: required(reader, 'downloadUrl', 'Media URL') },
		field: required(reader, 'outputBinaryField', 'Put Output File in Field'),
		sender: readSender(reader, namesSender && isById),
		timeout: readTimeout(reader),
		maxBytes: readMaxBytes(reader),
	};
}
