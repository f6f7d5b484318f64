import { describeEncoders, submit } from './support/encode-cases';
import { FULL_LIST, LIST } from '../../samples/list';
import { FULL_BUTTONS, REPLY_BUTTONS } from '../../samples/reply-buttons';
import { TEXT } from '../../samples/text';

const between = { from: '919800000000', to: '+919800000001' };

const interactive = (content: object, rest: object = {}) => ({
	channel: 'WHATSAPP',
	request: { ...rest, ...between, type: 'interactive', interactive: content },
});

const oneButton = {
	type: 'button',
	body: { text: 'Confirm?' },
	action: { buttons: [{ type: 'reply', reply: { id: 'y', title: 'Yes' } }] },
};

const everything = {
	correlationId: 'exec4412',
	options: {
		clientId: 'cust-9',
		fallbackText: 'visit reminder',
		reportUrl: 'https://n8n.test/webhook/abc, https://audit.test/wa',
	},
};

const told = { message: 'visit reminder', clientId: 'cust-9', externalId: 'exec4412' };

const callbacks = 'https://n8n.test/webhook/abc,https://audit.test/wa';

describeEncoders('messangi', [
	{
		why: 'a text is the message itself',
		submission: submit(TEXT.messages.minimal),
		body: { channel: 'WHATSAPP', request: { ...between, type: 'text', message: 'Hello' } },
	},
	{
		why: 'a text with everything; no other text takes its place, and there is no preview switch',
		submission: submit(TEXT.messages.full, everything),
		body: {
			channel: 'WHATSAPP',
			request: {
				...between,
				type: 'text',
				message: 'Track it: https://acme.test/t/7781',
				clientId: 'cust-9',
				externalId: 'exec4412',
			},
			callbacks,
		},
	},
	{
		why: 'reply buttons',
		submission: submit(REPLY_BUTTONS.messages.minimal),
		body: interactive(oneButton),
	},
	{
		why: 'reply buttons with everything',
		submission: submit(REPLY_BUTTONS.messages.full, everything),
		body: { ...interactive(FULL_BUTTONS, told), callbacks },
	},
	{
		why: 'a picture as header',
		submission: submit(REPLY_BUTTONS.messages.withPicture),
		body: interactive({
			...oneButton,
			header: { type: 'image', image: { link: 'https://files.acme.test/van.jpg' } },
		}),
	},
	{
		why: 'a video as header',
		submission: submit(REPLY_BUTTONS.messages.withVideo),
		body: interactive({
			...oneButton,
			header: { type: 'video', video: { link: 'https://files.acme.test/van.mp4' } },
		}),
	},
	{
		why: 'a document as header',
		submission: submit(REPLY_BUTTONS.messages.withDocument),
		body: interactive({
			...oneButton,
			header: { type: 'document', document: { link: 'https://files.acme.test/plan.pdf' } },
		}),
	},
	{
		why: 'a list',
		submission: submit(LIST.messages.minimal),
		body: interactive({
			type: 'list',
			body: { text: 'Choose' },
			action: {
				button: 'Open',
				sections: [{ title: 'Menu', rows: [{ id: 'a', title: 'Soup' }] }],
			},
		}),
	},
	{
		why: 'a list with everything',
		submission: submit(LIST.messages.full, everything),
		body: { ...interactive(FULL_LIST, told), callbacks },
	},
	{
		why: 'options of other providers stay out',
		submission: submit(TEXT.messages.minimal, {
			options: { messageId: 'a', urlOptions: { shortenUrl: true }, entityId: 'b', source: 'c' },
		}),
		body: { channel: 'WHATSAPP', request: { ...between, type: 'text', message: 'Hello' } },
	},
]);
