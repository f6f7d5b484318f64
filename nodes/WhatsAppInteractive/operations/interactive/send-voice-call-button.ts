import type { INodeProperties } from 'n8n-workflow';

import type { VoiceCallButtonMessage } from '../../messages/kinds/requests';
import type { MessageOperation } from '../operation';
import { textField } from '../parts/text-field';
import { upTo } from '../parts/limit-words';
import { buttonTextField } from '../parts/button-text';
import { readBody, readFooter, textFields } from '../parts/texts';
import type { Reader } from '../reader/reader';

const KIND = 'voiceCallButton';

const fields: INodeProperties[] = [
	...textFields(KIND, 'e.g. Any question about order 7781?'),
	buttonTextField(false, 'e.g. Call support'),
	{
		displayName: 'Valid For (Minutes)',
		name: 'callValidFor',
		type: 'number',
		typeOptions: { minValue: 1, numberPrecision: 0 },
		default: 10080,
		description: `How many minutes the button works, ${upTo('message.validityMinutes', {}, '')}. Seven days are the preset of WhatsApp.`,
	},
	textField(
		'Payload',
		'callPayload',
		'e.g. order=7781',
		`A value of your own that comes back with the call, ${upTo('message.payload')}`,
	),
];

const read = (reader: Reader): VoiceCallButtonMessage => {
	const displayText = reader.text('buttonText', 'Button Text');
	const validityMinutes = reader.line('callValidFor', 'Valid For (Minutes)');
	const payload = reader.text('callPayload', 'Payload');
	return {
		kind: KIND,
		body: readBody(reader),
		...readFooter(reader),
		...(displayText !== undefined && { displayText }),
		...(validityMinutes !== undefined && { validityMinutes }),
		...(payload !== undefined && { payload }),
	};
};

/** Sends a button that calls the business. */
export const sendVoiceCallButton: MessageOperation<'voiceCallButton'> = {
	resource: 'interactive',
	operation: 'sendVoiceCallButton',
	name: 'Send Voice Call Button',
	action: 'Send voice call button to customer',
	description: 'Send a button that calls you on WhatsApp',
	notices: ['window'],
	fields,
	read,
};
