import type { INodeProperties } from 'n8n-workflow';

import { defined } from '../../common/defined';
import {
	PAYMENT_STATUS_NAMES,
	PAYMENT_STATUSES,
	type OrderStatusMessage,
	type PaymentState,
} from '../../messages/kinds/order-status';
import { byName } from '../parts/by-name';
import { PROVIDERS, rulesFor, providersWithField } from '../../providers';
import type { ProviderId } from '../../providers/provider-id';
import { forProviders, groupByChoices } from '../parts/for-providers';
import { paymentTypeFields } from '../parts/order/payment-type';
import { readStatus } from '../parts/order/read-status';
import { bodyField, footerFields, readFooter } from '../parts/texts';
import type { MessageOperation } from '../operation';
import type { Reader } from '../reader/reader';
import { upTo } from '../parts/limit-words';
import { textField } from '../parts/text-field';
import { waitUntilFields } from '../parts/wait';

const KIND = 'orderStatus';

/** One status dropdown for each set of statuses that providers share. */
const statusFields: INodeProperties[] = groupByChoices(KIND, 'message.status').flatMap(
	({ providers, offer }) =>
		forProviders(providers, [
			{
				displayName: 'Status',
				name: 'orderStatus',
				type: 'options',
				options: [...offer],
				default: 'processing',
				description: 'How the order stands now; after Completed and Canceled nothing can follow',
			},
		]),
);

/** How the payment stands, for the providers that tell the customer. */
const paymentFields: INodeProperties[] = forProviders(
	providersWithField('message.payment.status', KIND),
	[
		{
			displayName: 'Payment Status',
			name: 'paymentStatus',
			type: 'options',
			options: [
				...PAYMENT_STATUSES.map((value) => ({ name: PAYMENT_STATUS_NAMES[value], value })),
				{ name: 'None', value: '' },
			].sort(byName),
			default: '',
			description: 'How the payment stands, where WhatsApp cannot know by itself',
		},
		{
			displayName: 'Payment Time',
			name: 'paymentTime',
			type: 'dateTime',
			default: '',
			description: 'When the payment came to this status',
			displayOptions: { show: { paymentStatus: [...PAYMENT_STATUSES] } },
		},
	],
);

const bodyIsRequired = (id: ProviderId): boolean =>
	rulesFor(PROVIDERS[id], KIND).some(
		(rule) => rule.type === 'text' && rule.path === 'message.body' && rule.required === true,
	);

const fields: INodeProperties[] = [
	...paymentTypeFields(KIND),
	...statusFields,
	textField(
		'Status Description',
		'statusDescription',
		'e.g. The courier picked it up',
		`A line about the status, ${upTo('message.description')}`,
	),
	...paymentFields,
	...[true, false].flatMap((required) =>
		forProviders(
			providersWithField('message.body', KIND).filter((id) => bodyIsRequired(id) === required),
			[bodyField(required, 'e.g. This is an update on your order')],
		),
	),
	...footerFields(KIND),
];

function readPaymentState(reader: Reader): { payment?: PaymentState } {
	const status = reader.line('paymentStatus', 'Payment Status')?.toLowerCase();
	const time = reader.time('paymentTime', 'Payment Time');
	return status === undefined && time === undefined
		? {}
		: { payment: { status, ...(time !== undefined && { time }) } };
}

const read = (reader: Reader): OrderStatusMessage => {
	const paymentType = reader.text('paymentType', 'Payment Type');
	const description = reader.text('statusDescription', 'Status Description');
	const body = reader.text('body', 'Body');
	return {
		kind: 'orderStatus',
		referenceId:
			reader.line('referenceId', paymentType === undefined ? 'Reference ID' : 'Payment ID') ?? '',
		...defined({ paymentType, description, body }),
		status: readStatus(reader),
		...readPaymentState(reader),
		...readFooter(reader),
	};
};

/** Tells how an order stands. */
export const sendOrderStatus: MessageOperation<'orderStatus'> = {
	resource: 'order',
	operation: 'sendStatus',
	name: 'Send Status',
	action: 'Send order status to customer',
	description: 'Tell the customer how an order stands that was sent with Send Details before',
	notices: ['paidInWhatsApp'],
	fields: [...fields, ...waitUntilFields(['delivered', 'seen'])],
	read,
};
