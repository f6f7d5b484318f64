import type {
	OrderDetailsMessage,
	Payment,
} from '../../../nodes/WhatsAppInteractive/messages/kinds/order-details';
import { validate } from '../../../nodes/WhatsAppInteractive/messages/rules/validate';
import { PROVIDERS, rulesFor } from '../../../nodes/WhatsAppInteractive/providers';
import type { ProviderId } from '../../../nodes/WhatsAppInteractive/providers/provider-id';
import { ORDER_VARIANTS } from '../../samples/order-details/variants';
import { bodyOf, describeEncoders, PREPARED_AT, submit } from './support/encode-cases';

/** As little as an order can have. */
const minimal = (
	payment: Payment,
	more: Partial<OrderDetailsMessage> = {},
): OrderDetailsMessage => ({
	kind: 'orderDetails',
	body: 'Review and pay',
	referenceId: 'ord-7781',
	goods: 'physical',
	payment,
	order: {
		items: [{ retailerId: 'MUG-350', name: 'Enamel mug', amount: '499', quantity: '1' }],
		tax: { amount: '9' },
		catalogId: '1122334455',
	},
	...more,
});

const minimalOrder = {
	items: [{ retailerId: 'MUG-350', name: 'Enamel mug', amount: { value: 49900 }, quantity: 1 }],
	subtotal: { value: 49900 },
	tax: { value: 900 },
	catalogId: '1122334455',
};

const PIX: Payment = {
	type: 'BRAZIL_PIX_DC',
	code: '00020126360014br.gov.bcb.pix',
	merchantName: 'Acme Brasil',
	keyType: 'PHONE',
	key: '+551100000001',
};

/** An order with all that makes up its total. */
const FULL: Partial<OrderDetailsMessage> = {
	goods: 'digital',
	order: {
		items: [
			{
				retailerId: 'MUG-350',
				name: 'Enamel mug',
				amount: '499',
				saleAmount: '449',
				quantity: '2',
			},
		],
		tax: { amount: '9', description: 'VAT' },
		catalogId: '1122334455',
		shipping: { amount: '50', description: 'By air' },
		discount: { amount: '10', description: 'Spring', programName: 'SPRING' },
		expiry: { minutes: '90', description: 'Today' },
	},
};

const LINK: Payment = { type: 'BRAZIL_LINK', link: 'https://pay.acme.test/7781' };

/** What the documents show for each way to pay, in `content.action` of Infobip. */
const INFOBIP: ReadonlyArray<{ payment: Payment; currency: 'BRL' | 'INR'; sent: object }> = [
	{
		payment: {
			type: 'UPI_PAYU',
			productDescription: 'Enamel mug',
			customerFirstName: 'Asha',
			customerLastName: 'Rao',
			customerEmail: 'asha@acme.test',
			values: ['wf-17', '7781'],
		},
		currency: 'INR',
		sent: {
			productDescription: 'Enamel mug',
			customerFirstName: 'Asha',
			customerLastName: 'Rao',
			customerEmail: 'asha@acme.test',
			callbackData: ['wf-17', '7781'],
		},
	},
	{
		payment: { type: 'PG_PAYU', values: ['wf-17'] },
		currency: 'INR',
		sent: { callbackData: ['wf-17'] },
	},
	{
		payment: { type: 'PG_RAZORPAY', notes: [{ key: 'order', value: '7781' }] },
		currency: 'INR',
		sent: { callbackData: { order: '7781' } },
	},
	{
		payment: { type: 'UPI_INTENT', link: 'upi://pay?pa=acme@okbank' },
		currency: 'INR',
		sent: { format: { type: 'LINK', paymentLink: 'upi://pay?pa=acme@okbank' } },
	},
	{
		payment: { type: 'UPI_LINK', link: 'https://pay.acme.test/7781' },
		currency: 'INR',
		sent: { paymentLink: 'https://pay.acme.test/7781' },
	},
	{ payment: { type: 'BRAZIL' }, currency: 'BRL', sent: {} },
	{
		payment: { ...PIX, flowType: 'COPYPASTE' },
		currency: 'BRL',
		sent: {
			code: '00020126360014br.gov.bcb.pix',
			merchantName: 'Acme Brasil',
			keyType: 'PHONE',
			key: '+551100000001',
			flowType: 'COPYPASTE',
		},
	},
	{ payment: LINK, currency: 'BRL', sent: { paymentLink: 'https://pay.acme.test/7781' } },
	{ payment: { type: 'BRAZIL_BOLETO', code: '34191' }, currency: 'BRL', sent: { code: '34191' } },
];

