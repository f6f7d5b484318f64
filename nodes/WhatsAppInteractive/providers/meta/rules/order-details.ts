import { isGiven, isOneOf, partsOf } from '../../../messages/rules/condition';
import {
	isBrazilian,
	PAYMENT_TYPE_NAMES,
	type PaymentType,
} from '../../../messages/kinds/order-details';
import {
	absentRule,
	beneficiaryRules,
	importerRules,
	ITEM,
	orderRules,
} from '../../../messages/rules/sets/order-details';
import {
	brazilRules,
	cardRules,
	configurationRule,
	linkRules,
	ORDER_ID_PATTERN,
	orderIdRule,
	paymentTypeRule,
	paymentValuesRules,
	type OrderDetailsRule,
} from '../../../messages/rules/sets/order-payment';

/** India's ways to pay: gateways, and UPI in three forms. */
export const META_INDIAN_PAYMENT_TYPES = [
	'PG_BILLDESK',
	'PG_PAYU',
	'PG_RAZORPAY',
	'PG_ZAAKPAY',
	'UPI_CONFIGURED',
	'UPI_INTENT',
	'UPI_LINK',
] as const satisfies readonly PaymentType[];

/** Brazil's ways to pay. */
export const META_BRAZILIAN_PAYMENT_TYPES = [
	'BRAZIL_BOLETO',
	'BRAZIL_CARD',
	'BRAZIL_LINK',
	'BRAZIL_PAYMENTS',
	'BRAZIL_PIX_DC',
] as const satisfies readonly PaymentType[];

/**
 * The documents want the end at least five minutes ahead when the message arrives: another minute is
 * for its way there, and for clocks that differ.
 */
const EXPIRY_MINUTES = 6;

const GATEWAYS = ['PG_BILLDESK', 'PG_PAYU', 'PG_RAZORPAY', 'PG_ZAAKPAY'] as const;

const razorpayRules: readonly OrderDetailsRule[] = [
	{ type: 'text', path: 'payment.receipt', label: 'Receipt', max: 40 },
	{ type: 'count', path: 'payment.notes', label: 'Notes', min: 0, max: 15 },
	{
		type: 'text',
		path: 'payment.notes[].key',
		label: 'Key',
		within: ['note'],
		required: true,
		max: 256,
	},
	{
		type: 'text',
		path: 'payment.notes[].value',
		label: 'Value',
		within: ['note'],
		required: true,
		max: 256,
	},
	{ type: 'unique', path: 'payment.notes[].key', label: 'Key', within: ['note'] },
];

/** Items with pictures of their own are no products of a catalog, and few. */
const pictureRules: readonly OrderDetailsRule[] = [
	{
		type: 'link',
		path: 'order.items[].imageLink',
		label: 'Image URL',
		within: ITEM,
		isFile: true,
	},
	{
		type: 'absent',
		path: 'order.items[].retailerId',
		label: 'Product ID',
		within: ITEM,
		because: 'an item with an image of its own is no product of a catalog',
		when: isGiven('order.items[].imageLink'),
	},
	{
		type: 'absent',
		path: 'order.catalogId',
		label: 'Catalog ID',
		because: 'an item with an image of its own is no product of a catalog',
		when: isGiven('order.items[].imageLink'),
	},
	{
		type: 'count',
		path: 'order.items',
		label: 'Items',
		min: 1,
		max: 10,
		when: isGiven('order.items[].imageLink'),
	},
];

/** Brazil's items have neither pictures nor an importer. */
const brazilianItemRules: readonly OrderDetailsRule[] = (
	[
		['imageLink', 'Image URL'],
		['originCountry', 'Country of Origin'],
		['importerName', 'Importer Name'],
		['importerAddress', 'Importer Address'],
	] as const
).map(([member, label]) => ({
	type: 'absent',
	path: `order.items[].${member}`,
	label,
	within: ITEM,
	because: 'it is for India',
	when: isOneOf('payment.type', META_BRAZILIAN_PAYMENT_TYPES),
}));

const brazilianRules: readonly OrderDetailsRule[] = [
	...brazilRules,
	...cardRules,
	...brazilianItemRules,
	{
		type: 'choice',
		path: 'payment.payments[].type',
		label: 'Payments',
		within: ['payment'],
		required: true,
		values: ['BRAZIL_BOLETO', 'BRAZIL_CARD', 'BRAZIL_LINK', 'BRAZIL_PIX_DC'],
		names: PAYMENT_TYPE_NAMES,
	},
	{
		type: 'count',
		path: 'payment.payments',
		label: 'Payments',
		min: 1,
		max: 4,
		when: isOneOf('payment.type', ['BRAZIL_PAYMENTS']),
	},
	{
		type: 'field',
		path: 'order.items[].retailerId',
		label: 'Product ID',
		within: ITEM,
		required: true,
		when: isOneOf('payment.type', META_BRAZILIAN_PAYMENT_TYPES),
	},
];

/** Meta's limits for an order with its payment, for some of its ways to pay. */
export function orderDetailsRules(types: readonly PaymentType[]): OrderDetailsRule[] {
	const brazilian = types.filter(isBrazilian);
	const indian = types.filter((type) => !isBrazilian(type));
	return [
		paymentTypeRule(types),
		orderIdRule('Reference ID', 35, indian, ORDER_ID_PATTERN),
		...(brazilian.length > 0 ? [orderIdRule('Reference ID', 60, brazilian, ORDER_ID_PATTERN)] : []),
		configurationRule([...GATEWAYS, 'UPI_CONFIGURED'], { required: true }),
		...paymentValuesRules('PG_PAYU', 4, 255),
		...paymentValuesRules('PG_BILLDESK', 7, 120),
		...paymentValuesRules('PG_ZAAKPAY', 2, 180),
		...razorpayRules,
		...linkRules.filter(({ when }) =>
			partsOf(when).every(
				(part) => part.type !== 'oneOf' || types.some((type) => part.values.includes(type)),
			),
		),
		...(brazilian.length > 0 ? brazilianRules : []),
		...beneficiaryRules(indian, true),
		absentRule('configuration', 'Payment Configuration', [
			...brazilian,
			...indian.filter((type) => type === 'UPI_INTENT' || type === 'UPI_LINK'),
		]),
		...(brazilian.length > 0
			? [
					absentRule('beneficiary', 'Beneficiary', brazilian),
					absentRule('order.quickPay', 'Quick Pay', brazilian),
				]
			: []),
		...orderRules({ retailerId: {}, expiryMinutes: EXPIRY_MINUTES, expiryDescription: {} }),
		...pictureRules,
		...importerRules(indian, true),
	];
}
