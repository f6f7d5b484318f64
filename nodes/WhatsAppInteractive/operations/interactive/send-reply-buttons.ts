import type { INodeProperties } from 'n8n-workflow';

import { LIMITS } from '../../messages/limits';
import type { ReplyButtonsMessage } from '../../messages/kinds/reply-buttons';
import { headerFields, readHeader } from '../parts/header';
import { listSourceField } from '../parts/list-source';
import { bodyField, footerFields, readBody, readFooter } from '../parts/texts';
import type { MessageOperation } from '../operation';
import type { Reader } from '../reader/reader';
import { readReplyButton } from '../parts/reply-button';
import { upTo } from '../parts/limit-words';
import { textField } from '../parts/text-field';

const KIND = 'replyButtons';

const fields: INodeProperties[] = [
	...headerFields(KIND),
	bodyField(true, 'e.g. Is 5 pm fine for the delivery of order 7781?'),
	...footerFields(KIND),
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
		description: `Up to ${LIMITS.buttons} buttons that the customer can tap`,
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
							`The text of the button, ${upTo('message.buttons[].title')}; no two buttons have the same`,
						),
						required: true,
					},
					textField(
						'ID',
						'id',
						'e.g. yes',
						`What your workflow gets when the customer taps the button, ${upTo('message.buttons[].id')}; the title if it is left empty. No two buttons have the same.`,
					),
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
		description: `Up to ${LIMITS.buttons} buttons, each with a title and, unless the title does for it, an ID, as in the example; or a list of texts. As JSON or from an expression.`,
		displayOptions: { show: { buttonsSource: ['json'] } },
	},
];

const read = (reader: Reader): ReplyButtonsMessage => ({
	kind: KIND,
	...readHeader(reader),
	body: readBody(reader),
	...readFooter(reader),
	buttons: (reader.text('buttonsSource', 'Define Buttons') === 'json'
		? reader.jsonElements('buttonsJson', 'Buttons (JSON)', 'Buttons')
		: reader.elements('buttons', 'button')
	).map(readReplyButton),
});

/** Sends a question with buttons to tap. */
export const sendReplyButtons: MessageOperation<'replyButtons'> = {
	resource: 'interactive',
	operation: 'sendReplyButtons',
	name: 'Send Reply Buttons',
	action: 'Send reply buttons to customer',
	description: `Send a question with up to ${LIMITS.buttons} buttons to tap`,
	notices: ['window'],
	fields,
	read,
};
