import type { JsonObject, JsonValue } from '../json';
import { checkMessage } from '../providers/gupshup/schemas';
import { MetaAccount } from '../providers/meta/meta-account';
import type { Rejection } from '../providers/meta/rejection';
import { changed, many, wide } from './harness';
import * as orders from './meta-orders';
import { action, body, button, header, template } from './meta-messages';

const LINK = 'https://files.acme.test/a.jpg';
const picture = header({ type: 'image', image: { link: LINK } });
const url = (index: number, text = 't/7781') => button('url', index, { type: 'text', text });
const coupon = button('copy_code', 0, { type: 'coupon_code', coupon_code: 'SPRING10' });
const offer = {
	type: 'limited_time_offer',
	parameters: [
		{
			type: 'limited_time_offer',
			limited_time_offer: { expiration_time_ms: 4_102_444_800_000 },
		},
	],
};
const state = {
	type: 'order_status',
	parameters: [
		{
			type: 'order_status',
			order_status: { reference_id: '7781', order: { status: 'shipped' } },
		},
	],
};
const products = {
	thumbnail_product_retailer_id: 'MUG-350',
	sections: [{ title: 'Mugs', product_items: [{ product_retailer_id: 'MUG-350' }] }],
};
const named = (values: Record<string, string>) => ({
	type: 'body',
	parameters: Object.entries(values).map(([name, text]) => ({
		type: 'text',
		text,
		parameter_name: name,
	})),
});
const delayed = named({ customer_name: 'Asha', item: 'the mug', days: '2' });
const orderId = header({ type: 'text', text: '7781', parameter_name: 'order_id' });
const cards = (count: number, components: JsonValue[]) => ({
	type: 'carousel',
	cards: many(count, (index) => ({ card_index: index, components })),
});

/** One message for each template of the shop, filled in as it wants to be. */
const FITTING: Array<[name: string, components: JsonValue[], language?: string]> = [
	['order_confirmed', [body('Asha', '7781')]],
	['order_confirmed', [body('Asha', '7781')], 'de'],
	['order_delayed', [orderId, delayed]],
	['parcel_sent', [picture, body('Asha', '7781'), url(1)]],
	['invoice_ready', [header({ type: 'document', document: { link: LINK } }), body('7781')]],
	['pickup_point', [place(), body('7781')]],
	['order_reminder', [header({ type: 'text', text: '7781' })]],
	[
		'payment_request',
		[body('7781'), button('order_details', 0, action({ order_details: orders.ORDER_PARAMETERS }))],
	],
	['order_update', [body('7781'), state]],
	['damage_report', []],
	['damage_report', [button('flow', 0, action({ flow_token: '7781' }))]],
	['call_us', [button('voice_call', 0, { type: 'payload', payload: '7781' })]],
	['login_code', [body('123456'), url(0, '123456')]],
	['spring_offer', [picture, body('Asha'), offer, coupon, url(1)]],
	['new_arrivals', [body('Asha'), cards(2, [picture, body('4.99'), url(1)])]],
	['full_catalog', []],
	['picked_for_you', [header({ type: 'text', text: 'Asha' }), button('mpm', 0, action(products))]],
];

/** What Meta turns down, by its code. */
const TURNED_DOWN: Array<[code: number, why: string, message: JsonObject]> = [
	[132000, 'too few variables', template('order_confirmed', [body('Asha')])],
	[132000, 'too many variables', template('order_confirmed', [body('Asha', '7781', 'x')])],
	[
		132000,
		'no components',
		{ type: 'template', template: { name: 'order_confirmed', language: { code: 'en' } } },
	],
	[132000, 'a header too much', template('order_confirmed', [picture, body('Asha', '7781')])],
	[132000, 'a header that has a text', template('order_reminder', [])],
	[132000, 'no suffix of a link', template('parcel_sent', [picture, body('Asha', '7781')])],
	[
		132000,
		'a suffix of a fixed link',
		template('order_reminder', [header({ type: 'text', text: '7781' }), url(1)]),
	],
	[
		132000,
		'a button too much',
		template('parcel_sent', [picture, body('Asha', '7781'), url(1), url(2)]),
	],
	[132000, 'no coupon', template('spring_offer', [picture, body('Asha'), offer, url(1)])],
	[
		132000,
		'no end of the offer',
		template('spring_offer', [picture, body('Asha'), coupon, url(1)]),
	],
	[
		132000,
		'an offer where there is none',
		template('order_confirmed', [body('Asha', '7781'), offer]),
	],
	[132000, 'no order', template('payment_request', [body('7781')])],
	[132000, 'no state', template('order_update', [body('7781')])],
	[132000, 'no products', template('picked_for_you', [header({ type: 'text', text: 'Asha' })])],
	[132000, 'no button for the code', template('login_code', [body('123456')])],
	[
		132000,
		'a card too few',
		template('new_arrivals', [body('Asha'), cards(1, [picture, body('4.99'), url(1)])]),
	],
	[
		132000,
		'a card without its text',
		template('new_arrivals', [body('Asha'), cards(2, [picture, url(1)])]),
	],
	[132012, 'no picture', template('parcel_sent', [body('Asha', '7781'), url(1)])],
	[
		132012,
		'a place instead of a picture',
		template('parcel_sent', [place(), body('Asha', '7781'), url(1)]),
	],
	[132012, 'a picture instead of a text', template('order_reminder', [picture])],
	[132012, 'names for numbers', template('order_confirmed', [named({ a: 'Asha', b: '7781' })])],
	[132012, 'numbers for names', template('order_delayed', [orderId, body('Asha', 'the mug', '2')])],
	[
		132012,
		'another name',
		template('order_delayed', [orderId, named({ customer: 'Asha', item: 'a', days: '2' })]),
	],
	[
		132012,
		'another button in its place',
		template('parcel_sent', [
			picture,
			body('Asha', '7781'),
			button('url', 0, { type: 'text', text: 'a' }),
			url(1),
		]),
	],
	[
		132005,
		'a text that is long with the variables',
		template('parcel_sent', [picture, body(wide(1000), '7781'), url(1)]),
	],
	[
		132005,
		'a header that is long with the variable',
		template('order_reminder', [header({ type: 'text', text: wide(55) })]),
	],
	[132005, 'a long code', template('login_code', [body('1'.repeat(16)), url(0, '1'.repeat(16))])],
	[132018, 'a line break', template('order_confirmed', [body('Asha\nRao', '7781')])],
	[132018, 'a tab', template('order_confirmed', [body('Asha\tRao', '7781')])],
	[132018, 'five spaces', template('order_confirmed', [body('Asha     Rao', '7781')])],
	[132001, 'an unknown name', template('order_lost', [])],
	[132001, 'an unknown language', template('order_confirmed', [body('Asha', '7781')], 'fr')],
	[132001, 'a rejected template', template('winter_sale', [body('mugs')])],
	[132001, 'a template that waits', template('summer_sale', [])],
	[132015, 'a paused template', template('autumn_sale', [])],
	[132016, 'a disabled template', template('clearance_sale', [])],
	[131053, 'unknown media', { type: 'image', image: { id: '1' } }],
	[
		131053,
		'unknown media in a header',
		template('parcel_sent', [header({ type: 'image', image: { id: '1' } })]),
	],
];

