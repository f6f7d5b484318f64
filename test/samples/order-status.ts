import fc from 'fast-check';

import type {
	OrderStatus,
	OrderStatusMessage,
} from '../../nodes/WhatsAppInteractive/messages/kinds/order-status';
import { PAYMENT_STATUSES } from '../../nodes/WhatsAppInteractive/messages/kinds/order-status';
import { LIMITS } from '../../nodes/WhatsAppInteractive/messages/limits';
import { choicesFor, type AnyProvider } from '../../nodes/WhatsAppInteractive/providers';
import { body, textUpTo } from './arbitrary/basics';
import type { KindSamples } from './kind-samples';

const messages = {
	minimal: { kind: 'orderStatus', referenceId: 'ord7781', status: 'processing', body: 'Update' },
	full: {
		kind: 'orderStatus',
		referenceId: 'ord7781',
		status: 'partiallyShipped',
		description: 'Courier picked it up',
		body: 'Order 7781 is on its way',
		footer: 'Acme',
	},
} as const satisfies Record<string, OrderStatusMessage>;

const filled: OrderStatusMessage = { ...messages.full, paymentType: 'UPI_PAYU', status: 'shipped' };

const arbitrary = (provider: AnyProvider): fc.Arbitrary<OrderStatusMessage> =>
	fc.record(
		{
			kind: fc.constant('orderStatus' as const),
			referenceId: fc.stringMatching(/^[A-Za-z0-9_.-]{1,25}$/),
			paymentType: fc.constantFrom(
				'UPI_PAYU',
				...choicesFor(provider, 'orderStatus', 'message.paymentType').map(({ value }) => value),
			),
			status: fc.constantFrom(
				...choicesFor(provider, 'orderStatus', 'message.status').map(
					({ value }) => value as OrderStatus,
				),
			),
			description: textUpTo(LIMITS.orderDescription),
			body,
			footer: textUpTo(LIMITS.footer),
			payment: fc.record(
				{
					status: fc.constantFrom(...PAYMENT_STATUSES),
					time: fc.integer({ min: 0, max: Date.UTC(2100, 0) }),
				},
				{ requiredKeys: ['status'] },
			),
		},
		{
			requiredKeys: [
				'kind',
				'referenceId',
				'status',
				'body',
				...(provider.id === 'infobip' ? (['paymentType'] as const) : []),
			],
		},
	);

/** `interactive` of the order status with everything but the footer. */
export const FULL_ORDER_STATUS = {
	type: 'order_status',
	body: { text: 'Order 7781 is on its way' },
	action: {
		name: 'review_order',
		parameters: {
			reference_id: 'ord7781',
			order: { status: 'partially_shipped', description: 'Courier picked it up' },
		},
	},
};

export const ORDER_STATUS = {
	variants: [
		filled,
		{ ...filled, payment: { status: 'captured', time: Date.UTC(2026, 10, 21, 9, 30) } },
	],
	arbitrary,
	messages,
	meta: [
		{
			why: 'an order status',
			message: messages.minimal,
			content: {
				type: 'interactive',
				interactive: {
					type: 'order_status',
					body: { text: 'Update' },
					action: {
						name: 'review_order',
						parameters: { reference_id: 'ord7781', order: { status: 'processing' } },
					},
				},
			},
		},
	],
} as const satisfies KindSamples<'orderStatus'>;
