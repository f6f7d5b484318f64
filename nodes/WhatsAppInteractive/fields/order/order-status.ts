import type { INodeProperties } from 'n8n-workflow';

import {
	ORDER_STATUS_NAMES,
	ORDER_STATUSES,
	type OrderStatus,
	type OrderStatusMessage,
} from '../messages/kinds/order-status';
import { choicesFor, PROVIDERS, rulesFor, whoTakes } from '../providers';
import type { ProviderId } from '../providers/provider-id';
import { bodyField, footerField, readFooter } from './interactive';
import { groupProviders, shownFor } from './operations';
import type { Reader } from './reader';

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

const paymentProviders = whoTakes('message.paymentType', KIND);

const otherProviders = whoTakes('message.referenceId', KIND).filter(
	(id) => !paymentProviders.includes(id),
);

const bodyIsRequired = (id: ProviderId): boolean =>
	rulesFor(PROVIDERS[id], KIND).some(
		(rule) => rule.type === 'text' && rule.path === 'message.body' && rule.required === true,
	);

/** The fields of an order-status message. */
export const orderStatusFields: INodeProperties[] = [
	...shownFor(
		KIND,
		[
			{
				displayName: 'Payment Type',
				name: 'paymentType',
				type: 'options',
				options: paymentProviders
					.flatMap((id) => [...choicesFor(PROVIDERS[id], KIND, 'message.paymentType')])
					.sort((a, b) => a.name.localeCompare(b.name)),
				default: 'UPI_PAYU',
				description: 'The payment type of the order-details message',
			},
			{
				displayName: 'Payment ID',
				name: 'referenceId',
				type: 'string',
				default: '',
				required: true,
				placeholder: 'e.g. ord7781',
				description:
					'The payment ID that the order-details message carried, up to 25 characters for UPI via PayU and 35 for the others',
			},
		],
		paymentProviders,
	),
	...shownFor(
		KIND,
		[
			{
				displayName: 'Reference ID',
				name: 'referenceId',
				type: 'string',
				default: '',
				required: true,
				placeholder: 'e.g. ORD-7781',
				description:
					'The reference ID that the order-details message carried: letters, digits, dashes, underscores and periods, up to 35 (Brazil: 60)',
			},
		],
		otherProviders,
	),
	...statusFields,
	...shownFor(KIND, [
		{
			displayName: 'Status Description',
			name: 'statusDescription',
			type: 'string',
			default: '',
			placeholder: 'e.g. The courier picked it up',
			description: 'A line about the status, up to 120 characters',
		},
	]),
	...[true, false].flatMap((required) =>
		shownFor(
			KIND,
			[
				{
					...bodyField(required),
					placeholder: 'e.g. This is an update on your order',
				},
			],
			whoTakes('message.body', KIND).filter((id) => bodyIsRequired(id) === required),
		),
	),
	...shownFor(KIND, [footerField], whoTakes('message.footer', KIND)),
];

const isOrderStatus = (text: string): text is OrderStatus =>
	(ORDER_STATUSES as readonly string[]).includes(text);

/** `SHIPPED`, `partially_shipped` and `cancelled` mean what the dropdown says: shops spell freely. */
function readStatus(reader: Reader): OrderStatus {
	const given = reader.text('orderStatus', 'Status') ?? '';
	const spelled = given
		.trim()
		.toLowerCase()
		.replace(/[\s_-]+(\w)/g, (_match, letter: string) => letter.toUpperCase())
		.replace(/^cancelled$/, 'canceled')
		.replace(/^partiallyshipped$/, 'partiallyShipped');
	if (isOrderStatus(spelled)) return spelled;
	reader.fault(
		'Status',
		spelled === '' ? "'Status' is empty" : `'Status' is '${given}', which is no status of an order`,
	);
	return 'processing';
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
		...(paymentType !== undefined && { paymentType }),
		status: readStatus(reader),
		...(description !== undefined && { description }),
		...(body !== undefined && { body }),
		...readFooter(reader),
	};
};
