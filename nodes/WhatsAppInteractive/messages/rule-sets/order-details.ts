import { LIMITS } from '../limits';
import {
	GOODS,
	PAYMENT_TYPE_NAMES,
	PIX_KEY_TYPES,
	type OrderDetails,
	type PaymentType,
} from '../kinds/order-details';
import type { Header } from '../kinds/header';
import type { PathOf } from '../path';
import type { Rule, RuleAt } from '../rules';
import { headerRules } from './header';
import type { MediaTaking } from './media';

/** A rule on an order with its payment, wherever it stands. */
export type OrderDetailsRule = RuleAt<PathOf<OrderDetails>>;

/** What an ID of an order may consist of. */
export const ORDER_ID_PATTERN = {
	matches: /^[A-Za-z0-9_.-]+$/,
	says: 'may only consist of letters without accents, digits, dashes, underscores and periods',
} as const;

/** The largest amount of a provider that counts minor units in 32 bits. */
export const MAX_INT32 = 2_147_483_647;

const ITEM = ['item'] as const;

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
	when: { path: 'payment.type', isOneOf: types },
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
	when: { path: 'payment.type', isOneOf: types },
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
		when: { path: 'payment.type', isOneOf: [type] },
	},
	{
		type: 'text',
		path: 'payment.values[]',
		label: 'Payment Data',
		within: ['entry'],
		max: maxLength,
		when: { path: 'payment.type', isOneOf: [type] },
	},
];

/** The address that a payment is made at. */
export const linkRules: readonly OrderDetailsRule[] = [
	{
		type: 'text',
		path: 'payment.link',
		label: 'UPI Intent Link',
		required: true,
		pattern: { matches: /^upi:\/\/\S+$/i, says: 'must start with upi://' },
		when: { path: 'payment.type', isOneOf: ['UPI_INTENT'] },
	},
	{
		type: 'link',
		path: 'payment.link',
		label: 'Payment Link',
		required: true,
		when: { path: 'payment.type', isOneOf: ['UPI_LINK', 'BRAZIL_LINK'] },
	},
];

/** What stands in one Brazilian payment, by itself or among several. */
const brazilPaymentRules = (path: 'payment' | 'payment.payments[]'): OrderDetailsRule[] => {
	const within = path === 'payment' ? {} : { within: ['payment'] };
	const when = (type: PaymentType) => ({
		when: { path: `${path}.type` as const, isOneOf: [type] },
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
		when: { path: 'payment.payments[].type', isOneOf: ['BRAZIL_LINK'] },
	},
];

/** A card that the business knows, alone and as one of several. */
export const cardRules: readonly OrderDetailsRule[] = (
	['payment', 'payment.payments[]'] as const
).flatMap((path): OrderDetailsRule[] => {
	const within = path === 'payment' ? {} : { within: ['payment'] };
	const when = { path: `${path}.type` as const, isOneOf: ['BRAZIL_CARD'] };
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
			type: 'text',
			path: `${path}.credentialId`,
			label: 'Card Credential ID',
			...within,
			required: true,
			when,
		},
	];
});

const needed = (required: boolean): { required?: true } => (required ? { required } : {});

/** A field that some of the ways to pay don't know. */
export const absentRule = (
	path: 'beneficiary' | 'configuration' | 'order.quickPay',
	label: string,
	types: readonly PaymentType[],
): OrderDetailsRule => ({
	type: 'absent',
	path,
	label,
	because: 'the payment type does not know it',
	when: { path: 'payment.type', isOneOf: types },
});

/**
 * Where physical goods go, for the ways to pay that know it.
 * @param whole whether all of the address is asked for
 */
export const beneficiaryRules = (
	types: readonly PaymentType[],
	whole: boolean,
): OrderDetailsRule[] =>
	(
		[
			['name', 'Beneficiary Name', { required: true, max: 200 }],
			['addressLine1', 'Address Line 1', { required: true, max: 100 }],
			['addressLine2', 'Address Line 2', { max: 100 }],
			['city', 'City', needed(whole)],
			['state', 'State', needed(whole)],
			[
				'postalCode',
				'Postal Code',
				{
					...needed(whole),
					pattern: { matches: /^\d{6}$/, says: 'must be six digits' },
				},
			],
		] as const
	).map(([name, label, limits]) => ({
		type: 'text',
		path: `beneficiary.${name}`,
		label,
		...limits,
		when: { path: 'payment.type', isOneOf: types },
	}));

