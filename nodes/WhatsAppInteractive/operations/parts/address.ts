import type { INodeProperties } from 'n8n-workflow';

import type { MessageKind } from '../../messages/message';
import { ALL_PROVIDERS, rulesOn } from '../../providers';
import { whereKnown } from './for-providers';
import { namesOf, upTo, withNotes } from './limit-words';
import { senderFields } from './sender';
import { textField } from './text-field';

const takingUserIds = ALL_PROVIDERS.filter((provider) =>
	rulesOn(provider, 'recipient').some((rule) => rule.type === 'phone' && rule.businessScopedUserId),
);

const userIds =
	takingUserIds.length === 0
		? ''
		: ` A business-scoped user ID such as US.1234 works with ${namesOf(takingUserIds)}, too.`;

const recipientField: INodeProperties = {
	...textField(
		'Recipient',
		'recipient',
		'e.g. +91 98000 00001',
		`The number of the customer with its country code; spaces, dashes, brackets and a leading + or 00 do not matter.${userIds}`,
	),
	required: true,
};

const correlationIdField: INodeProperties = textField(
	'Correlation ID',
	'correlationId',
	'e.g. ORD-7781',
	withNotes(
		`An ID of your own, such as the order number, that comes back in the reports on this message and with the customer's tap on it, ${upTo('correlationId')}.`,
		'correlationId',
	),
);

/** From whom, and to whom. */
export const addressFields = (kind: MessageKind): INodeProperties[] => [
	...senderFields,
	...whereKnown(kind, 'recipient', recipientField),
];

/** What the reports on a message carry. */
export const correlationIdFields = (kind: MessageKind): INodeProperties[] =>
	whereKnown(kind, 'correlationId', correlationIdField);
