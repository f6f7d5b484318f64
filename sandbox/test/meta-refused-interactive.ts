import type { JsonObject } from '../json';
import { many, wide } from './harness';
import * as meta from './meta-messages';
import * as orders from './meta-orders';
import type { Refused } from './meta-refused';

const ACTION = 'interactive.action';
const PARAMETERS = 'interactive.action.parameters';
const LINK = 'https://files.acme.test/a.jpg';

/** Interactive objects that both providers document. */
export const REFUSED_INTERACTIVE: Refused[] = [
	['another type', meta.BUTTONS, { 'interactive.type': 'poll' }, 'interactive'],
	[
		'a long label',
		meta.LINK,
		{ [`${PARAMETERS}.display_text`]: wide(21) },
		`${PARAMETERS}.display_text`,
	],
	['a link that is none', meta.LINK, { [`${PARAMETERS}.url`]: 'acme.test' }, `${PARAMETERS}.url`],
	[
		'a link to an IP address',
		meta.LINK,
		{ [`${PARAMETERS}.url`]: 'https://192.0.2.7/t' },
		`${PARAMETERS}.url`,
	],
	[
		'a link to an IPv6 address',
		meta.LINK,
		{ [`${PARAMETERS}.url`]: 'https://[2001:db8::1]/t' },
		`${PARAMETERS}.url`,
	],
	['another name of the action', meta.LINK, { [`${ACTION}.name`]: 'url' }, `${ACTION}.name`],
	[
		'another version of flows',
		meta.FLOW,
		{ [`${PARAMETERS}.flow_message_version`]: '4' },
		`${PARAMETERS}.flow_message_version`,
	],
	[
		'a version as a number',
		meta.FLOW,
		{ [`${PARAMETERS}.flow_message_version`]: 3 },
		`${PARAMETERS}.flow_message_version`,
	],
	['neither flow ID nor name', meta.FLOW, { [`${PARAMETERS}.flow_id`]: undefined }, PARAMETERS],
	['both flow ID and name', meta.FLOW, { [`${PARAMETERS}.flow_name`]: 'damage' }, PARAMETERS],
	[
		'a flow ID as a number',
		meta.FLOW,
		{ [`${PARAMETERS}.flow_id`]: 880011 },
		`${PARAMETERS}.flow_id`,
	],
	[
		'a long flow button',
		meta.FLOW,
		{ [`${PARAMETERS}.flow_cta`]: 'a'.repeat(31) },
		`${PARAMETERS}.flow_cta`,
	],
	[
		'an emoji on a flow button',
		meta.FLOW,
		{ [`${PARAMETERS}.flow_cta`]: 'Go 🚚' },
		`${PARAMETERS}.flow_cta`,
	],
	[
		'no data for a screen',
		meta.FLOW,
		{ [`${PARAMETERS}.flow_action_payload.data`]: {} },
		`${PARAMETERS}.flow_action_payload.data`,
	],
	[
		'a payload without a screen',
		meta.FLOW,
		{ [`${PARAMETERS}.flow_action_payload.screen`]: undefined },
		`${PARAMETERS}.flow_action_payload.screen`,
	],
	[
		'a screen for a data exchange',
		meta.FLOW,
		{ [`${PARAMETERS}.flow_action`]: 'data_exchange' },
		`${PARAMETERS}.flow_action_payload`,
	],
	['parameters of a location request', meta.LOCATION_REQUEST, { [PARAMETERS]: {} }, PARAMETERS],
	[
		'a header of a location request',
		meta.LOCATION_REQUEST,
		{ 'interactive.header': { type: 'text', text: 'A' } },
		'interactive.header',
	],
	[
		'a long body',
		meta.LOCATION_REQUEST,
		{ 'interactive.body.text': wide(1025) },
		'interactive.body.text',
	],
	[
		'an address without a country',
		meta.ADDRESS,
		{ [`${PARAMETERS}.country`]: undefined },
		PARAMETERS,
	],
	['an address elsewhere', meta.ADDRESS, { [`${PARAMETERS}.country`]: 'BR' }, PARAMETERS],
	[
		'a long PIN code',
		meta.ADDRESS,
		{ [`${PARAMETERS}.values.in_pin_code`]: '4000501' },
		`${PARAMETERS}.values.in_pin_code`,
	],
	[
		'an unknown value of an address',
		meta.ADDRESS,
		{ [`${PARAMETERS}.values.street`]: 'a' },
		`${PARAMETERS}.values.street`,
	],
	['parameters as a text', meta.ADDRESS, { [PARAMETERS]: '{"country":"IN"}' }, PARAMETERS],
	[
		'a header above a product',
		meta.PRODUCT,
		{ 'interactive.header': { type: 'text', text: 'A' } },
		'interactive.header',
	],
	[
		'a product without a catalogue',
		meta.PRODUCT,
		{ [`${ACTION}.catalog_id`]: undefined },
		`${ACTION}.catalog_id`,
	],
	[
		'products without a header',
		meta.PRODUCT_LIST,
		{ 'interactive.header': undefined },
		'interactive.header',
	],
	[
		'a picture above products',
		meta.PRODUCT_LIST,
		{ 'interactive.header': { type: 'image', image: { link: LINK } } },
		'interactive.header',
	],
	[
		'products without a body',
		meta.PRODUCT_LIST,
		{ 'interactive.body': undefined },
		'interactive.body',
	],
	[
		'31 products in two sections',
		meta.PRODUCT_LIST,
		{ [`${ACTION}.sections`]: [section('A', 15), section('B', 16)] },
		`${ACTION}.sections`,
	],
	[
		'eleven sections',
		meta.PRODUCT_LIST,
		{ [`${ACTION}.sections`]: many(11, () => section('A', 1)) },
		`${ACTION}.sections`,
	],
	[
		'a section without a title',
		meta.PRODUCT_LIST,
		{ [`${ACTION}.sections[1].title`]: ' ' },
		`${ACTION}.sections[1].title`,
	],
	[
		'an empty section',
		meta.PRODUCT_LIST,
		{ [`${ACTION}.sections[1].product_items`]: [] },
		`${ACTION}.sections[1].product_items`,
	],
	[
		'a catalogue without a body',
		meta.CATALOG,
		{ 'interactive.body': undefined },
		'interactive.body',
	],
	[
		'a long reference',
		orders.ORDER_STATUS,
		{ [`${PARAMETERS}.reference_id`]: 'o'.repeat(61) },
		`${PARAMETERS}.reference_id`,
	],
	[
		'a reference with a blank',
		orders.ORDER_STATUS,
		{ [`${PARAMETERS}.reference_id`]: 'o 1' },
		`${PARAMETERS}.reference_id`,
	],
	[
		'an order that is pending again',
		orders.ORDER_STATUS,
		{ [`${PARAMETERS}.order.status`]: 'pending' },
		`${PARAMETERS}.order.status`,
	],
	[
		'a hyphen in a state',
		orders.ORDER_STATUS,
		{ [`${PARAMETERS}.order.status`]: 'partially-shipped' },
		`${PARAMETERS}.order.status`,
	],
	[
		'a long description of a state',
		orders.ORDER_STATUS,
		{ [`${PARAMETERS}.order.description`]: wide(121) },
		`${PARAMETERS}.order.description`,
	],
	[
		'a header above a state',
		orders.ORDER_STATUS,
		{ 'interactive.header': { type: 'text', text: 'A' } },
		'interactive.header',
	],
];

function section(title: string, products: number): JsonObject {
	const items = many(products, (index) => ({ product_retailer_id: `${title}${index}` }));
	return { title, product_items: items };
}
