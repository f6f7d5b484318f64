import { amountFields } from '../../../nodes/WhatsAppInteractive/operations/parts/order/amounts';
import type { Payment } from '../../../nodes/WhatsAppInteractive/messages/kinds/order-details';
import { membersOf } from './editor';
import { read, type Parameters } from './support';

/* How the fields of an order with its payment are read. */

const COMMON: Parameters = {
	provider: 'infobip',
	paymentType: 'PG_RAZORPAY',
	referenceId: 'ord-7781',
	body: 'Please pay',
	goods: 'physical',
};

const ORDER = {
	kind: 'orderDetails',
	body: 'Please pay',
	referenceId: 'ord-7781',
	goods: 'physical',
	payment: { type: 'PG_RAZORPAY' },
	order: { items: [] },
} as const;

const MUG = { name: 'Enamel mug', amount: '499.00', quantity: '2' };

const importerAddress = {
	addressLine1: '12 Harbour Road',
	addressLine2: 'Dock 4',
	city: 'Mumbai',
	zoneCode: 'MH',
	postalCode: '400001',
	countryCode: 'IN',
};

const rows = (...item: object[]): Parameters => ({ itemsSource: 'fields', items: { item } });

const json = (itemsJson: unknown): Parameters => ({ itemsSource: 'json', itemsJson });

const ITEMS: ReadonlyArray<{ why: string; parameters: Parameters; items: object[] }> = [
	{ why: 'no rows', parameters: { itemsSource: 'fields', items: {} }, items: [] },
	{
		why: 'a row with a number as its price, and what is blank left out',
		parameters: rows({
			name: 'Enamel mug',
			price: 499,
			quantity: 2,
			salePrice: '',
			retailerId: ' ',
			origin: {},
		}),
		items: [{ ...MUG, amount: '499' }],
	},
	{
		why: 'a row with everything',
		parameters: rows({
			name: 'Enamel mug',
			price: ' 499.00 ',
			quantity: 2,
			salePrice: '449',
			retailerId: 'MUG-350',
			imageUrl: 'https://acme.test/mug.jpg',
			origin: {
				originCountry: 'India',
				importerName: 'Acme Imports',
				importerAddress: { ...importerAddress, postalCode: 400001 },
			},
		}),
		items: [
			{
				...MUG,
				saleAmount: '449',
				retailerId: 'MUG-350',
				imageLink: 'https://acme.test/mug.jpg',
				originCountry: 'India',
				importerName: 'Acme Imports',
				importerAddress,
			},
		],
	},
	{
		why: 'a row without a quantity is one piece',
		parameters: rows({ name: 'Enamel mug', price: '499.00' }),
		items: [{ ...MUG, quantity: '1' }],
	},
	{
		why: 'a row whose quantity an expression left empty, which the limits then tell',
		parameters: rows({ name: 'Enamel mug', price: '499.00', quantity: null }),
		items: [{ ...MUG, quantity: '' }],
	},
	{
		why: 'a list that says nothing of the pieces, or by a name of its own, which the limits then tell',
		parameters: json([{ name: 'Enamel mug', price: '499.00', count: 3 }]),
		items: [{ ...MUG, quantity: '' }],
	},
	{
		why: 'a row that nobody filled in, which the limits then tell',
		parameters: rows({ name: '', price: '', quantity: 1 }),
		items: [{ name: '', amount: '', quantity: '1' }],
	},
	{
		why: 'JSON in a text, by the names of the fields',
		parameters: json('[{ "name": "Enamel mug", "price": "499.00", "quantity": 2 }]'),
		items: [MUG],
	},
	{
		why: 'line items as Shopify names them',
		parameters: json([{ title: 'Enamel mug', price: '499.00', quantity: 2, sku: 'MUG-350' }]),
		items: [{ ...MUG, retailerId: 'MUG-350' }],
	},
	{
		why: 'as catalogs and spreadsheets name them',
		parameters: json([
			{
				product_name: 'Enamel mug',
				unit_price: 499,
				sale_price: 449,
				qty: '2',
				retailer_id: 'MUG-350',
				image_url: 'https://acme.test/mug.jpg',
				country_of_origin: 'India',
				importer_name: 'Acme Imports',
			},
		]),
		items: [
			{
				...MUG,
				amount: '499',
				saleAmount: '449',
				retailerId: 'MUG-350',
				imageLink: 'https://acme.test/mug.jpg',
				originCountry: 'India',
				importerName: 'Acme Imports',
			},
		],
	},
	{
		why: 'as this package names them in a message',
		parameters: json([
			{
				name: 'Enamel mug',
				amount: '499.00',
				saleAmount: '449',
				quantity: 2,
				productRetailerId: 1,
			},
		]),
		items: [{ ...MUG, saleAmount: '449', retailerId: '1' }],
	},
	{
		why: 'as an order that a customer sent names them',
		parameters: json([
			{ name: 'Enamel mug', price: '499.00', quantity: 2, product_retailer_id: 'M' },
		]),
		items: [{ ...MUG, retailerId: 'M' }],
	},
];

