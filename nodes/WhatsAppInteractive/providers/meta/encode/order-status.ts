import type { JsonObject } from '../../../common/json';
import type {
	OrderStatus,
	OrderStatusMessage,
	PaymentState,
} from '../../../messages/kinds/order-status';
import type { AsParsed } from '../../../messages/stage';
import { compact, textObject } from '../../body';

/** The statuses of an order, in the spelling of one provider. */
export type StatusSpelling = Readonly<Partial<Record<OrderStatus, string>>>;

/** How Meta spells them; `pending` is the state of a new order and can't be sent. */
export const META_ORDER_STATUSES = {
	canceled: 'canceled',
	completed: 'completed',
	partiallyShipped: 'partially_shipped',
	processing: 'processing',
	shipped: 'shipped',
} as const satisfies StatusSpelling;

/** How the payment stands; its time is in seconds since 1970. */
const paymentState = ({ status, time }: PaymentState<AsParsed>): JsonObject =>
	compact({ status, timestamp: time === undefined ? undefined : Math.floor(time / 1000) });

/** `interactive` of an order-status message. */
export const orderStatus =
	(spelling: StatusSpelling) =>
	(message: OrderStatusMessage<AsParsed>): JsonObject =>
		compact({
			type: 'order_status',
			body: textObject(message.body),
			footer: textObject(message.footer),
			action: {
				name: 'review_order',
				parameters: compact({
					reference_id: message.referenceId,
					order: compact({
						status: spelling[message.status],
						description: message.description,
					}),
					payment: message.payment && paymentState(message.payment),
				}),
			},
		});
