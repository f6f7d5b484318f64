import type { JsonObject, JsonValue } from '../json';
import { many } from './harness';

/** Messages in Meta's form without their envelope: the shop of order 7781, enamel mugs and plates. */

const link = 'https://files.acme.test/mug.jpg';

export const TEXT = { type: 'text', text: { body: 'Order 7781 leaves today' } };
export const IMAGE = { type: 'image', image: { link, caption: 'Your mug' } };
export const VIDEO = { type: 'video', video: { link: 'https://files.acme.test/mug.mp4' } };
export const AUDIO = { type: 'audio', audio: { id: '1050', voice: true } };
export const DOCUMENT = {
	type: 'document',
	document: {
		link: 'https://files.acme.test/7781.pdf',
		caption: 'Invoice',
		filename: 'invoice-7781.pdf',
	},
};
export const STICKER = { type: 'sticker', sticker: { id: '1051' } };
export const LOCATION = {
	type: 'location',
	location: { latitude: 19.07, longitude: '72.87', name: 'Shop', address: '7 Lake View' },
};
export const CONTACTS: JsonObject = {
	type: 'contacts',
	contacts: [
		{
			name: { formatted_name: 'Asha Rao', first_name: 'Asha', last_name: 'Rao' },
			addresses: [
				{
					street: '7 Lake View',
					city: 'Mumbai',
					state: 'MH',
					zip: '400050',
					country: 'India',
					country_code: 'in',
					type: 'HOME',
				},
			],
			birthday: '1990-05-31',
			emails: [{ email: 'asha@acme.test', type: 'WORK' }],
			org: { company: 'Acme Outfitters', department: 'Care', title: 'Agent' },
			phones: [{ phone: '+919800000001', type: 'IPHONE', wa_id: '919800000001' }],
			urls: [{ url: 'https://acme.test', type: 'WORK' }],
		},
	],
};
export const REACTION = { type: 'reaction', reaction: { message_id: 'wamid.in', emoji: '👍🏽' } };

/** A message around an interactive object. */
function interactive(object: JsonObject): JsonObject {
	return { type: 'interactive', interactive: object };
}

/** An interactive object with a body, a footer and an action. */
export function withText(type: string, action: JsonObject): JsonObject {
	return interactive({ type, body: { text: 'Order 7781' }, footer: { text: 'Acme' }, action });
}

export const BUTTONS = withText('button', {
	buttons: [
		{ type: 'reply', reply: { id: 'keep-7781', title: 'Keep' } },
		{ type: 'reply', reply: { id: 'stop-7781', title: 'Cancel' } },
	],
});
export const LIST = withText('list', {
	button: 'Windows',
	sections: [
		{ title: 'Morning', rows: [{ id: 'w1', title: '08-10', description: 'Two left' }] },
		{ title: 'Evening', rows: [{ id: 'w2', title: '18-20' }] },
	],
});
export const LINK = withText('cta_url', {
	name: 'cta_url',
	parameters: { display_text: 'Track', url: 'https://acme.test/t/7781' },
});
export const FLOW = withText('flow', {
	name: 'flow',
	parameters: {
		flow_message_version: '3',
		flow_id: '880011',
		flow_cta: 'Report damage',
		flow_token: 'order-7781',
		mode: 'draft',
		flow_action: 'navigate',
		flow_action_payload: { screen: 'REPORT_START', data: { order: '7781' } },
	},
});
export const LOCATION_REQUEST = interactive({
	type: 'location_request_message',
	body: { text: 'Where are you?' },
	action: { name: 'send_location' },
});
export const ADDRESS = withText('address_message', {
	name: 'address_message',
	parameters: {
		country: 'IN',
		values: { name: 'Asha', phone_number: '+919800000001', in_pin_code: '400050' },
		saved_addresses: [{ id: 'home', value: { address: '7 Lake View', city: 'Mumbai' } }],
		validation_errors: { in_pin_code: 'We do not deliver there' },
	},
});
export const PRODUCT = interactive({
	type: 'product',
	action: { catalog_id: '5550001', product_retailer_id: 'MUG-350' },
});
export const PRODUCT_LIST = interactive({
	type: 'product_list',
	header: { type: 'text', text: 'Kitchen' },
	body: { text: 'For you' },
	action: {
		catalog_id: '5550001',
		sections: [
			{ title: 'Mugs', product_items: [{ product_retailer_id: 'MUG-350' }] },
			{ title: 'Plates', product_items: [{ product_retailer_id: 'PLT-20' }] },
		],
	},
});
export const CATALOG = withText('catalog_message', {
	name: 'catalog_message',
	parameters: { thumbnail_product_retailer_id: 'MUG-350' },
});
export const CALL_PERMISSION = interactive({
	type: 'call_permission_request',
	action: { name: 'call_permission_request' },
});
export const VOICE_CALL = interactive({
	type: 'voice_call',
	body: { text: 'Questions about order 7781?' },
	action: {
		name: 'voice_call',
		parameters: { display_text: 'Call us', ttl_minutes: 43_200, payload: 'order=7781' },
	},
});
export const CONTACT_INFO = interactive({
	type: 'request_contact_info',
	body: { text: 'May we have your number?' },
	action: { name: 'request_contact_info' },
});

/** A carousel with a number of cards. */
export function carousel(count: number, card: (index: number) => JsonObject): JsonObject {
	const cards = many(count, (index) => ({ card_index: index, ...card(index) }));
	return interactive({ type: 'carousel', body: { text: 'New' }, action: { cards } });
}

/** A card with a picture and an action. */
function mediaCard(action: JsonObject): JsonObject {
	return {
		type: 'cta_url',
		header: { type: 'image', image: { link } },
		body: { text: 'Enamel mug' },
		action,
	};
}

export const LINK_CARD = mediaCard({
	name: 'cta_url',
	parameters: { display_text: 'Buy', url: 'https://acme.test/p/mug' },
});
export const replyCard = (index: number) =>
	mediaCard({
		buttons: [{ type: 'quick_reply', quick_reply: { id: `like-${index}`, title: 'Like' } }],
	});
export const productCard = (index: number): JsonObject => ({
	type: 'product',
	action: { product_retailer_id: `SKU-${index}`, catalog_id: '5550001' },
});

/** A template message. */
export function template(name: string, components: JsonValue[], language = 'en'): JsonObject {
	return { type: 'template', template: { name, language: { code: language }, components } };
}

export const texts = (...values: string[]) => values.map((text) => ({ type: 'text', text }));
export const body = (...values: string[]) => ({ type: 'body', parameters: texts(...values) });
export const header = (parameter: JsonObject) => ({ type: 'header', parameters: [parameter] });
export const button = (subType: string, index: number | string, parameter: JsonObject) => ({
	type: 'button',
	sub_type: subType,
	index,
	parameters: [parameter],
});
export const action = (content: JsonObject) => ({ type: 'action', action: content });
