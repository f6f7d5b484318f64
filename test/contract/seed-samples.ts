/*
 * The sample requests of the providers' own documents, with fictional values where the documents
 * have placeholders. They are the contract: the node must send exactly these.
 */

/** A documented request and the answer that the same document shows for success. */
export interface SeedSample {
	/** The node in the example workflow that sends it. */
	readonly node: string;
	readonly method: 'POST';
	readonly path: string;
	/** The documented headers; names in lower case. */
	readonly headers: Readonly<Record<string, string>>;
	readonly body: unknown;
	/** What the node makes of the success response. */
	readonly output: Readonly<Record<string, unknown>>;
}

const json = 'application/json';

/** All of them, in the order of the example workflow. */
export const SEED_SAMPLES: readonly SeedSample[] = [
	{
		node: 'Infobip order status',
		method: 'POST',
		path: '/whatsapp/1/message/interactive/order-status',
		headers: { authorization: 'App sandbox-infobip-key', 'content-type': json },
		body: {
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
		},
		output: {
			provider: 'infobip',
			recipient: '441134960001',
			correlationId: 'Callback data',
			messageId: 'a28dd97c-1ffb-4fcf-99f1-0b557ed381da',
			accepted: true,
			status: 'accepted',
			providerStatus: 'PENDING_ENROUTE',
		},
	},
	{
		node: 'Kaleyra order status',
		method: 'POST',
		path: '/v2/HXAP1600000097IN/whatsapp/+919800000000/messages',
		headers: {
			'api-key': 'sandbox-kaleyra-key',
			'content-type': json,
			'cache-control': 'no-cache',
		},
		body: {
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
								status: 'shipped',
								description: 'The shipment has been cancelled due to insufficient data',
							},
						},
					},
				},
			},
			extra_info: {
				ref: 'customer1',
				ref1: 'marketing',
				ref2: 'dictionary',
				wa_source: 'api',
			},
		},
		output: {
			provider: 'kaleyra',
			recipient: '919800000001',
			correlationId: 'customer1',
			messageId: expect.stringMatching(/^A/),
			accepted: true,
			status: 'accepted',
			providerStatus: 'WA202',
		},
	},
	{
		node: 'Messangi reply buttons',
		method: 'POST',
		path: '/balerion/v3/messages',
		headers: { authorization: 'Bearer sandbox-messangi-key', 'content-type': json },
		body: {
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
					header: {
						type: 'image',
						image: { link: 'https://example.com?media=image.png' },
					},
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
		},
		output: {
			provider: 'messangi',
			recipient: '1000000002',
			correlationId: '123456789abcde',
			messageId: null,
			accepted: true,
			status: 'accepted',
			providerStatus: 'accepted',
			transactionId: expect.stringMatching(/^[0-9a-f-]{36}$/),
		},
	},
	{
		node: 'Messangi list',
		method: 'POST',
		path: '/balerion/v3/messages',
		headers: { authorization: 'Bearer sandbox-messangi-key', 'content-type': json },
		body: {
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
		},
		output: {
			provider: 'messangi',
			recipient: '1000000002',
			correlationId: null,
			messageId: null,
			accepted: true,
			status: 'accepted',
			providerStatus: 'accepted',
			transactionId: expect.stringMatching(/^[0-9a-f-]{36}$/),
		},
	},
	{
		node: 'Gupshup reply buttons',
		method: 'POST',
		path: '/partner/app/11111111-2222-3333-4444-555555555555/v3/message',
		headers: { authorization: 'sk_sandbox_token', 'content-type': json },
		body: {
			messaging_product: 'whatsapp',
			recipient_type: 'individual',
			to: '919800000001',
			type: 'interactive',
			interactive: {
				type: 'button',
				header: { type: 'text', text: 'Order 7781' },
				body: { text: 'Is 5 pm fine for the delivery?' },
				footer: { text: 'Acme Couriers' },
				action: {
					buttons: [{ type: 'reply', reply: { id: 'slot-yes', title: 'Yes' } }],
				},
			},
		},
		output: {
			provider: 'gupshup',
			recipient: '919800000001',
			correlationId: null,
			messageId: expect.stringMatching(/^[0-9a-f-]{36}$/),
			accepted: true,
			status: 'accepted',
			providerStatus: 'accepted',
		},
	},
];
