import type { INodeProperties } from 'n8n-workflow';

import { defined } from '../../../common/defined';
import {
	isBrazilian,
	PAYMENT_TYPES,
	type Beneficiary,
	type Discount,
	type OrderContent,
	type OrderExpiry,
} from '../../../messages/kinds/order-details';
import { byProvider, whereKnown } from '../for-providers';
import { markedWhereNeeded } from '../needed';
import { textField } from '../text-field';
import type { Reader } from '../../reader/reader';
import { atLeast, leastOf, upTo } from '../limit-words';
import { ORDERING, whereOriginIsNeeded } from './origin';

const INDIAN = PAYMENT_TYPES.filter((type) => !isBrazilian(type));

/** What an order has beside its items, and where physical goods go. */
export const amountFields: INodeProperties[] = [
	{
		displayName: 'Goods',
		name: 'goods',
		type: 'options',
		options: [
			{ name: 'Digital', value: 'digital', description: 'Nothing is shipped' },
			{ name: 'Physical', value: 'physical', description: 'Something is shipped' },
		],
		default: 'physical',
		description: 'What is sold',
	},
	textField('Tax', 'tax', 'e.g. 21.50', 'The tax on the whole order, nothing for none'),
	textField('Shipping', 'shipping', 'e.g. 50.00', 'What the delivery costs'),
	textField('Discount', 'discount', 'e.g. 40.00', 'What is taken off the order'),
	{
		displayName: 'Order Options',
		name: 'orderOptions',
		type: 'collection',
		placeholder: 'Add Order Option',
		default: {},
		description:
			'What else belongs to the order: its catalog, how long it can be paid, what its amounts are for',
		options: [
			...byProvider(ORDERING, (provider) =>
				textField(
					'Catalog ID',
					'catalogId',
					'e.g. 1122334455',
					`The catalog of the items that is connected with your business number. Without it, each item has to tell its origin and importer${whereOriginIsNeeded(provider)}.`,
				),
			),
			textField(
				'Discount Description',
				'discountDescription',
				'e.g. Loyalty',
				`What the discount is for, ${upTo('message.order.discount.description')}`,
			),
			textField(
				'Discount Program Name',
				'discountProgramName',
				'e.g. Gold club',
				`The program that gives the discount, ${upTo('message.order.discount.programName')}`,
			),
			...byProvider(ORDERING, ({ id }): INodeProperties => ({
				displayName: 'Expires After',
				name: 'expiresAfter',
				type: 'number',
				typeOptions: { minValue: leastOf('message.order.expiry.minutes', id) },
				default: 60,
				description: `How many minutes the order can be paid once it is sent, ${atLeast('message.order.expiry.minutes', { providers: [id] })}`,
			})),
			...markedWhereNeeded(
				{ kind: 'orderDetails', path: 'message.order.expiry.description' },
				textField(
					'Expiry Description',
					'expiryDescription',
					'e.g. Price held for one hour',
					`What the customer reads about it, ${upTo('message.order.expiry.description')}`,
				),
			),
			{
				displayName: 'Quick Pay',
				displayOptions: { show: { '/paymentType': INDIAN } },
				name: 'quickPay',
				type: 'boolean',
				default: true,
				description: 'Whether the customer pays at once, without a look at the order',
			},
			textField(
				'Shipping Description',
				'shippingDescription',
				'e.g. Courier',
				`How the order is delivered, ${upTo('message.order.shipping.description')}`,
			),
			textField(
				'Tax Description',
				'taxDescription',
				'e.g. GST',
				`What the tax is called, ${upTo('message.order.tax.description')}`,
			),
			textField(
				'Total',
				'total',
				'e.g. 1229.50',
				'The total in your shop. It is not sent: when it differs from the one that is worked out, the message is not sent either.',
			),
		],
	},
	...whereKnown('orderDetails', 'message.beneficiary.name', {
		displayName: 'Beneficiary',
		name: 'beneficiary',
		type: 'collection',
		placeholder: 'Add Address Line',
		default: {},
		description: 'Where physical goods go',
		displayOptions: { show: { paymentType: INDIAN } },
		options: [
			textField(
				'Address Line 1',
				'addressLine1',
				'e.g. 7 Lake View',
				`Street and number, ${upTo('message.beneficiary.addressLine1')}`,
			),
			textField(
				'Address Line 2',
				'addressLine2',
				'e.g. Flat 3',
				`What else belongs to the street, ${upTo('message.beneficiary.addressLine2')}`,
			),
			textField(
				'Beneficiary Name',
				'name',
				'e.g. Asha Rao',
				`Who gets the goods, ${upTo('message.beneficiary.name')}`,
			),
			textField('City', 'city', 'e.g. Mumbai', 'The city'),
			textField('Postal Code', 'postalCode', 'e.g. 400050', 'Six digits'),
			textField('State', 'state', 'e.g. MH', 'The state'),
		],
	}),
];

