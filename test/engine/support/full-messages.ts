import { omit } from 'lodash';
import type { INodeParameters } from 'n8n-workflow';

import type { MessageKind } from '../../../nodes/WhatsAppInteractive/messages/message';
import type { ProviderId } from '../../../nodes/WhatsAppInteractive/providers/provider-id';
import { FULL_INTERACTIVE_MESSAGES, META_INTERACTIVE } from './interactive-messages';
import { fullOrderDetails } from './order-messages';
import { EXTRA_PLAIN, FULL_PLAIN_MESSAGES } from './plain-messages';
import { fullTemplate, templateOptionsOf } from './template-messages';

/** Every field that an operation offers, filled in. */
const CONTENT: Readonly<Record<MessageKind, INodeParameters>> = {
	...FULL_PLAIN_MESSAGES,
	replyButtons: {
		headerType: 'document',
		headerMediaUrl: 'https://shop.example.com/receipt.pdf',
		body: 'Is 5 pm fine for the delivery of order 7781?',
		footer: 'Acme Couriers',
		buttons: {
			button: [
				{ title: 'Yes', id: 'slot-yes' },
				{ title: 'Later', id: 'slot-later' },
				{ title: 'Call me', id: 'slot-call' },
			],
		},
	},
	list: {
		headerText: 'Order 7781',
		body: 'When shall we deliver?',
		footer: 'Acme Couriers',
		listButtonText: 'See slots',
		sections: {
			section: [
				{
					title: 'Tomorrow',
					rows: {
						row: [
							{ title: '09:00 to 12:00', id: 'slot-morning', description: 'Free rescheduling' },
							{ title: '12:00 to 18:00', id: 'slot-noon' },
						],
					},
				},
				{ title: 'Later', rows: { row: [{ title: 'Call me', id: 'slot-call' }] } },
			],
		},
	},
	...FULL_INTERACTIVE_MESSAGES,
	orderDetails: fullOrderDetails,
	orderStatus: {
		referenceId: 'ORD_7781.a-1',
		orderStatus: 'partiallyShipped',
		statusDescription: 'The courier picked it up',
		body: 'An update on your order',
	},
	template: fullTemplate,
};

/** What a provider offers beyond the other ones, by the kind of message. */
const EXTRA: Readonly<Record<ProviderId, Partial<Record<MessageKind, INodeParameters>>>> = {
	gupshup: {
		...EXTRA_PLAIN,
		...META_INTERACTIVE,
		replyButtons: { headerFilename: 'receipt-7781.pdf' },
		orderStatus: {
			footer: 'Acme Couriers',
			paymentStatus: 'captured',
			paymentTime: '2026-11-21T09:30:00.000Z',
		},
	},
	infobip: {
		...EXTRA_PLAIN,
		replyButtons: { headerFilename: 'receipt-7781.pdf' },
		orderStatus: { footer: 'Acme Couriers', paymentType: 'BRAZIL_PIX_DC' },
	},
	kaleyra: {
		...EXTRA_PLAIN,
		...META_INTERACTIVE,
		replyButtons: { headerFilename: 'receipt-7781.pdf' },
	},
	messangi: {},
};

const OPTIONS: Readonly<Record<ProviderId, INodeParameters>> = {
	gupshup: { recipientIdentityHash: 'DF2lS5v2W6x=' },
	infobip: {
		messageId: 'order-7781-shipped',
		reportUrl: 'https://n8n.example.com/webhook/1?secret=s',
		entityId: 'acme-shop',
		applicationId: 'order-notifications',
		urlOptions: {
			shortenUrl: true,
			trackClicks: true,
			removeProtocol: false,
			trackingUrl: 'https://n8n.example.com/webhook/clicks',
			customDomain: 'go.example.com',
		},
	},
	kaleyra: { reference1: 'marketing', reference2: 'spring-sale', source: 'shopify' },
	messangi: {
		clientId: 'customer-9',
		reportUrl:
			'https://n8n.example.com/webhook/1?secret=s,https://n8n.example.com/webhook/2?secret=s',
		timeout: 5,
	},
};

/** What a text alone can have. */
const previewOf = (provider: ProviderId, kind: MessageKind): INodeParameters =>
	kind === 'text' && provider !== 'messangi' ? { previewUrl: true } : {};

/** Kinds whose own content stands where Messangi has the fallback text. */
const WITHOUT_FALLBACK: readonly MessageKind[] = ['text', 'image', 'video', 'audio', 'document'];

/** A fallback stands for an interactive message; a text is its own. */
const fallbackOf = (provider: ProviderId, kind: MessageKind): INodeParameters =>
	!WITHOUT_FALLBACK.includes(kind) && provider === 'messangi'
		? { fallbackText: 'Open WhatsApp to answer' }
		: {};

/** Kinds without a text, in which Infobip has no links to shorten. */
const WITHOUT_LINKS: readonly MessageKind[] = ['audio', 'sticker', 'location', 'contacts'];

const optionsOf = (provider: ProviderId, kind: MessageKind): INodeParameters =>
	WITHOUT_LINKS.includes(kind) ? omit(OPTIONS[provider], 'urlOptions') : OPTIONS[provider];

/** All that a provider offers for a kind of message, to be laid over its required fields. */
export const everythingIn = (provider: ProviderId, kind: MessageKind): INodeParameters => ({
	...CONTENT[kind],
	...EXTRA[provider][kind],
	correlationId: 'ORD7781',
	options: {
		...optionsOf(provider, kind),
		...previewOf(provider, kind),
		...fallbackOf(provider, kind),
		...templateOptionsOf(provider, kind),
	},
});
