import type { INodeProperties } from 'n8n-workflow';

import type { MessageKind } from '../../messages/message';
import { ALL_PROVIDERS, providersWithField, rulesOn } from '../../providers';
import { OPERATIONS, whoCanDo } from '../operations';
import { QUERY_OPERATION_VALUES } from '../query-operations';
import { senderFields } from './sender';
import { showForField } from './show-for-field';
import { namesOf, upTo, withNotes } from './limit-words';
import { textField } from './text-field';

const KINDS = Object.keys(OPERATIONS) as MessageKind[];

/**
 * Shows a field in all operations, and for all providers, whose rules know its path. One property for
 * most of them, where one for each group of providers would repeat its texts; an operation in which
 * only some providers know the path has another.
 */
function shownWithPath(path: string, field: INodeProperties): INodeProperties[] {
	const takers = (kind: MessageKind) => providersWithField(path, kind).length;
	const apart = KINDS.filter((kind) => takers(kind) < whoCanDo(kind).length);
	return [
		{
			...field,
			displayOptions: {
				hide: {
					operation: [
						...apart.map((kind) => OPERATIONS[kind].operation),
						...QUERY_OPERATION_VALUES,
					],
				},
			},
		},
		...showForField(path, field, apart),
	];
}

const takingUserIds = ALL_PROVIDERS.filter((provider) =>
	rulesOn(provider, 'recipient').some((rule) => rule.type === 'phone' && rule.businessScopedUserId),
);

/** From whom, and to whom. */
export const addressFields: INodeProperties[] = [
	...senderFields,
	...shownWithPath('recipient', {
		...textField(
			'Recipient',
			'recipient',
			'e.g. +91 98000 00001',
			`The number of the customer with its country code; spaces, dashes, brackets and a leading + or 00 do not matter. ${namesOf(takingUserIds)} also take a business-scoped user ID such as US.1234.`,
		),
		required: true,
	}),
];

/** What the reports on a message carry. */
export const correlationIdFields: INodeProperties[] = shownWithPath(
	'correlationId',
	textField(
		'Correlation ID',
		'correlationId',
		'e.g. ORD-7781',
		withNotes(
			`An ID of your own, such as the order number, that comes back in the reports on this message, ${upTo('correlationId')}.`,
			'correlationId',
		),
	),
);
