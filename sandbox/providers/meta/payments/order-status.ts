import type { SchemaObject } from 'ajv';
import { object, oneOf, only, text } from '../../../validation/schema';
import type { OrderDialect } from '../dialect';
import { META_LIMITS } from '../limits';
import { body, footer } from '../parts';
import type { ToldState } from './order-book';
import { orderReference } from './reference';

/** The state of an order as the sandbox reads it. */
export interface OrderStatusMessage {
	readonly type: 'order_status';
	readonly action: { readonly parameters: ToldState };
}

const reference = orderReference(META_LIMITS.orderReference);

const paymentState = object(
	{ status: oneOf(['pending', 'captured', 'failed']) },
	{ timestamp: { type: ['integer', 'string'] } },
);

function orderSchema(statuses: readonly string[]): SchemaObject {
	return object(
		{ status: oneOf(statuses) },
		{ description: text(0, META_LIMITS.orderDescription) },
	);
}

/** The state of an order (Cloud API, payments, order status). A header is not listed. */
export function orderStatusSchema({ statuses, paymentState: payment }: OrderDialect): SchemaObject {
	const parameters = object(
		{ reference_id: reference, order: orderSchema(statuses) },
		payment ? { payment: paymentState } : {},
	);
	return object(
		{
			type: only('order_status'),
			body,
			action: object({ name: only('review_order'), parameters }),
		},
		{ footer },
	);
}

/** The states that Meta's page on order-status templates lists, with both spellings it uses. */
const TEMPLATE_STATUSES = [
	'pending',
	'processing',
	'partially_shipped',
	'partially-shipped',
	'shipped',
	'completed',
	'canceled',
] as const;

/** The state of an order as a parameter of a template; the provider's own spelling goes, too. */
export function orderStatusParameter({ statuses }: OrderDialect): SchemaObject {
	const all = [...new Set([...TEMPLATE_STATUSES, ...statuses])];
	return object({ reference_id: reference, order: orderSchema(all) });
}
