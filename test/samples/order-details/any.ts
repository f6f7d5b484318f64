import fc from 'fast-check';
import { memoize } from 'lodash';

import { inMajorUnits } from '../../../nodes/WhatsAppInteractive/messages/amount';
import type {
	Beneficiary,
	BrazilPayment,
	ImporterAddress,
	Order,
	OrderDetailsMessage,
	OrderItem,
	Payment,
	PaymentType,
} from '../../../nodes/WhatsAppInteractive/messages/kinds/order-details';
import { LIMITS } from '../../../nodes/WhatsAppInteractive/messages/limits';
import { choicesFor, type AnyProvider } from '../../../nodes/WhatsAppInteractive/providers';
import { idUpTo, link, textUpTo } from '../arbitrary/basics';

/** An amount in major units, low enough for an order of some items to stay below 2 to the power of 31. */
const amount = fc.integer({ min: 0, max: 1_000_000 }).map(inMajorUnits);

const described = fc.record(
	{ amount, description: textUpTo(LIMITS.amountDescription) },
	{ requiredKeys: ['amount'] },
);

const importerAddress: fc.Arbitrary<ImporterAddress> = fc.record({
	addressLine1: idUpTo(60),
	addressLine2: idUpTo(60),
	city: idUpTo(40),
	zoneCode: idUpTo(20),
	postalCode: idUpTo(20),
	countryCode: idUpTo(2),
});

const priced = fc.oneof(
	fc.record({ amount }),
	fc
		.tuple(fc.integer({ min: 2, max: 1_000_000 }), fc.integer({ min: 0, max: 999_999 }))
		.map(([price, other]) => ({
			amount: inMajorUnits(price),
			saleAmount: inMajorUnits(1 + (other % (price - 1))),
		})),
);

const described60 = textUpTo(LIMITS.orderItemName);

const quantity = fc.integer({ min: 1, max: 50 }).map(String);

const catalogItem: fc.Arbitrary<OrderItem> = fc
	.tuple(fc.record({ name: described60, retailerId: idUpTo(60), quantity }), priced)
	.map(([item, price]) => ({ ...item, ...price }));

const importedItem: fc.Arbitrary<OrderItem> = fc
	.tuple(
		fc.record({
			name: described60,
			retailerId: idUpTo(60),
			quantity,
			originCountry: idUpTo(40),
			importerName: idUpTo(40),
			importerAddress,
		}),
		priced,
	)
	.map(([item, price]) => ({ ...item, ...price }));

const items = (item: fc.Arbitrary<OrderItem>) => fc.array(item, { minLength: 1, maxLength: 5 });

const terms = {
	tax: described,
	shipping: described,
	expiry: fc.record({
		minutes: fc.integer({ min: 6, max: 10_000 }).map(String),
		description: textUpTo(LIMITS.orderDescription),
	}),
};

/** An order without a discount, which could be more than the order costs. */
const order = (brazilian: boolean): fc.Arbitrary<Order> =>
	fc.oneof(
		fc.record(
			{ items: items(catalogItem), catalogId: idUpTo(20), ...terms },
			{ requiredKeys: ['items', 'catalogId'] },
		),
		fc.record(
			{ items: items(brazilian ? catalogItem : importedItem), ...terms },
			{ requiredKeys: ['items'] },
		),
	);

const beneficiary: fc.Arbitrary<Beneficiary> = fc.record(
	{
		name: idUpTo(200),
		addressLine1: idUpTo(100),
		addressLine2: idUpTo(100),
		city: idUpTo(40),
		state: idUpTo(40),
		postalCode: fc.stringMatching(/^\d{6}$/),
	},
	{ requiredKeys: ['name', 'addressLine1', 'city', 'state', 'postalCode'] },
);

const values = (most: number, maxLength: number) =>
	fc.array(idUpTo(maxLength), { minLength: 1, maxLength: most });

/** @param flow whether the way to the bank may be told */
const brazilPayments = (
	flow: boolean,
): Readonly<Record<BrazilPayment['type'], fc.Arbitrary<BrazilPayment>>> => ({
	BRAZIL_PIX_DC: fc.record(
		{
			type: fc.constant('BRAZIL_PIX_DC' as const),
			code: idUpTo(60),
			merchantName: idUpTo(60),
			keyType: fc.constantFrom('CPF', 'CNPJ', 'EMAIL', 'PHONE', 'EVP'),
			key: idUpTo(60),
			...(flow && { flowType: fc.constantFrom('APPSWITCH', 'COPYPASTE', 'REDIRECT') }),
		},
		{ requiredKeys: ['type', 'code', 'merchantName', 'keyType', 'key'] },
	),
	BRAZIL_LINK: fc.record({ type: fc.constant('BRAZIL_LINK' as const), link }),
	BRAZIL_BOLETO: fc.record({ type: fc.constant('BRAZIL_BOLETO' as const), code: idUpTo(60) }),
	BRAZIL_CARD: fc.record({
		type: fc.constant('BRAZIL_CARD' as const),
		lastFourDigits: fc.stringMatching(/^\d{4}$/),
		credentialId: idUpTo(60),
	}),
});

