import {
	PAYMENT_TYPE_NAMES,
	PIX_KEY_TYPES,
	type OrderDetails,
	type PaymentType,
} from '../../kinds/order-details';
import type { PathOf } from '../path';
import { isOneOf } from '../condition';
import type { RuleAt } from '../rules';

/** A rule on an order with its payment, wherever it stands. */
export type OrderDetailsRule = RuleAt<PathOf<OrderDetails>>;

/** What an ID of an order may consist of. */
export const ORDER_ID_PATTERN = {
	matches: /^[A-Za-z0-9_.-]+$/,
	says: 'may only consist of letters without accents, digits, dashes, underscores and periods',
} as const;

/** The ways to pay that a provider takes. */
export const paymentTypeRule = (values: readonly PaymentType[]): OrderDetailsRule => ({
	type: 'choice',
	path: 'payment.type',
	label: 'Payment Type',
	required: true,
	values,
	names: PAYMENT_TYPE_NAMES,
});

/** The payment or reference ID, for some of the ways to pay. */
export const orderIdRule = (
	label: string,
	max: number,
	types: readonly PaymentType[],
	pattern?: typeof ORDER_ID_PATTERN,
): OrderDetailsRule => ({
	type: 'text',
	path: 'referenceId',
	label,
	required: true,
	max,
	...(pattern && { pattern }),
	when: isOneOf('payment.type', types),
});

/** The same where a later document has no limits anymore. */
export const advisedOrderIdRule = (
	label: string,
	advisedMax: number,
	types: readonly PaymentType[],
): OrderDetailsRule => ({
	type: 'text',
	path: 'referenceId',
	label,
	required: true,
	advisedMax,
	advisedPattern: {
		matches: ORDER_ID_PATTERN.matches,
		says: 'has other characters than letters without accents, digits, dashes, underscores and periods, which may be refused',
	},
	when: isOneOf('payment.type', types),
});

/** The name of the payment configuration, for the ways to pay that have one. */
export const configurationRule = (
	types: readonly PaymentType[],
	need: { required?: true; advised?: true } = {},
): OrderDetailsRule => ({
	type: 'text',
	path: 'configuration',
	label: 'Payment Configuration',
	...need,
	max: 60,
	when: isOneOf('payment.type', types),
});

/** Values without names that a gateway passes on. */
export const paymentValuesRules = (
	type: PaymentType,
	most: number,
	maxLength: number,
): OrderDetailsRule[] => [
	{
		type: 'count',
		path: 'payment.values',
		label: 'Payment Data',
		min: 0,
		max: most,
		when: isOneOf('payment.type', [type]),
	},
	{
		type: 'text',
		path: 'payment.values[]',
		label: 'Payment Data',
		within: ['entry'],
		max: maxLength,
		when: isOneOf('payment.type', [type]),
	},
];

/** The address that a payment is made at. */
export const linkRules: readonly OrderDetailsRule[] = [
	{
		type: 'link',
		path: 'payment.link',
		label: 'UPI Intent Link',
		required: true,
		scheme: 'upi',
		when: isOneOf('payment.type', ['UPI_INTENT']),
	},
	{
		type: 'link',
		path: 'payment.link',
		label: 'Payment Link',
		required: true,
		when: isOneOf('payment.type', ['UPI_LINK', 'BRAZIL_LINK']),
	},
];

/** What stands in one Brazilian payment, by itself or among several. */
const brazilPaymentRules = (path: 'payment' | 'payment.payments[]'): OrderDetailsRule[] => {
	const within = path === 'payment' ? {} : { within: ['payment'] };
	const when = (type: PaymentType) => ({
		when: isOneOf(`${path}.type` as const, [type]),
	});
	const text = (
		name: 'code' | 'merchantName' | 'key' | 'lastFourDigits' | 'credentialId',
		label: string,
		type: PaymentType,
		more: { max?: number; pattern?: { matches: RegExp; says: string } } = {},
	): OrderDetailsRule => ({
		type: 'text',
		path: `${path}.${name}`,
		label,
		...within,
		required: true,
		...more,
		...when(type),
	});
	return [
		text('code', 'Pix Code', 'BRAZIL_PIX_DC'),
		text('merchantName', 'Merchant Name', 'BRAZIL_PIX_DC'),
		{
			type: 'choice',
			path: `${path}.keyType`,
			label: 'Pix Key Type',
			...within,
			required: true,
			values: PIX_KEY_TYPES,
			...when('BRAZIL_PIX_DC'),
		},
		text('key', 'Pix Key', 'BRAZIL_PIX_DC'),
		text('code', 'Boleto Code', 'BRAZIL_BOLETO'),
	];
};

/** A Pix code, a payment page and a boleto; each alone and as one of several. */
export const brazilRules: readonly OrderDetailsRule[] = [
	...brazilPaymentRules('payment'),
	...brazilPaymentRules('payment.payments[]'),
	{
		type: 'link',
		path: 'payment.payments[].link',
		label: 'Payment Link',
		within: ['payment'],
		required: true,
		when: isOneOf('payment.payments[].type', ['BRAZIL_LINK']),
	},
];

/** A card that the business knows, alone and as one of several. */
export const cardRules: readonly OrderDetailsRule[] = (
	['payment', 'payment.payments[]'] as const
).flatMap((path): OrderDetailsRule[] => {
	const within = path === 'payment' ? {} : { within: ['payment'] };
	const when = isOneOf(`${path}.type` as const, ['BRAZIL_CARD']);
	return [
		{
			type: 'text',
			path: `${path}.lastFourDigits`,
			label: 'Last Four Digits',
			...within,
			required: true,
			pattern: { matches: /^\d{4}$/, says: 'must be four digits' },
			when,
		},
		{
			type: 'field',
			path: `${path}.credentialId`,
			label: 'Card Credential ID',
			...within,
			required: true,
			when,
		},
	];
});