describe.each(INFOBIP)('Infobip, $payment.type', ({ payment, currency, sent }) => {
	test('the payment as its page has it', () => {
		expect(bodyOf('infobip', submit(minimal(payment)))).toStrictEqual({
			from: '919800000000',
			to: '919800000001',
			content: {
				body: { text: 'Review and pay' },
				action: {
					payment: { type: payment.type, id: 'ord-7781', ...sent },
					orderCurrency: currency,
					orderType: 'PHYSICAL_GOODS',
					totalAmount: { value: 50800 },
					order: minimalOrder,
				},
			},
		});
	});
});

describeEncoders('infobip', [
	{
		why: 'several Brazilian payments, which all carry the ID',
		submission: submit(
			minimal({
				type: 'BRAZIL_PAYMENTS',
				payments: [{ ...PIX, flowType: 'REDIRECT' }, LINK],
			} as Payment),
		),
		body: {
			from: '919800000000',
			to: '919800000001',
			content: {
				body: { text: 'Review and pay' },
				action: {
					payment: {
						type: 'BRAZIL_PAYMENTS',
						payments: [
							{
								type: 'BRAZIL_PIX_DC',
								id: 'ord-7781',
								code: '00020126360014br.gov.bcb.pix',
								merchantName: 'Acme Brasil',
								keyType: 'PHONE',
								key: '+551100000001',
								flowType: 'REDIRECT',
							},
							{ type: 'BRAZIL_LINK', id: 'ord-7781', paymentLink: 'https://pay.acme.test/7781' },
						],
					},
					orderCurrency: 'BRL',
					orderType: 'PHYSICAL_GOODS',
					totalAmount: { value: 50800 },
					order: minimalOrder,
				},
			},
		},
	},
	{
		why: 'digital goods at a lower price, with all that makes up the total, and 90 minutes to pay',
		submission: submit(
			minimal({ type: 'PG_PAYU', values: ['wf-17'] }, { ...FULL, configuration: 'acme' }),
		),
		body: {
			from: '919800000000',
			to: '919800000001',
			content: {
				body: { text: 'Review and pay' },
				action: {
					payment: { type: 'PG_PAYU', id: 'ord-7781', callbackData: ['wf-17'] },
					paymentConfiguration: 'acme',
					orderCurrency: 'INR',
					orderType: 'DIGITAL_GOODS',
					totalAmount: { value: 94700 },
					order: {
						items: [
							{
								retailerId: 'MUG-350',
								name: 'Enamel mug',
								amount: { value: 49900 },
								saleAmount: { value: 44900 },
								quantity: 2,
							},
						],
						subtotal: { value: 89800 },
						tax: { value: 900, description: 'VAT' },
						catalogId: '1122334455',
						shipping: { value: 5000, description: 'By air' },
						discount: { amount: { value: 1000, description: 'Spring' }, programName: 'SPRING' },
						orderExpiration: { expirationSeconds: 5400, description: 'Today' },
					},
				},
			},
		},
	},
]);

