import type { OrderStatus } from '../../messages/kinds/order-status';

/** Infobip's spelling of the order statuses, after its order-status page. */
export const INFOBIP_ORDER_STATUSES = {
	canceled: 'CANCELED',
	completed: 'COMPLETED',
	partiallyShipped: 'PARTIALLY_SHIPPED',
	pending: 'PENDING',
	processing: 'PROCESSING',
	shipped: 'SHIPPED',
} as const satisfies Record<OrderStatus, string>;

/** The payment types that Infobip's order-status endpoint takes; their names are in the rules. */
export const INFOBIP_PAYMENT_TYPES = [
	'BRAZIL',
	'BRAZIL_BOLETO',
	'BRAZIL_LINK',
	'BRAZIL_PIX_DC',
	'PG_PAYU',
	'PG_RAZORPAY',
	'UPI_INTENT',
	'UPI_LINK',
	'UPI_PAYU',
] as const;