function place() {
	return header({
		type: 'location',
		location: { latitude: 19.07, longitude: 72.87, name: 'Shop', address: '7 Lake View' },
	});
}

const account = new MetaAccount();

function rejectionOf(content: JsonObject, to: JsonObject = { to: '919800000001' }) {
	const envelope = { messaging_product: 'whatsapp', recipient_type: 'individual', ...to };
	const message = { ...envelope, ...content };
	const checked = checkMessage(message);
	if (!checked.ok) throw new Error(JSON.stringify(checked.violations));
	return account.rejectionOf(checked.value, message);
}

afterEach(() => account.reset());

test.each(FITTING)('%s takes what it needs', (name, components, language = 'en') => {
	expect(rejectionOf(template(name, components, language))).toBeUndefined();
});

test('every template that can be sent is sent in these tests', () => {
	const sendable = account.templates.list().filter(({ status }) => status === 'APPROVED');
	const sent = FITTING.map(([name, , language = 'en']) => `${name} ${language}`);
	expect(sent).toEqual(
		expect.arrayContaining(sendable.map(({ name, language }) => `${name} ${language}`)),
	);
});

test.each(TURNED_DOWN)('%i for %s', (code, _why, message) => {
	const told: Partial<Rejection> = { code, details: expect.any(String), title: expect.any(String) };
	expect(rejectionOf(message)).toMatchObject(told);
});

test('131062 for a one-time code to a user ID', () => {
	const message = template('login_code', [body('123456'), url(0, '123456')]);
	expect(rejectionOf(message, { recipient: 'IN.abc' })).toMatchObject({ code: 131062 });
	expect(rejectionOf(message, { recipient: 'IN.abc', to: '919800000001' })).toBeUndefined();
});

test('uploaded media are known until the reset', () => {
	const id = account.media.add({ type: 'image/png', body: Buffer.from('a') });
	expect(rejectionOf({ type: 'image', image: { id } })).toBeUndefined();
	account.reset();
	expect(rejectionOf({ type: 'image', image: { id } })).toMatchObject({ code: 131053 });
});

const shipped = changed(orders.ORDER_STATUS, {
	'interactive.action.parameters.reference_id': '7781',
});

test.each([
	['in a message', shipped],
	['in a template', template('order_update', [body('7781'), state])],
])('2046 for a state after the end, %s', (_why, next) => {
	const done = changed(shipped, { 'interactive.action.parameters.order.status': 'completed' });
	expect(rejectionOf(next)).toBeUndefined();
	expect(rejectionOf(done)).toBeUndefined();
	expect(rejectionOf(next)).toMatchObject({ code: 2046 });
	account.reset();
	expect(rejectionOf(next)).toBeUndefined();
});

test('templates can be replaced until the reset', () => {
	const [first] = account.templates.list();
	if (first === undefined) throw new Error('The shop has no templates');
	account.templates.replace([{ ...first, name: 'mine' }]);
	expect(rejectionOf(template('mine', [body('Asha', '7781')]))).toBeUndefined();
	expect(rejectionOf(template('full_catalog', []))).toMatchObject({ code: 132001 });
	account.reset();
	expect(rejectionOf(template('full_catalog', []))).toBeUndefined();
});