test.each(ITEMS)('items: $why', ({ parameters, items }) => {
	const { submission, faults } = read('orderDetails', { ...COMMON, ...parameters });
	expect(submission.message).toStrictEqual({ ...ORDER, order: { items } });
	expect(faults).toEqual([]);
});

const TERMS: ReadonlyArray<{ why: string; parameters: Parameters; order: object }> = [
	{
		why: 'nothing',
		parameters: { tax: '', shipping: '', discount: '', orderOptions: {} },
		order: {},
	},
	{
		why: 'amounts as numbers',
		parameters: { tax: 21.5, shipping: 0, discount: 40 },
		order: { tax: { amount: '21.5' }, shipping: { amount: '0' }, discount: { amount: '40' } },
	},
	{
		why: 'everything',
		parameters: {
			tax: '21.50',
			shipping: '50.00',
			discount: '40',
			orderOptions: {
				catalogId: 1122334455,
				discountDescription: 'Loyalty',
				discountProgramName: 'Gold club',
				expiresAfter: 60,
				expiryDescription: 'Price held for one hour',
				quickPay: true,
				shippingDescription: 'Courier',
				taxDescription: 'GST',
				total: 1229.5,
			},
		},
		order: {
			catalogId: '1122334455',
			tax: { amount: '21.50', description: 'GST' },
			shipping: { amount: '50.00', description: 'Courier' },
			discount: { amount: '40', description: 'Loyalty', programName: 'Gold club' },
			expiry: { minutes: '60', description: 'Price held for one hour' },
			quickPay: true,
			total: '1229.5',
		},
	},
	{
		why: 'descriptions of amounts that are missing, which the limits then tell',
		parameters: {
			orderOptions: {
				shippingDescription: 'Courier',
				discountProgramName: 'Gold club',
				expiryDescription: 'Soon',
			},
		},
		order: {
			shipping: { amount: '', description: 'Courier' },
			discount: { amount: '', programName: 'Gold club' },
			expiry: { minutes: '', description: 'Soon' },
		},
	},
	{
		why: 'a tax that is described and missing, which the limits then tell',
		parameters: { orderOptions: { taxDescription: 'GST', quickPay: 'false' } },
		order: { tax: { amount: '', description: 'GST' }, quickPay: false },
	},
];

test.each(TERMS)('the amounts of an order: $why', ({ parameters, order }) => {
	const { submission, faults } = read('orderDetails', { ...COMMON, ...parameters });
	expect(submission.message).toStrictEqual({ ...ORDER, order: { items: [], ...order } });
	expect(faults).toEqual([]);
});

const pix = {
	pixCode: '00020126360014br.gov.bcb.pix',
	pixMerchantName: 'Acme Brasil',
	pixKeyType: 'EMAIL',
	pixKey: 'pix@acme.test',
};

const pixPayment = {
	type: 'BRAZIL_PIX_DC',
	code: '00020126360014br.gov.bcb.pix',
	merchantName: 'Acme Brasil',
	keyType: 'EMAIL',
	key: 'pix@acme.test',
} as const;

