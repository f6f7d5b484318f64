import type { INodeProperties } from 'n8n-workflow';

import type { MessageKind } from '../../messages/message';
import { rulesOn, type AnyProvider } from '../../providers';
import { byProviderWhereKnown } from './for-providers';
import { upToAt, withNote } from './limit-words';
import { senderFields } from './sender';
import { textField } from './text-field';

const takesUserIds = (provider: AnyProvider): boolean =>
	rulesOn(provider, 'recipient').some((rule) => rule.type === 'phone' && rule.businessScopedUserId);

const recipientField = (provider: AnyProvider): INodeProperties => ({
	...textField(
		'Recipient',
		'recipient',
		'e.g. +91 98000 00001',
		`The number of the customer with its country code; spaces, dashes, brackets and a leading + or 00 do not matter${takesUserIds(provider) ? '. A business-scoped user ID such as US.1234 is taken, too.' : ''}`,
	),
	required: true,
});

const correlationIdField = (provider: AnyProvider): INodeProperties => ({
	...textField(
		'Correlation ID',
		'correlationId',
		'e.g. ORD-7781',
		withNote(
			`Your own number of the order, or whatever the message is about: it comes back in the reports on the message and with the customer's tap on it${upToAt(provider, 'correlationId')}`,
			provider,
			'correlationId',
		),
	),
	hint: 'Your order number: it comes back with reports and replies',
});

/** From whom, and to whom. */
export const partyFields = (kind: MessageKind): INodeProperties[] => [
	...senderFields,
	...byProviderWhereKnown(kind, 'recipient', recipientField),
];

/** What the reports on a message carry. */
export const correlationIdFields = (kind: MessageKind): INodeProperties[] =>
	byProviderWhereKnown(kind, 'correlationId', correlationIdField);
