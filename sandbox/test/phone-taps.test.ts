import { type JsonObject, stringAt, valueAt } from '../json';
import { useBench } from './bench';
import { call, control } from './harness';
import { example } from './infobip-examples';
import * as messages from './meta-messages';
import { ORDER } from './meta-orders';

const { button, carousel, LINK_CARD, replyCard, template, texts } = messages;

const INTERACTIVE = (type: string, reply: JsonObject) => ({
	type: 'interactive',
	interactive: { type, [type]: reply },
});

const FORM = (name: string, body: string, response: JsonObject) =>
	INTERACTIVE('nfm_reply', { name, body, response_json: JSON.stringify(response) });

const CART = (...items: Array<[id: string, quantity: number]>) => ({
	type: 'order',
	order: {
		product_items: items.map(([id, quantity]) => ({ product_retailer_id: id, quantity })),
	},
});

const PARCEL_SENT = template('parcel_sent', [
	{ type: 'header', parameters: [{ type: 'image', image: { link: 'https://acme.test/a.jpg' } }] },
	{ type: 'body', parameters: texts('Asha', '7781') },
	button('quick_reply', 0, { type: 'payload', payload: 'stop' }),
	button('url', 1, { type: 'text', text: 't/1' }),
]);

/** A message, what is tapped and filled in, and the message that comes to the webhook. */
const TAPS: ReadonlyArray<
	readonly [
		why: string,
		message: JsonObject,
		tap: number,
		values: Record<string, string>,
		comes: JsonObject,
	]
> = [
	[
		'a reply button',
		messages.BUTTONS,
		1,
		{},
		INTERACTIVE('button_reply', { id: 'stop-7781', title: 'Cancel' }),
	],
	[
		'a row with a description',
		messages.LIST,
		0,
		{ row: 'w1' },
		INTERACTIVE('list_reply', { id: 'w1', title: '08-10', description: 'Two left' }),
	],
	[
		'a row without one',
		messages.LIST,
		0,
		{ row: 'w2' },
		INTERACTIVE('list_reply', { id: 'w2', title: '18-20' }),
	],
	[
		'a form, with the token that the message carried',
		messages.FLOW,
		0,
		{ answer: 'broken', order: '7781', empty: '' },
		FORM('flow', 'Sent', { flow_token: 'order-7781', answer: 'broken', order: '7781' }),
	],
	[
		'an address',
		messages.ADDRESS,
		0,
		{ name: 'Asha', city: 'Mumbai' },
		FORM('address_message', 'Asha\nMumbai', { values: { name: 'Asha', city: 'Mumbai' } }),
	],
	[
		'a place',
		messages.LOCATION_REQUEST,
		0,
		{ latitude: '19.05', longitude: '72.83', name: 'Home' },
		{ type: 'location', location: { latitude: 19.05, longitude: 72.83, name: 'Home' } },
	],
	[
		'a refusal to be called',
		messages.CALL_PERMISSION,
		0,
		{ response: 'reject' },
		INTERACTIVE('call_permission_reply', { response: 'reject', response_source: 'user_action' }),
	],
	['one product', messages.PRODUCT, 0, { 'quantity:MUG-350': '3' }, CART(['MUG-350', 3])],
	[
		'some of several products',
		messages.PRODUCT_LIST,
		0,
		{ 'quantity:MUG-350': '0', 'quantity:PLT-20': '2' },
		CART(['PLT-20', 2]),
	],
	['the catalog', messages.CATALOG, 0, { 'quantity:MUG-350': '1' }, CART(['MUG-350', 1])],
	[
		'a button of the second card',
		carousel(2, replyCard),
		1,
		{},
		INTERACTIVE('button_reply', { id: 'like-1', title: 'Like' }),
	],
	[
		'a quick reply of a template',
		PARCEL_SENT,
		0,
		{},
		{ type: 'button', button: { payload: 'stop', text: 'Stop updates' } },
	],
];