/** Where a product comes from, which an order without a catalog has to tell (India). */
export const importerRules = (
	types: readonly PaymentType[],
	wholeAddress: boolean,
): OrderDetailsRule[] => {
	const condition = {
		whenMissing: 'order.catalogId',
		when: { path: 'payment.type', isOneOf: types },
	} as const;
	const text = (
		name:
			| 'originCountry'
			| 'importerName'
			| `importerAddress.${'addressLine1' | 'addressLine2' | 'city' | 'zoneCode' | 'postalCode' | 'countryCode'}`,
		label: string,
		required: boolean,
	): OrderDetailsRule => ({
		type: 'text',
		path: `order.items[].${name}`,
		label,
		within: ITEM,
		...(required && { required: true }),
		...condition,
	});
	return [
		text('originCountry', 'Country of Origin', true),
		text('importerName', 'Importer Name', true),
		{
			type: 'present',
			path: 'order.items[].importerAddress',
			label: 'Importer Address',
			within: ITEM,
			...condition,
		},
		text('importerAddress.addressLine1', 'Importer Address Line 1', wholeAddress),
		text('importerAddress.addressLine2', 'Importer Address Line 2', false),
		text('importerAddress.city', 'Importer City', wholeAddress),
		text('importerAddress.zoneCode', 'Importer State', wholeAddress),
		text('importerAddress.postalCode', 'Importer Postal Code', wholeAddress),
		text('importerAddress.countryCode', 'Importer Country Code', wholeAddress),
	];
};

/** Items, amounts, expiry and total. */
export const orderRules = (difference: {
	retailerId: { required?: true };
	maxAmount?: number;
	/** The shortest time to pay, in minutes. */
	expiryMinutes: number;
	expiryDescription: { required?: true };
	pieces?: number;
}): OrderDetailsRule[] => {
	const max = difference.maxAmount === undefined ? {} : { max: difference.maxAmount };
	return [
		{ type: 'choice', path: 'goods', label: 'Goods', required: true, values: GOODS },
		{ type: 'count', path: 'order.items', label: 'Items', min: 1 },
		{
			type: 'text',
			path: 'order.items[].name',
			label: 'Name',
			within: ITEM,
			required: true,
			max: LIMITS.orderItemName,
		},
		{
			type: 'text',
			path: 'order.items[].retailerId',
			label: 'Retailer ID',
			within: ITEM,
			...difference.retailerId,
		},
		{
			type: 'amount',
			path: 'order.items[].amount',
			label: 'Price',
			within: ITEM,
			required: true,
			...max,
		},
		{
			type: 'amount',
			path: 'order.items[].saleAmount',
			label: 'Sale Price',
			within: ITEM,
			below: { path: 'order.items[].amount', label: 'Price' },
		},
		{
			type: 'number',
			path: 'order.items[].quantity',
			label: 'Quantity',
			within: ITEM,
			required: true,
			whole: true,
			min: 1,
			...max,
		},
		{ type: 'text', path: 'order.catalogId', label: 'Catalog ID' },
		{ type: 'amount', path: 'order.tax.amount', label: 'Tax', ...max },
		{
			type: 'text',
			path: 'order.tax.description',
			label: 'Tax Description',
			max: LIMITS.amountDescription,
		},
		{ type: 'amount', path: 'order.shipping.amount', label: 'Shipping', required: true, ...max },
		{
			type: 'text',
			path: 'order.shipping.description',
			label: 'Shipping Description',
			max: LIMITS.amountDescription,
		},
		{ type: 'amount', path: 'order.discount.amount', label: 'Discount', required: true, ...max },
		{
			type: 'text',
			path: 'order.discount.description',
			label: 'Discount Description',
			max: LIMITS.amountDescription,
		},
		{
			type: 'text',
			path: 'order.discount.programName',
			label: 'Discount Program Name',
			max: LIMITS.amountDescription,
		},
		{
			type: 'number',
			path: 'order.expiry.minutes',
			label: 'Expires After',
			required: true,
			min: difference.expiryMinutes,
		},
		{
			type: 'text',
			path: 'order.expiry.description',
			label: 'Expiry Description',
			...difference.expiryDescription,
			max: LIMITS.orderDescription,
		},
		{ type: 'switch', path: 'order.quickPay', label: 'Quick Pay' },
		{ type: 'amount', path: 'order.total', label: 'Total' },
		{ type: 'total', path: 'order', label: 'Total', ...max },
	];
};

/** The texts around an order of a message of its own. */
export const orderMessageRules = (header: {
	types: ReadonlyArray<Header['type']>;
	media: MediaTaking;
}): Array<Rule<'orderDetails'>> => [
	...headerRules(header),
	{ type: 'text', path: 'message.body', label: 'Body', required: true, max: LIMITS.body },
	{ type: 'text', path: 'message.footer', label: 'Footer', max: LIMITS.footer },
];
