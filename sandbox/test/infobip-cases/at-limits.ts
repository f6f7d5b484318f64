import type { JsonValue } from '../../json';
import { many, wide } from '../harness';

/** What is changed in an example that stays sound: as much as may be. */
export type AtLimit = [
	why: string,
	example: string,
	changes: Record<string, JsonValue | undefined>,
];

const ACTION = 'content.action';
const PAYMENT = `${ACTION}.payment`;
const ORDER = `${ACTION}.order`;
const DATA = 'messages[0].content.templateData';
const CARD = `${ACTION}.cards[0]`;
const URL = 'https://files.acme.test/';

const address = (length: number) => URL + 'a'.repeat(length - URL.length);
const products = (count: number) => many(count, (index) => `P-${index}`);
const full = (type: string) => `order-details ${type} (full)`;
const card = () => ({ header: { type: 'IMAGE', mediaUrl: URL } });

const urlCard = () => ({
	header: { type: 'IMAGE', url: URL },
	body: { text: '' },
	button: { displayText: '', url: '' },
});

const freeForm: AtLimit[] = [
	['the longest address of a file', 'image (minimal)', { 'content.mediaUrl': address(2048) }],
	['the longest caption', 'video (full)', { 'content.caption': wide(3000) }],
	['the longest filename', 'document (full)', { 'content.filename': wide(240) }],
	['the north pole', 'location (minimal)', { 'content.latitude': 90, 'content.longitude': 180 }],
	['the south pole', 'location (minimal)', { 'content.latitude': -90, 'content.longitude': -180 }],
	[
		'the longest place',
		'location (full)',
		{ 'content.name': wide(1000), 'content.address': wide(1000) },
	],
];

const interactive: AtLimit[] = [
	['the longest question', 'location-request (minimal)', { 'content.body.text': wide(1024) }],
	[
		'30 products',
		'multi-product (full)',
		{
			[`${ACTION}.sections`]: [
				{ title: wide(24), productRetailerIds: products(15) },
				{ title: 'B', productRetailerIds: products(15) },
			],
		},
	],
	[
		'10 sections',
		'multi-product (full)',
		{ [`${ACTION}.sections`]: many(10, () => ({ title: 'x', productRetailerIds: ['P'] })) },
	],
	['the longest call to action', 'flow (full)', { [`${ACTION}.callToActionButton`]: wide(20) }],
	['the longest link', 'url-button (minimal)', { [`${ACTION}.url`]: address(2048) }],
	['the longest link text', 'url-button (minimal)', { [`${ACTION}.displayText`]: wide(20) }],
	[
		'10 cards',
		'media-carousel URL (minimal)',
		{ [`${ACTION}.cards`]: many(10, urlCard), 'content.body.text': wide(1024) },
	],
	[
		'the longest card',
		'media-carousel URL (minimal)',
		{
			[`${CARD}.header.url`]: address(2048),
			[`${CARD}.body.text`]: wide(160),
			[`${CARD}.button`]: { displayText: wide(20), url: address(2048) },
		},
	],
	[
		'the longest quick reply',
		'media-carousel QUICK_REPLY (full)',
		{ [`${CARD}.buttons[0]`]: { id: wide(20), title: wide(20) } },
	],
	[
		'the longest call',
		'voice-button (full)',
		{
			'content.body.text': wide(1024),
			[`${ACTION}.buttonDisplayText`]: wide(20),
			[`${ACTION}.callValidityPeriod`]: 43_200,
			[`${ACTION}.callContextPayload`]: wide(512),
		},
	],
	['the shortest call', 'voice-button (full)', { [`${ACTION}.callValidityPeriod`]: 1 }],
];

