import type { JsonObject } from '../../../json';
import type {
	InboundEvent,
	InboundSetting,
	InboundType,
	Media,
	SharedContact,
} from '../../inbound/event';
import type { Parties } from '../../inbound/parties';
import { contact, timestamp } from '../reports';

/**
 * One result of an inbound message (Infobip, receive inbound WhatsApp messages); undefined for an
 * event that is no message.
 */
export function inboundResult(
	event: InboundEvent,
	parties: Parties,
	{ answered, at, baseUrl }: InboundSetting,
): JsonObject | undefined {
	const message = messageOf(event, parties, baseUrl, at);
	if (message === undefined) return undefined;
	const { entityId, applicationId } = event;
	const keyword = event.type === 'text' ? keywordOf(event.text) : undefined;
	const context = WITHOUT_CONTEXT.includes(event.type) ? undefined : answered?.quote?.context;
	return {
		from: parties.from,
		to: parties.to,
		integrationType: 'WHATSAPP',
		receivedAt: timestamp(at),
		messageId: parties.messageId,
		...answered?.quote?.envelope,
		message: { ...message, ...(context === undefined ? {} : { context }) },
		contact: contact(parties.from, parties.name, parties.userId),
		price: { pricePerMessage: 0, currency: 'EUR' },
		...(keyword === undefined ? {} : { keyword }),
		...(entityId === undefined ? {} : { entityId }),
		...(applicationId === undefined ? {} : { applicationId }),
	};
}

/** Types that are documented without a context. */
const WITHOUT_CONTEXT: readonly InboundType[] = ['order', 'payment-acknowledgement'];

/** The body that carries inbound messages. */
export function inboundBody(results: readonly JsonObject[]): JsonObject {
	return { results: [...results], messageCount: results.length, pendingMessageCount: 0 };
}

/** The first word of a text in capitals, which is what a keyword is compared with. */
export function keywordOf(text: string): string | undefined {
	return /[\p{L}\p{N}]+/u.exec(text)?.[0].toUpperCase();
}

function messageOf(
	event: InboundEvent,
	parties: Parties,
	baseUrl: string,
	at: Date,
): JsonObject | undefined {
	const media = (type: string, file: Media): JsonObject => ({
		type,
		url: file.url ?? `${baseUrl}/whatsapp/1/senders/${parties.to}/media/${file.mediaId}`,
		...(file.caption === undefined ? {} : { caption: file.caption }),
	});
	switch (event.type) {
		case 'text':
			return { type: 'TEXT', text: event.text };
		case 'image':
			return media('IMAGE', event);
		case 'video':
			return media('VIDEO', event);
		case 'audio':
			return media('AUDIO', event);
		case 'voice':
			return media('VOICE', event);
		case 'document':
			return media('DOCUMENT', event);
		case 'sticker':
			return media('STICKER', event);
		case 'location': {
			const { latitude, longitude, address, name, url } = event;
			return {
				type: 'LOCATION',
				latitude,
				longitude,
				...(address === undefined ? {} : { address }),
				...(name === undefined ? {} : { name }),
				...(url === undefined ? {} : { url }),
			};
		}
		case 'contacts':
			return { type: 'CONTACT', contacts: event.contacts.map(sharedContact) };
		case 'infected':
			return { type: 'INFECTED_CONTENT', malware: event.malware };
		case 'template-reply':
			return { type: 'BUTTON', text: event.text, payload: event.payload };
		case 'button-reply':
			return { type: 'INTERACTIVE_BUTTON_REPLY', id: event.id, title: event.title };
		case 'list-reply': {
			const { id, title, description } = event;
			return {
				type: 'INTERACTIVE_LIST_REPLY',
				id,
				title,
				...(description === undefined ? {} : { description }),
			};
		}
		case 'flow-reply':
			return { type: 'INTERACTIVE_FLOW_REPLY', text: event.text, response: event.response };
		case 'payment-confirmation': {
			const { referenceId, paymentId, status, currency, transactionId, transactionType } = event;
			return {
				type: 'INTERACTIVE_PAYMENT_CONFIRMATION',
				referenceId,
				paymentId,
				status,
				currency,
				totalAmount: { ...event.amount },
				transactionId,
				transactionType,
			};
		}
		case 'payment-acknowledgement': {
			const { acknowledgementType, paymentId, referenceId } = event;
			return {
				type: 'INTERACTIVE_PAYMENT_ACKNOWLEDGEMENT',
				paymentAcknowledgementType: acknowledgementType,
				timestamp: timestamp(at),
				paymentId,
				referenceId,
			};
		}
		case 'call-permission-reply': {
			const response = event.response === 'accept' ? 'ACCEPT' : 'REJECT';
			const { expirationTimestamp } = event;
			const until = expirationTimestamp === undefined ? {} : { expirationTimestamp };
			return {
				type: 'INTERACTIVE_CALL_PERMISSION_REPLY',
				callPermissionReply: { response, ...until },
			};
		}
		case 'authentication-reply': {
			const { status, passkeyHash: hash } = event;
			const key = hash === undefined ? {} : { businessScopedPasskeyHash: hash };
			return {
				type: 'INTERACTIVE_IN_THREAD_AUTHENTICATION_REPLY',
				inThreadAuthenticationReply: { status, ...key },
			};
		}
		case 'order':
			return {
				type: 'ORDER',
				catalogId: event.catalogId,
				productItems: event.items.map((item) => ({ ...item })),
				text: event.text,
			};
		case 'reaction':
			return event.emoji === undefined || event.emoji === ''
				? { type: 'REACTION', action: 'REMOVED' }
				: { type: 'REACTION', emoji: event.emoji, action: 'ADDED' };
		case 'unsupported':
			return { type: 'UNSUPPORTED' };
		case 'address-reply':
		case 'account':
		case 'billing':
		case 'click':
		case 'connectivity-check':
		case 'echo':
		case 'edit':
		case 'identity-change':
		case 'number-change':
		case 'opt':
		case 'payment':
		case 'preference':
		case 'provider-error':
		case 'revoke':
		case 'template-update':
			return undefined;
	}
}

function sharedContact({ firstName, formattedName, phone }: SharedContact): JsonObject {
	return {
		name: { firstName, formattedName },
		phones: [{ phone, type: 'CELL', waId: phone.replace(/\D/gu, '') }],
		addresses: [],
		emails: [],
		urls: [],
	};
}
