import type {
	Message,
	MessageKind,
	MessageOf,
} from '../../nodes/WhatsAppInteractive/messages/message';
import type { Submission } from '../../nodes/WhatsAppInteractive/messages/submission';
import { samplesOf } from '.';

/* Submissions around the samples. */

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
	message: samplesOf(kind).variants[0],
});

/** All variants of a kind. */
export const variantsOf = (kind: MessageKind): Submission[] =>
	samplesOf(kind).variants.map((message) => ({ ...around, message }));
