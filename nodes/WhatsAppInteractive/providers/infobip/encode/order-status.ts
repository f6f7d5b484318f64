import type { OrderStatus } from '../../../messages/kinds/order-status';

/** Infobip's spelling of the order statuses, after its order-status page. */
export const INFOBIP_ORDER_STATUSES = {
	canceled: 'CANCELED',
	completed: 'COMPLETED',
	partiallyShipped: 'PARTIALLY_SHIPPED',
	pending: 'PENDING',
	processing: 'PROCESSING',
	shipped: 'SHIPPED',
} as const satisfies Record<OrderStatus, string>;
