import type { INodeProperties } from 'n8n-workflow';

import type { UrlButtonMessage } from '../../messages/kinds/url-button';
import type { MessageOperation } from '../operation';
import { textField } from '../parts/text-field';
import { upTo } from '../parts/limit-words';
import { buttonTextField } from '../parts/button-text';
import { headerFields, readHeader } from '../parts/header';
import { readBody, readFooter, textFields } from '../parts/texts';
import type { Reader } from '../reader/reader';

const KIND = 'urlButton';

const fields: INodeProperties[] = [
	...headerFields(KIND),
	...textFields(KIND, 'e.g. Order 7781 is on its way to you'),
	buttonTextField(true, 'e.g. Track order'),
	{
		...textField(
			'Button URL',
			'buttonUrl',
			'e.g. https://shop.example.com/track/7781',
			`The web page that the button opens, ${upTo('message.url')}`,
		),
		required: true,
	},
];

const read = (reader: Reader): UrlButtonMessage => ({
	kind: KIND,
	...readHeader(reader),
	body: readBody(reader),
	...readFooter(reader),
	displayText: reader.text('buttonText', 'Button Text') ?? '',
	url: reader.line('buttonUrl', 'Button URL') ?? '',
});

/** Sends a button that opens a web page. */
export const sendUrlButton: MessageOperation<'urlButton'> = {
	resource: 'interactive',
	operation: 'sendUrlButton',
	name: 'Send URL Button',
	action: 'Send url button to customer',
	description: 'Send a button that opens a web page',
	notices: ['window'],
	fields,
	read,
};
