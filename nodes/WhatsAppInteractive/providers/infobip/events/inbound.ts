import { readAddress } from '../../../events/address';
import { readDecimal } from '../../../events/amount';
import { decoded, type DecodedEvent, type EventContent } from '../../../events/event';
import type { EventFacts } from '../../../events/facts';
import {
	createMedia,
	createMessage,
	type InboundMessage,
	type MediaType,
	type SharedContact,
} from '../../../events/inbound-message';
import {
	asList,
	asNumber,
	asRecord,
	asText,
	firstText,
	isRecord,
	parseRecord,
	type UnknownRecord,
} from '../../../json';
import { readLocation } from '../../../events/location';
import { createOrder } from '../../../events/order';
import { createReply } from '../../../events/reply';
import { readTime } from '../../../events/time';
import { readPaymentAcknowledgement, readPaymentConfirmation } from './payments';

/** What surrounds every type of message. */
type Surroundings = Pick<InboundMessage, 'repliedTo' | 'referral' | 'product'>;

/** Reads a `message` of one type. */
type Reader = (message: UnknownRecord, around: Surroundings) => EventContent;

/** `pairedMessageId` is what Infobip takes the message for an answer to, quoted or not. */
function readSurroundings(result: UnknownRecord, message: UnknownRecord): Surroundings {
	const context = asRecord(message.context);
	const { referral } = message;
	const { referredProduct: product } = context;
	return {
		repliedTo: firstText(context.id, result.pairedMessageId),
		referral: isRecord(referral)
			? {
					type: asText(referral.sourceType),
					id: asText(referral.sourceId),
					url: asText(referral.sourceUrl),
					headline: asText(referral.headline),
					clickId: asText(referral.ctwaClickId),
				}
			: null,
		product: isRecord(product)
			? { catalogId: asText(product.catalogId), productId: asText(product.productRetailerId) }
			: null,
	};
}

const media =
	(type: MediaType, voice = false): Reader =>
	({ url, caption }, around) =>
		createMessage(type, {
			...around,
			text: asText(caption),
			media: createMedia({ url: asText(url), voice }),
		});

const readContacts = (contacts: unknown): SharedContact[] =>
	asList(contacts)
		.map(asRecord)
		.map(({ name, phones, emails, org }) => {
			const { formattedName, firstName, lastName } = asRecord(name);
			const parts = [asText(firstName), asText(lastName)].filter((part) => part !== null);
			return {
				name: firstText(formattedName, parts.join(' ')),
				phones: asList(phones)
					.map(asRecord)
					.map(({ phone, type, waId }) => ({
						number: asText(phone),
						type: asText(type),
						whatsApp: readAddress(waId),
					})),
				emails: asList(emails)
					.map((entry) => asText(asRecord(entry).email))
					.filter((email) => email !== null),
				organization: asText(asRecord(org).company),
			};
		});

/** The types of "Receive WhatsApp inbound messages". */
const READERS: ReadonlyMap<string, Reader> = new Map<string, Reader>([
	['TEXT', ({ text }, around) => createMessage('text', { ...around, text: asText(text) })],
	['IMAGE', media('image')],
	['VIDEO', media('video')],
	['AUDIO', media('audio')],
	['VOICE', media('audio', true)],
	['DOCUMENT', media('document')],
	['STICKER', media('sticker')],
	[
		'LOCATION',
		(message, around) => createMessage('location', { ...around, location: readLocation(message) }),
	],
	[
		'CONTACT',
		({ contacts }, around) =>
			createMessage('contacts', { ...around, contacts: readContacts(contacts) }),
	],
	[
		'REACTION',
		({ emoji, action }, around) =>
			createMessage('reaction', {
				...around,
				reaction: { emoji: asText(emoji), removed: action === 'REMOVED' || asText(emoji) === null },
			}),
	],
	['INFECTED_CONTENT', (_message, around) => createMessage('infected', around)],
	['UNSUPPORTED', (_message, around) => createMessage('unsupported', around)],
	[
		'BUTTON',
		({ payload, text }, { repliedTo }) =>
			createReply('quickReply', { id: asText(payload), title: asText(text), repliedTo }),
	],
	[
		'INTERACTIVE_BUTTON_REPLY',
		({ id, title }, { repliedTo }) =>
			createReply('button', { id: asText(id), title: asText(title), repliedTo }),
	],
	[
		'INTERACTIVE_LIST_REPLY',
		({ id, title, description }, { repliedTo }) =>
			createReply('list', {
				id: asText(id),
				title: asText(title),
				description: asText(description),
				repliedTo,
			}),
	],
	[
		'INTERACTIVE_FLOW_REPLY',
		({ text, response }, { repliedTo }) => {
			const answers = parseRecord(response);
			const id = asText(answers?.flow_token);
			return createReply('flow', { id, title: asText(text), repliedTo, answers });
		},
	],
	[
		'INTERACTIVE_CALL_PERMISSION_REPLY',
		({ callPermissionReply: answer }, { repliedTo }) =>
			createReply('callPermission', {
				id: asText(asRecord(answer).response),
				repliedTo,
				answers: parseRecord(answer),
			}),
	],
	[
		'INTERACTIVE_IN_THREAD_AUTHENTICATION_REPLY',
		({ inThreadAuthenticationReply: answer }, { repliedTo }) =>
			createReply('authentication', {
				id: asText(asRecord(answer).status),
				repliedTo,
				answers: parseRecord(answer),
			}),
	],
	['INTERACTIVE_PAYMENT_CONFIRMATION', readPaymentConfirmation],
	['INTERACTIVE_PAYMENT_ACKNOWLEDGEMENT', readPaymentAcknowledgement],
	[
		'ORDER',
		({ catalogId, text, productItems }, { repliedTo }) =>
			createOrder({
				catalogId: asText(catalogId),
				text: asText(text),
				repliedTo,
				lines: asList(productItems)
					.map(asRecord)
					.map((item) => ({
						productId: asText(item.productRetailerId),
						quantity: asNumber(item.quantity),
						price: readDecimal(item.itemPrice),
						currency: asText(item.currency),
					})),
			}),
	],
]);

/** A result of "Receive WhatsApp inbound messages": `from` is the customer. */
export function decodeInbound(result: UnknownRecord, receivedAt: Date): DecodedEvent[] {
	const message = asRecord(result.message);
	const contact = asRecord(result.contact);
	const facts: EventFacts = {
		messageId: asText(result.messageId),
		correlationId: asText(result.callbackData),
		recipient: readAddress(contact.phoneNumber, result.from, contact.userId),
		sender: readAddress(result.to),
		contactName: asText(contact.name),
		time: readTime(result.receivedAt, receivedAt),
	};
	const read = READERS.get(asText(message.type) ?? '');
	const content = read?.(message, readSurroundings(result, message)) ?? { event: 'unknown' };
	return [decoded(facts, content, result)];
}
