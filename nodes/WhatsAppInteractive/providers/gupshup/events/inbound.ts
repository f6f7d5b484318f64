import type { MediaType } from '../../../common/media-type';
import { asRecord, asText, firstText, parseRecord, type UnknownRecord } from '../../../common/json';
import { readParty } from '../../../events/party';
import { readCustomer } from '../../../events/customer';
import {
	createEvent,
	type DecodedEvent,
	type EventContent,
	unknownContent,
} from '../../../events/event';
import { type EventBase, readReferences } from '../../../events/event-base';
import { createMedia, createMessage, type InboundMessage } from '../../../events/inbound-message';
import { readLocation } from '../../../events/location';
import { createReply } from '../../../events/reply';
import { readSharedContacts } from '../../../events/shared-contacts';
import { readOptionalTime, readTime } from '../../../events/time';
import { readReferredProduct } from '../../meta/events/product';
import { readReferral } from '../../meta/events/referral';

/** What surrounds every type of message. */
type Surroundings = Pick<InboundMessage, 'repliedTo' | 'forwarded' | 'referral' | 'product'>;

/** Reads the payload of a message of one type. */
type Reader = (part: UnknownRecord, around: Surroundings) => EventContent;

const readSurroundings = ({ context, referral }: UnknownRecord): Surroundings => {
	const {
		gsId,
		id,
		forwarded,
		frequently_forwarded: often,
		referred_product: product,
	} = asRecord(context);
	return {
		repliedTo: firstText(gsId, id),
		forwarded: forwarded === true || often === true,
		referral: readReferral(referral),
		product: readReferredProduct(product),
	};
};

const media =
	(type: MediaType): Reader =>
	(part, around) =>
		createMessage(type, {
			...around,
			text: asText(part.caption),
			media: createMedia({
				id: asText(part.id),
				url: asText(part.url),
				mimeType: asText(part.contentType),
				filename: firstText(part.name, part.filename),
				expiresAt: readOptionalTime(part.urlExpiry),
			}),
		});

/** A tap on a template's button comes with its text alone, unless the sender set `postbackText`. */
const readQuickReply: Reader = ({ postbackText, text }, { repliedTo }) =>
	createReply('quickReply', { id: asText(postbackText), title: asText(text), repliedTo });

/**
 * What was put behind a button or row is `postbackText`. Where it is not there, `id` is the only thing
 * left of what the sender gave: the name of the whole message, or JSON with the text in it.
 */
const readPostback = ({ postbackText, id }: UnknownRecord): string | null =>
	firstText(postbackText, parseRecord(id)?.postbackText, id);

const readButton: Reader = (part, { repliedTo }) =>
	createReply('button', {
		id: readPostback(part),
		title: firstText(part.title, part.reply),
		repliedTo,
	});

/**
 * The types of version 2. The documentation gives taps on buttons of a template and of a message
 * different types on different pages, so that their members tell them apart.
 */
const READERS: ReadonlyMap<string, Reader> = new Map<string, Reader>([
	[
		'text',
		(part, around) =>
			part.type === 'button'
				? readQuickReply(part, around)
				: createMessage('text', { ...around, text: asText(part.text) }),
	],
	[
		'quick_reply',
		(part, around) =>
			asText(part.title) === null ? readQuickReply(part, around) : readButton(part, around),
	],
	['button_reply', readButton],
	[
		'list_reply',
		(part, { repliedTo }) =>
			createReply('list', {
				id: readPostback(part),
				title: firstText(part.title, part.reply),
				description: asText(part.description),
				repliedTo,
			}),
	],
	['image', media('image')],
	['video', media('video')],
	['audio', media('audio')],
	['file', media('document')],
	['sticker', media('sticker')],
	[
		'location',
		(part, around) => createMessage('location', { ...around, location: readLocation(part) }),
	],
	[
		'contact',
		// What is in it is not documented, only that there is such a type.
		({ contacts }, around) =>
			Array.isArray(contacts)
				? createMessage('contacts', { ...around, contacts: readSharedContacts(contacts) })
				: unknownContent('contact'),
	],
	[
		'reaction',
		({ emoji, gsId, id }, around) =>
			createMessage('reaction', {
				...around,
				repliedTo: firstText(gsId, id),
				reaction: { emoji: asText(emoji), removed: asText(emoji) === null },
			}),
	],
]);

/** A `message` of version 2, which is one that the customer sent. */
export function decodeInbound(body: UnknownRecord, receivedAt: Date): DecodedEvent[] {
	const payload = asRecord(body.payload);
	const sender = asRecord(payload.sender);
	const context = asRecord(payload.context);
	const facts: EventBase = {
		messageId: asText(payload.id),
		correlationId: null,
		references: readReferences({ context_id: context.id }),
		...readCustomer({
			addresses: [payload.source, sender.phone],
			userIds: [sender.userId, payload.userId],
			name: sender.name,
			username: sender.username,
		}),
		sender: readParty(body.phone),
		groupId: null,
		time: readTime(body.timestamp, receivedAt),
	};
	const read = READERS.get(asText(payload.type) ?? '');
	const content = read?.(asRecord(payload.payload), readSurroundings(payload));
	return [createEvent(facts, content ?? unknownContent(asText(payload.type)), body)];
}
