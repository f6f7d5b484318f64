import type { Case } from './infobip-accepted';
import { many, wide } from './harness';

const TEXT = '/whatsapp/1/message/text';
const BUTTONS = '/whatsapp/1/message/interactive/buttons';
const LIST = '/whatsapp/1/message/interactive/list';
const ORDER_STATUS = '/whatsapp/1/message/interactive/order-status';

const rows = (count: number) => many(count, (index) => ({ id: `r${index}`, title: 'Row' }));
const buttons = (count: number) =>
	many(count, (index) => ({ type: 'REPLY', id: `b${index}`, title: `B${index}` }));

/** One past the limits, and other faults, with the path that the answer names. */
export const refused: Array<[...Case, faultyPath: string]> = [
	['no sender', TEXT, { from: undefined }, 'from'],
	['a blank recipient', TEXT, { to: '' }, 'to'],
	['25 digits', TEXT, { to: '1'.repeat(25) }, 'to'],
	['a user ID of 151', TEXT, { to: `IN.${'a'.repeat(148)}` }, 'to'],
	['a long message ID', TEXT, { messageId: 'm'.repeat(201) }, 'messageId'],
	['long callback data', TEXT, { callbackData: wide(4001) }, 'callbackData'],
	['a long notify URL', TEXT, { notifyUrl: 'a'.repeat(2049) }, 'notifyUrl'],
	['a long entity', TEXT, { entityId: wide(256) }, 'entityId'],
	['a long application', TEXT, { applicationId: wide(256) }, 'applicationId'],
	['an unknown field', TEXT, { sendAt: 'now' }, 'sendAt'],
	['an unknown URL option', TEXT, { urlOptions: { shorten: true } }, 'urlOptions.shorten'],
	['a long text', TEXT, { 'content.text': wide(4097) }, 'content.text'],
	['a blank text', TEXT, { 'content.text': '  ' }, 'content.text'],
	['a preview of nothing', TEXT, { 'content.previewUrl': true }, 'content.text'],
	[
		'a preview without protocol',
		TEXT,
		{
			content: { text: 'http://x.test', previewUrl: true },
			urlOptions: { removeProtocol: true },
		},
		'urlOptions.removeProtocol',
	],
	['null for nothing', TEXT, { messageId: null }, 'messageId'],
	['a long body', BUTTONS, { 'content.body.text': wide(1025) }, 'content.body.text'],
	['an empty footer', BUTTONS, { 'content.footer': {} }, 'content.footer.text'],
	['a long footer', BUTTONS, { 'content.footer.text': wide(61) }, 'content.footer.text'],
	['no button', BUTTONS, { 'content.action.buttons': [] }, 'content.action.buttons'],
	['4 buttons', BUTTONS, { 'content.action.buttons': buttons(4) }, 'content.action.buttons'],
	[
		'the same ID twice',
		BUTTONS,
		{ 'content.action.buttons[1].id': 'yes' },
		'content.action.buttons',
	],
	[
		'the same title twice',
		BUTTONS,
		{ 'content.action.buttons[1].title': 'Yes' },
		'content.action.buttons',
	],
	[
		'a long button ID',
		BUTTONS,
		{ 'content.action.buttons[0].id': wide(257) },
		'content.action.buttons[0].id',
	],
	[
		'space around a button ID',
		BUTTONS,
		{ 'content.action.buttons[0].id': ' yes' },
		'content.action.buttons[0].id',
	],
	[
		'a long button title',
		BUTTONS,
		{ 'content.action.buttons[0].title': wide(21) },
		'content.action.buttons[0].title',
	],
	[
		'a long header',
		BUTTONS,
		{ 'content.header': { type: 'TEXT', text: wide(61) } },
		'content.header.text',
	],
	[
		'a header without address',
		BUTTONS,
		{ 'content.header': { type: 'IMAGE', mediaUrl: 'a.png' } },
		'content.header.mediaUrl',
	],
	[
		'a long filename',
		BUTTONS,
		{
			'content.header': {
				type: 'DOCUMENT',
				mediaUrl: 'https://x.test/a',
				filename: wide(241),
			},
		},
		'content.header.filename',
	],
	[
		'an image above a list',
		LIST,
		{ 'content.header': { type: 'IMAGE', mediaUrl: 'https://x.test/a' } },
		'content.header.type',
	],
	['a long list title', LIST, { 'content.action.title': wide(21) }, 'content.action.title'],
	['no section', LIST, { 'content.action.sections': [] }, 'content.action.sections'],
	[
		'11 rows in one section',
		LIST,
		{ 'content.action.sections[0].rows': rows(11) },
		'content.action.sections',
	],
	[
		'11 rows in two sections',
		LIST,
		{
			'content.action.sections': [
				{ title: 'A', rows: rows(5) },
				{ title: 'B', rows: many(6, (index) => ({ id: `s${index}`, title: 'Row' })) },
			],
		},
		'content.action.sections',
	],
	[
		'the same row twice',
		LIST,
		{
			'content.action.sections': [
				{ title: 'A', rows: rows(1) },
				{ title: 'B', rows: rows(1) },
			],
		},
		'content.action.sections',
	],
	[
		'two sections, one without title',
		LIST,
		{
			'content.action.sections': [
				{ title: 'A', rows: rows(1) },
				{ rows: [{ id: 'x', title: 'x' }] },
			],
		},
		'content.action.sections[1].title',
	],
	[
		'a long section title',
		LIST,
		{ 'content.action.sections[0].title': wide(25) },
		'content.action.sections[0].title',
	],
	[
		'a long row ID',
		LIST,
		{ 'content.action.sections[0].rows[0].id': wide(201) },
		'content.action.sections[0].rows[0].id',
	],
	[
		'a long row title',
		LIST,
		{ 'content.action.sections[0].rows[0].title': wide(25) },
		'content.action.sections[0].rows[0].title',
	],
	[
		'a long row description',
		LIST,
		{ 'content.action.sections[0].rows[0].description': wide(73) },
		'content.action.sections[0].rows[0].description',
	],
	[
		'a long UPI_PAYU ID',
		ORDER_STATUS,
		{ 'content.action.payment.id': wide(26) },
		'content.action.payment.id',
	],
	[
		'a long ID of another way to pay',
		ORDER_STATUS,
		{ 'content.action.payment': { type: 'BRAZIL', id: '1'.repeat(36) } },
		'content.action.payment.id',
	],
	[
		'an unknown way to pay',
		ORDER_STATUS,
		{ 'content.action.payment.type': 'BRAZIL_PAYMENTS' },
		'content.action.payment',
	],
	[
		'the spelling of Meta',
		ORDER_STATUS,
		{ 'content.action.status': 'canceled' },
		'content.action.status',
	],
	[
		'a long description',
		ORDER_STATUS,
		{ 'content.action.description': wide(121) },
		'content.action.description',
	],
	['a header', ORDER_STATUS, { 'content.header': { type: 'TEXT', text: 'x' } }, 'content.header'],
];
