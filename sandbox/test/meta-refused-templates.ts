import type { JsonValue } from '../json';
import { many, wide } from './harness';
import * as meta from './meta-messages';
import * as orders from './meta-orders';
import { action, body, button, header, template } from './meta-messages';
import type { Refused } from './meta-refused';

const COMPONENTS = 'template.components';
const FIRST = `${COMPONENTS}[0]`;
const picture = { type: 'image', image: { id: '1050' } };

/** A template message with these components, and what is wrong with the first of them. */
function refused(why: string, components: JsonValue[], where: string): Refused {
	return [why, template('a', components), {}, where];
}

function named(name: string) {
	return { type: 'text', text: 'a', parameter_name: name };
}

function card(index: number) {
	return { card_index: index, components: [header(picture)] };
}

const confirmed = template('order_confirmed', [body('Asha', '7781')]);

/** Template messages that break the form, whatever their template says. */
export const REFUSED_TEMPLATES: Refused[] = [
	['no name', confirmed, { 'template.name': undefined }, 'template.name'],
	['a language as a text', confirmed, { 'template.language': 'en' }, 'template.language'],
	[
		'another policy',
		confirmed,
		{ 'template.language.policy': 'fallback' },
		'template.language.policy',
	],
	['the namespace of former times', confirmed, { 'template.namespace': 'a' }, 'template.namespace'],
	refused('another component', [{ type: 'footer', parameters: [] }], FIRST),
	refused('a body without parameters', [{ type: 'body', parameters: [] }], `${FIRST}.parameters`),
	refused('two bodies', [body('a'), body('b')], COMPONENTS),
	refused('the same button twice', [code(0), code('0')], COMPONENTS),
	refused('a blank text', [body(' ')], `${FIRST}.parameters[0].text`),
	refused('a long text', [body(wide(32_769))], `${FIRST}.parameters[0].text`),
	refused(
		'a picture in the body',
		[{ type: 'body', parameters: [picture] }],
		`${FIRST}.parameters[0]`,
	),
	refused(
		'names for some',
		[{ type: 'body', parameters: [named('a'), ...meta.texts('b')] }],
		`${FIRST}.parameters`,
	),
	refused(
		'the same name twice',
		[{ type: 'body', parameters: [named('a'), named('a')] }],
		`${FIRST}.parameters`,
	),
	refused(
		'a name in capitals',
		[{ type: 'body', parameters: [named('Name')] }],
		`${FIRST}.parameters[0].parameter_name`,
	),
	refused(
		'a long name',
		[{ type: 'body', parameters: [named('n'.repeat(21))] }],
		`${FIRST}.parameters[0].parameter_name`,
	),
	refused(
		'two headers in one',
		[{ type: 'header', parameters: [picture, picture] }],
		`${FIRST}.parameters`,
	),
	refused(
		'a long header',
		[header({ type: 'text', text: wide(61) })],
		`${FIRST}.parameters[0].text`,
	),
	refused(
		'a caption in a header',
		[header({ type: 'image', image: { id: '1', caption: 'a' } })],
		`${FIRST}.parameters[0].image.caption`,
	),
	refused(
		'a sound in a header',
		[header({ type: 'audio', audio: { id: '1' } })],
		`${FIRST}.parameters[0]`,
	),
	refused(
		'a place without coordinates',
		[header({ type: 'location', location: { name: 'a', longitude: '1' } })],
		`${FIRST}.parameters[0].location.latitude`,
	),
	refused('another button', [button('phone_number', 0, { type: 'text', text: 'a' })], FIRST),
	refused('a button without a place', [{ ...code(0), index: 'first' }], `${FIRST}.index`),
	refused('a place below zero', [code(-1)], `${FIRST}.index`),
	refused(
		'a long payload',
		[button('quick_reply', 0, { type: 'payload', payload: wide(257) })],
		`${FIRST}.parameters[0].payload`,
	),
	refused(
		'a text for a quick reply',
		[button('quick_reply', 0, { type: 'text', text: 'a' })],
		`${FIRST}.parameters[0].payload`,
	),
	refused(
		'a long coupon',
		[button('copy_code', 0, { type: 'coupon_code', coupon_code: 'c'.repeat(16) })],
		`${FIRST}.parameters[0].coupon_code`,
	),
	refused(
		'products without a picture',
		[button('mpm', 0, action({ sections: [products('A', 1)] }))],
		`${FIRST}.parameters[0].action.thumbnail_product_retailer_id`,
	),
	refused(
		'31 products',
		[
			button(
				'mpm',
				0,
				action({
					thumbnail_product_retailer_id: 'a',
					sections: [products('A', 16), products('B', 15)],
				}),
			),
		],
		`${FIRST}.parameters[0].action.sections`,
	),
	refused(
		'an order that does not add up',
		[
			button(
				'order_details',
				0,
				action({
					order_details: { ...orders.ORDER_PARAMETERS, total_amount: { value: 1, offset: 100 } },
				}),
			),
		],
		`${FIRST}.parameters[0].action.order_details.total_amount`,
	),
	refused(
		'a call without an end',
		[button('voice_call', 0, { type: 'ttl_minutes', ttl_minutes: 43_201 })],
		`${FIRST}.parameters[0].ttl_minutes`,
	),
	refused(
		'an end of an offer as a text',
		[offer('4102444800000')],
		`${FIRST}.parameters[0].limited_time_offer.expiration_time_ms`,
	),
	refused('eleven cards', [{ type: 'carousel', cards: many(11, card) }], `${FIRST}.cards`),
	refused(
		'cards out of order',
		[{ type: 'carousel', cards: [card(1), card(0)] }],
		`${FIRST}.cards[0].card_index`,
	),
	refused(
		'a carousel in a carousel',
		[
			{
				type: 'carousel',
				cards: [{ card_index: 0, components: [{ type: 'carousel', cards: [card(0)] }] }],
			},
		],
		`${FIRST}.cards[0].components[0]`,
	),
	refused(
		'another state of an order',
		[state('lost')],
		`${FIRST}.parameters[0].order_status.order.status`,
	),
	refused(
		'a tap target without an address',
		[
			{
				type: 'tap_target_configuration',
				parameters: [
					{ type: 'tap_target_configuration', tap_target_configuration: { title: 'a' } },
				],
			},
		],
		`${FIRST}.parameters[0].tap_target_configuration.url`,
	),
];

function code(index: number | string) {
	return button('copy_code', index, { type: 'coupon_code', coupon_code: 'SPRING10' });
}

function products(title: string, count: number) {
	const items = many(count, (index) => ({ product_retailer_id: `${title}${index}` }));
	return { title, product_items: items };
}

function offer(time: JsonValue) {
	const type = 'limited_time_offer';
	return { type, parameters: [{ type, [type]: { expiration_time_ms: time } }] };
}

function state(status: string) {
	const content = { reference_id: '7781', order: { status } };
	return { type: 'order_status', parameters: [{ type: 'order_status', order_status: content }] };
}
