import type { INodeProperties } from 'n8n-workflow';

import type {
	CallPermissionRequestMessage,
	ContactInfoRequestMessage,
	LocationRequestMessage,
	VoiceCallButtonMessage,
} from '../../messages/kinds/requests';
import type { UrlButtonMessage } from '../../messages/kinds/url-button';
import { readHeader } from '../parts/header';
import { readFooter } from '../parts/interactive';
import { shownFor } from '../operations';
import type { Reader } from '../reader/reader';
import { upTo } from '../parts/limit-words';
import { textField } from '../parts/text-field';

/** What stands on a button that opens something. */
export const buttonTextField = (required: boolean, placeholder: string): INodeProperties => ({
	displayName: 'Button Text',
	name: 'buttonText',
	type: 'string',
	default: '',
	required,
	placeholder,
	description: `What stands on the button, ${upTo('message.displayText')}`,
});

/** The fields of the buttons that open a page or call the business. */
export const buttonFields: INodeProperties[] = [
	...shownFor('urlButton', [
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
	]),
	...shownFor('voiceCallButton', [
		buttonTextField(false, 'e.g. Call support'),
		{
			displayName: 'Valid For',
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
	]),
];

const body = (reader: Reader): string => reader.text('body', 'Body') ?? '';

/** Reads a message with a URL button. */
export const readUrlButton = (reader: Reader): UrlButtonMessage => ({
	kind: 'urlButton',
	...readHeader(reader),
	body: body(reader),
	...readFooter(reader),
	displayText: reader.text('buttonText', 'Button Text') ?? '',
	url: reader.line('buttonUrl', 'Button URL') ?? '',
});

/** Reads a request for a location. */
export const readLocationRequest = (reader: Reader): LocationRequestMessage => ({
	kind: 'locationRequest',
	body: body(reader),
	...readFooter(reader),
});

/** Reads a request for a number. */
export const readContactInfoRequest = (reader: Reader): ContactInfoRequestMessage => ({
	kind: 'contactInfoRequest',
	body: body(reader),
	...readFooter(reader),
});

/** Reads a request for the permission to call. */
export const readCallPermissionRequest = (reader: Reader): CallPermissionRequestMessage => {
	const text = reader.text('body', 'Body');
	return {
		kind: 'callPermissionRequest',
		...(text !== undefined && { body: text }),
		...readFooter(reader),
	};
};

/** Reads a button that calls the business. */
export const readVoiceCallButton = (reader: Reader): VoiceCallButtonMessage => {
	const displayText = reader.text('buttonText', 'Button Text');
	const validityMinutes = reader.line('callValidFor', 'Valid For');
	const payload = reader.text('callPayload', 'Payload');
	return {
		kind: 'voiceCallButton',
		body: body(reader),
		...readFooter(reader),
		...(displayText !== undefined && { displayText }),
		...(validityMinutes !== undefined && { validityMinutes }),
		...(payload !== undefined && { payload }),
	};
};