/** What Meta's pages show for each way to pay, in `action.parameters`. */
const META: ReadonlyArray<{
	payment: Payment;
	configuration?: string;
	providers: readonly ProviderId[];
	sent: object;
}> = [
	{
		payment: {
			type: 'PG_RAZORPAY',
			receipt: 'receipt-7781',
			notes: [{ key: 'order', value: '7781' }],
		},
		configuration: 'acme-rzp',
		providers: ['gupshup', 'kaleyra'],
		sent: {
			currency: 'INR',
			payment_settings: [
				{
					type: 'payment_gateway',
					payment_gateway: {
						type: 'razorpay',
						configuration_name: 'acme-rzp',
						razorpay: { receipt: 'receipt-7781', notes: { order: '7781' } },
					},
				},
			],
		},
	},
	{
		payment: { type: 'PG_RAZORPAY' },
		configuration: 'acme-rzp',
		providers: ['gupshup', 'kaleyra'],
		sent: {
			currency: 'INR',
			payment_settings: [
				{
					type: 'payment_gateway',
					payment_gateway: { type: 'razorpay', configuration_name: 'acme-rzp' },
				},
			],
		},
	},
	...(
		[
			['PG_PAYU', 'payu', { udf1: 'a', udf2: 'b' }],
			['PG_BILLDESK', 'billdesk', { additional_info1: 'a', additional_info2: 'b' }],
			['PG_ZAAKPAY', 'zaakpay', { extra1: 'a', extra2: 'b' }],
		] as const
	).map(([type, gateway, values]) => ({
		payment: { type, values: ['a', 'b'] },
		configuration: 'acme',
		providers: ['gupshup', 'kaleyra'] as const,
		sent: {
			currency: 'INR',
			payment_settings: [
				{
					type: 'payment_gateway',
					payment_gateway: { type: gateway, configuration_name: 'acme', [gateway]: values },
				},
			],
		},
	})),
	{
		payment: { type: 'UPI_CONFIGURED' },
		configuration: 'acme-upi',
		providers: ['gupshup', 'kaleyra'],
		sent: { currency: 'INR', payment_type: 'upi', payment_configuration: 'acme-upi' },
	},
	{
		payment: { type: 'UPI_INTENT', link: 'upi://pay?pa=acme@okbank' },
		providers: ['gupshup', 'kaleyra'],
		sent: {
			currency: 'INR',
			payment_settings: [
				{ type: 'upi_intent_link', upi_intent_link: { link: 'upi://pay?pa=acme@okbank' } },
			],
		},
	},
	{
		payment: { type: 'UPI_LINK', link: 'https://pay.acme.test/7781' },
		providers: ['gupshup', 'kaleyra'],
		sent: {
			currency: 'INR',
			payment_type: 'upi',
			payment_settings: [
				{ type: 'payment_link', payment_link: { uri: 'https://pay.acme.test/7781' } },
			],
		},
	},
	{
		payment: {
			type: 'BRAZIL_PAYMENTS',
			payments: [
				PIX,
				LINK,
				{ type: 'BRAZIL_BOLETO', code: '34191' },
				{ type: 'BRAZIL_CARD', lastFourDigits: '4242', credentialId: 'card-981' },
			],
		} as Payment,
		providers: ['gupshup'],
		sent: {
			currency: 'BRL',
			payment_type: 'br',
			payment_settings: [
				{
					type: 'pix_dynamic_code',
					pix_dynamic_code: {
						code: '00020126360014br.gov.bcb.pix',
						merchant_name: 'Acme Brasil',
						key: '+551100000001',
						key_type: 'PHONE',
					},
				},
				{ type: 'payment_link', payment_link: { uri: 'https://pay.acme.test/7781' } },
				{ type: 'boleto', boleto: { digitable_line: '34191' } },
				{
					type: 'offsite_card_pay',
					offsite_card_pay: { last_four_digits: '4242', credential_id: 'card-981' },
				},
			],
		},
	},
];

const META_ORDER = {
	status: 'pending',
	catalog_id: '1122334455',
	items: [
		{
			retailer_id: 'MUG-350',
			name: 'Enamel mug',
			amount: { value: 49900, offset: 100 },
			quantity: 1,
		},
	],
	subtotal: { value: 49900, offset: 100 },
	tax: { value: 900, offset: 100 },
};

const parametersOf = (provider: ProviderId, body: unknown): unknown => {
	const message =
		provider === 'kaleyra' ? (body as { messaging_object: object }).messaging_object : body;
	return (message as { interactive: { action: { parameters: object } } }).interactive.action
		.parameters;
};

