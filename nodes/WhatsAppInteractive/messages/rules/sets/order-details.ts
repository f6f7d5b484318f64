import { LIMITS } from '../../limits';
import { GOODS, type PaymentType } from '../../kinds/order-details';
import type { Header } from '../../kinds/header';
import { allOf, isMissing, isOneOf } from '../condition';
import type { Rule } from '../rules';
import { headerRules } from './header';
import type { MediaCapabilities } from './media';
import type { OrderDetailsRule } from './order-payment';

/** The largest amount of a provider that counts minor units in 32 bits. */
export const MAX_INT32 = 2_147_483_647;

/** What an order's lines are called. Not `item` alone: errors name n8n's item as well. */
export const ITEM = ['order item'] as const;

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
	when: isOneOf('payment.type', types),
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
		when: isOneOf('payment.type', types),
	}));

const WITHOUT_CATALOG = "it is needed where 'Catalog ID' among 'Order Options' is empty";

/** Where a product comes from, which an order without a catalog has to tell (India). */
export const importerRules = (
	types: readonly PaymentType[],
	wholeAddress: boolean,
): OrderDetailsRule[] => {
	const condition = {
		when: allOf(isOneOf('payment.type', types), isMissing('order.catalogId')),
	} as const;
	const text = (
		name:
			| 'originCountry'
			| 'importerName'
			| `importerAddress.${'addressLine1' | 'addressLine2' | 'city' | 'zoneCode' | 'postalCode' | 'countryCode'}`,
		label: string,
		required: boolean,
	): OrderDetailsRule => ({
		type: 'field',
		path: `order.items[].${name}`,
		label,
		within: ITEM,
		...(required && { required: true, requiredBecause: WITHOUT_CATALOG }),
		...condition,
	});
	return [
		text('originCountry', 'Country of Origin', true),
		text('importerName', 'Importer Name', true),
		{
			type: 'field',
			required: true,
			requiredBecause: WITHOUT_CATALOG,
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
export const orderRules = (overrides: {
	retailerId: { required?: true };
	maxAmount?: number;
	/** The shortest time to pay, in minutes. */
	expiryMinutes: number;
	expiryDescription: { required?: true };
	pieces?: number;
}): OrderDetailsRule[] => {
	const max = overrides.maxAmount === undefined ? {} : { max: overrides.maxAmount };
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
			label: 'Product ID',
			within: ITEM,
			...overrides.retailerId,
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
		{ type: 'field', path: 'order.catalogId', label: 'Catalog ID' },
		{ type: 'amount', path: 'order.tax.amount', label: 'Tax', required: true, ...max },
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
			// No provider documents how far ahead an order may expire at most.
			min: overrides.expiryMinutes,
		},
		{
			type: 'text',
			path: 'order.expiry.description',
			label: 'Expiry Description',
			...overrides.expiryDescription,
			max: LIMITS.orderDescription,
		},
		{ type: 'field', path: 'order.quickPay', label: 'Quick Pay', isSwitch: true },
		{ type: 'amount', path: 'order.total', label: 'Total' },
		{ type: 'total', path: 'order', label: 'Total', ...max },
	];
};

/** The texts around an order of a message of its own. */
export const orderMessageRules = (header: {
	types: ReadonlyArray<Header['type']>;
	media: MediaCapabilities;
	filename?: true;
}): Array<Rule<'orderDetails'>> => [
	...headerRules(header),
	{ type: 'text', path: 'message.body', label: 'Body', required: true, max: LIMITS.body },
	{ type: 'text', path: 'message.footer', label: 'Footer', max: LIMITS.footer },
];
