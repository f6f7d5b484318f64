import type {
	OrderDetailsMessage,
	Payment,
} from '../../../nodes/WhatsAppInteractive/messages/kinds/order-details';
import type { Variants } from '../kind-samples';

/*
 * An order with each way to pay, every field filled: the subtotal is 2 x 449.00 + 1 x 300.00, the
 * total 1198.00 + 21.50 + 50.00 - 40.00 = 1229.50.
 */

/** New each time: copies of a submission keep what two of its members share. */
const importer = () => ({
	originCountry: 'India',
	importerName: 'Acme Imports Pvt Ltd',
	importerAddress: {
		addressLine1: '12 Harbour Road',
		addressLine2: 'Dock 4',
		city: 'Mumbai',
		zoneCode: 'MH',
		postalCode: '400001',
		countryCode: 'IN',
	},
});

const order: OrderDetailsMessage['order'] = {
	items: [
		{
			name: 'Enamel mug',
			retailerId: 'MUG-350',
			amount: '499.00',
			saleAmount: '449',
			quantity: '2',
		},
		{ name: 'Plate 20 cm', retailerId: 'PLT-20', amount: '300', quantity: '1' },
	],
	catalogId: '1122334455',
	tax: { amount: '21.5', description: 'GST' },
	shipping: { amount: '50.00', description: 'Courier' },
	discount: { amount: '40', description: 'Loyalty', programName: 'Gold club' },
	total: '1229.50',
	expiry: { minutes: '60', description: 'Price held for one hour' },
	quickPay: true,
};

const header = {
	type: 'image' as const,
	source: 'link' as const,
	link: 'https://files.acme.test/order.jpg',
	id: '1037543291543636',
	binary: 'order',
};

const around: Omit<OrderDetailsMessage, 'payment'> = {
	kind: 'orderDetails',
	// What each source of a file needs, so that a test can change the source alone.
	header,
	body: 'Please review and pay order 7781',
	footer: 'Thank you',
	referenceId: 'ord-7781',
	goods: 'physical',
	order,
};

const beneficiary = {
	name: 'Asha Rao',
	addressLine1: '7 Lake View',
	addressLine2: 'Flat 3',
	city: 'Mumbai',
	state: 'MH',
	postalCode: '400050',
};

const pix = {
	type: 'BRAZIL_PIX_DC',
	code: '00020126360014br.gov.bcb.pix',
	merchantName: 'Acme Brasil',
	keyType: 'EMAIL',
	key: 'pix@acme.test',
} as const;

/** Without a catalog each item tells where it comes from. */
const withoutCatalog: OrderDetailsMessage['order'] = {
	items: order.items.map((item) => ({ ...item, ...importer() })),
	tax: { amount: '21.50' },
};

const indian = (payment: Payment): OrderDetailsMessage => ({
	...around,
	payment,
	configuration: 'acme-payments',
	beneficiary,
});

/** Whoever pays by a link needs no configuration. */
const linked = (payment: Payment): OrderDetailsMessage => ({
	...around,
	order: { ...order, quickPay: false },
	payment,
	beneficiary,
});

const brazilian = (payment: Payment): OrderDetailsMessage => ({
	...around,
	order: { ...order, quickPay: false },
	payment,
});

const upiPayu: Payment = {
	type: 'UPI_PAYU',
	productDescription: 'Enamel mug',
	customerFirstName: 'Asha',
	customerLastName: 'Rao',
	customerEmail: 'asha@acme.test',
	values: ['7781', 'spring'],
};

const razorpay: Payment = {
	type: 'PG_RAZORPAY',
	receipt: 'receipt-7781',
	notes: [
		{ key: 'order', value: '7781' },
		{ key: 'shop', value: 'Mumbai' },
	],
};

/** Every way to pay of every provider. */
export const ORDER_VARIANTS: Variants<OrderDetailsMessage> = [
	{ ...around, payment: upiPayu, configuration: 'acme-payments' },
	{ ...around, payment: upiPayu, configuration: 'acme-payments', order: withoutCatalog },
	indian(razorpay),
	{ ...indian(razorpay), order: withoutCatalog },
	{
		...indian(razorpay),
		goods: 'digital',
		order: {
			...withoutCatalog,
			items: withoutCatalog.items.map(({ retailerId: _catalogs, ...item }) => ({
				...item,
				imageLink: 'https://files.acme.test/mug.jpg',
			})),
		},
	},
	{ ...indian({ type: 'UPI_CONFIGURED' }), header: { type: 'text', text: 'Order 7781' } },
	{
		...indian({ type: 'UPI_CONFIGURED' }),
		header: {
			...header,
			type: 'document',
			link: 'https://files.acme.test/order.pdf',
			filename: 'order-7781.pdf',
		},
	},
	{
		...indian({ type: 'UPI_CONFIGURED' }),
		header: { ...header, type: 'video', link: 'https://files.acme.test/order.mp4' },
	},
	indian({ type: 'PG_PAYU', values: ['7781', 'spring'] }),
	indian({ type: 'PG_BILLDESK', values: ['7781', 'spring'] }),
	indian({ type: 'PG_ZAAKPAY', values: ['7781', 'spring'] }),
	indian({ type: 'UPI_CONFIGURED' }),
	linked({ type: 'UPI_INTENT', link: 'upi://pay?pa=acme@okbank&pn=Acme&tr=7781' }),
	linked({ type: 'UPI_LINK', link: 'https://pay.acme.test/7781' }),
	{ ...brazilian({ type: 'BRAZIL' }), configuration: 'acme-payments' },
	brazilian(pix),
	{ ...brazilian({ ...pix, flowType: 'REDIRECT' }), configuration: 'acme-payments' },
	brazilian({ type: 'BRAZIL_LINK', link: 'https://pay.acme.test/7781' }),
	brazilian({ type: 'BRAZIL_BOLETO', code: '34191790010104351004791020150008291070026000' }),
	brazilian({ type: 'BRAZIL_CARD', lastFourDigits: '4242', credentialId: 'card-981' }),
	brazilian({
		type: 'BRAZIL_PAYMENTS',
		payments: [
			{ ...pix, flowType: 'REDIRECT' },
			{ type: 'BRAZIL_LINK', link: 'https://pay.acme.test/7781' },
		],
	}),
	brazilian({
		type: 'BRAZIL_PAYMENTS',
		payments: [pix, { type: 'BRAZIL_LINK', link: 'https://pay.acme.test/7781' }],
	}),
	brazilian({
		type: 'BRAZIL_PAYMENTS',
		payments: [
			{ type: 'BRAZIL_BOLETO', code: '34191790010104351004791020150008291070026000' },
			{ type: 'BRAZIL_CARD', lastFourDigits: '4242', credentialId: 'card-981' },
		],
	}),
];
