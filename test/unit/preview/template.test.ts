import { readWords } from '../../../nodes/WhatsAppInteractive/operations/parts/template/mapped-variables';
import type { TemplateMessage } from '../../../nodes/WhatsAppInteractive/messages/kinds/template';
import type { AsParsed } from '../../../nodes/WhatsAppInteractive/messages/stage';
import { showTemplate } from '../../../nodes/WhatsAppInteractive/preview/template';

/* A template as it will look: its own words, where its fields brought them along. */

const message: TemplateMessage<AsParsed> = {
	kind: 'template',
	name: 'parcel',
	language: 'en',
	filling: {
		header: { type: 'text', text: '7781' },
		body: [{ text: 'Asha' }, { text: '$& today' }],
		buttons: [{ type: 'url', index: 1, suffix: 't/7781' }],
	},
};

const words = {
	header: 'Order {{1}}',
	body: 'Hi {{1}}, it comes {{ 2 }}. {{3}}',
	footer: 'Acme',
	buttons: ['Stop', 'Track'],
};

test('with its words, the values stand in their places', () => {
	expect(showTemplate({ ...message, words })).toEqual({
		type: 'bubble',
		template: { name: 'parcel', language: 'en' },
		header: { type: 'text', text: 'Order 7781' },
		// A value is taken as it is, and what nothing fills stays as it is, to be seen.
		body: 'Hi Asha, it comes $& today. {{3}}',
		footer: 'Acme',
		// What takes no value is on the phone as well.
		actions: [
			{ type: 'payload', text: 'Stop', payload: 'Stop' },
			{ type: 'url', text: 'Track', url: '…t/7781' },
		],
	});
});

test.each([
	['one that opens a page', ['Shop (https://acme.test)'], ['Shop']],
	['several, in their order', ['Call us', 'Shop (https://acme.test)'], ['Call us', 'Shop']],
	['none', [], undefined],
])('without a value for any button: %s', (_what, buttons, shown) => {
	const { actions } = showTemplate({ ...message, filling: {}, words: { buttons } });
	expect(actions?.map(({ text }) => text)).toEqual(shown);
});

test.each([
	['Stop', { type: 'quickReply', payload: 'stop-1' }, { text: 'Stop', payload: 'stop-1' }],
	['Stop (all)', { type: 'quickReply', payload: 'x' }, { text: 'Stop (all)', payload: 'x' }],
	[undefined, { type: 'quickReply', payload: 'x' }, { text: 'Button 1: x', payload: 'x' }],
	[
		'Track (https://acme.test/{{1}})',
		{ type: 'url', suffix: '$&7' },
		{ text: 'Track', url: 'https://acme.test/$&7' },
	],
] as const)('%j on a button', (text, button, expected) => {
	const filling = { buttons: [{ index: 0, ...button }] };
	const given = text === undefined ? {} : { words: { buttons: [text] } };
	expect(showTemplate({ ...message, filling, ...given }).actions).toMatchObject([expected]);
});

test('without, the values are listed', () => {
	expect(showTemplate(message)).toMatchObject({
		template: {
			values: [
				{ name: '1', text: 'Asha' },
				{ name: '2', text: '$& today' },
			],
		},
		actions: [{ text: 'Button 2' }],
	});
});

test('variables with names are filled by their names', () => {
	const filling = { body: [{ name: 'who', text: 'Asha' }] };
	const shown = showTemplate({ ...message, filling, words: { body: 'Hi {{who}}' } });
	expect(shown.body).toBe('Hi Asha');
});

const mapper = (value: unknown) => ({ value: { 'parcel:shown': value } });

test.each([
	['a text, as the editor saves it', mapper(JSON.stringify(words)), words],
	['an object', mapper(words), words],
	['what is no JSON', mapper('{'), undefined],
	['another template', { value: { 'other:shown': JSON.stringify(words) } }, undefined],
	['no mapper', null, undefined],
	[
		'members of other types',
		mapper({ body: 7, buttons: [null, 'Stop'] }),
		{ body: '7', buttons: ['Stop'] },
	],
])('words out of %s', (_case, given, expected) => {
	expect(readWords('parcel', given)).toEqual(expected);
});