const orders: AtLimit[] = [
	[
		'the longest order',
		full('UPI_PAYU'),
		{
			[`${ORDER}.items[0].name`]: wide(60),
			[`${ORDER}.tax.description`]: wide(60),
			[`${ORDER}.shipping.description`]: wide(60),
			[`${ORDER}.discount.amount.description`]: wide(60),
			[`${ORDER}.discount.programName`]: wide(60),
			[`${ORDER}.orderExpiration`]: { expirationSeconds: 360, description: wide(120) },
			[`${ACTION}.paymentConfiguration`]: wide(60),
		},
	],
	[
		'the longest customer',
		full('UPI_PAYU'),
		{
			[`${PAYMENT}.id`]: wide(25),
			[`${PAYMENT}.productDescription`]: wide(100),
			[`${PAYMENT}.customerFirstName`]: wide(60),
			[`${PAYMENT}.customerLastName`]: wide(20),
			[`${PAYMENT}.customerEmail`]: wide(50),
			[`${PAYMENT}.callbackData`]: many(5, () => wide(255)),
		},
	],
	[
		'the longest beneficiary',
		full('PG_PAYU'),
		{
			[`${PAYMENT}.id`]: 'A-_.'.padEnd(35, '9'),
			[`${PAYMENT}.callbackData`]: many(4, () => wide(255)),
			[`${PAYMENT}.beneficiary.name`]: wide(200),
			[`${PAYMENT}.beneficiary.firstAddressLine`]: wide(100),
			[`${PAYMENT}.beneficiary.secondAddressLine`]: wide(100),
		},
	],
	[
		'two payments',
		'order-details BRAZIL_PAYMENTS (minimal)',
		{
			[`${PAYMENT}.payments`]: many(2, () => ({ type: 'BRAZIL_BOLETO', id: 'a', code: 'c' })),
		},
	],
	[
		'quick pay in an official sample',
		full('UPI_PAYU'),
		{ [`${ORDER}.orderDetailsType`]: 'QUICK_PAY' },
	],
	['a Pix without configuration', full('BRAZIL_PIX_DC'), {}],
	['a Pix with one', full('BRAZIL_PIX_DC'), { [`${ACTION}.paymentConfiguration`]: 'acme-br' }],
	['a link with one', full('UPI_LINK'), { [`${ACTION}.paymentConfiguration`]: 'acme' }],
	[
		'the largest amount of 32 bits',
		'order-details PG_PAYU (minimal)',
		{
			[`${ORDER}.items[0].amount.value`]: 2 ** 31 - 251,
			[`${ORDER}.subtotal.value`]: 2 ** 31 - 251,
			[`${ACTION}.totalAmount.value`]: 2 ** 31 - 1,
		},
	],
];

const templates: AtLimit[] = [
	['the longest bulk ID', 'template minimal', { bulkId: wide(100) }],
	[
		'the longest name',
		'template minimal',
		{ 'messages[0].content.templateName': 'a_9'.padEnd(512, 'z') },
	],
	[
		'the longest SMS',
		'template full (bulk, SMS failover)',
		{ 'messages[0].smsFailover': { from: 'A'.repeat(24), text: wide(4096) } },
	],
	[
		'four blanks',
		'template minimal',
		{ [`${DATA}.header`]: { type: 'TEXT', placeholder: 'a    b' } },
	],
	[
		'the longest paper',
		'template minimal',
		{ [`${DATA}.header`]: { type: 'DOCUMENT', mediaUrl: address(2048), filename: wide(240) } },
	],
	[
		'ten buttons',
		'template minimal',
		{
			[`${DATA}.buttons`]: [
				...many(6, () => ({ type: 'QUICK_REPLY', parameter: wide(128) })),
				...many(2, () => ({ type: 'URL', parameter: 'x' })),
				{ type: 'COPY_CODE', parameter: wide(15) },
				{ type: 'FLOW', flowToken: wide(3000) },
			],
		},
	],
	[
		'the longest picture of a catalog',
		'template minimal',
		{ [`${DATA}.buttons`]: [{ type: 'CATALOG', thumbnailProductRetailerId: wide(3000) }] },
	],
	[
		'30 products',
		'template button MULTI_PRODUCT',
		{
			[`${DATA}.buttons[0].sections`]: many(10, (index) => ({
				title: wide(24),
				productRetailerIds: [`A${index}`, `B${index}`, `C${index}`],
			})),
		},
	],
	['10 cards', 'template carousel', { [`${DATA}.carousel.cards`]: many(10, card) }],
	['one card', 'template carousel', { [`${DATA}.carousel.cards`]: [card()] }],
	[
		'a gateway without configuration, as an official sample has it',
		'template button ORDER_DETAILS',
		{ [`${DATA}.buttons[0].action.paymentConfiguration`]: undefined },
	],
];

/** At the limits, where the tables of refusals are one past them. */
export const AT_LIMITS: AtLimit[] = [...freeForm, ...interactive, ...orders, ...templates];
