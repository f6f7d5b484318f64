import type { JsonObject } from '../../json';
import { type Example, full, inBrazil, minimal } from './example';

const DETAILS = '/whatsapp/1/message/interactive/order-details';
const STATUS = '/whatsapp/1/message/interactive/order-status';

/** One mug at 12.50 and the tax on it, in minor units. */
const SMALL_ORDER: JsonObject = {
	items: [{ retailerId: 'MUG-1', name: 'Enamel mug', amount: { value: 1250 }, quantity: 1 }],
	subtotal: { value: 1250 },
	tax: { value: 250 },
	catalogId: '900100',
};

/** Three mugs on sale at 10.00 and two plates at 7.30, with all that can be added or taken off. */
export const LARGE_ORDER: JsonObject = {
	items: [
		{
			retailerId: 'MUG-1',
			name: 'Enamel mug',
			amount: { value: 1250 },
			saleAmount: { value: 1000 },
			quantity: 3,
		},
		{ retailerId: 'PLATE-1', name: 'Plate', amount: { value: 730 }, quantity: 2 },
	],
	subtotal: { value: 4460 },
	tax: { value: 892, description: 'VAT' },
	catalogId: '900100',
	shipping: { value: 495, description: 'Parcel' },
	discount: { amount: { value: 500, description: 'Welcome' }, programName: 'Friends' },
	orderExpiration: { expirationSeconds: 7200, description: 'Pay within two hours' },
};

const IMPORTED: JsonObject = {
	subtotal: { value: 1250 },
	tax: { value: 250 },
	items: [
		{
			retailerId: 'MUG-1',
			name: 'Enamel mug',
			amount: { value: 1250 },
			quantity: 1,
			originCountry: 'India',
			importerName: 'Acme Outfitters',
			importerAddress: {
				firstAddressLine: '12 Harbour Road',
				secondAddressLine: 'Gate 2',
				city: 'Mumbai',
				zoneCode: 'MH',
				postalCode: '400001',
				countryCode: 'IN',
			},
		},
	],
};

const beneficiary: JsonObject = {
	name: 'Asha Rao',
	firstAddressLine: '12 Harbour Road',
	secondAddressLine: 'Gate 2',
	city: 'Mumbai',
	state: 'MH',
	country: 'INDIA',
	postalCode: '400001',
};

/** A way to pay: what it needs, what it may have besides. */
interface Way {
	readonly type: string;
	readonly needs: JsonObject;
	readonly may?: JsonObject;
	readonly configuration?: string;
	readonly quickPay?: boolean;
}

const pix = {
	code: '00020126330014br.gov.bcb.pix',
	merchantName: 'Acme',
	keyType: 'EVP',
	key: 'k1',
};
const link = { paymentLink: 'https://pay.acme.test/7781' };

const INDIAN: Way[] = [
	{
		type: 'UPI_PAYU',
		needs: {
			id: 'acme7781',
			productDescription: 'Enamel mug',
			customerFirstName: 'Asha',
			customerEmail: 'asha@acme.test',
		},
		may: { customerLastName: 'Rao', callbackData: ['7781', 'web'] },
		configuration: 'acme-payu',
	},
	{
		type: 'PG_PAYU',
		needs: { id: 'acme-7781' },
		may: { beneficiary, callbackData: ['7781', 'web'] },
		configuration: 'acme-gateway',
		quickPay: true,
	},
	{
		type: 'PG_RAZORPAY',
		needs: { id: 'acme-7781' },
		may: { beneficiary, callbackData: { order: '7781', from: 'web' } },
		configuration: 'acme-razorpay',
		quickPay: true,
	},
	{
		type: 'UPI_INTENT',
		needs: { id: 'acme-7781', format: { type: 'LINK', paymentLink: 'upi://pay?pa=acme@bank' } },
		may: { beneficiary },
	},
	{ type: 'UPI_LINK', needs: { id: 'acme-7781', ...link }, may: { beneficiary } },
];

