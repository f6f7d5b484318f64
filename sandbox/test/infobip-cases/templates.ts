import type { JsonValue } from '../../json';
import { many, wide } from '../harness';
import type { Refusal } from './refusal';

const MINIMAL = 'template minimal';
const BULK = 'template full (bulk, SMS failover)';
const DATA = 'content.templateData';
const BUTTONS = `${DATA}.buttons`;

/** The answer names the path within the message. */
const inMessage = (
	why: string,
	name: string,
	path: string,
	value?: JsonValue,
	faultyPath = path,
): Refusal => [why, name, { [`messages[0].${path}`]: value }, faultyPath];

const header = (why: string, value: JsonValue, member: string): Refusal => [
	why,
	MINIMAL,
	{ [`messages[0].${DATA}.header`]: value },
	`${DATA}.header${member}`,
];

const buttons = (why: string, value: JsonValue[], member = ''): Refusal => [
	why,
	MINIMAL,
	{ [`messages[0].${BUTTONS}`]: value },
	BUTTONS + member,
];

const url = 'https://files.acme.test/a';
const reply = { type: 'QUICK_REPLY', parameter: 'x' };
const link = { type: 'URL', parameter: 'x' };
const code = { type: 'COPY_CODE', parameter: 'x' };
const flow = { type: 'FLOW' };
const products = (ids: string[], title = 'x') => ({
	type: 'MULTI_PRODUCT',
	sections: [{ title, productRetailerIds: ids }],
});
const card = { header: { type: 'IMAGE', mediaUrl: url } };
const ORDER = `${BUTTONS}[0].action`;

const envelopes: Refusal[] = [
	['no messages', MINIMAL, { messages: [] }, 'messages'],
	['one message as elsewhere', MINIMAL, { from: '441134960000' }, 'from'],
	['a long bulk ID', BULK, { bulkId: wide(101) }, 'bulkId'],
	inMessage('no sender', MINIMAL, 'from'),
	inMessage('no recipient', MINIMAL, 'to'),
	inMessage('a bulk ID in a message', MINIMAL, 'bulkId', 'x'),
	inMessage('a long message ID', MINIMAL, 'messageId', 'm'.repeat(201)),
	inMessage('an SMS of nobody', BULK, 'smsFailover.from'),
	inMessage('an SMS without text', BULK, 'smsFailover.text'),
	inMessage('a long SMS sender', BULK, 'smsFailover.from', 'A'.repeat(25)),
	inMessage('a long SMS', BULK, 'smsFailover.text', wide(4097)),
	['a fault in the second message', BULK, { 'messages[1].sendAt': 'now' }, 'sendAt'],
];

const contents: Refusal[] = [
	inMessage('no template', MINIMAL, 'content.templateName'),
	inMessage('a long template', MINIMAL, 'content.templateName', 'a'.repeat(513)),
	inMessage('capitals in the name', MINIMAL, 'content.templateName', 'Order_Confirmed'),
	inMessage('no language', MINIMAL, 'content.language'),
	inMessage('no data', MINIMAL, DATA),
	inMessage('no body', MINIMAL, `${DATA}.body`),
	inMessage('no placeholders', MINIMAL, `${DATA}.body.placeholders`),
	inMessage('null for a placeholder', MINIMAL, `${DATA}.body.placeholders[0]`, null),
	inMessage('an empty placeholder', MINIMAL, `${DATA}.body.placeholders[0]`, ''),
	inMessage('a number', MINIMAL, `${DATA}.body.placeholders[0]`, 7781),
	inMessage('an empty header', MINIMAL, `${DATA}.header`, {}),
	header('a headline without text', { type: 'TEXT' }, '.placeholder'),
	header('the member of the look-up', { format: 'TEXT', placeholder: 'x' }, ''),
	header('two lines', { type: 'TEXT', placeholder: 'a\nb' }, '.placeholder'),
	header('a tab', { type: 'TEXT', placeholder: 'a\tb' }, '.placeholder'),
	header('five blanks', { type: 'TEXT', placeholder: 'a     b' }, '.placeholder'),
	header('a picture of nothing', { type: 'IMAGE' }, '.mediaUrl'),
	header('a long address', { type: 'VIDEO', mediaUrl: url + 'a'.repeat(2024) }, '.mediaUrl'),
	header('a paper without name', { type: 'DOCUMENT', mediaUrl: url }, '.filename'),
	header('an empty name', { type: 'DOCUMENT', mediaUrl: url, filename: '' }, '.filename'),
	header('a long name', { type: 'DOCUMENT', mediaUrl: url, filename: wide(241) }, '.filename'),
	header('half a place', { type: 'LOCATION', latitude: 1 }, '.longitude'),
	header('a named place', { type: 'LOCATION', latitude: 1, longitude: 1, name: 'x' }, '.name'),
];

