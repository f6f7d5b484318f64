import type { JsonObject } from '../json';
import { many, wide } from './harness';
import { action, body, button, header, template, texts } from './meta-messages';
import * as orders from './meta-orders';

const LINK = 'https://files.acme.test/a.jpg';
const picture = { type: 'image', image: { id: '1050' } };
const card = (index: number) => ({
	card_index: index,
	components: [
		header(picture),
		body('4.99'),
		button('quick_reply', 0, { type: 'payload', payload: `like-${index}` }),
		button('url', '1', { type: 'text', text: 'mug' }),
	],
});

/** Template messages with every component, button and sort of parameter. */
export const ACCEPTED_TEMPLATES: Array<[why: string, message: JsonObject]> = [
	[
		'a template without parameters',
		{
			type: 'template',
			template: { name: 'a', language: { code: 'en', policy: 'deterministic' } },
		},
	],
	['a template with text', template('order_confirmed', [body('Asha', '7781')])],
	[
		'named variables',
		template('order_delayed', [
			header({ type: 'text', text: '7781', parameter_name: 'order_id' }),
			{ type: 'body', parameters: [{ type: 'text', text: 'Asha', parameter_name: 'name_1' }] },
		]),
	],
	[
		'money and a date',
		template('a', [
			{
				type: 'body',
				parameters: [
					{
						type: 'currency',
						currency: { fallback_value: '₹12', code: 'INR', amount_1000: 12_000 },
					},
					{ type: 'date_time', date_time: { fallback_value: 'Monday' } },
				],
			},
		]),
	],
	['a template with a picture', template('parcel_sent', [header(picture), body('Asha', '7781')])],
	[
		'a template with a document',
		template('invoice_ready', [
			header({ type: 'document', document: { link: LINK, filename: 'invoice.pdf' } }),
		]),
	],
	['a template with a video', template('a', [header({ type: 'video', video: { link: LINK } })])],
	[
		'a template with a location',
		template('pickup_point', [
			header({
				type: 'location',
				location: { latitude: '19.07', longitude: '72.87', name: 'Shop', address: '7 Lake View' },
			}),
		]),
	],
	[
		'a template with a product',
		template('a', [
			header({ type: 'product', product: { product_retailer_id: 'MUG', catalog_id: '5' } }),
		]),
	],
	[
		'all buttons of a template, in either case and with either sort of index',
		template('a', [
			button('quick_reply', 0, { type: 'payload', payload: wide(256) }),
			button('URL', '1', { type: 'text', text: 't/7781' }),
			button('COPY_CODE', 2, { type: 'coupon_code', coupon_code: 'SPRING10' }),
			button('flow', 3, action({ flow_token: 'x', flow_action_data: { a: 1 } })),
			button('CATALOG', 4, action({ thumbnail_product_retailer_id: 'MUG' })),
			button('mpm', 5, action({ thumbnail_product_retailer_id: 'MUG', sections: sections(30) })),
			button('order_details', 6, action({ order_details: orders.ORDER_PARAMETERS })),
			{
				...button('voice_call', 7, { type: 'ttl_minutes', ttl_minutes: 100 }),
				parameters: [
					{ type: 'ttl_minutes', ttl_minutes: 100 },
					{ type: 'payload', payload: 'order=7781' },
				],
			},
		]),
	],
	[
		'an offer for a limited time',
		template('spring_offer', [
			{
				type: 'limited_time_offer',
				parameters: [
					{
						type: 'limited_time_offer',
						limited_time_offer: { expiration_time_ms: 4_102_444_800_000 },
					},
				],
			},
		]),
	],
	['a template with cards', template('new_arrivals', [body('Asha'), cards(10)])],
	['a one-time code', template('login_code', [body('123456'), otp('123456')])],
	['the state of an order in a template', template('order_update', [orderState('shipped')])],
	['the hyphen of one table', template('order_update', [orderState('partially-shipped')])],
	['a tap target as an object', template('a', [tapTarget({ url: LINK, title: 'Shop' })])],
	['a tap target as a list', template('a', [tapTarget([{ url: LINK, title: 'Shop' }])])],
];

function sections(products: number) {
	const items = many(products, (index) => ({ product_retailer_id: `SKU-${index}` }));
	return [{ title: 'Kitchen', product_items: items }];
}

function cards(count: number): JsonObject {
	return { type: 'carousel', cards: many(count, card) };
}

function otp(code: string): JsonObject {
	return { type: 'button', sub_type: 'url', index: '0', parameters: texts(code) };
}

function orderState(status: string): JsonObject {
	const content = { reference_id: 'ORDER-7781', order: { status, description: 'News' } };
	return { type: 'order_status', parameters: [{ type: 'order_status', order_status: content }] };
}

function tapTarget(content: JsonObject | JsonObject[]): JsonObject {
	const type = 'tap_target_configuration';
	return { type, parameters: [{ type, [type]: content }] };
}