describe.each(
	META.flatMap(({ providers, ...place }) => providers.map((provider) => ({ provider, ...place }))),
)('$provider, $payment.type', ({ provider, payment, configuration, sent }) => {
	const message = minimal(payment, configuration === undefined ? {} : { configuration });

	test('the parameters as Meta’s pages have them', () => {
		expect(validate(submit(message), rulesFor(PROVIDERS[provider], 'orderDetails')).faults).toEqual(
			[],
		);
		expect(parametersOf(provider, bodyOf(provider, submit(message)))).toStrictEqual({
			reference_id: 'ord-7781',
			type: 'physical-goods',
			total_amount: { value: 50800, offset: 100 },
			order: META_ORDER,
			...sent,
		});
	});
});

test('an expiry is counted from when the message goes out, in whole seconds, and none is cut off', () => {
	const message = minimal(
		{ type: 'UPI_CONFIGURED' },
		{ configuration: 'acme', order: { ...minimal(PIX).order, expiry: { minutes: '90' } } },
	);
	expect(
		parametersOf('gupshup', bodyOf('gupshup', submit(message, { preparedAt: PREPARED_AT + 1 }))),
	).toMatchObject({
		order: { expiration: { timestamp: String(PREPARED_AT / 1000 + 5401) } },
	});
});

test('digital goods at a lower price, with all that makes up the total', () => {
	const message = minimal({ type: 'UPI_CONFIGURED' }, { ...FULL, configuration: 'acme' });
	expect(parametersOf('kaleyra', bodyOf('kaleyra', submit(message)))).toStrictEqual({
		reference_id: 'ord-7781',
		type: 'digital-goods',
		currency: 'INR',
		payment_type: 'upi',
		payment_configuration: 'acme',
		total_amount: { value: 94700, offset: 100 },
		order: {
			...META_ORDER,
			items: [
				{
					...META_ORDER.items[0],
					sale_amount: { value: 44900, offset: 100 },
					quantity: 2,
				},
			],
			subtotal: { value: 89800, offset: 100 },
			tax: { value: 900, offset: 100, description: 'VAT' },
			shipping: { value: 5000, offset: 100, description: 'By air' },
			discount: {
				value: 1000,
				offset: 100,
				description: 'Spring',
				discount_program_name: 'SPRING',
			},
			expiration: { timestamp: String(PREPARED_AT / 1000 + 5400), description: 'Today' },
		},
	});
});

test('an item of no catalog can have a picture of its own', () => {
	const link = 'https://shop.acme.test/mug.jpg';
	const [item] = minimal(PIX).order.items;
	if (item === undefined) throw new Error('There is no such sample');
	const { retailerId: _id, ...own } = item;
	const message = minimal(
		{ type: 'UPI_CONFIGURED' },
		{
			configuration: 'acme',
			order: { items: [{ ...own, imageLink: link }], tax: { amount: '9' } },
		},
	);
	expect(parametersOf('gupshup', bodyOf('gupshup', submit(message)))).toMatchObject({
		order: { items: [{ name: 'Enamel mug', image: { link } }] },
	});
});

