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

/** An update on an order that the customer got as an order-details message before. */
export interface OrderStatusMessage {
	readonly kind: 'orderStatus';
	/** The payment or reference ID that the order-details message carried. */
	readonly referenceId: string;
	/** The payment type of the order-details message, where the provider asks for it again. */
	readonly paymentType?: string;
	readonly status: OrderStatus;
	readonly description?: string;
	readonly body?: string;
	readonly footer?: string;
}