/** Reads where physical goods go; undefined where nothing is filled in. */
export function readBeneficiary(reader: Reader): Beneficiary | undefined {
	const person = reader.collection('beneficiary', 'Beneficiary');
	const lines = defined({
		addressLine2: person.line('addressLine2', 'Address Line 2'),
		city: person.line('city', 'City'),
		state: person.line('state', 'State'),
		postalCode: person.line('postalCode', 'Postal Code'),
	});
	const name = person.line('name', 'Beneficiary Name');
	const addressLine1 = person.line('addressLine1', 'Address Line 1');
	person.close('Beneficiary');
	return name === undefined && addressLine1 === undefined && Object.keys(lines).length === 0
		? undefined
		: { name: name ?? '', addressLine1: addressLine1 ?? '', ...lines };
}

/** What is known of an order beside its items, wherever it was given. */
export interface OrderTerms {
	readonly tax: string | undefined;
	readonly shipping: string | undefined;
	readonly discount: string | undefined;
	/** The collection, or the object, that has the rest. */
	readonly more: Reader;
}

const describeAmount = (amount: string, description: string | undefined) => ({
	amount,
	...(description !== undefined && { description }),
});

function readDiscount({ discount, more }: OrderTerms): Discount | undefined {
	const description = more.text('discountDescription', 'Discount Description');
	const programName = more.text('discountProgramName', 'Discount Program Name');
	return discount === undefined && description === undefined && programName === undefined
		? undefined
		: {
				...describeAmount(discount ?? '', description),
				...(programName !== undefined && { programName }),
			};
}

function readExpiry({ more }: OrderTerms): OrderExpiry | undefined {
	const minutes = more.line('expiresAfter', 'Expires After');
	const description = more.text('expiryDescription', 'Expiry Description');
	return minutes === undefined && description === undefined
		? undefined
		: { minutes: minutes ?? '', ...(description !== undefined && { description }) };
}

/** Reads what an order has beside its items. */
export function readTerms(terms: OrderTerms): Omit<OrderContent, 'items'> {
	const { more, tax, shipping } = terms;
	const taxDescription = more.text('taxDescription', 'Tax Description');
	const shippingDescription = more.text('shippingDescription', 'Shipping Description');
	const discount = readDiscount(terms);
	const expiry = readExpiry(terms);
	const catalogId = more.line('catalogId', 'Catalog ID');
	const total = more.line('total', 'Total');
	const quickPay = more.flag('quickPay', 'Quick Pay');
	return {
		// What has a description is missing its amount, which the limits then tell; only what has neither
		// is not part of the order.
		...((tax ?? taxDescription) !== undefined && {
			tax: describeAmount(tax ?? '', taxDescription),
		}),
		...((shipping ?? shippingDescription) !== undefined && {
			shipping: describeAmount(shipping ?? '', shippingDescription),
		}),
		...(discount && { discount }),
		...(expiry && { expiry }),
		...(catalogId !== undefined && { catalogId }),
		...(total !== undefined && { total }),
		...(quickPay !== undefined && { quickPay }),
	};
}
