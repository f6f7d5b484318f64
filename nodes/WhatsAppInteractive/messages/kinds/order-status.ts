import type { PaymentType } from './order-details';
import type { AsGiven, OneOf, OneOfIfRead, Stage } from '../stage';

/** The states that an order can be in. */
export const ORDER_STATUSES = [
	'canceled',
	'completed',
	'partiallyShipped',
	'pending',
	'processing',
	'shipped',
] as const;

/** One of {@link ORDER_STATUSES}. */
export type OrderStatus = (typeof ORDER_STATUSES)[number];

/** The statuses as people read them. */
export const ORDER_STATUS_NAMES: Readonly<Record<OrderStatus, string>> = {
	canceled: 'Canceled',
	completed: 'Completed',
	partiallyShipped: 'Partially Shipped',
	pending: 'Pending',
	processing: 'Processing',
	shipped: 'Shipped',
};

/** How a payment can stand. */
export const PAYMENT_STATUSES = ['captured', 'failed', 'pending'] as const;

/** One of {@link PAYMENT_STATUSES}. */
export type PaymentStatus = (typeof PAYMENT_STATUSES)[number];

/** The statuses of a payment as people read them. */
export const PAYMENT_STATUS_NAMES: Readonly<Record<PaymentStatus, string>> = {
	captured: 'Captured',
	failed: 'Failed',
	pending: 'Pending',
};

/** How the payment of an order stands, where the provider passes that on. */
export interface PaymentState<Values extends Stage = AsGiven> {
	/** Undefined where there is only a time. */
	readonly status: OneOfIfRead<PaymentStatus, Values>;
	/** When the payment got this status, in milliseconds since 1970. */
	readonly time?: number;
}

/** An update on an order that the customer got as an order-details message before. */
export interface OrderStatusMessage<Values extends Stage = AsGiven> {
	readonly kind: 'orderStatus';
	/** The payment or reference ID that the order-details message carried. */
	readonly referenceId: string;
	/** The payment type of the order-details message, where the provider asks for it again. */
	readonly paymentType?: OneOf<PaymentType, Values>;
	readonly status: OneOfIfRead<OrderStatus, Values>;
	readonly description?: string;
	readonly payment?: PaymentState<Values>;
	readonly body?: string;
	readonly footer?: string;
}