describe('Taps on a phone', () => {
	const bench = useBench();

	beforeEach(() => {
		bench.sandbox.attachKaleyraProfile({ url: bench.webhook.url, method: 'POST', headers: {} });
	});

	/** The ID of a message that Kaleyra took. */
	const send = async (message: JsonObject): Promise<string> => {
		const messaging_object = {
			messaging_product: 'whatsapp',
			to: '+919800000100',
			...message,
		};
		const { status, data } = await call(bench.sandbox, 'kaleyra', { body: { messaging_object } });
		expect({ status, why: bench.sandbox.requests().at(-1)?.violations }).toEqual({ status: 202 });
		return stringAt(data, 'data', 'message_id') ?? '';
	};
	const tap = async (messageId: string, position: number, values: JsonObject = {}) => {
		const order = { messageId, tap: position, values };
		const { status, data } = await control(bench.sandbox, 'POST', '/phone/taps', order);
		return { status, data };
	};

	test.each(TAPS)('%s', async (_why, message, position, values, comes) => {
		const messageId = await send(message);
		expect(await tap(messageId, position, values)).toEqual({ status: 200, data: { webhooks: 1 } });
		const [body] = bench.webhook.bodies();
		const [told] = [valueAt(body, 'meta_object', 'value', 'messages')].flat();
		expect(told).toMatchObject({ from: '919800000100', ...comes });
	});

	test('an order is paid, and Meta’s form of a payment comes', async () => {
		const messageId = await send(ORDER);
		await tap(messageId, 0, { result: 'success' });
		expect(bench.webhook.bodies()).toMatchObject([
			{
				type: 'payment',
				status: 'captured',
				payment: { reference_id: 'ORDER-7781_a.1', amount: { value: 122_950 } },
			},
		]);
	});

	test('an order of Infobip’s is paid, and its look-up tells so', async () => {
		const { data } = await call(bench.sandbox, 'infobip', {
			path: '/whatsapp/1/message/interactive/order-details',
			body: example('order-details UPI_PAYU (minimal)'),
		});
		await tap(data.messageId, 0, { result: 'success' });
		const { data: payment } = await call(bench.sandbox, 'infobip', {
			method: 'GET',
			path: `/whatsapp/1/senders/${bench.sandbox.messages()[0]?.sender}/payments/upi/payu/acme7781`,
		});
		expect(payment).toMatchObject({ paymentId: 'acme7781', paymentStatus: 'CAPTURED' });
	});

	test('a contact is shared with Gupshup, whose app asks for it', async () => {
		bench.sandbox.subscribeWithGupshup({
			url: bench.webhook.url,
			tag: 'ours',
			modes: ['MESSAGE'],
			version: 3,
		});
		const { data } = await call(bench.sandbox, 'gupshup', {
			body: {
				messaging_product: 'whatsapp',
				recipient_type: 'individual',
				to: '919800000100',
				...messages.CONTACT_INFO,
			},
		});
		const [{ id }] = data.messages;
		expect((await tap(id, 0)).data).toEqual({ webhooks: 1 });
		expect(bench.webhook.bodies()).toMatchObject([
			{ entry: [{ changes: [{ value: { messages: [{ type: 'contacts' }] } }] }] },
		]);
	});

	test.each<readonly [why: string, message: JsonObject, note: string]>([
		['a link leads out of WhatsApp', messages.LINK, 'The page behind the link is not told of here'],
		['a call', messages.VOICE_CALL, 'Calls are not simulated'],
		['a list without a choice', messages.LIST, 'No row was chosen'],
		['an empty cart', messages.PRODUCT, 'The cart is empty'],
		[
			'a link of a card',
			carousel(2, () => LINK_CARD),
			'The page behind the link is not told of here',
		],
	])('nothing comes in: %s', async (_why, message, note) => {
		const messageId = await send(message);
		expect(await tap(messageId, 0)).toEqual({ status: 200, data: { note, webhooks: 0 } });
		expect(bench.webhook.calls).toEqual([]);
	});

	test('a coupon is copied, and nothing comes in', async () => {
		const end = { type: 'limited_time_offer', limited_time_offer: { expiration_time_ms: 4e12 } };
		const offer = template('spring_offer', [
			{
				type: 'header',
				parameters: [{ type: 'image', image: { link: 'https://acme.test/a.jpg' } }],
			},
			{ type: 'body', parameters: texts('Asha') },
			{ type: 'limited_time_offer', parameters: [end] },
			button('copy_code', 0, { type: 'coupon_code', coupon_code: 'SPRING20' }),
			button('url', 1, { type: 'text', text: 'spring' }),
		]);
		const copied = { copied: 'SPRING20', note: 'Copied: SPRING20', webhooks: 0 };
		expect(await tap(await send(offer), 0)).toEqual({ status: 200, data: copied });
	});

	test.each<readonly [why: string, order: JsonObject, status: number]>([
		['a message that nobody sent', { messageId: 'x', tap: 0 }, 404],
		['no position', { messageId: 'x' }, 400],
		['an unknown field', { messageId: 'x', tap: 0, price: 1 }, 400],
		['a number for a text', { messageId: 'x', tap: 0, values: { row: 1 } }, 400],
	])('is refused: %s', async (_why, order, status) => {
		expect(await control(bench.sandbox, 'POST', '/phone/taps', order)).toMatchObject({ status });
	});

	test('where there is nothing to tap, nothing is tapped', async () => {
		const messageId = await send(messages.LOCATION_REQUEST);
		expect((await tap(messageId, 5)).status).toBe(404);
	});
});
