import type { ListMessage } from '../../../../nodes/WhatsAppInteractive/messages/kinds/list';
import type { OrderStatusMessage } from '../../../../nodes/WhatsAppInteractive/messages/kinds/order-status';
import type { ReplyButtonsMessage } from '../../../../nodes/WhatsAppInteractive/messages/kinds/reply-buttons';
import type { TextMessage } from '../../../../nodes/WhatsAppInteractive/messages/kinds/text';
import type {
	Message,
	MessageKind,
	MessageOf,
} from '../../../../nodes/WhatsAppInteractive/messages/message';
import type { Submission } from '../../../../nodes/WhatsAppInteractive/messages/submission';
import { INTERACTIVE_MESSAGES } from './submissions/interactive';
import { PLAIN_MESSAGES } from './submissions/messages';
import { ORDER_DETAILS } from './submissions/order-details';
import { TEMPLATES } from './submissions/template';

/*
 * Submissions of each kind with every field filled; tests spoil one field at a time. A kind whose
 * fields exclude each other has several variants, in a file of its family in `submissions/`: for each
 * rule of each provider there must be one that the provider accepts and in which the rule applies
 * (rule-cases.ts picks it, and fails where there is none). A new kind is one line in MESSAGES.
 */

const around = {
	// A number to the providers that take one, an ID to those that take that.
	sender: '919800000000',
	recipient: '+91 98000 00001',
	correlationId: 'ORD7781',
	options: {
		messageId: 'order-7781-shipped',
		reportUrl: 'https://n8n.test/webhook/reports',
		urlOptions: {
			shortenUrl: true,
			trackClicks: true,
			trackingUrl: 'https://n8n.test/webhook/clicks',
			removeProtocol: false,
			customDomain: 'go.acme.test',
		},
		entityId: 'acme-shop',
		applicationId: 'order-notify',
		reference1: 'marketing',
		reference2: 'spring-sale',
		source: 'shopify',
		clientId: 'customer-9',
		recipientIdentityHash: 'DF2lS5v2W6x=',
		fallbackText: 'Your order 7781',
		replyTo: 'wamid.HBgMOTE5ODAwMDAwMDAxFQIAEhg',
		bulkId: 'spring-sale',
		smsFailover: { from: 'AcmeShop', text: 'Order 7781 is on its way.' },
	},
	preparedAt: Date.UTC(2026, 10, 21),
} as const;

/** Has what every type and source of a header needs, so that a test can change these alone. */
const header = {
	type: 'document' as const,
	text: 'Order 7781',
	source: 'link' as const,
	link: 'https://files.acme.test/receipt.pdf',
	id: '1037543291543636',
	binary: 'receipt',
	filename: 'receipt.pdf',
};

const text: TextMessage = {
	kind: 'text',
	text: 'Track it at https://acme.test/t/7781',
	previewUrl: false,
};

const replyButtons: ReplyButtonsMessage = {
	kind: 'replyButtons',
	header,
	body: 'Is 5 pm fine?',
	footer: 'Acme Couriers',
	buttons: [
		{ id: 'yes', title: 'Yes' },
		{ id: 'no', title: 'No' },
	],
};

const list: ListMessage = {
	kind: 'list',
	header: { type: 'text', text: 'Order 7781' },
	body: 'Pick a slot',
	footer: 'Acme Couriers',
	buttonText: 'See slots',
	sections: [
		{
			title: 'Today',
			rows: [
				{ id: 't-am', title: '09:00', description: 'Morning' },
				{ id: 't-pm', title: '14:00', description: 'Afternoon' },
			],
		},
		{ title: 'Tomorrow', rows: [{ id: 'n-am', title: '09:00', description: 'Morning' }] },
	],
};

const orderStatus: OrderStatusMessage = {
	kind: 'orderStatus',
	referenceId: 'ord7781',
	paymentType: 'UPI_PAYU',
	status: 'shipped',
	description: 'The courier has it',
	body: 'Your order is on its way',
	footer: 'Acme',
};

/** All of one kind; the first stands for the kind where one is enough. */
type Variants<Content> = readonly [Content, ...Content[]];

const MESSAGES: { readonly [Kind in MessageKind]: Variants<MessageOf<Kind>> } = {
	text: [text],
	...PLAIN_MESSAGES,
	replyButtons: [replyButtons],
	list: [list, { ...list, sections: [{ title: 'Today', rows: [{ id: 't-am', title: '09:00' }] }] }],
	...INTERACTIVE_MESSAGES,
	orderDetails: ORDER_DETAILS,
	orderStatus: [
		orderStatus,
		{ ...orderStatus, payment: { status: 'captured', time: Date.UTC(2026, 10, 21, 9, 30) } },
	],
	template: TEMPLATES,
};

/** A submission around a message, with nothing that is optional. */
export const minimal = <Content extends Message>(message: Content): Submission<Content> => ({
	sender: around.sender,
	recipient: around.recipient,
	message,
	options: {},
	preparedAt: around.preparedAt,
});

/** A submission with every field filled. */
export const full = <Kind extends MessageKind>(kind: Kind): Submission<MessageOf<Kind>> => ({
	...around,
	message: MESSAGES[kind][0],
});

/** All variants of a kind, see the top of this file. */
export const variantsOf = (kind: MessageKind): Submission[] =>
	MESSAGES[kind].map((message) => ({ ...around, message }));
