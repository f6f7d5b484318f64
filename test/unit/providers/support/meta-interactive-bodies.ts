import type { Message } from '../../../../nodes/WhatsAppInteractive/messages/message';
import * as messages from './interactive-messages';

/** An interactive message, and `interactive` of Meta's message object for it, typed by hand. */
interface MetaInteractive {
	readonly why: string;
	readonly message: Message;
	readonly interactive: object;
}

const card = (index: number, name: string, more: object) => ({
	card_index: index,
	type: 'cta_url',
	header: { type: 'image', image: { link: `https://files.acme.test/img/${name}.jpg` } },
	...more,
});

const viewing = (product: string) => ({
	action: {
		name: 'cta_url',
		parameters: { display_text: 'View', url: `https://acme.test/p/${product}` },
	},
});

const liking = (id: string) => ({
	action: { buttons: [{ type: 'quick_reply', quick_reply: { id, title: 'Like' } }] },
});

/** What all providers have that are sent Meta's message object. */
export const META_INTERACTIVE: readonly MetaInteractive[] = [
	{
		why: 'a URL button',
		message: messages.urlButton.minimal,
		interactive: {
			type: 'cta_url',
			body: { text: 'Track order 7781' },
			action: {
				name: 'cta_url',
				parameters: { display_text: 'Track', url: 'https://acme.test/t/7781' },
			},
		},
	},
	{
		why: 'a URL button with everything',
		message: messages.urlButton.full,
		interactive: {
			type: 'cta_url',
			header: {
				type: 'document',
				document: {
					link: 'https://files.acme.test/invoices/7781.pdf',
					filename: 'invoice-7781.pdf',
				},
			},
			body: { text: 'Track order 7781' },
			footer: { text: 'Acme' },
			action: {
				name: 'cta_url',
				parameters: { display_text: 'Track', url: 'https://acme.test/t/7781' },
			},
		},
	},
	{
		why: 'a location request',
		message: messages.locationRequest.minimal,
		interactive: {
			type: 'location_request_message',
			body: { text: 'Please share your drop point.' },
			action: { name: 'send_location' },
		},
	},
	{
		why: 'a location request with everything',
		message: messages.locationRequest.full,
		interactive: {
			type: 'location_request_message',
			body: { text: 'Please share your drop point.' },
			footer: { text: 'Acme' },
			action: { name: 'send_location' },
		},
	},
	{
		why: 'a call permission request',
		message: messages.callPermissionRequest.minimal,
		interactive: {
			type: 'call_permission_request',
			action: { name: 'call_permission_request' },
		},
	},
	{
		why: 'a call permission request with everything',
		message: messages.callPermissionRequest.full,
		interactive: {
			type: 'call_permission_request',
			body: { text: 'May we call you?' },
			footer: { text: 'Acme' },
			action: { name: 'call_permission_request' },
		},
	},
	{
		why: 'a call button',
		message: messages.voiceCallButton.minimal,
		interactive: {
			type: 'voice_call',
			body: { text: 'Prefer to talk?' },
			action: { name: 'voice_call' },
		},
	},
	{
		why: 'a call button with everything; minutes are a number',
		message: messages.voiceCallButton.full,
		interactive: {
			type: 'voice_call',
			body: { text: 'Prefer to talk?' },
			footer: { text: 'Acme' },
			action: {
				name: 'voice_call',
				parameters: { display_text: 'Call support', ttl_minutes: 2880, payload: 'order=7781' },
			},
		},
	},
	{
		why: 'a flow',
		message: messages.flow.minimal,
		interactive: {
			type: 'flow',
			body: { text: 'Tell us what happened' },
			action: {
				name: 'flow',
				parameters: { flow_message_version: '3', flow_id: '987001', flow_cta: 'Open form' },
			},
		},
	},
	{
		why: 'a flow by its name, whose first screen the endpoint chooses',
		message: { ...messages.flow.named, action: 'dataExchange', mode: 'draft' },
		interactive: {
			type: 'flow',
			body: { text: 'Tell us what happened' },
			action: {
				name: 'flow',
				parameters: {
					flow_message_version: '3',
					flow_name: 'claim_form',
					flow_cta: 'Open form',
					mode: 'draft',
					flow_action: 'data_exchange',
				},
			},
		},
	},
	{
		why: 'a flow with everything',
		message: messages.flow.full,
		interactive: {
			type: 'flow',
			header: { type: 'text', text: 'Claim form' },
			body: { text: 'Tell us what happened' },
			footer: { text: 'Takes a minute' },
			action: {
				name: 'flow',
				parameters: {
					flow_message_version: '3',
					flow_id: '987001',
					flow_cta: 'Open form',
					flow_token: 'tok-7781',
					mode: 'published',
					flow_action: 'navigate',
					flow_action_payload: { screen: 'CLAIM_START', data: { orderId: '7781' } },
				},
			},
		},
	},
	{
		why: 'a product',
		message: messages.product.minimal,
		interactive: {
			type: 'product',
			action: { catalog_id: '1122334455', product_retailer_id: 'MUG-350' },
		},
	},
	{
		why: 'a product with everything',
		message: messages.product.full,
		interactive: {
			type: 'product',
			body: { text: 'Still interested?' },
			footer: { text: 'In stock' },
			action: { catalog_id: '1122334455', product_retailer_id: 'MUG-350' },
		},
	},
	{
		why: 'several products in a section without a title',
		message: messages.productList.minimal,
		interactive: {
			type: 'product_list',
			header: { type: 'text', text: 'Picked for you' },
			body: { text: 'Have a look' },
			action: {
				catalog_id: '1122334455',
				sections: [{ product_items: [{ product_retailer_id: 'MUG-350' }] }],
			},
		},
	},
	{
		why: 'several products with everything',
		message: messages.productList.full,
		interactive: {
			type: 'product_list',
			header: { type: 'text', text: 'Picked for you' },
			body: { text: 'Have a look' },
			footer: { text: 'While stocks last' },
			action: {
				catalog_id: '1122334455',
				sections: [
					{
						title: 'Mugs',
						product_items: [{ product_retailer_id: 'MUG-350' }, { product_retailer_id: 'MUG-500' }],
					},
					{ title: 'Plates', product_items: [{ product_retailer_id: 'PLT-20' }] },
				],
			},
		},
	},
	{
		why: 'the catalog',
		message: messages.catalog.minimal,
		interactive: {
			type: 'catalog_message',
			body: { text: 'All that we have' },
			action: { name: 'catalog_message' },
		},
	},
	{
		why: 'the catalog with everything',
		message: messages.catalog.full,
		interactive: {
			type: 'catalog_message',
			body: { text: 'All that we have' },
			footer: { text: 'Acme' },
			action: {
				name: 'catalog_message',
				parameters: { thumbnail_product_retailer_id: 'MUG-350' },
			},
		},
	},
	{
		why: 'a form for an address',
		message: messages.addressRequest.minimal,
		interactive: {
			type: 'address_message',
			body: { text: 'Where to?' },
			action: { name: 'address_message', parameters: { country: 'IN' } },
		},
	},
	{
		why: 'a form for an address with everything',
		message: messages.addressRequest.full,
		interactive: {
			type: 'address_message',
			header: { type: 'text', text: 'Order 7781' },
			body: { text: 'Where to?' },
			footer: { text: 'Acme' },
			action: {
				name: 'address_message',
				parameters: {
					country: 'IN',
					values: { name: 'Asha', phone_number: '+919800000001', in_pin_code: '400050' },
					saved_addresses: [{ id: 'home', value: { house_number: '51', city: 'Mumbai' } }],
					validation_errors: { in_pin_code: 'We do not deliver there' },
				},
			},
		},
	},
	{
		why: 'cards with URL buttons',
		message: messages.mediaCarousel.minimal,
		interactive: {
			type: 'carousel',
			body: { text: 'New in' },
			action: { cards: [card(0, 'a', viewing('mug')), card(1, 'b', viewing('plate'))] },
		},
	},
	{
		why: 'cards with stored videos',
		message: messages.mediaCarousel.stored,
		interactive: {
			type: 'carousel',
			body: { text: 'New in' },
			action: {
				cards: ['1037543291543636', '1037543291543637'].map((id, card_index) => ({
					card_index,
					type: 'cta_url',
					header: { type: 'video', video: { id } },
					...viewing('mug'),
				})),
			},
		},
	},
	{
		why: 'cards with quick replies, whose type stays the same',
		message: messages.mediaCarousel.quickReplies,
		interactive: {
			type: 'carousel',
			body: { text: 'New in' },
			action: {
				cards: [
					card(0, 'a', { body: { text: 'Mug' }, ...liking('like-a') }),
					card(1, 'b', { body: { text: 'Plate' }, ...liking('like-b') }),
				],
			},
		},
	},
];
