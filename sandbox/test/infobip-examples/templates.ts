import type { JsonObject, JsonValue } from '../../json';
import { type Example, full, minimal } from './example';
import { action, LARGE_ORDER } from './orders';

const PATH = '/whatsapp/1/message/template';

const content = (templateName: string, data: JsonObject, placeholders: string[] = []) => ({
	templateName,
	templateData: { body: { placeholders }, ...data },
	language: 'en',
});

const one = (
	name: string,
	templateName: string,
	data: JsonObject,
	placeholders: string[] = [],
): Example => [name, PATH, { messages: [minimal(content(templateName, data, placeholders))] }];

const headed = (templateName: string, header: JsonObject, placeholders: string[] = []): Example =>
	one(`template header ${String(header.type)}`, templateName, { header }, placeholders);

const buttoned = (templateName: string, button: JsonObject, placeholders: string[] = []): Example =>
	one(`template button ${String(button.type)}`, templateName, { buttons: [button] }, placeholders);

const file = (name: string) => ({ mediaUrl: `https://files.acme.test/${name}` });
const smsFailover = { from: '447700900200', text: 'Order 7781 is on its way.' };

const parcelSent = (to: string, messageId: string): JsonObject => ({
	...full(
		content(
			'parcel_sent',
			{
				header: { type: 'IMAGE', ...file('parcel.jpg') },
				buttons: [
					{ type: 'QUICK_REPLY', parameter: 'stop' },
					{ type: 'URL', parameter: 't/7781' },
				],
			},
			['Asha', '7781'],
		),
	),
	to,
	messageId,
	smsFailover,
});

const card = (name: string): JsonObject => ({
	header: { type: 'IMAGE', ...file(`${name}.png`) },
	body: { placeholders: ['4.99'] },
	buttons: [
		{ type: 'QUICK_REPLY', parameter: `like-${name}` },
		{ type: 'URL', parameter: name },
	],
});

const razorpay: JsonValue = {
	type: 'PG_RAZORPAY',
	id: 'acme-7781',
	beneficiary: {
		name: 'Asha Rao',
		firstAddressLine: '12 Harbour Road',
		secondAddressLine: 'Gate 2',
		city: 'Mumbai',
		state: 'MH',
		country: 'INDIA',
		postalCode: '400001',
	},
	callbackData: { order: '7781', from: 'web' },
};

/** Template messages, of templates that the sandbox knows. */
export const TEMPLATES: Example[] = [
	one('template minimal', 'order_confirmed', {}, ['Asha', '7781']),
	[
		'template full (bulk, SMS failover)',
		PATH,
		{
			messages: [parcelSent('441134960021', 'acme-a'), parcelSent('441134960022', 'acme-b')],
			bulkId: 'acme-morning',
		},
	],
	one(
		'template authentication (code twice: body + URL button)',
		'login_code',
		{ buttons: [{ type: 'URL', parameter: '731904' }] },
		['731904'],
	),
	headed('order_reminder', { type: 'TEXT', placeholder: '7781' }),
	headed('invoice_ready', { type: 'DOCUMENT', ...file('7781.pdf'), filename: '7781.pdf' }, [
		'7781',
	]),
	headed('order_film', { type: 'VIDEO', ...file('mug.mp4') }),
	headed('order_gif', { type: 'GIF', ...file('mug.mp4') }),
	headed('pickup_point', { type: 'LOCATION', latitude: 53.79, longitude: -1.54 }, ['7781']),
	buttoned('order_code', { type: 'COPY_CODE', parameter: 'SPRING10' }),
	buttoned('damage_report', {
		type: 'FLOW',
		flowToken: 'flow-7781',
		data: { order: '7781' },
	}),
	buttoned('full_catalog', { type: 'CATALOG', thumbnailProductRetailerId: 'MUG-1' }),
	buttoned('picked_for_you', {
		type: 'MULTI_PRODUCT',
		thumbnailProductRetailerId: 'MUG-1',
		sections: [{ title: 'Enamel', productRetailerIds: ['MUG-1', 'MUG-2'] }],
	}),
	buttoned('call_us', {
		type: 'VOICE_CALL',
		callValidityPeriod: 1440,
		callContextPayload: 'order 7781',
	}),
	buttoned(
		'payment_request',
		{
			type: 'ORDER_DETAILS',
			action: action(
				razorpay,
				'INR',
				{ ...LARGE_ORDER, orderDetailsType: 'QUICK_PAY' },
				5347,
				'acme-razorpay',
			),
		},
		['7781'],
	),
	one(
		'template orderStatus',
		'order_update',
		{
			orderStatus: {
				orderStatuses: [
					{
						type: 'ORDER_STATUS',
						payment: { type: 'PG_RAZORPAY', id: 'acme-7781' },
						status: 'SHIPPED',
						description: 'With the courier',
					},
				],
			},
		},
		['7781'],
	),
	one('template carousel', 'new_arrivals', { carousel: { cards: [card('mug'), card('plate')] } }, [
		'Asha',
	]),
	one(
		'template limitedTimeOffer',
		'spring_offer',
		{
			buttons: [
				{ type: 'COPY_CODE', parameter: 'SPRING10' },
				{ type: 'URL', parameter: 'spring' },
			],
			limitedTimeOffer: { expirationTime: '2027-04-30T18:00:00.000+0000' },
		},
		['Asha'],
	),
];
