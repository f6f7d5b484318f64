import type { INodeProperties } from 'n8n-workflow';

import { LIMITS } from '../messages/limits';
import type { Header } from '../messages/kinds/header';
import type { ReplyButton, ReplyButtonsMessage } from '../messages/kinds/reply-buttons';
import { whoTakes } from '../providers';
import {
	bodyField,
	footerField,
	headerTextField,
	listSourceField,
	readFooter,
} from './interactive';
import { shownFor } from './operations';
import type { Reader } from './reader';

const MEDIA_TYPES = ['document', 'image', 'video'] as const;

/** The fields of a message with reply buttons. */
export const replyButtonsFields: INodeProperties[] = [
	...shownFor('replyButtons', [
		{
			displayName: 'Header',
			name: 'headerType',
			type: 'options',
			options: [
				{ name: 'Document', value: 'document' },
				{ name: 'Image', value: 'image' },
				{ name: 'None', value: 'none' },
				{ name: 'Text', value: 'text' },
				{ name: 'Video', value: 'video' },
			],
			default: 'none',
			description: 'What stands above the body',
		},
		{ ...headerTextField, displayOptions: { show: { headerType: ['text'] } } },
		{
			displayName: 'Header Media URL',
			name: 'headerMediaUrl',
			type: 'string',
			default: '',
			required: true,
			placeholder: 'e.g. https://shop.example.com/orders/7781/receipt.pdf',
			description:
				'Public address that leads to the file without a sign-in or redirect: JPEG or PNG up to 5 MB, MP4 or 3GPP up to 16 MB, PDF up to 100 MB (Messangi: 5 MB for all)',
			displayOptions: { show: { headerType: [...MEDIA_TYPES] } },
		},
	]),
	...shownFor(
		'replyButtons',
		[
			{
				displayName: 'Header Filename',
				name: 'headerFilename',
				type: 'string',
				default: '',
				placeholder: 'e.g. receipt-7781.pdf',
				description: 'The name that the customer sees for the document, up to 240 characters',
				displayOptions: { show: { headerType: ['document'] } },
			},
		],
		whoTakes('message.header.filename', 'replyButtons'),
	),
	...shownFor('replyButtons', [
		bodyField(true),
		footerField,
		listSourceField('buttonsSource', 'Buttons'),
		{
			displayName: 'Buttons',
			name: 'buttons',
			type: 'fixedCollection',
			typeOptions: {
				multipleValues: true,
				multipleValueButtonText: 'Add Button',
				minRequiredFields: 1,
				maxAllowedFields: LIMITS.buttons,
				sortable: true,
				fixedCollection: { itemTitle: '={{ $collection.item.value.title }}' },
			},
			default: { button: [{ title: '', id: '' }] },
			placeholder: 'Add Button',
			description: 'One to three buttons that the customer can tap',
			options: [
				{
					displayName: 'Button',
					name: 'button',
					values: [
						{
							displayName: 'Title',
							name: 'title',
							type: 'string',
							default: '',
							required: true,
							placeholder: 'e.g. Yes',
							description:
								'What stands on the button, up to 20 characters, each button differently',
						},
						{
							displayName: 'ID',
							name: 'id',
							type: 'string',
							default: '',
							required: true,
							placeholder: 'e.g. slot-yes',
							description:
								'What comes back when the customer taps the button, up to 256 characters, each button differently',
						},
					],
				},
			],
			displayOptions: { show: { buttonsSource: ['fields'] } },
		},
		{
			displayName: 'Buttons (JSON)',
			name: 'buttonsJson',
			type: 'json',
			default: '[\n  { "id": "yes", "title": "Yes" },\n  { "id": "no", "title": "No" }\n]',
			required: true,
			description:
				'A list of one to three objects with "ID" and "title" in lower case, or of plain texts, as JSON or from an expression',
			displayOptions: { show: { buttonsSource: ['json'] } },
		},
	]),
];

function readHeader(reader: Reader): { header?: Header } {
	const type = reader.text('headerType', 'Header');
	switch (type) {
		case 'text':
			return { header: { type, text: reader.text('headerText', 'Header Text') ?? '' } };
		case 'image':
		case 'video':
			return { header: { type, link: readLink(reader) } };
		case 'document': {
			const filename = reader.text('headerFilename', 'Header Filename');
			return {
				header: { type, link: readLink(reader), ...(filename !== undefined && { filename }) },
			};
		}
		case undefined:
		case 'none':
			return {};
		default:
			reader.fault('Header', "'Header' must be none, text, image, video or document");
			return {};
	}
}

const readLink = (reader: Reader): string =>
	(reader.text('headerMediaUrl', 'Header Media URL') ?? '').trim();

const readButton = (button: Reader): ReplyButton => ({
	id: button.text('id', 'ID') ?? '',
	title: button.text('title', 'Title') ?? '',
});

/** Reads a message with reply buttons. */
export const readReplyButtons = (reader: Reader): ReplyButtonsMessage => ({
	kind: 'replyButtons',
	...readHeader(reader),
	body: reader.text('body', 'Body') ?? '',
	...readFooter(reader),
	buttons: (reader.text('buttonsSource', 'Define Buttons') === 'json'
		? reader.jsonElements('buttonsJson', 'Buttons (JSON)', 'Buttons')
		: reader.elements('buttons', 'button')
	).map(readButton),
});
