import type { JsonObject, JsonValue } from '../json';
import { many, wide } from './harness';
import { INFOBIP_BUTTONS, INFOBIP_LIST, INFOBIP_ORDER_STATUS, INFOBIP_TEXT } from './samples';

const TEXT = '/whatsapp/1/message/text';
const BUTTONS = '/whatsapp/1/message/interactive/buttons';
const LIST = '/whatsapp/1/message/interactive/list';
const ORDER_STATUS = '/whatsapp/1/message/interactive/order-status';

/** A sound body for each send call. */
export const SAMPLES: Readonly<Record<string, JsonObject>> = {
	[TEXT]: INFOBIP_TEXT,
	[BUTTONS]: INFOBIP_BUTTONS,
	[LIST]: INFOBIP_LIST,
	[ORDER_STATUS]: INFOBIP_ORDER_STATUS,
};

const rows = (count: number) => many(count, (index) => ({ id: `r${index}`, title: 'Row' }));
const buttons = (count: number) =>
	many(count, (index) => ({ type: 'REPLY', id: `b${index}`, title: `B${index}` }));

/** What is changed in the sound body of a path, and why. */
export type Case = [why: string, path: string, changes: Record<string, JsonValue | undefined>];

/** At the limits. */
export const accepted: Case[] = [
	['24 digits are a phone number', TEXT, { from: '1'.repeat(24), to: '1'.repeat(24) }],
	['a user ID may be longer', TEXT, { to: `IN.${'a'.repeat(147)}` }],
	['the longest message ID', TEXT, { messageId: 'm'.repeat(200) }],
	['the longest callback data, in code points', TEXT, { callbackData: wide(4000) }],
	['the longest notify URL', TEXT, { notifyUrl: `http://x.test/${'a'.repeat(2034)}` }],
	['the longest attribution', TEXT, { entityId: wide(255), applicationId: wide(255) }],
	['the longest text', TEXT, { 'content.text': wide(4096) }],
	['all URL options', TEXT, { urlOptions: { shortenUrl: true, trackClicks: false } }],
	['a preview of a URL', TEXT, { content: { text: 'see http://x.test', previewUrl: true } }],
	['a reply', ORDER_STATUS, { context: { replyToMessageId: 'wamid.x' } }],
	['the longest body', BUTTONS, { 'content.body.text': wide(1024) }],
	['the longest footer', BUTTONS, { 'content.footer': { text: wide(60) } }],
	['three buttons', BUTTONS, { 'content.action.buttons': buttons(3) }],
	['the longest button ID', BUTTONS, { 'content.action.buttons[0].id': wide(256) }],
	['the longest button title', BUTTONS, { 'content.action.buttons[0].title': wide(20) }],
	['a text header', BUTTONS, { 'content.header': { type: 'TEXT', text: wide(60) } }],
	['an image', BUTTONS, { 'content.header': { type: 'IMAGE', mediaUrl: 'https://x.test/a' } }],
	[
		'a document with a name',
		BUTTONS,
		{
			'content.header': {
				type: 'DOCUMENT',
				mediaUrl: 'https://x.test/a.pdf',
				filename: wide(240),
			},
		},
	],
	['the longest list title', LIST, { 'content.action.title': wide(20) }],
	['ten rows', LIST, { 'content.action.sections[0].rows': rows(10) }],
	[
		'ten sections',
		LIST,
		{
			'content.action.sections': many(10, (index) => ({
				title: wide(24),
				rows: [{ id: `r${index}`, title: wide(24), description: wide(72) }],
			})),
		},
	],
	['the longest row ID', LIST, { 'content.action.sections[0].rows[0].id': wide(200) }],
	['the longest UPI_PAYU ID', ORDER_STATUS, { 'content.action.payment.id': wide(25) }],
	[
		'another way to pay',
		ORDER_STATUS,
		{ 'content.action.payment': { type: 'PG_RAZORPAY', id: 'o-_.'.padEnd(35, '1') } },
	],
	['a canceled order', ORDER_STATUS, { 'content.action.status': 'CANCELED' }],
	['the longest description', ORDER_STATUS, { 'content.action.description': wide(120) }],
	['a body and a footer', ORDER_STATUS, { 'content.body.text': 'b', 'content.footer.text': 'f' }],
];
