import { readAddress } from '../../../events/address';
import { readDecimal } from '../../../events/amount';
import { decoded, type DecodedEvent, type EventContent } from '../../../events/event';
import type { EventFacts } from '../../../events/facts';
import {
	createMedia,
	createMessage,
	type InboundMessage,
	type MediaType,
} from '../../../events/inbound-message';
import {
	asList,
	asNumber,
	asRecord,
	asText,
	at,
	firstText,
	isRecord,
	type UnknownRecord,
} from '../../../json';
import { readLocation } from '../../../events/location';
import { createOrder } from '../../../events/order';
import { createReply } from '../../../events/reply';
import { readTime } from '../../../events/time';
import { readContactName, readSharedContacts } from './contacts';
import type { MetaDialect } from './dialect';
import { readIdentityChange } from './identity';
import { readReferral } from './referral';
import { readInteractive } from './replies';

/** What surrounds every type of message. */
type Surroundings = Pick<InboundMessage, 'repliedTo' | 'forwarded' | 'referral' | 'product'>;

/** Reads the part of a message that is named after its type. */
type Reader = (
	message: UnknownRecord,
	around: Surroundings,
	dialect: MetaDialect,
) => EventContent | null;

const readSurroundings = (message: UnknownRecord, dialect: MetaDialect): Surroundings => {
	const context = asRecord(message.context);
	const { referred_product: product } = context;
	return {
		repliedTo: dialect.readRepliedTo(context),
		forwarded: context.forwarded === true || context.frequently_forwarded === true,
		referral: readReferral(message.referral),
		product: isRecord(product)
			? {
					catalogId: asText(product.catalog_id),
					productId: asText(product.product_retailer_id),
				}
			: null,
	};
};

const media =
	(type: MediaType): Reader =>
	(message, around, dialect) => {
		const part = asRecord(at(message, type));
		return createMessage(type, {
			...around,
			text: asText(part.caption),
			media: createMedia({
				id: asText(part.id),
				url: dialect.readMediaUrl(part),
				mimeType: asText(part.mime_type),
				filename: asText(part.filename),
				voice: part.voice === true,
			}),
		});
	};

/** An edit holds the whole new message, of which the words are what matters. */
const readEditedText = (edit: UnknownRecord): string | null => {
	const message = asRecord(edit.message);
	const part = asRecord(at(message, asText(message.type) ?? ''));
	return firstText(part.body, part.caption);
};

const unsupported: Reader = (_message, around) => createMessage('unsupported', around);

/** The types of Meta's "messages webhooks reference". */
const READERS: ReadonlyMap<string, Reader> = new Map<string, Reader>([
	[
		'text',
		({ text }, around) => createMessage('text', { ...around, text: asText(asRecord(text).body) }),
	],
	['image', media('image')],
	['video', media('video')],
	['audio', media('audio')],
	['document', media('document')],
	['sticker', media('sticker')],
	[
		'location',
		({ location }, around) =>
			createMessage('location', { ...around, location: readLocation(location) }),
	],
	[
		'contacts',
		({ contacts }, around) =>
			createMessage('contacts', { ...around, contacts: readSharedContacts(contacts) }),
	],
	[
		'reaction',
		({ reaction }, around) => {
			const { message_id: repliedTo, emoji } = asRecord(reaction);
			return createMessage('reaction', {
				...around,
				repliedTo: asText(repliedTo),
				// A reaction that is taken away comes with an empty emoji, or with none.
				reaction: { emoji: asText(emoji), removed: asText(emoji) === null },
			});
		},
	],
	[
		'button',
		({ button }, { repliedTo }) => {
			const { payload, text } = asRecord(button);
			return createReply('quickReply', { id: asText(payload), title: asText(text), repliedTo });
		},
	],
	[
		'interactive',
		({ interactive }, { repliedTo }, dialect) => readInteractive(interactive, repliedTo, dialect),
	],
	[
		'order',
		({ order }, { repliedTo }) => {
			const { catalog_id: catalogId, text, product_items: items } = asRecord(order);
			return createOrder({
				catalogId: asText(catalogId),
				text: asText(text),
				repliedTo,
				lines: asList(items)
					.map(asRecord)
					.map((item) => ({
						productId: asText(item.product_retailer_id),
						quantity: asNumber(item.quantity),
						price: readDecimal(item.item_price),
						currency: asText(item.currency),
					})),
			});
		},
	],
	['system', readIdentityChange],
	[
		'edit',
		({ edit }, around) =>
			createMessage('edited', {
				...around,
				text: readEditedText(asRecord(edit)),
				originalId: asText(asRecord(edit).original_message_id),
			}),
	],
	[
		'revoke',
		({ revoke }, around) =>
			createMessage('revoked', {
				...around,
				originalId: asText(asRecord(revoke).original_message_id),
			}),
	],
	['unsupported', unsupported],
	['unknown', unsupported],
]);

/** What an object of `messages[]` says; null for a type that is not documented. */
export const readMetaMessage = (
	message: UnknownRecord,
	dialect: MetaDialect,
): EventContent | null =>
	READERS.get(asText(message.type) ?? '')?.(message, readSurroundings(message, dialect), dialect) ??
	null;

/** The event of an object of `messages[]`. */
export function decodeMessage(
	raw: unknown,
	value: UnknownRecord,
	receivedAt: Date,
	dialect: MetaDialect,
): DecodedEvent {
	const message = asRecord(raw);
	const facts: EventFacts = {
		messageId: asText(message.id),
		correlationId: dialect.readCorrelationId(message),
		recipient: readAddress(message.from, message.from_user_id),
		sender: readAddress(asRecord(value.metadata).display_phone_number),
		contactName: readContactName(value, message.from, message.from_user_id),
		time: readTime(message.timestamp, receivedAt),
	};
	return decoded(facts, readMetaMessage(message, dialect) ?? { event: 'unknown' }, raw);
}
