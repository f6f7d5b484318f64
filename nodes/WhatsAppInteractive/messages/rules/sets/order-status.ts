import {
	ORDER_STATUS_NAMES,
	ORDER_STATUSES,
	PAYMENT_STATUS_NAMES,
	PAYMENT_STATUSES,
	type OrderStatus,
} from '../../kinds/order-status';
import { LIMITS } from '../../limits';
import type { Rule } from '../rules';
import { ORDER_ID_PATTERN } from './order-payment';

const footerRule: Rule<'orderStatus'> = {
	type: 'text',
	path: 'message.footer',
	label: 'Footer',
	max: LIMITS.footer,
};

/** How the payment stands, where an update on an order may tell it. */
export const paymentStateRules: ReadonlyArray<Rule<'orderStatus'>> = [
	{
		type: 'choice',
		path: 'message.payment.status',
		label: 'Payment Status',
		required: true,
		values: PAYMENT_STATUSES,
		names: PAYMENT_STATUS_NAMES,
	},
	{ type: 'number', path: 'message.payment.time', label: 'Payment Time', min: 0 },
];

/** An update on an order, apart from the ID of the order, which each provider limits differently. */
export const orderStatusRules = (overrides: {
	statuses?: readonly OrderStatus[];
	bodyRequired?: true;
	footer?: true;
}): ReadonlyArray<Rule<'orderStatus'>> => [
	{
		type: 'choice',
		path: 'message.status',
		label: 'Status',
		required: true,
		values: overrides.statuses ?? ORDER_STATUSES,
		names: ORDER_STATUS_NAMES,
	},
	{
		type: 'text',
		path: 'message.description',
		label: 'Status Description',
		max: LIMITS.orderDescription,
	},
	{
		type: 'text',
		path: 'message.body',
		label: 'Body',
		max: LIMITS.body,
		...(overrides.bodyRequired && { required: true }),
	},
	...(overrides.footer ? [footerRule] : []),
];

/** WhatsApp's rule for the reference ID of an order: 60 characters in Brazil, 35 in India. */
export const referenceIdRules: ReadonlyArray<Rule<'orderStatus'>> = [
	{
		type: 'text',
		path: 'message.referenceId',
		label: 'Reference ID',
		required: true,
		max: 60,
		advisedMax: 35,
		pattern: ORDER_ID_PATTERN,
	},
];