const payments = (flow: boolean): Readonly<Record<PaymentType, fc.Arbitrary<Payment>>> => ({
	...brazilPayments(flow),
	UPI_PAYU: fc.record({
		type: fc.constant('UPI_PAYU' as const),
		productDescription: idUpTo(100),
		customerFirstName: idUpTo(60),
		customerLastName: idUpTo(20),
		customerEmail: idUpTo(50),
		values: values(5, 255),
	}),
	PG_PAYU: fc.record({ type: fc.constant('PG_PAYU' as const), values: values(4, 255) }),
	PG_BILLDESK: fc.record({ type: fc.constant('PG_BILLDESK' as const), values: values(7, 120) }),
	PG_ZAAKPAY: fc.record({ type: fc.constant('PG_ZAAKPAY' as const), values: values(2, 180) }),
	PG_RAZORPAY: fc.record({
		type: fc.constant('PG_RAZORPAY' as const),
		notes: fc.uniqueArray(
			fc.record({ key: fc.stringMatching(/^[a-z][a-z_]{0,19}$/), value: idUpTo(256) }),
			{ minLength: 1, maxLength: 15, selector: ({ key }) => key },
		),
	}),
	UPI_INTENT: fc.record({
		type: fc.constant('UPI_INTENT' as const),
		link: fc.stringMatching(/^upi:\/\/pay\?pa=[a-z]{1,20}@okbank$/),
	}),
	UPI_LINK: fc.record({ type: fc.constant('UPI_LINK' as const), link }),
	UPI_CONFIGURED: fc.constant({ type: 'UPI_CONFIGURED' as const }),
	BRAZIL: fc.constant({ type: 'BRAZIL' as const }),
	BRAZIL_PAYMENTS: fc.record({
		type: fc.constant('BRAZIL_PAYMENTS' as const),
		payments: fc.array(
			fc.oneof(
				brazilPayments(flow).BRAZIL_PIX_DC,
				brazilPayments(flow).BRAZIL_LINK,
				brazilPayments(flow).BRAZIL_BOLETO,
			),
			{ minLength: 1, maxLength: 2 },
		),
	}),
});

const NEEDS_CONFIGURATION: readonly PaymentType[] = [
	'PG_BILLDESK',
	'PG_PAYU',
	'PG_RAZORPAY',
	'PG_ZAAKPAY',
	'UPI_CONFIGURED',
	'UPI_PAYU',
	'BRAZIL',
];

const KNOWS_BENEFICIARY: readonly PaymentType[] = [
	'PG_PAYU',
	'PG_RAZORPAY',
	'UPI_INTENT',
	'UPI_LINK',
];

const takesFlow = (provider: AnyProvider): boolean =>
	choicesFor(provider, 'orderDetails', 'message.payment.flowType').length > 0;

/** The files that may stand above an order. */
const fileHeaders = (provider: AnyProvider) => {
	const taken = choicesFor(provider, 'orderDetails', 'message.header.type');
	return (['document', 'image', 'video'] as const).filter((type) =>
		taken.some(({ value }) => value === type),
	);
};

/** Any order with a certain way to pay. */
const paidBy = (provider: AnyProvider, type: PaymentType): fc.Arbitrary<OrderDetailsMessage> =>
	fc.record(
		{
			kind: fc.constant('orderDetails' as const),
			header: fc.record({
				type: fc.constantFrom(...fileHeaders(provider)),
				source: fc.constant('link' as const),
				link,
			}),
			body: textUpTo(LIMITS.body),
			footer: textUpTo(LIMITS.footer),
			referenceId: fc.stringMatching(/^[A-Za-z0-9_.-]{1,25}$/),
			goods: fc.constantFrom('digital' as const, 'physical' as const),
			payment: payments(takesFlow(provider))[type],
			// Infobip asks for the importer wherever there is no catalog.
			order: order(type.startsWith('BRAZIL') && provider.id !== 'infobip'),
			...(NEEDS_CONFIGURATION.includes(type) && { configuration: idUpTo(60) }),
			...(KNOWS_BENEFICIARY.includes(type) && { beneficiary }),
		},
		{
			requiredKeys: [
				'kind',
				'body',
				'referenceId',
				'goods',
				'payment',
				'order',
				...(NEEDS_CONFIGURATION.includes(type) ? (['configuration'] as const) : []),
			],
		},
	);

/** Any order with a way to pay that a provider takes. */
export function anyOrderDetails(provider: AnyProvider): fc.Arbitrary<OrderDetailsMessage> {
	const types = choicesFor(provider, 'orderDetails', 'message.payment.type').map(
		({ value }) => value as PaymentType,
	);
	// Made once: most of the time went into making them for each order.
	const ofType = memoize((type: PaymentType) => paidBy(provider, type));
	return fc.constantFrom(...types).chain(ofType);
}