const BRAZILIAN: Way[] = [
	{ type: 'BRAZIL', needs: { id: 'acme-7781' }, configuration: 'acme-br' },
	{
		type: 'BRAZIL_PIX_DC',
		needs: { id: 'acme-7781', ...pix },
		may: { flowType: 'COPYPASTE' },
	},
	{ type: 'BRAZIL_LINK', needs: { id: 'acme-7781', ...link } },
	{ type: 'BRAZIL_BOLETO', needs: { id: 'acme-7781', code: '03399026944140000002628346101018' } },
	{
		type: 'BRAZIL_PAYMENTS',
		needs: {
			payments: [
				{ type: 'BRAZIL_PIX_DC', id: 'acme-7781', ...pix },
				{ type: 'BRAZIL_LINK', id: 'acme-7781', ...link },
			],
		},
	},
];

/** What is to be paid, and how. */
export function action(
	payment: JsonObject,
	orderCurrency: string,
	order: JsonObject,
	total: number,
	configuration?: string,
): JsonObject {
	return {
		payment,
		orderCurrency,
		orderType: 'PHYSICAL_GOODS',
		totalAmount: { value: total },
		order,
		...(configuration === undefined ? {} : { paymentConfiguration: configuration }),
	};
}

function waysToPay(way: Way, currency: string): Example[] {
	const { type, needs, may = {}, configuration, quickPay = false } = way;
	const order = quickPay ? { ...LARGE_ORDER, orderDetailsType: 'QUICK_PAY' } : LARGE_ORDER;
	const small = minimal({
		body: { text: 'Please pay' },
		action: action({ type, ...needs }, currency, SMALL_ORDER, 1500, configuration),
	});
	const large = full({
		header: { type: 'IMAGE', mediaUrl: 'https://files.acme.test/mug.png' },
		body: { text: 'Please pay' },
		footer: { text: 'Acme Outfitters' },
		action: action({ type, ...needs, ...may }, currency, order, 5347, configuration),
	});
	const located = currency === 'BRL' ? inBrazil : (body: JsonObject) => body;
	return [
		[`order-details ${type} (minimal)`, DETAILS, located(small)],
		[`order-details ${type} (full)`, DETAILS, located(large)],
	];
}

function statuses(type: string, id: string, located: (body: JsonObject) => JsonObject): Example[] {
	const payment = { type, id };
	return [
		[
			`order-status ${type} (minimal)`,
			STATUS,
			located(minimal({ action: { payment, status: 'PROCESSING' } })),
		],
		[
			`order-status ${type} (full)`,
			STATUS,
			located(
				full({
					action: { payment, status: 'SHIPPED', description: 'With the courier' },
					body: { text: 'Order 7781 is on its way' },
					footer: { text: 'Acme Outfitters' },
				}),
			),
		],
	];
}

const itself = (body: JsonObject) => body;

/** Order details in all ways to pay, and order statuses. */
export const ORDERS: Example[] = [
	...INDIAN.flatMap((way) => waysToPay(way, 'INR')),
	...BRAZILIAN.flatMap((way) => waysToPay(way, 'BRL')),
	[
		'order-details UPI_PAYU without catalogId (importer data)',
		DETAILS,
		minimal({
			body: { text: 'Please pay' },
			action: action({ type: 'UPI_PAYU', ...INDIAN[0]?.needs }, 'INR', IMPORTED, 1500, 'acme-payu'),
		}),
	],
	...statuses('UPI_PAYU', 'acme7781', itself),
	...['PG_PAYU', 'PG_RAZORPAY', 'UPI_INTENT', 'UPI_LINK'].flatMap((type) =>
		statuses(type, 'acme-7781', itself),
	),
	...['BRAZIL', 'BRAZIL_PIX_DC', 'BRAZIL_LINK', 'BRAZIL_BOLETO'].flatMap((type) =>
		statuses(type, 'acme-7781', inBrazil),
	),
	...['PENDING', 'PARTIALLY_SHIPPED', 'COMPLETED', 'CANCELED'].map((status): Example => [
		`order-status ${status}`,
		STATUS,
		minimal({ action: { payment: { type: 'UPI_PAYU', id: 'acme7782' }, status } }),
	]),
];
