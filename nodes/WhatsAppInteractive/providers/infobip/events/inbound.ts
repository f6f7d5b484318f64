import type { MediaType } from '../../../common/media-type';
import {
	asList,
	asNumber,
	asRecord,
	asText,
	at,
	firstText,
	isRecord,
	type UnknownRecord,
} from '../../../common/json';
import { readParty } from '../../../events/party';
import { readMajorUnits } from '../../../events/amount';
import {
	createEvent,
	type DecodedEvent,
	type EventContent,
	unknownContent,
} from '../../../events/event';
import { type EventBase, readReferences } from '../../../events/event-base';
import { createMedia, createMessage, type InboundMessage } from '../../../events/inbound-message';
import { readLocation } from '../../../events/location';
import { createOrder } from '../../../events/order';
import { type Answers, createReply, readAnswers } from '../../../events/reply';
import { readSharedContacts } from '../../../events/shared-contacts';
import { readTime } from '../../../events/time';
import { readContact, readSorting } from './contact';
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
					body: asText(referral.body),
					mediaType: asText(asRecord(referral.referralMedia).type),
					mediaUrl: asText(asRecord(referral.referralMedia).url),
					thumbnailUrl: null,
					welcomeText: null,
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

/** A customer's decision, which is the ID of the reply, with all that came with it. */
const createDecision = (
	type: 'callPermission' | 'authentication',
	form: Answers,
	decision: string,
	repliedTo: string | null,
): EventContent =>
	createReply(type, { id: asText(at(form.answers, decision)), repliedTo, ...form });

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
			createMessage('contacts', { ...around, contacts: readSharedContacts(contacts) }),
	],
	[
		'REACTION',
		({ emoji, action }, around) =>
			createMessage('reaction', {
				...around,
				reaction: { emoji: asText(emoji), removed: action === 'REMOVED' || asText(emoji) === null },
			}),
	],
	[
		'INFECTED_CONTENT',
		({ malware }, around) =>
			createMessage('infected', {
				...around,
				problem: { type: null, code: null, title: asText(malware), explanation: null },
			}),
	],
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
			const form = readAnswers(response);
			const id = asText(asRecord(form.answers).flow_token);
			return createReply('flow', { id, title: asText(text), repliedTo, ...form });
		},
	],
	[
		'INTERACTIVE_CALL_PERMISSION_REPLY',
		({ callPermissionReply: answer }, { repliedTo }) =>
			createDecision('callPermission', readAnswers(answer), 'response', repliedTo),
	],
	[
		'INTERACTIVE_IN_THREAD_AUTHENTICATION_REPLY',
		({ inThreadAuthenticationReply: answer }, { repliedTo }) =>
			createDecision('authentication', readAnswers(answer), 'status', repliedTo),
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
						price: readMajorUnits(item.itemPrice),
						currency: asText(item.currency),
					})),
			}),
	],
]);

/** A result of "Receive WhatsApp inbound messages": `from` is the customer. */
export function decodeInbound(result: UnknownRecord, receivedAt: Date): DecodedEvent[] {
	const message = asRecord(result.message);
	const { id: quoted, groupId } = asRecord(message.context);
	const facts: EventBase = {
		messageId: asText(result.messageId),
		correlationId: asText(result.callbackData),
		references: readReferences({
			...readSorting(result),
			...(asText(quoted) !== null && { pairedMessageId: result.pairedMessageId }),
		}),
		...readContact(result, result.from),
		sender: readParty(result.to),
		groupId: asText(groupId),
		time: readTime(result.receivedAt, receivedAt),
	};
	const read = READERS.get(asText(message.type) ?? '');
	const content =
		read?.(message, readSurroundings(result, message)) ?? unknownContent(asText(message.type));
	return [createEvent(facts, content, result)];
}