test('an item without a catalog tells its origin and importer', () => {
	const message = ORDER_VARIANTS.find(
		({ payment, order }) => payment.type === 'PG_RAZORPAY' && order.catalogId === undefined,
	);
	if (message === undefined) throw new Error('There is no such sample');
	expect(parametersOf('kaleyra', bodyOf('kaleyra', submit(message)))).toMatchObject({
		beneficiaries: [
			{
				name: 'Asha Rao',
				address_line1: '7 Lake View',
				address_line2: 'Flat 3',
				city: 'Mumbai',
				state: 'MH',
				country: 'India',
				postal_code: '400050',
			},
		],
		order: {
			items: [
				{
					sale_amount: { value: 44900, offset: 100 },
					country_of_origin: 'India',
					importer_name: 'Acme Imports Pvt Ltd',
					importer_address: {
						address_line1: '12 Harbour Road',
						address_line2: 'Dock 4',
						city: 'Mumbai',
						zone_code: 'MH',
						postal_code: '400001',
						country_code: 'IN',
					},
				},
				{ name: 'Plate 20 cm' },
			],
		},
	});
	expect(bodyOf('infobip', submit(message))).toMatchObject({
		content: {
			action: {
				payment: {
					beneficiary: {
						name: 'Asha Rao',
						firstAddressLine: '7 Lake View',
						secondAddressLine: 'Flat 3',
						city: 'Mumbai',
						state: 'MH',
						country: 'INDIA',
						postalCode: '400050',
					},
				},
				order: {
					items: [
						{
							originCountry: 'India',
							importerName: 'Acme Imports Pvt Ltd',
							importerAddress: {
								firstAddressLine: '12 Harbour Road',
								secondAddressLine: 'Dock 4',
								city: 'Mumbai',
								zoneCode: 'MH',
								postalCode: '400001',
								countryCode: 'IN',
							},
						},
						{},
					],
				},
			},
		},
	});
});

/** What can be wrong with an order, and what the user is told. */
const FAULTS: ReadonlyArray<{
	why: string;
	provider: ProviderId;
	change: (message: OrderDetailsMessage) => OrderDetailsMessage;
	faults: string[];
}> = [
	{
		why: 'the shop’s own total differs',
		provider: 'infobip',
		change: (message) => ({ ...message, order: { ...message.order, total: '507.99' } }),
		faults: ["'Total' is 507.99, but items, tax and shipping less the discount come to 508.00"],
	},
	{
		why: 'a sale price that is none',
		provider: 'gupshup',
		change: (message) => ({
			...message,
			order: {
				...message.order,
				items: message.order.items.map((item) => ({ ...item, saleAmount: '499.00' })),
			},
		}),
		faults: ["'Sale Price' of order item 1 is 499.00: it must be less than 'Price' (499.00)"],
	},
	{
		why: 'more off than the order costs',
		provider: 'kaleyra',
		change: (message) => ({
			...message,
			order: { ...message.order, discount: { amount: '508.01' } },
		}),
		faults: ["'Total' is -0.01: the discount is more than the order costs"],
	},
	{
		why: 'more than Infobip can count',
		provider: 'infobip',
		change: (message) => ({
			...message,
			order: {
				...message.order,
				items: message.order.items.map((item) => ({ ...item, amount: '21474836.47' })),
			},
		}),
		faults: ["'Total' is 21474845.47: it must be at most 21474836.47"],
	},
	{
		why: 'no catalog, and nothing on the importer',
		provider: 'gupshup',
		change: ({ order: { items, tax }, ...message }) => ({
			...message,
			order: { items, ...(tax && { tax }) },
		}),
		faults: [
			"'Country of Origin' of order item 1 is empty: it is needed where 'Catalog ID' among 'Order Options' is empty",
			"'Importer Name' of order item 1 is empty: it is needed where 'Catalog ID' among 'Order Options' is empty",
			"'Importer Address' of order item 1 is empty: it is needed where 'Catalog ID' among 'Order Options' is empty",
		],
	},
	{
		why: 'an expiry that is too short',
		provider: 'infobip',
		change: (message) => ({
			...message,
			order: { ...message.order, expiry: { minutes: '5', description: 'Soon' } },
		}),
		faults: ["'Expires After' is 5: it must be at least 6"],
	},
	{
		why: 'an amount with a currency',
		provider: 'infobip',
		change: (message) => ({ ...message, order: { ...message.order, tax: { amount: '₹9' } } }),
		faults: ["'Tax' is '₹9': it must be an amount such as 449.00, without a currency"],
	},
];

test.each(FAULTS)('$provider: $why', ({ provider, change, faults }) => {
	const message = change(minimal({ type: 'PG_RAZORPAY' }, { configuration: 'acme' }));
	expect(
		validate(submit(message), rulesFor(PROVIDERS[provider], 'orderDetails')).faults.map(
			({ text }) => text,
		),
	).toEqual(faults);
});
