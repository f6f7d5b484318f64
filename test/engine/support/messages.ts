import type { INodeParameters } from 'n8n-workflow';

import type { MessageKind } from '../../../nodes/WhatsAppInteractive/messages/message';
import type { ProviderId } from '../../../nodes/WhatsAppInteractive/providers/provider-id';
import { SENDERS } from '../accounts';
import { INTERACTIVE_OPERATIONS, interactiveContent } from './interactive-messages';
import { orderDetailsContent } from './order-messages';
import { PLAIN_OPERATIONS, plainContent } from './plain-messages';
import { templateContent } from './template-messages';

/** A customer who gets and reads everything, as people paste a number. */
export const RECIPIENT = '+91 98000-00001';

/** The same number as the node gives it out. */
export const RECIPIENT_DIGITS = '919800000001';

/** Every kind of message that each provider can send; what is done to a received message is none. */
const OFFERED: Readonly<Record<ProviderId, readonly MessageKind[]>> = {
	gupshup: [
		'text',
		'image',
		'video',
		'audio',
		'document',
		'contacts',
		'sticker',
		'location',
		'reaction',
		'replyButtons',
		'list',
		'addressRequest',
		'callPermissionRequest',
		'catalog',
		'contactInfoRequest',
		'flow',
		'locationRequest',
		'mediaCarousel',
		'product',
		'productList',
		'urlButton',
		'voiceCallButton',
		'orderDetails',
		'orderStatus',
		'template',
	],
	infobip: [
		'text',
		'image',
		'video',
		'audio',
		'document',
		'contacts',
		'sticker',
		'location',
		'replyButtons',
		'list',
		'callPermissionRequest',
		'contactInfoRequest',
		'flow',
		'locationRequest',
		'mediaCarousel',
		'product',
		'productList',
		'urlButton',
		'voiceCallButton',
		'orderDetails',
		'orderStatus',
		'template',
	],
	kaleyra: [
		'text',
		'image',
		'video',
		'audio',
		'document',
		'contacts',
		'sticker',
		'location',
		'reaction',
		'replyButtons',
		'list',
		'addressRequest',
		'callPermissionRequest',
		'catalog',
		'flow',
		'locationRequest',
		'mediaCarousel',
		'product',
		'productList',
		'urlButton',
		'voiceCallButton',
		'orderDetails',
		'orderStatus',
		'template',
	],
	messangi: ['text', 'image', 'video', 'audio', 'document', 'contacts', 'replyButtons', 'list'],
};

/** Each provider with each kind that it can send. */
export const EVERY_OPERATION: ReadonlyArray<readonly [ProviderId, MessageKind]> = (
	Object.entries(OFFERED) as Array<[ProviderId, MessageKind[]]>
).flatMap(([provider, kinds]) => kinds.map((kind) => [provider, kind] as const));

const OPERATIONS: Readonly<Record<MessageKind, INodeParameters>> = {
	...PLAIN_OPERATIONS,
	replyButtons: { resource: 'interactive', operation: 'sendReplyButtons' },
	list: { resource: 'interactive', operation: 'sendList' },
	...INTERACTIVE_OPERATIONS,
	orderDetails: { resource: 'order', operation: 'sendDetails' },
	orderStatus: { resource: 'order', operation: 'sendStatus' },
	template: { resource: 'template', operation: 'sendTemplate' },
};

/** What a user has to fill in. Messangi's lists need a title for each section. */
const contentOf: Readonly<Record<MessageKind, (provider: ProviderId) => INodeParameters>> = {
	...plainContent,
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
	...interactiveContent,
	orderDetails: orderDetailsContent,
	orderStatus: (provider) => ({
		referenceId: 'ORD-7781',
		orderStatus: 'shipped',
		...(provider === 'infobip'
			? { paymentType: 'PG_RAZORPAY' }
			: { body: 'An update on your order' }),
	}),
	template: templateContent,
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
