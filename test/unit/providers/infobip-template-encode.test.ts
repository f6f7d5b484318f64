import { describeEncoders, submit } from './support/encode-cases';
import { FILLINGS, template } from '../../samples/template/fillings';

const between = { from: '919800000000', to: '919800000001' };

/** The body of a call with one message, where `templateData` has nothing else than its members. */
const call = (templateData: object, around: object = {}) => ({
	messages: [
		{
			...between,
			...around,
			content: {
				templateName: 'order_update_v2',
				templateData: { body: { placeholders: [] }, ...templateData },
				language: 'en_GB',
			},
		},
	],
});

const VAN = 'https://files.acme.test/img/van.jpg';

/** What each component becomes, after the samples of Infobip's template page. */
const COMPONENTS = {
	nothing: {},
	positional: { body: { placeholders: ['Asha', '7781'] } },
	textHeader: { header: { type: 'TEXT', placeholder: '7781' } },
	image: { header: { type: 'IMAGE', mediaUrl: VAN } },
	video: { header: { type: 'VIDEO', mediaUrl: 'https://files.acme.test/v/van.mp4' } },
	document: {
		header: {
			type: 'DOCUMENT',
			mediaUrl: 'https://files.acme.test/i/7781.pdf',
			filename: 'invoice.pdf',
		},
	},
	location: { header: { type: 'LOCATION', latitude: 19.076, longitude: 72.8777 } },
	quickReplyAndUrl: {
		buttons: [
			{ type: 'QUICK_REPLY', parameter: 'stop-updates' },
			{ type: 'URL', parameter: 't/7781' },
		],
	},
	copyCode: { buttons: [{ type: 'COPY_CODE', parameter: 'SAVE10' }] },
	flow: { buttons: [{ type: 'FLOW', flowToken: 'tok-7781', data: { orderId: '7781' } }] },
	bareFlow: { buttons: [{ type: 'FLOW' }] },
	catalog: { buttons: [{ type: 'CATALOG', thumbnailProductRetailerId: 'MUG-350' }] },
	bareCatalog: { buttons: [{ type: 'CATALOG' }] },
	products: {
		buttons: [
			{
				type: 'MULTI_PRODUCT',
				thumbnailProductRetailerId: 'MUG-350',
				sections: [{ title: 'Mugs', productRetailerIds: ['MUG-350', 'MUG-500'] }],
			},
		],
	},
	orderDetails: {
		buttons: [
			{
				type: 'ORDER_DETAILS',
				action: {
					payment: { type: 'PG_RAZORPAY', id: 'ord-7781' },
					paymentConfiguration: 'rzp-main',
					orderCurrency: 'INR',
					orderType: 'PHYSICAL_GOODS',
					totalAmount: { value: 122950 },
					order: {
						items: [
							{
								retailerId: 'MUG-350',
								name: 'Enamel mug',
								amount: { value: 49900 },
								saleAmount: { value: 44900 },
								quantity: 2,
							},
							{
								retailerId: 'PLT-20',
								name: 'Plate 20 cm',
								amount: { value: 30000 },
								quantity: 1,
							},
						],
						subtotal: { value: 119800 },
						tax: { value: 2150, description: 'GST' },
						catalogId: '1122334455',
						shipping: { value: 5000, description: 'Courier' },
						discount: { amount: { value: 4000, description: 'Loyalty' }, programName: 'Gold club' },
					},
				},
			},
		],
	},
	voiceCall: {
		buttons: [{ type: 'VOICE_CALL', callValidityPeriod: 2880, callContextPayload: 'order=7781' }],
	},
	bareVoiceCall: { buttons: [{ type: 'VOICE_CALL' }] },
	carousel: {
		body: { placeholders: ['Asha'] },
		carousel: {
			cards: [
				{
					header: { type: 'IMAGE', mediaUrl: VAN },
					body: { placeholders: ['Mug'] },
					buttons: [
						{ type: 'QUICK_REPLY', parameter: 'like-a' },
						{ type: 'URL', parameter: 'p/mug' },
					],
				},
				{ header: { type: 'VIDEO', mediaUrl: 'https://files.acme.test/v/plate.mp4' } },
			],
		},
	},
	offer: { limitedTimeOffer: { expirationTime: '2027-03-31T18:30:00.000+0000' } },
	authentication: {
		body: { placeholders: ['482913'] },
		buttons: [{ type: 'URL', parameter: '482913' }],
	},
	orderStatus: {
		orderStatus: {
			orderStatuses: [
				{
					type: 'ORDER_STATUS',
					payment: { type: 'PG_RAZORPAY', id: 'ord-7781' },
					status: 'SHIPPED',
					description: 'Courier picked it up',
				},
			],
		},
	},
} as const satisfies Record<keyof typeof FILLINGS, object>;

describeEncoders('infobip', [
	...Object.entries(COMPONENTS).map(([name, templateData]) => ({
		why: `a template: ${name}`,
		submission: submit(template(FILLINGS[name as keyof typeof FILLINGS])),
		body: call(templateData),
	})),
	{
		why: 'a moving picture',
		submission: submit(
			template({
				header: { type: 'gif', source: 'link', link: 'https://files.acme.test/v/hop.mp4' },
			}),
		),
		body: call({ header: { type: 'GIF', mediaUrl: 'https://files.acme.test/v/hop.mp4' } }),
	},
	{
		why: 'names of variables have no place, their order counts',
		submission: submit(
			template({
				body: [
					{ text: 'Asha', name: 'customer' },
					{ text: '7781', name: 'order' },
				],
			}),
		),
		body: call({ body: { placeholders: ['Asha', '7781'] } }),
	},
	{
		why: 'buttons go in the order of the template',
		submission: submit(
			template({
				buttons: [
					{ type: 'url', index: 2, suffix: 'b' },
					{ type: 'quickReply', index: 0, payload: 'a' },
				],
			}),
		),
		body: call({
			buttons: [
				{ type: 'QUICK_REPLY', parameter: 'a' },
				{ type: 'URL', parameter: 'b' },
			],
		}),
	},
	{
		why: 'what goes along stands in the message, the ID of the bulk beside it',
		submission: submit(template({}), {
			correlationId: 'ORD-7781',
			options: {
				messageId: 'order-7781-1',
				bulkId: 'bulk-4821',
				replyTo: 'wamid.X',
				reportUrl: 'https://n8n.test/webhook/reports',
				entityId: 'acme-shop',
				applicationId: 'order-notify',
				urlOptions: { trackClicks: true },
				smsFailover: { from: '447700900111', text: 'Order 7781 is on its way.' },
			},
		}),
		body: {
			...call(
				{},
				{
					messageId: 'order-7781-1',
					callbackData: 'ORD-7781',
					notifyUrl: 'https://n8n.test/webhook/reports',
					urlOptions: { trackClicks: true },
					entityId: 'acme-shop',
					applicationId: 'order-notify',
					context: { replyToMessageId: 'wamid.X' },
					smsFailover: { from: '447700900111', text: 'Order 7781 is on its way.' },
				},
			),
			bulkId: 'bulk-4821',
		},
	},
]);