const PAYMENTS: ReadonlyArray<{ parameters: Parameters; payment: Payment }> = [
	{
		parameters: {
			productDescription: 'Enamel mug',
			customerFirstName: 'Asha',
			customerLastName: '',
			customerEmail: ' asha@acme.test',
			paymentValues: ['7781', '', 12],
		},
		payment: {
			type: 'UPI_PAYU',
			productDescription: 'Enamel mug',
			customerFirstName: 'Asha',
			customerEmail: 'asha@acme.test',
			values: ['7781', '12'],
		},
	},
	{
		parameters: {},
		payment: {
			type: 'UPI_PAYU',
			productDescription: '',
			customerFirstName: '',
			customerEmail: '',
		},
	},
	{
		parameters: { paymentValues: '7781, spring' },
		payment: { type: 'PG_PAYU', values: ['7781', 'spring'] },
	},
	{ parameters: { paymentValues: [] }, payment: { type: 'PG_BILLDESK' } },
	{ parameters: { paymentValues: ['7781'] }, payment: { type: 'PG_ZAAKPAY', values: ['7781'] } },
	{
		parameters: {
			paymentReceipt: 'receipt-7781',
			paymentNotes: { note: [{ key: ' order', value: 7781 }, { key: 'shop' }] },
		},
		payment: {
			type: 'PG_RAZORPAY',
			receipt: 'receipt-7781',
			notes: [
				{ key: 'order', value: '7781' },
				{ key: 'shop', value: '' },
			],
		},
	},
	{
		parameters: { upiIntentLink: 'upi://pay?pa=acme@okbank', paymentLink: 'left over' },
		payment: { type: 'UPI_INTENT', link: 'upi://pay?pa=acme@okbank' },
	},
	{
		parameters: { paymentLink: 'https://pay.acme.test/7781 ' },
		payment: { type: 'UPI_LINK', link: 'https://pay.acme.test/7781' },
	},
	{ parameters: {}, payment: { type: 'UPI_CONFIGURED' } },
	{ parameters: {}, payment: { type: 'BRAZIL' } },
	{ parameters: { ...pix, pixFlowType: '' }, payment: pixPayment },
	{
		parameters: { ...pix, pixFlowType: 'REDIRECT' },
		payment: { ...pixPayment, flowType: 'REDIRECT' },
	},
	{
		parameters: { paymentLink: 'https://pay.acme.test/7781' },
		payment: { type: 'BRAZIL_LINK', link: 'https://pay.acme.test/7781' },
	},
	{
		parameters: { boletoCode: '34191790010104351004791020150008291070026000' },
		payment: { type: 'BRAZIL_BOLETO', code: '34191790010104351004791020150008291070026000' },
	},
	{
		parameters: { cardLastFourDigits: 4242, cardCredentialId: 'card-981' },
		payment: { type: 'BRAZIL_CARD', lastFourDigits: '4242', credentialId: 'card-981' },
	},
	{
		parameters: {
			brazilPayments: {
				card: [{ cardLastFourDigits: '4242', cardCredentialId: 'card-981' }],
				boleto: [{ boletoCode: '34191' }],
				link: [{ paymentLink: 'https://pay.acme.test/7781' }],
				pix: [pix, { ...pix, pixFlowType: 'REDIRECT' }],
			},
		},
		payment: {
			type: 'BRAZIL_PAYMENTS',
			payments: [
				pixPayment,
				{ ...pixPayment, flowType: 'REDIRECT' },
				{ type: 'BRAZIL_LINK', link: 'https://pay.acme.test/7781' },
				{ type: 'BRAZIL_BOLETO', code: '34191' },
				{ type: 'BRAZIL_CARD', lastFourDigits: '4242', credentialId: 'card-981' },
			],
		},
	},
];

test.each(PAYMENTS)('a payment of the type $payment.type', ({ parameters, payment }) => {
	const { submission, faults } = read('orderDetails', {
		...COMMON,
		paymentType: payment.type,
		...parameters,
	});
	expect(submission.message).toStrictEqual({ ...ORDER, payment });
	expect(faults).toEqual([]);
});

