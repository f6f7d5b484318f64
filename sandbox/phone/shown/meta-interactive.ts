import type { ShownAction, ShownBubble, ShownCard } from '../../../shown/message';
import { type JsonValue, valueAt } from '../../json';
import type { InteractiveType } from '../../providers/meta/dialect';
import { metaOrder, metaOrderStatus, payable } from './meta-order';
import { metaHeader } from './meta-parts';
import { given, joined, listAt, objectAt, textAt } from './read';

/** What the customer can do with an interactive object, and what is shown above it. */
type Reader = (interactive: JsonValue) => Partial<ShownBubble>;

const text = (value: JsonValue | undefined, ...path: string[]): string =>
	textAt(value, ...path) ?? '';

const just = (action: ShownAction): Partial<ShownBubble> => ({ actions: [action] });

const replyOf = (reply: JsonValue | undefined): ShownAction => ({
	type: 'reply',
	id: text(reply, 'id'),
	text: text(reply, 'title'),
});

const linkOf = (action: JsonValue | undefined): ShownAction => ({
	type: 'url',
	text: text(action, 'parameters', 'display_text'),
	url: text(action, 'parameters', 'url'),
});

/** Products by section, of a message or of a template's button. */
export function metaProducts(
	label: string,
	action: JsonValue | undefined,
): Extract<ShownAction, { type: 'products' }> {
	return {
		type: 'products',
		text: label,
		...given('catalogId', textAt(action, 'catalog_id')),
		sections: listAt(action, 'sections').map((section) => ({
			...given('title', textAt(section, 'title')),
			entries: listAt(section, 'product_items').map((item) => text(item, 'product_retailer_id')),
		})),
	};
}

function cardOf(card: JsonValue): ShownCard {
	const action = valueAt(card, 'action');
	const header = metaHeader(valueAt(card, 'header'));
	const body = given('body', textAt(card, 'body', 'text'));
	if (text(card, 'type') === 'product') {
		const retailerId = text(action, 'product_retailer_id');
		const product = { type: 'product', retailerId } as const;
		return {
			header: { ...product, ...given('catalogId', textAt(action, 'catalog_id')) },
			...body,
			actions: [
				metaProducts('View', {
					sections: [{ product_items: [{ product_retailer_id: retailerId }] }],
				}),
			],
		};
	}
	const buttons = listAt(action, 'buttons');
	return {
		header: header?.type === 'video' || header?.type === 'image' ? header : { type: 'image' },
		...body,
		actions:
			buttons.length > 0
				? buttons.map((button) => replyOf(valueAt(button, 'quick_reply')))
				: [linkOf(action)],
	};
}

function addressOf(interactive: JsonValue): ShownAction {
	const parameters = valueAt(interactive, 'action', 'parameters');
	const country = text(parameters, 'country');
	const names = [
		...ADDRESS_FIELDS,
		...(country === 'SG' ? ['sg_post_code', 'unit_number'] : ['in_pin_code']),
	];
	return {
		type: 'address',
		text: 'Provide address',
		country,
		fields: names.map((name) => ({
			name,
			...given('value', textAt(parameters, 'values', name)),
			...given('error', textAt(parameters, 'validation_errors', name)),
		})),
		saved: listAt(parameters, 'saved_addresses').map((saved) => ({
			id: text(saved, 'id'),
			text:
				joined(
					names.map((name) => textAt(saved, 'value', name)),
					', ',
				) ?? '',
		})),
	};
}

const ADDRESS_FIELDS = [
	'name',
	'phone_number',
	'address',
	'building_name',
	'tower_number',
	'floor_number',
	'house_number',
	'landmark_area',
	'city',
	'state',
];

/** One line an interactive type; the compiler asks for a new one. */
const READERS: Readonly<Record<InteractiveType, Reader>> = {
	address_message: (interactive) => just(addressOf(interactive)),
	button: (interactive) => ({
		actions: listAt(interactive, 'action', 'buttons').map((button) =>
			replyOf(valueAt(button, 'reply')),
		),
	}),
	call_permission_request: () => just({ type: 'callPermission', text: 'Choose preference' }),
	carousel: (interactive) => ({ cards: listAt(interactive, 'action', 'cards').map(cardOf) }),
	catalog_message: (interactive) =>
		just({
			type: 'catalog',
			text: 'View catalog',
			...given(
				'thumbnailId',
				textAt(interactive, 'action', 'parameters', 'thumbnail_product_retailer_id'),
			),
		}),
	cta_url: (interactive) => just(linkOf(valueAt(interactive, 'action'))),
	flow: (interactive) => {
		const parameters = valueAt(interactive, 'action', 'parameters');
		return just({
			type: 'flow',
			text: text(parameters, 'flow_cta'),
			...given('token', textAt(parameters, 'flow_token')),
			...given('screen', textAt(parameters, 'flow_action_payload', 'screen')),
			...given('data', objectAt(parameters, 'flow_action_payload', 'data')),
		});
	},
	list: (interactive) =>
		just({
			type: 'list',
			text: text(interactive, 'action', 'button'),
			sections: listAt(interactive, 'action', 'sections').map((section) => ({
				...given('title', textAt(section, 'title')),
				entries: listAt(section, 'rows').map((row) => ({
					id: text(row, 'id'),
					title: text(row, 'title'),
					...given('description', textAt(row, 'description')),
				})),
			})),
		}),
	location_request_message: () => just({ type: 'location', text: 'Send location' }),
	order_details: (interactive) =>
		payable(metaOrder(valueAt(interactive, 'action', 'parameters') ?? null)),
	order_status: (interactive) => ({
		orderStatus: metaOrderStatus(valueAt(interactive, 'action', 'parameters') ?? null),
	}),
	product: (interactive) => {
		const action = valueAt(interactive, 'action');
		const item = { product_retailer_id: text(action, 'product_retailer_id') };
		const catalogId = given('catalogId', textAt(action, 'catalog_id'));
		return {
			header: { type: 'product', retailerId: item.product_retailer_id, ...catalogId },
			actions: [
				{ ...metaProducts('View', { sections: [{ product_items: [item] }] }), ...catalogId },
			],
		};
	},
	product_list: (interactive) => just(metaProducts('View items', valueAt(interactive, 'action'))),
	request_contact_info: () => just({ type: 'contactInfo', text: 'Share contact info' }),
	voice_call: (interactive) =>
		just({
			type: 'voiceCall',
			text: textAt(interactive, 'action', 'parameters', 'display_text') ?? 'Call Now',
		}),
};

/** By a name from outside, which must not find what every object has. */
const readers: ReadonlyMap<string, Reader> = new Map(Object.entries(READERS));

/** An interactive object of Meta's, whoever passes it on. */
export function metaInteractive(interactive: JsonValue): ShownBubble {
	const type = text(interactive, 'type');
	return {
		type: 'bubble',
		...given('header', metaHeader(valueAt(interactive, 'header'))),
		...given('body', textAt(interactive, 'body', 'text')),
		...given('footer', textAt(interactive, 'footer', 'text')),
		...readers.get(type)?.(interactive),
	};
}
