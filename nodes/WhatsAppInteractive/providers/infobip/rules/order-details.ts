import { isOneOf } from '../../../messages/rules/condition';
import {
	PAYMENT_TYPE_NAMES,
	PIX_FLOW_TYPES,
	type PaymentType,
} from '../../../messages/kinds/order-details';
import {
	absentRule,
	beneficiaryRules,
	importerRules,
	MAX_INT32,
	orderRules,
} from '../../../messages/rules/sets/order-details';
import {
	advisedOrderIdRule,
	brazilRules,
	configurationRule,
	linkRules,
	ORDER_ID_PATTERN,
	orderIdRule,
	paymentTypeRule,
	paymentValuesRules,
	type OrderDetailsRule,
} from '../../../messages/rules/sets/order-payment';
import {
	NEEDED_CONFIGURATION,
	QUICK_PAY_TYPES,
	INFOBIP_PAYMENT_TYPES,
	OPTIONAL_CONFIGURATION,
	WITH_BENEFICIARY,
} from './payment-types';

/** The ways to pay that Infobip's order-details message takes. */
const DETAILS_TYPES = [...INFOBIP_PAYMENT_TYPES, 'BRAZIL_PAYMENTS'] as const;

/** The ways to pay that a template's order button takes. */
const TEMPLATE_TYPES = DETAILS_TYPES.filter((type) => type !== 'UPI_PAYU' && type !== 'BRAZIL');

/** The ways to pay whose ID the later documents leave free; that of an update on the order they don't. */
const FREE_ID_TYPES = ['BRAZIL_BOLETO', 'BRAZIL_LINK'] as const;

const upiPayuRules: readonly OrderDetailsRule[] = (
	[
		['productDescription', 'Product Description', { required: true, max: 100 }],
		['customerFirstName', 'Customer First Name', { required: true, max: 60 }],
		['customerLastName', 'Customer Last Name', { max: 20 }],
		['customerEmail', 'Customer Email', { required: true, max: 50 }],
	] as const
).map(([name, label, limits]) => ({
	type: 'text',
	path: `payment.${name}`,
	label,
	...limits,
	when: isOneOf('payment.type', ['UPI_PAYU']),
}));

const without = (types: readonly PaymentType[], some: readonly PaymentType[]): PaymentType[] =>
	types.filter((type) => !some.includes(type));

const rules = (
	types: readonly PaymentType[],
	configuration: { required?: true; advised?: true },
): OrderDetailsRule[] => [
	paymentTypeRule(types),
	...(types.includes('UPI_PAYU') ? [orderIdRule('Payment ID', 25, ['UPI_PAYU'])] : []),
	orderIdRule('Payment ID', 35, without(types, ['UPI_PAYU', ...FREE_ID_TYPES]), ORDER_ID_PATTERN),
	advisedOrderIdRule('Payment ID', 35, FREE_ID_TYPES),
	configurationRule(NEEDED_CONFIGURATION, configuration),
	configurationRule(OPTIONAL_CONFIGURATION),
	...(types.includes('UPI_PAYU')
		? [...upiPayuRules, ...paymentValuesRules('UPI_PAYU', 5, 255)]
		: []),
	...paymentValuesRules('PG_PAYU', 4, 255),
	{
		type: 'field',
		path: 'payment.notes[].key',
		label: 'Key',
		within: ['note'],
		required: true,
	},
	{
		type: 'field',
		path: 'payment.notes[].value',
		label: 'Value',
		within: ['note'],
		required: true,
	},
	{ type: 'unique', path: 'payment.notes[].key', label: 'Key', within: ['note'] },
	...linkRules,
	...brazilRules,
	{
		type: 'choice',
		path: 'payment.flowType',
		label: 'Pix Flow',
		values: PIX_FLOW_TYPES,
		when: isOneOf('payment.type', ['BRAZIL_PIX_DC']),
	},
	{
		type: 'choice',
		path: 'payment.payments[].flowType',
		label: 'Pix Flow',
		within: ['payment'],
		values: PIX_FLOW_TYPES,
		when: isOneOf('payment.payments[].type', ['BRAZIL_PIX_DC']),
	},
	{
		type: 'choice',
		path: 'payment.payments[].type',
		label: 'Payments',
		within: ['payment'],
		required: true,
		values: ['BRAZIL_PIX_DC', 'BRAZIL_LINK', 'BRAZIL_BOLETO'],
		names: PAYMENT_TYPE_NAMES,
	},
	{
		type: 'count',
		path: 'payment.payments',
		label: 'Payments',
		min: 1,
		max: 2,
		when: isOneOf('payment.type', ['BRAZIL_PAYMENTS']),
	},
	...beneficiaryRules(WITH_BENEFICIARY, false),
	absentRule('beneficiary', 'Beneficiary', without(types, WITH_BENEFICIARY)),
	absentRule(
		'configuration',
		'Payment Configuration',
		without(types, [...NEEDED_CONFIGURATION, ...OPTIONAL_CONFIGURATION]),
	),
	absentRule('order.quickPay', 'Quick Pay', without(types, QUICK_PAY_TYPES)),
	...orderRules({
		retailerId: { required: true },
		maxAmount: MAX_INT32,
		expiryMinutes: 6,
		expiryDescription: { required: true },
	}),
	...importerRules(types, false),
];

/** Infobip's limits for an order with its payment. */
export const orderDetailsRules: readonly OrderDetailsRule[] = rules(DETAILS_TYPES, {
	required: true,
});

/**
 * Infobip's limits for the order of a template's button. Its description asks for the payment
 * configuration, its own samples do without.
 */
export const templateOrderRules: readonly OrderDetailsRule[] = rules(TEMPLATE_TYPES, {
	advised: true,
});
