import type { JsonObject } from '../json';

/** The sample request of Infobip's order-status page. */
export const INFOBIP_ORDER_STATUS: JsonObject = {
	from: '441134960000',
	to: '441134960001',
	messageId: 'a28dd97c-1ffb-4fcf-99f1-0b557ed381da',
	content: {
		action: {
			payment: { type: 'UPI_PAYU', id: '16085194825' },
			status: 'SHIPPED',
			description: 'Order shipped',
		},
	},
	callbackData: 'Callback data',
	urlOptions: {},
};

export const INFOBIP_TEXT: JsonObject = {
	from: '441134960000',
	to: '441134960001',
	content: { text: 'Your parcel leaves today' },
};

export const INFOBIP_BUTTONS: JsonObject = {
	from: '441134960000',
	to: '441134960001',
	content: {
		body: { text: 'Is 5 pm fine?' },
		action: {
			buttons: [
				{ type: 'REPLY', id: 'yes', title: 'Yes' },
				{ type: 'REPLY', id: 'no', title: 'No' },
			],
		},
	},
};

export const INFOBIP_LIST: JsonObject = {
	from: '441134960000',
	to: '441134960001',
	content: {
		body: { text: 'Pick a slot' },
		action: { title: 'Slots', sections: [{ rows: [{ id: 'am', title: '09:00' }] }] },
	},
};

/** The sample request of Kaleyra's order-status page, with its placeholders filled. */
export const KALEYRA_ORDER_STATUS: JsonObject = {
	messaging_object: {
		messaging_product: 'whatsapp',
		recipient_type: 'individual',
		to: '+919800000001',
		type: 'interactive',
		interactive: {
			type: 'order_status',
			body: { text: 'This is an update about your order' },
			action: {
				name: 'review_order',
				parameters: {
					reference_id: '12300001',
					order: {
						status: 'cancelled',
						description: 'The shipment has been cancelled due to insufficient data',
					},
				},
			},
		},
	},
	extra_info: { ref: 'customer1', ref1: 'marketing', ref2: 'dictionary', wa_source: 'api' },
};

/** The interactive part of a reply-button message in Meta's form. */
export const META_BUTTONS: JsonObject = {
	type: 'button',
	body: { text: 'Keep the slot?' },
	action: {
		buttons: [
			{ type: 'reply', reply: { id: 'keep', title: 'Keep' } },
			{ type: 'reply', reply: { id: 'move', title: 'Move' } },
		],
	},
};

/** The interactive part of a list message in Meta's form. */
export const META_LIST: JsonObject = {
	type: 'list',
	body: { text: 'Pick a window' },
	action: {
		button: 'Windows',
		sections: [{ title: 'Morning', rows: [{ id: 'w1', title: '08-10' }] }],
	},
};

export function kaleyra(interactive: JsonObject): JsonObject {
	return {
		messaging_object: {
			messaging_product: 'whatsapp',
			to: '+919800000001',
			type: 'interactive',
			interactive,
		},
	};
}

/** The sample request of Gupshup's v3 message page, with its placeholders filled. */
export const GUPSHUP_BUTTONS: JsonObject = {
	messaging_product: 'whatsapp',
	recipient_type: 'individual',
	to: '919800000001',
	type: 'interactive',
	interactive: {
		type: 'button',
		header: { type: 'text' },
		body: { text: 'Confirm your order' },
		footer: { text: 'Acme' },
		action: { buttons: [{ type: 'reply', reply: { id: 'confirm', title: 'Confirm' } }] },
	},
};

export function gupshup(interactive: JsonObject): JsonObject {
	return {
		messaging_product: 'whatsapp',
		recipient_type: 'individual',
		to: '919800000001',
		type: 'interactive',
		interactive,
	};
}

/** The sample request of Messangi's page on reply buttons. */
export const MESSANGI_BUTTONS: JsonObject = {
	channel: 'WHATSAPP',
	request: {
		message: 'message text body of the registered template',
		clientId: 'clientId',
		externalId: '123456789abcde',
		to: '+1000000002',
		from: '1000000001',
		type: 'interactive',
		interactive: {
			type: 'button',
			header: { type: 'image', image: { link: 'https://example.com?media=image.png' } },
			body: {
				text: 'Hi Alex! Your appointment with Dr. Smith is scheduled for 3:00 PM on Friday, September 15th. If you need to make changes, please use the buttons below.',
			},
			footer: { text: 'Looking forward to seeing you!' },
			action: {
				buttons: [
					{ type: 'reply', reply: { id: '0', title: 'Change' } },
					{ type: 'reply', reply: { id: '1', title: 'Cancel' } },
				],
			},
		},
	},
};

/** The sample request of Messangi's page on lists. */
export const MESSANGI_LIST: JsonObject = {
	channel: 'WHATSAPP',
	request: {
		from: '1000000001',
		to: '+1000000002',
		type: 'interactive',
		interactive: {
			type: 'list',
			header: { type: 'text', text: 'Choose Your Meal Option' },
			body: { text: 'What would you like for lunch today? Please select an option below.' },
			footer: { text: "Foodie's Delight: Fresh meals, delivered fast." },
			action: {
				sections: [
					{
						title: "I'm Hungry!",
						rows: [
							{
								id: 'first-option',
								title: 'Grilled Chicken Salad',
								description: 'Fresh greens with a grilled chicken breast (300 kcal)',
							},
							{
								id: 'second-option',
								title: 'Veggie Wrap',
								description: 'Tortilla stuffed with fresh veggies and hummus (250 kcal)',
							},
						],
					},
					{
						title: 'Light Bites',
						rows: [
							{
								id: 'third-option',
								title: 'Fruit Bowl',
								description: 'A mix of seasonal fruits (150 kcal)',
							},
							{
								id: 'fourth-option',
								title: 'Greek Yogurt',
								description: 'Creamy yogurt with honey and granola (200 kcal)',
							},
						],
					},
				],
				button: 'Select Meal',
			},
		},
	},
};

export const MESSANGI_TEXT: JsonObject = {
	channel: 'WHATSAPP',
	request: { from: '1000000001', to: '+1000000003', type: 'text', message: 'Hi' },
};
