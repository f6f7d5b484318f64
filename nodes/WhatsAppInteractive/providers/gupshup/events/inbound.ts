import { readAddress } from '../../../events/address';
import { decoded, type DecodedEvent, type EventContent } from '../../../events/event';
import type { EventFacts } from '../../../events/facts';
import {
	createMedia,
	createMessage,
	type InboundMessage,
	type MediaType,
} from '../../../events/inbound-message';
import { asRecord, asText, firstText, type UnknownRecord } from '../../../json';
import { readLocation } from '../../../events/location';
import { createReply } from '../../../events/reply';
import { readTime } from '../../../events/time';
import { readSharedContacts } from '../../meta/events/contacts';
import { readReferral } from '../../meta/events/referral';

/** What surrounds every type of message. */
type Surroundings = Pick<InboundMessage, 'repliedTo' | 'forwarded' | 'referral'>;

/** Reads the payload of a message of one type. */
type Reader = (part: UnknownRecord, around: Surroundings) => EventContent;

const readSurroundings = ({ context, referral }: UnknownRecord): Surroundings => {
	const { gsId, id, forwarded, frequently_forwarded: often } = asRecord(context);
	return {
		repliedTo: firstText(gsId, id),
		forwarded: forwarded === true || often === true,
		referral: readReferral(referral),
	};
};

const media =
	(type: MediaType): Reader =>
	(part, around) =>
		createMessage(type, {
			...around,
			text: asText(part.caption),
			media: createMedia({
				url: asText(part.url),
				mimeType: asText(part.contentType),
			}),
		});

/** A tap on a template's button comes with its text alone, unless the sender set `postbackText`. */
const readQuickReply: Reader = ({ postbackText, text }, { repliedTo }) =>
	createReply('quickReply', { id: asText(postbackText), title: asText(text), repliedTo });

/** `id` is the one of the whole message; what was put behind the button is `postbackText`. */
const readButton: Reader = ({ postbackText, title, reply }, { repliedTo }) =>
	createReply('button', { id: asText(postbackText), title: firstText(title, reply), repliedTo });

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
				id: asText(part.postbackText),
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
				: { event: 'unknown' },
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
	const facts: EventFacts = {
		messageId: asText(payload.id),
		correlationId: null,
		recipient: readAddress(payload.source, sender.phone, sender.userId),
		sender: readAddress(body.phone),
		contactName: asText(sender.name),
		time: readTime(body.timestamp, receivedAt),
	};
	const read = READERS.get(asText(payload.type) ?? '');
	const content = read?.(asRecord(payload.payload), readSurroundings(payload));
	return [decoded(facts, content ?? { event: 'unknown' }, body)];
}
