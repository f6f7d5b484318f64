import type { MediaType } from '../../../common/media-type';
import { asList, asText, firstText, parseJson, type UnknownRecord } from '../../../common/json';
import { readParty } from '../../../events/party';
import { readCustomer } from '../../../events/customer';
import {
	createEvent,
	type DecodedEvent,
	type EventContent,
	unknownContent,
} from '../../../events/event';
import { createEventBase, readReferences } from '../../../events/event-base';
import { createMedia, createMessage } from '../../../events/inbound-message';
import { readLocation } from '../../../events/location';
import { createReply } from '../../../events/reply';
import { readSharedContacts } from '../../../events/shared-contacts';
import { readTime } from '../../../events/time';
import { readSharedReferences } from './dialect';

/** Reads a callback of one type. */
type Reader = (callback: UnknownRecord, repliedTo: string | null) => EventContent;

const media =
	(type: MediaType): Reader =>
	({ body, media_url: url, mime_type: mimeType }, repliedTo) =>
		createMessage(type, {
			text: asText(body),
			repliedTo,
			media: createMedia({ url: asText(url), mimeType: asText(mimeType) }),
		});

/** Version 1 has no variable for what is behind a button, only for what was on it. */
const tap =
	(type: 'button' | 'list' | 'quickReply'): Reader =>
	({ body }, repliedTo) =>
		createReply(type, { title: asText(body), repliedTo });

const READERS: ReadonlyMap<string, Reader> = new Map<string, Reader>([
	['text', ({ body }, repliedTo) => createMessage('text', { text: asText(body), repliedTo })],
	['image', media('image')],
	['video', media('video')],
	['audio', media('audio')],
	['voice', media('audio')],
	['document', media('document')],
	['sticker', media('sticker')],
	[
		'location',
		({ location }, repliedTo) =>
			createMessage('location', { repliedTo, location: readLocation(parseJson(location)) }),
	],
	[
		'contacts',
		({ contacts }, repliedTo) =>
			createMessage('contacts', {
				repliedTo,
				contacts: readSharedContacts(asList(parseJson(contacts))),
			}),
	],
	['button', tap('quickReply')],
	['interactive', tap('button')],
	['button_reply', tap('button')],
	['list_reply', tap('list')],
]);

/**
 * An incoming message of version 1, built of the dynamic variables of "Create callback profile for
 * incoming WhatsApp messages". In a query, location and contacts are JSON in a text.
 */
export function decodeInbound(callback: UnknownRecord, receivedAt: Date): DecodedEvent[] {
	const facts = createEventBase(readTime(callback.created_at, receivedAt), {
		messageId: firstText(callback.message_id, callback.id),
		correlationId: asText(callback.ref),
		references: readReferences(readSharedReferences(callback)),
		...readCustomer({ addresses: [callback.from, callback.mobile], name: callback.name }),
		sender: readParty(callback.wanumber),
	});
	const type = asText(callback.type)?.toLowerCase() ?? 'text';
	const content = READERS.get(type)?.(callback, asText(callback.reply_to));
	return [createEvent(facts, content ?? unknownContent(asText(callback.type)), callback)];
}
