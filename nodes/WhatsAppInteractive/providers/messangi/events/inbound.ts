import type { MediaType } from '../../../common/media-type';
import {
	asList,
	asRecord,
	asText,
	at,
	firstText,
	isRecord,
	parseRecord,
	type UnknownRecord,
} from '../../../common/json';
import { readParty } from '../../../events/party';
import { type Customer, readCustomer } from '../../../events/customer';
import {
	createEvent,
	type DecodedEvent,
	type EventContent,
	unknownContent,
} from '../../../events/event';
import { createEventBase } from '../../../events/event-base';
import { createMedia, createMessage } from '../../../events/inbound-message';
import { createReply } from '../../../events/reply';
import { readTime } from '../../../events/time';
import { META_DIALECT } from '../../meta/events/dialect';
import { readMetaMessage } from '../../meta/events/inbound';

const MEDIA: ReadonlyMap<string, MediaType> = new Map([
	['image', 'image'],
	['video', 'video'],
	['audio', 'audio'],
	['voice', 'audio'],
	['document', 'document'],
	['sticker', 'sticker'],
]);

/** A message in Meta's form; null where it only names its type and leaves the part of it out. */
const readAsMeta = (message: UnknownRecord): EventContent | null => {
	const part = at(message, asText(message.type) ?? '');
	return isRecord(part) || Array.isArray(part) ? readMetaMessage(message, META_DIALECT) : null;
};

/**
 * What a customer tapped. Messangi documents that it "is sent back" but not in which place, so that
 * the likely ones are asked one after the other; where there is none, the text is what was tapped.
 */
function readReply(extra: UnknownRecord, text: string | null): EventContent | null {
	const { interactive, button, context, type } = extra;
	const places = [
		{ type: 'interactive', interactive, context },
		{ type: 'interactive', interactive: extra, context },
		{ type: 'button', button, context },
		asRecord(asList(extra.messages)[0]),
	];
	for (const place of places) {
		const content = readAsMeta(place);
		if (content !== null) return content;
	}
	if (type === 'interactive') return createReply('button', { title: text });
	return type === 'button' ? createReply('quickReply', { title: text }) : null;
}

function readMedia(extra: UnknownRecord, text: string | null): EventContent | null {
	const attachment = asList(extra.attachments)[0];
	if (!isRecord(attachment)) return null;
	return createMessage(MEDIA.get(asText(extra.type)?.toLowerCase() ?? '') ?? 'document', {
		text: asText(attachment.caption) ?? text,
		media: createMedia({ url: asText(attachment.url), filename: asText(attachment.fileName) }),
	});
}

/** Who the customer is, as Meta hands it over. */
function readUser(user: unknown, extra: UnknownRecord): Customer {
	const contact = asRecord(asList(extra.contacts)[0]);
	const { name, username } = asRecord(contact.profile);
	return readCustomer({
		addresses: [user, contact.wa_id],
		userIds: [contact.user_id],
		parentUserId: contact.parent_user_id,
		name,
		username,
	});
}

/**
 * "Callback URL MO": an inbound message, forwarded. Its `externalId` belongs to the forwarding, not to
 * a message that was sent, so that a reply is matched by the customer's number.
 */
export function decodeInbound(callback: UnknownRecord, receivedAt: Date): DecodedEvent[] {
	const extra = parseRecord(callback.extraInfo) ?? {};
	const facts = createEventBase(readTime(callback.date, receivedAt), {
		messageId: asText(callback.id),
		...readUser(callback.user, extra),
		sender: readParty(callback.origin),
	});
	const text = asText(callback.text);
	const content =
		readReply(extra, text) ??
		readMedia(extra, text) ??
		readAsMeta({ ...extra, contacts: null }) ??
		(text === null ? null : createMessage('text', { text }));
	return [
		createEvent(
			facts,
			content ?? unknownContent(firstText(extra.type, callback.connection)),
			callback,
		),
	];
}
