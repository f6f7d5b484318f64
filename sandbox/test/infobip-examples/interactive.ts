import type { JsonObject } from '../../json';
import { type Example, full, minimal, type Option } from './example';

const PATH = '/whatsapp/1/message/interactive/';

const pair = (
	name: string,
	small?: JsonObject,
	large?: JsonObject,
	missing: readonly Option[] = [],
): Example[] => [
	[`${name} (minimal)`, PATH + name, minimal(small)],
	[`${name} (full)`, PATH + name, full(large, missing)],
];

const text = (value: string): JsonObject => ({ text: value });
const headline = (value: string): JsonObject => ({ type: 'TEXT', text: value });
const picture: JsonObject = { type: 'IMAGE', mediaUrl: 'https://files.acme.test/parcel.jpg' };
const film: JsonObject = { type: 'VIDEO', mediaUrl: 'https://files.acme.test/parcel.mp4' };
const paper: JsonObject = {
	type: 'DOCUMENT',
	mediaUrl: 'https://files.acme.test/returns.pdf',
	filename: 'returns.pdf',
};
const footer = text('Acme Outfitters');

const reply = (id: string, title: string): JsonObject => ({ type: 'REPLY', id, title });
const oneButton = { buttons: [reply('keep', 'Keep it')] };
const buttonsUnder = (header: JsonObject): Example => [
	`buttons header ${String(header.type)}`,
	`${PATH}buttons`,
	minimal({ header, body: text('Is the mug intact?'), action: oneButton }),
];

const report: JsonObject = {
	flowToken: 'flow-7781',
	flowId: '880011',
	callToActionButton: 'Report damage',
};

const card = (name: string, type: string, button: JsonObject): JsonObject => ({
	header: { type, url: `https://files.acme.test/${name}` },
	body: text(name),
	...button,
});
const buy = () => ({ button: { displayText: 'Buy', url: 'https://acme.test/p' } });
const like = (id: string) => ({ buttons: [{ id, title: 'Like' }] });

/** Interactive messages other than orders. */
export const INTERACTIVE: Example[] = [
	...pair(
		'buttons',
		{ body: text('Is the mug intact?'), action: oneButton },
		{
			header: picture,
			body: text('Is the mug intact?'),
			footer,
			action: {
				buttons: [reply('keep', 'Keep it'), reply('swap', 'Swap it'), reply('back', 'Send back')],
			},
		},
	),
	...[headline('Order 7781'), film, paper].map(buttonsUnder),
	...pair(
		'list',
		{
			body: text('When shall we come?'),
			action: { title: 'Times', sections: [{ rows: [{ id: 'am', title: 'Morning' }] }] },
		},
		{
			header: headline('Order 7781'),
			body: text('When shall we come?'),
			footer,
			action: {
				title: 'See times',
				sections: [
					{
						title: 'Monday',
						rows: [
							{ id: 'mo-am', title: 'Morning', description: '8 to 12' },
							{ id: 'mo-pm', title: 'Afternoon' },
						],
					},
					{ title: 'Tuesday', rows: [{ id: 'tu-am', title: 'Morning' }] },
				],
			},
		},
	),
	...pair('location-request', { body: text('Where are you?') }, { body: text('Where are you?') }),
	...pair(
		'product',
		{ action: { catalogId: '900100', productRetailerId: 'MUG-1' } },
		{
			action: { catalogId: '900100', productRetailerId: 'MUG-1' },
			body: text('Back in stock'),
			footer,
		},
	),
	...pair(
		'multi-product',
		{
			header: headline('For you'),
			body: text('New things'),
			action: { catalogId: '900100', sections: [{ productRetailerIds: ['MUG-1'] }] },
		},
		{
			header: headline('For you'),
			body: text('New things'),
			footer,
			action: {
				catalogId: '900100',
				sections: [
					{ title: 'Enamel', productRetailerIds: ['MUG-1', 'MUG-2'] },
					{ title: 'China', productRetailerIds: ['PLATE-1'] },
				],
			},
		},
	),
	...pair(
		'flow',
		{ body: text('What is broken?'), action: { ...report, flowAction: 'DATA_EXCHANGE' } },
		{
			header: headline('Damage'),
			body: text('What is broken?'),
			footer,
			action: {
				mode: 'PUBLISHED',
				flowMessageVersion: 3,
				...report,
				flowAction: 'NAVIGATE',
				flowActionPayload: { screen: 'REPORT_START', data: { order: '7781' } },
			},
		},
	),
	...pair(
		'url-button',
		{
			body: text('Follow order 7781'),
			action: { displayText: 'Follow', url: 'https://acme.test/t/7781' },
		},
		{
			header: paper,
			body: text('Follow order 7781'),
			footer,
			action: { displayText: 'Follow', url: 'https://acme.test/t/7781' },
		},
	),
	...pair('call-permission-request'),
	...pair('in-thread-authentication-request'),
	...pair(
		'voice-button',
		{ body: text('Call us') },
		{
			body: text('Call us'),
			action: {
				buttonDisplayText: 'Call Acme',
				callValidityPeriod: 1440,
				callContextPayload: 'order 7781',
			},
		},
		['context'],
	),
	...pair('request-contact-info', { body: text('Who are you?') }, { body: text('Who are you?') }),
	[
		'media-carousel URL (minimal)',
		`${PATH}media-carousel`,
		minimal({
			body: text('New'),
			action: {
				type: 'URL',
				cards: [card('mug.png', 'IMAGE', buy()), card('v.mp4', 'VIDEO', buy())],
			},
		}),
	],
	[
		'media-carousel QUICK_REPLY (full)',
		`${PATH}media-carousel`,
		full({
			body: text('New'),
			action: {
				type: 'QUICK_REPLY',
				cards: [card('mug.png', 'IMAGE', like('mug')), card('p.png', 'IMAGE', like('plate'))],
			},
		}),
	],
];
