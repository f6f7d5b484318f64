import type { INodeProperties } from 'n8n-workflow';

import { LIMITS } from '../../messages/limits';
import type { ReplyButtonsMessage } from '../../messages/kinds/reply-buttons';
import { readHeader } from '../parts/header';
import { bodyField, footerField, listSourceField, readFooter } from '../parts/interactive';
import { shownFor } from '../operations';
import type { Reader } from '../reader/reader';
import { readReplyButton } from '../parts/reply-button';
import { upTo } from '../parts/limit-words';
import { textField } from '../parts/text-field';

/** The fields of a message with reply buttons. */
export const replyButtonsFields: INodeProperties[] = [
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
							...textField(
								'Title',
								'title',
								'e.g. Yes',
								`What stands on the button, ${upTo('message.buttons[].title')}, each button differently`,
							),
							required: true,
						},
						{
							...textField(
								'ID',
								'id',
								'e.g. slot-yes',
								`What comes back when the customer taps the button, ${upTo('message.buttons[].id')}, each button differently`,
							),
							required: true,
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

/** Reads a message with reply buttons. */
export const readReplyButtons = (reader: Reader): ReplyButtonsMessage => ({
	kind: 'replyButtons',
	...readHeader(reader),
	body: reader.text('body', 'Body') ?? '',
	...readFooter(reader),
	buttons: (reader.text('buttonsSource', 'Define Buttons') === 'json'
		? reader.jsonElements('buttonsJson', 'Buttons (JSON)', 'Buttons')
		: reader.elements('buttons', 'button')
	).map(readReplyButton),
});
