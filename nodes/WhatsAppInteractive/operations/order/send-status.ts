import type { INodeProperties } from 'n8n-workflow';

import { defined } from '../../common/defined';
import {
	ORDER_STATUS_NAMES,
	ORDER_STATUSES,
	PAYMENT_STATUS_NAMES,
	PAYMENT_STATUSES,
	type OrderStatus,
	type OrderStatusMessage,
	type PaymentState,
} from '../../messages/kinds/order-status';
import { byName } from '../parts/by-name';
import { choicesFor, PROVIDERS, rulesFor, providersWithField } from '../../providers';
import type { ProviderId } from '../../providers/provider-id';
import { quote } from '../../common/quote';
import { bodyField, footerField, readFooter } from '../parts/interactive';
import { groupProviders, shownFor } from '../operations';
import type { Reader } from '../reader/reader';
import { upTo } from '../parts/limit-words';
import { textField } from '../parts/text-field';

const KIND = 'orderStatus';

/** One status dropdown for each set of statuses that providers share. */
const statusFields: INodeProperties[] = groupProviders((provider) =>
	choicesFor(provider, KIND, 'message.status')
		.map(({ value }) => value)
		.sort(),
).flatMap(({ providers, offer }) =>
	shownFor(
		KIND,
		[
			{
				displayName: 'Status',
				name: 'orderStatus',
				type: 'options',
				options: ORDER_STATUSES.filter((status) => offer.includes(status)).map((status) => ({
					name: ORDER_STATUS_NAMES[status],
					value: status,
				})),
				default: 'processing',
				description: 'How the order stands now; after Completed and Canceled nothing can follow',
			},
		],
		providers,
	),
);

/** How the payment stands, for the providers that tell the customer. */
const paymentFields: INodeProperties[] = shownFor(
	KIND,
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
			description: 'How the payment stands, where WhatsApp can not know by itself',
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
	providersWithField('message.payment.status', KIND),
);

const bodyIsRequired = (id: ProviderId): boolean =>
	rulesFor(PROVIDERS[id], KIND).some(
		(rule) => rule.type === 'text' && rule.path === 'message.body' && rule.required === true,
	);

/** The fields of an order-status message below its payment type and its reference. */
export const orderStatusFields: INodeProperties[] = [
	...statusFields,
	...shownFor(KIND, [
		textField(
			'Status Description',
			'statusDescription',
			'e.g. The courier picked it up',
			`A line about the status, ${upTo('message.description')}`,
		),
	]),
	...paymentFields,
	...[true, false].flatMap((required) =>
		shownFor(
			KIND,
			[
				{
					...bodyField(required),
					placeholder: 'e.g. This is an update on your order',
				},
			],
			providersWithField('message.body', KIND).filter((id) => bodyIsRequired(id) === required),
		),
	),
	...shownFor(KIND, [footerField], providersWithField('message.footer', KIND)),
];

const isOrderStatus = (text: string): text is OrderStatus =>
	(ORDER_STATUSES as readonly string[]).includes(text);

/**
 * `SHIPPED`, `partially_shipped` and `cancelled` mean what the dropdown says: shops spell freely. Empty
 * for what is no status, which is told.
 */
export function readStatus(reader: Reader, name = 'orderStatus', label = 'Status'): string {
	const given = reader.line(name, label) ?? '';
	const spelled = given
		.toLowerCase()
		.split(/[\s_-]+/)
		.map((word, index) => (index === 0 ? word : word.charAt(0).toUpperCase() + word.slice(1)))
		.join('')
		.replace(/^cancelled$/, 'canceled')
		.replace(/^partiallyshipped$/, 'partiallyShipped');
	if (isOrderStatus(spelled)) return spelled;
	reader.fault(
		label,
		spelled === ''
			? `'${label}' is empty`
			: `'${label}' is ${quote(given)}, which is no status of an order`,
	);
	return '';
}

function readPaymentState(reader: Reader): { payment?: PaymentState } {
	const status = reader.line('paymentStatus', 'Payment Status')?.toLowerCase();
	const time = reader.time('paymentTime', 'Payment Time');
	return status === undefined && time === undefined
		? {}
		: { payment: { status: status ?? '', ...(time !== undefined && { time }) } };
}

/** Reads an order-status message. */
export const readOrderStatus = (reader: Reader): OrderStatusMessage => {
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