const buttonCases: Refusal[] = [
	buttons(
		'11 buttons',
		many(11, () => reply),
	),
	buttons('3 links', [link, link, link]),
	buttons('2 codes', [code, code]),
	buttons('2 flows', [flow, flow]),
	buttons('a catalog and more', [{ type: 'CATALOG' }, reply]),
	buttons('products and more', [products(['M']), reply]),
	buttons('a button that needs no entry', [{ type: 'PHONE_NUMBER' }], '[0]'),
	buttons('a reply without payload', [{ type: 'QUICK_REPLY' }], '[0].parameter'),
	buttons('a long payload', [{ ...reply, parameter: wide(129) }], '[0].parameter'),
	buttons('a link without end', [{ type: 'URL' }], '[0].parameter'),
	buttons('a long code', [{ ...code, parameter: wide(16) }], '[0].parameter'),
	buttons('a long token', [{ ...flow, flowToken: wide(3001) }], '[0].flowToken'),
	buttons('data that is a text', [{ ...flow, data: 'x' }], '[0].data'),
	buttons(
		'a long picture',
		[{ type: 'CATALOG', thumbnailProductRetailerId: wide(3001) }],
		'[0].thumbnailProductRetailerId',
	),
	buttons('no sections', [{ type: 'MULTI_PRODUCT', sections: [] }], '[0].sections'),
	buttons(
		'a section without title',
		[{ type: 'MULTI_PRODUCT', sections: [{ productRetailerIds: ['M'] }] }],
		'[0].sections[0].title',
	),
	buttons('a long title', [products(['M'], wide(25))], '[0].sections[0].title'),
	buttons('31 products', [products(many(31, String))], '[0].sections'),
	buttons('a product twice', [products(['M', 'M'])], '[0].sections[0].productRetailerIds'),
	buttons('no minute', [{ type: 'VOICE_CALL', callValidityPeriod: 0 }], '[0].callValidityPeriod'),
	inMessage(
		'a total that is one off',
		'template button ORDER_DETAILS',
		`${ORDER}.totalAmount.value`,
		5348,
		ORDER,
	),
	inMessage('a way to pay for messages only', 'template button ORDER_DETAILS', `${ORDER}.payment`, {
		type: 'BRAZIL',
		id: 'acme-7781',
	}),
];

const more: Refusal[] = [
	inMessage('no cards', 'template carousel', `${DATA}.carousel.cards`, []),
	inMessage(
		'11 cards',
		'template carousel',
		`${DATA}.carousel.cards`,
		many(11, () => card),
	),
	inMessage('a card without header', 'template carousel', `${DATA}.carousel.cards[0].header`),
	inMessage(
		'an empty body',
		'template carousel',
		`${DATA}.carousel.cards[0].body`,
		{},
		`${DATA}.carousel.cards[0].body.placeholders`,
	),
	inMessage('a card of 3 buttons', 'template carousel', `${DATA}.carousel.cards[0].buttons`, [
		reply,
		link,
		link,
	]),
	inMessage('a code on a card', 'template carousel', `${DATA}.carousel.cards[0].buttons[0]`, code),
	inMessage(
		'a time of another form',
		'template limitedTimeOffer',
		`${DATA}.limitedTimeOffer.expirationTime`,
		'2027-04-30T18:00:00Z',
	),
	inMessage('no statuses', 'template orderStatus', `${DATA}.orderStatus.orderStatuses`, []),
	inMessage(
		'an untyped status',
		'template orderStatus',
		`${DATA}.orderStatus.orderStatuses[0].type`,
	),
	inMessage(
		'the spelling of Meta',
		'template orderStatus',
		`${DATA}.orderStatus.orderStatuses[0].status`,
		'shipped',
	),
];

/** Template messages: one past each limit, and combinations that WhatsApp does not know. */
export const TEMPLATES: Refusal[] = [...envelopes, ...contents, ...buttonCases, ...more];
