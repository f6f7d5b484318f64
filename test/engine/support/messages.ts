import type { INodeParameters } from 'n8n-workflow';

import type { MessageKind } from '../../../nodes/WhatsAppInteractive/messages/message';
import type { ProviderId } from '../../../nodes/WhatsAppInteractive/providers/provider-id';
import { SENDERS } from '../accounts';

/** A customer who gets and reads everything, as people paste a number. */
export const RECIPIENT = '+91 98000-00001';

/** The same number as the node gives it out. */
export const RECIPIENT_DIGITS = '919800000001';

/** Every kind of message that each provider can send. */
export const OFFERED: Readonly<Record<ProviderId, readonly MessageKind[]>> = {
	gupshup: ['text', 'replyButtons', 'list', 'orderStatus'],
	infobip: ['text', 'replyButtons', 'list', 'orderStatus'],
	kaleyra: ['text', 'replyButtons', 'list', 'orderStatus'],
	messangi: ['text', 'replyButtons', 'list'],
};

/** Each provider with each kind that it can send. */
export const EVERY_OPERATION: ReadonlyArray<readonly [ProviderId, MessageKind]> = (
	Object.entries(OFFERED) as Array<[ProviderId, MessageKind[]]>
).flatMap(([provider, kinds]) => kinds.map((kind) => [provider, kind] as const));

const OPERATIONS: Readonly<Record<MessageKind, INodeParameters>> = {
	text: { resource: 'message', operation: 'sendText' },
	replyButtons: { resource: 'interactive', operation: 'sendReplyButtons' },
	list: { resource: 'interactive', operation: 'sendList' },
	orderStatus: { resource: 'order', operation: 'sendStatus' },
};

/** What a user has to fill in. Messangi's lists need a title for each section. */
const contentOf: Readonly<Record<MessageKind, (provider: ProviderId) => INodeParameters>> = {
	text: () => ({ text: 'Your order 7781 left our shop' }),
	replyButtons: () => ({
		body: 'Is 5 pm fine?',
		buttons: { button: [{ title: 'Yes', id: 'slot-yes' }] },
	}),
	list: (provider) => ({
		body: 'When shall we deliver?',
		listButtonText: 'See slots',
		sections: {
			section: [
				{
					...(provider === 'messangi' && { title: 'Tomorrow' }),
					rows: { row: [{ title: '09:00 to 12:00', id: 'slot-morning' }] },
				},
			],
		},
	}),
	orderStatus: (provider) => ({
		referenceId: 'ORD-7781',
		orderStatus: 'shipped',
		...(provider === 'infobip'
			? { paymentType: 'PG_RAZORPAY' }
			: { body: 'An update on your order' }),
	}),
};

/** The parameters of a message, filled in as little as can be; `changes` go on top. */
export const messageOf = (
	provider: ProviderId,
	kind: MessageKind,
	changes: INodeParameters = {},
): INodeParameters => ({
	provider,
	...OPERATIONS[kind],
	...(SENDERS[provider] !== '' && { sender: SENDERS[provider] }),
	recipient: RECIPIENT,
	...contentOf[kind](provider),
	...changes,
});
