import { describeEncoders, submit } from './support/encode-cases';
import { FILLINGS, template } from '../../samples/template/fillings';

const button = (subType: string, parameters: object[], index = 0) => ({
	type: 'button',
	sub_type: subType,
	index,
	parameters,
});
const action = (content: object) => [{ type: 'action', action: content }];
const body = (...texts: string[]) => ({
	type: 'body',
	parameters: texts.map((text) => ({ type: 'text', text })),
});
const header = (parameter: object) => ({ type: 'header', parameters: [parameter] });
const VAN = { link: 'https://files.acme.test/img/van.jpg' };
const amount = (value: number) => ({ value, offset: 100 });

/** What each component becomes, after Meta's template pages. */
const COMPONENTS: Readonly<Record<keyof typeof FILLINGS, object[] | undefined>> = {
	nothing: undefined,
	positional: [body('Asha', '7781')],
	textHeader: [header({ type: 'text', text: '7781' })],
	image: [header({ type: 'image', image: VAN })],
	video: [header({ type: 'video', video: { link: 'https://files.acme.test/v/van.mp4' } })],
	document: [
		header({
			type: 'document',
			document: { link: 'https://files.acme.test/i/7781.pdf', filename: 'invoice.pdf' },
		}),
	],
	location: [header({ type: 'location', location: { latitude: '19.076', longitude: '72.8777' } })],
	quickReplyAndUrl: [
		button('quick_reply', [{ type: 'payload', payload: 'stop-updates' }]),
		button('url', [{ type: 'text', text: 't/7781' }], 1),
	],
	copyCode: [button('copy_code', [{ type: 'coupon_code', coupon_code: 'SAVE10' }])],
	flow: [button('flow', action({ flow_token: 'tok-7781', flow_action_data: { orderId: '7781' } }))],
	bareFlow: [button('flow', action({}), 2)],
	catalog: [button('catalog', action({ thumbnail_product_retailer_id: 'MUG-350' }))],
	bareCatalog: undefined,
	products: [
		button(
			'mpm',
			action({
				thumbnail_product_retailer_id: 'MUG-350',
				sections: [
					{
						title: 'Mugs',
						product_items: [{ product_retailer_id: 'MUG-350' }, { product_retailer_id: 'MUG-500' }],
					},
				],
			}),
		),
	],
	orderDetails: [
		button(
			'order_details',
			action({
				order_details: {
					reference_id: 'ord-7781',
					type: 'physical-goods',
					payment_settings: [
						{
							type: 'payment_gateway',
							payment_gateway: { type: 'razorpay', configuration_name: 'rzp-main' },
						},
					],
					currency: 'INR',
					total_amount: amount(122950),
					order: {
						status: 'pending',
						catalog_id: '1122334455',
						items: [
							{
								retailer_id: 'MUG-350',
								name: 'Enamel mug',
								amount: amount(49900),
								sale_amount: amount(44900),
								quantity: 2,
							},
							{
								retailer_id: 'PLT-20',
								name: 'Plate 20 cm',
								amount: amount(30000),
								quantity: 1,
							},
						],
						subtotal: amount(119800),
						tax: { ...amount(2150), description: 'GST' },
						shipping: { ...amount(5000), description: 'Courier' },
						discount: {
							...amount(4000),
							description: 'Loyalty',
							discount_program_name: 'Gold club',
						},
					},
				},
			}),
		),
	],
	voiceCall: [
		button('voice_call', [
			{ type: 'ttl_minutes', ttl_minutes: 2880 },
			{ type: 'payload', payload: 'order=7781' },
		]),
	],
	bareVoiceCall: undefined,
	carousel: [
		body('Asha'),
		{
			type: 'carousel',
			cards: [
				{
					card_index: 0,
					components: [
						header({ type: 'image', image: VAN }),
						body('Mug'),
						button('quick_reply', [{ type: 'payload', payload: 'like-a' }]),
						button('url', [{ type: 'text', text: 'p/mug' }], 1),
					],
				},
				{
					card_index: 1,
					components: [
						header({ type: 'video', video: { link: 'https://files.acme.test/v/plate.mp4' } }),
					],
				},
			],
		},
	],
	offer: [
		{
			type: 'limited_time_offer',
			parameters: [
				{
					type: 'limited_time_offer',
					limited_time_offer: { expiration_time_ms: 1806517800000 },
				},
			],
		},
	],
	authentication: [body('482913'), button('url', [{ type: 'text', text: '482913' }])],
	orderStatus: [
		{
			type: 'order_status',
			parameters: [
				{
					type: 'order_status',
					order_status: {
						reference_id: 'ord-7781',
						order: { status: 'shipped', description: 'Courier picked it up' },
					},
				},
			],
		},
	],
};

const message = (components: object[] | undefined, to: string) => ({
	messaging_product: 'whatsapp',
	recipient_type: 'individual',
	to,
	type: 'template',
	template: {
		name: 'order_update_v2',
		language: { code: 'en_GB' },
		...(components && { components }),
	},
});

describeEncoders('kaleyra', [
	...Object.entries(COMPONENTS).map(([name, components]) => ({
		why: `a template: ${name}`,
		submission: submit(template(FILLINGS[name as keyof typeof FILLINGS])),
		body: { messaging_object: message(components, '+919800000001') },
	})),
	{
		why: 'Kaleyra spells an order that was cancelled with two L, also in a template',
		submission: submit(template({ orderStatus: { referenceId: 'ord-7781', status: 'canceled' } })),
		body: {
			messaging_object: message(
				[
					{
						type: 'order_status',
						parameters: [
							{
								type: 'order_status',
								order_status: { reference_id: 'ord-7781', order: { status: 'cancelled' } },
							},
						],
					},
				],
				'+919800000001',
			),
		},
	},
]);

describeEncoders('gupshup', [
	{
		why: 'a template with variables that have names',
		submission: submit(
			template({
				header: { type: 'text', text: '7781', name: 'order_id' },
				body: [{ text: 'Asha', name: 'customer_name' }],
			}),
			{ correlationId: 'ORD-7781', options: { replyTo: 'wamid.X' } },
		),
		body: {
			...message(
				[
					header({ type: 'text', text: '7781', parameter_name: 'order_id' }),
					{
						type: 'body',
						parameters: [{ type: 'text', text: 'Asha', parameter_name: 'customer_name' }],
					},
				],
				'919800000001',
			),
			context: { message_id: 'wamid.X' },
			biz_opaque_callback_data: 'ORD-7781',
		},
	},
	{
		why: 'a template below a file that was uploaded',
		submission: submit(template({ header: { type: 'image', source: 'id', id: '1037' } })),
		body: message([header({ type: 'image', image: { id: '1037' } })], '919800000001'),
	},
	{
		why: 'a place with its name',
		submission: submit(
			template({
				header: {
					type: 'location',
					latitude: '19.076',
					longitude: '72.8777',
					placeName: 'Acme Homeware',
					address: '12 Harbour Road',
				},
			}),
		),
		body: message(
			[
				header({
					type: 'location',
					location: {
						latitude: '19.076',
						longitude: '72.8777',
						name: 'Acme Homeware',
						address: '12 Harbour Road',
					},
				}),
			],
			'919800000001',
		),
	},
	{
		why: 'a product of the catalog',
		submission: submit(
			template({ header: { type: 'product', catalogId: '1122334455', retailerId: 'MUG-350' } }),
		),
		body: message(
			[
				header({
					type: 'product',
					product: { product_retailer_id: 'MUG-350', catalog_id: '1122334455' },
				}),
			],
			'919800000001',
		),
	},
]);
