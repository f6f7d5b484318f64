import type { SchemaObject } from 'ajv';
import {
	type Fields,
	integer,
	list,
	object,
	oneOf,
	only,
	text,
	union,
	visibleText,
	webAddress,
} from '../../../validation/schema';
import type { InteractiveDialect, OrderDialect, PaymentSettingType } from '../dialect';
import { META_LIMITS } from '../limits';
import { body, footer, headerSchema, identifier } from '../parts';
import { amount, charge } from './amount';
import type { OrderParameters } from './order-rules';
import { paymentSetting } from './payment-settings';
import { orderReference } from './reference';

export { orderDetailsRule } from './order-rules';

/** An order to be paid as the rule reads it. */
export interface OrderDetailsMessage {
	readonly type: 'order_details';
	readonly action: { readonly parameters: OrderParameters };
}

/** An order to be paid (Cloud API, payments). */
export function orderDetailsSchema(dialect: InteractiveDialect): SchemaObject {
	const parameters = orderParameters(dialect.orders);
	return object(
		{
			type: only('order_details'),
			body,
			action: object({ name: only('review_and_pay'), parameters }),
		},
		{ header: headerSchema(dialect.orders.headers, dialect), footer },
	);
}

/** The parameters of an order, in a message of its own and in a template: one branch a currency. */
export function orderParameters(dialect: OrderDialect): SchemaObject {
	return union('currency', india(dialect), brazil(dialect), singapore);
}

const INDIAN_SETTINGS: readonly PaymentSettingType[] = [
	'payment_gateway',
	'payment_link',
	'upi_intent_link',
];
const BRAZILIAN_SETTINGS: readonly PaymentSettingType[] = [
	'boleto',
	'offsite_card_pay',
	'payment_link',
	'pix_dynamic_code',
];

const orderItem: Fields = {
	name: visibleText(META_LIMITS.itemName),
	amount,
	quantity: integer(1),
};

function orderSchema(item: SchemaObject, optional: Fields = {}): SchemaObject {
	return object(
		{ status: only('pending'), items: list(item, 1), subtotal: amount, tax: charge() },
		{
			shipping: charge(),
			discount: charge({ discount_program_name: text(0, META_LIMITS.chargeDescription) }),
			catalog_id: identifier,
			expiration: object({
				timestamp: { type: 'string', pattern: '^\\d+$' },
				description: text(0, META_LIMITS.expirationDescription),
			}),
			...optional,
		},
	);
}

function parameters(referenceLimit: number, order: SchemaObject): Fields {
	return {
		reference_id: orderReference(referenceLimit),
		type: oneOf(['digital-goods', 'physical-goods']),
		total_amount: amount,
		order,
	};
}

function india(dialect: OrderDialect): SchemaObject {
	const importerAddress = object(
		{
			address_line1: identifier,
			city: identifier,
			zone_code: identifier,
			postal_code: identifier,
			country_code: identifier,
		},
		{ address_line2: text(0, META_LIMITS.url) },
	);
	const item = object(orderItem, {
		retailer_id: identifier,
		sale_amount: amount,
		image: object({ link: webAddress(META_LIMITS.url) }),
		country_of_origin: identifier,
		importer_name: identifier,
		importer_address: importerAddress,
	});
	const beneficiary = object(
		{
			name: visibleText(200),
			address_line1: visibleText(100),
			city: identifier,
			state: identifier,
			country: only('India'),
			postal_code: { type: 'string', pattern: '^\\d{6}$' },
		},
		{ address_line2: text(0, 100) },
	);
	const settings = INDIAN_SETTINGS.filter((type) => dialect.settings.includes(type));
	const order = orderSchema(item, { type: only('quick_pay') });
	return object(
		{ ...parameters(META_LIMITS.orderReferenceIndia, order), currency: only('INR') },
		{
			payment_settings: list(paymentSetting(settings), 1, 1),
			payment_type: only('upi'),
			payment_configuration: identifier,
			beneficiaries: list(beneficiary, 1),
		},
	);
}

function brazil(dialect: OrderDialect): SchemaObject {
	const item = object({ ...orderItem, retailer_id: identifier }, { sale_amount: amount });
	const settings = BRAZILIAN_SETTINGS.filter((type) => dialect.settings.includes(type));
	return object({
		...parameters(META_LIMITS.orderReference, orderSchema(item)),
		currency: only('BRL'),
		payment_type: only('br'),
		payment_settings: list(paymentSetting(settings), 1),
	});
}

/** Stands in older documents only. */
const singapore = object({
	...parameters(
		META_LIMITS.orderReference,
		orderSchema(object(orderItem, { retailer_id: identifier, sale_amount: amount })),
	),
	currency: only('SGD'),
	payment_type: only('p2m-lite:stripe'),
	payment_configuration: identifier,
});