test('the address, the configuration and the texts around', () => {
	const beneficiary = {
		name: 'Asha Rao',
		addressLine1: '7 Lake View',
		addressLine2: 'Flat 3',
		city: 'Mumbai',
		state: 'MH',
		postalCode: '400050',
	};
	const { submission, faults } = read('orderDetails', {
		...COMMON,
		headerType: 'image',
		headerMediaUrl: 'https://acme.test/order.jpg',
		footer: 'Thank you',
		goods: 'digital',
		paymentConfiguration: 'acme-razorpay',
		beneficiary: { ...beneficiary, postalCode: 400050 },
	});
	expect(submission.message).toStrictEqual({
		...ORDER,
		header: { type: 'image', source: 'link', link: 'https://acme.test/order.jpg' },
		footer: 'Thank you',
		goods: 'digital',
		configuration: 'acme-razorpay',
		beneficiary,
	});
	expect(faults).toEqual([]);
});

test('a part of an address is an address, whose missing parts the limits then tell', () => {
	const { submission } = read('orderDetails', { ...COMMON, beneficiary: { city: 'Mumbai' } });
	expect(submission.message).toStrictEqual({
		...ORDER,
		beneficiary: { name: '', addressLine1: '', city: 'Mumbai' },
	});
});

test.each<{ why: string; parameters: Parameters; faults: unknown[] }>([
	{
		why: 'no payment type, which would be another one otherwise',
		parameters: { paymentType: '' },
		faults: ["'Payment Type' is empty"],
	},
	{
		why: 'a payment type that there is not',
		parameters: { paymentType: 'CASH' },
		faults: [expect.stringMatching(/^'Payment Type' is 'CASH': it must be BRAZIL, .*, UPI_PAYU$/)],
	},
	{
		why: 'a name that all objects have',
		parameters: { paymentType: 'constructor' },
		faults: [expect.stringMatching(/^'Payment Type' is 'constructor': it must be /)],
	},
	{
		why: 'goods of another kind',
		parameters: { goods: 'services' },
		faults: ["'Goods' is 'services': it must be digital or physical"],
	},
	{
		why: 'the ID of an order, by the name that the provider has for it',
		parameters: { referenceId: ['ord-7781'] },
		faults: ["'Payment ID' must be text, but it is a list"],
	},
	{
		why: 'the ID of an order of Meta’s providers',
		parameters: { provider: 'gupshup', referenceId: ['ord-7781'] },
		faults: ["'Reference ID' must be text, but it is a list"],
	},
	{
		why: 'items that are no JSON',
		parameters: json('[{'),
		faults: ["'Items (JSON)' is not valid JSON; it ends too early"],
	},
	{
		why: 'items that are one item',
		parameters: json({ name: 'Enamel mug' }),
		faults: ["'Items (JSON)' must be a list, but it is an object"],
	},
	{
		why: 'a price with its currency beside it',
		parameters: json([{ name: 'Enamel mug', price: { amount: 499, currency: 'INR' } }]),
		faults: ["'Price' must be text, but it is an object"],
	},
	{
		why: 'payment data that is no text',
		parameters: { paymentType: 'PG_PAYU', paymentValues: [{ order: 7781 }] },
		faults: ["'Payment Data' of entry 1 must be text, but it is an object"],
	},
])('$why is told', ({ parameters, faults }) => {
	expect(read('orderDetails', { ...COMMON, ...parameters }).faults).toEqual(faults);
});

test.each([
	['PG_RAZORPAY', true],
	['UPI_INTENT', true],
	['BRAZIL', false],
	['BRAZIL_PIX_DC', false],
] as const)('Quick Pay for %s, which is in India only, is shown: %j', (paymentType, isShown) => {
	const options = amountFields.flatMap(membersOf).filter(({ name }) => name === 'quickPay');
	expect(options).not.toEqual([]);
	for (const { displayOptions } of options) {
		expect(displayOptions?.show?.['/paymentType']?.includes(paymentType)).toBe(isShown);
	}
});
