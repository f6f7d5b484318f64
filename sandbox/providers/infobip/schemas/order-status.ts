import type { SchemaObject } from 'ajv';
import {
	type Fields,
	object,
	oneOf,
	only,
	text,
	union,
	visibleText,
} from '../../../validation/schema';
import { INFOBIP_LIMITS } from './limits';
import { body, footer } from './parts';

/** The other ways to pay have IDs of one form; UPI_PAYU alone has its own. */
const PAYMENT_TYPES = [
	'BRAZIL',
	'BRAZIL_PIX_DC',
	'PG_PAYU',
	'PG_RAZORPAY',
	'BRAZIL_LINK',
	'BRAZIL_BOLETO',
	'UPI_INTENT',
	'UPI_LINK',
] as const;

const ORDER_STATUSES = [
	'PENDING',
	'PROCESSING',
	'PARTIALLY_SHIPPED',
	'SHIPPED',
	'COMPLETED',
	'CANCELED',
] as const;

/** The ID of a UPI_PAYU payment. */
export const upiPayuId = visibleText(INFOBIP_LIMITS.paymentIdUpiPayu);

/** The ID of any other payment. */
export const paymentId: SchemaObject = {
	type: 'string',
	pattern: `^[A-Za-z0-9\\-_.]{1,${INFOBIP_LIMITS.paymentId}}$`,
};

const payment = union(
	'type',
	object({ type: only('UPI_PAYU'), id: upiPayuId }),
	object({ type: oneOf(PAYMENT_TYPES), id: paymentId }),
);

/** What became of which order, as a message and a template tell it. */
export const orderState: { readonly required: Fields; readonly optional: Fields } = {
	required: { payment, status: oneOf(ORDER_STATUSES) },
	optional: { description: text(0, INFOBIP_LIMITS.orderDescription) },
};

/** What is read of an order status once it is sound. */
export interface OrderStatusContent {
	readonly action: { readonly payment: { readonly id: string }; readonly status: string };
}

/** Infobip, send interactive order status message. */
export const orderStatusContent = object(
	{ action: object(orderState.required, orderState.optional) },
	{ body, footer },
);
