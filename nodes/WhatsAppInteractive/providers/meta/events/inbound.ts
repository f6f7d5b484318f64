import type { MediaType } from '../../../common/media-type';
import {
	asList,
	asNumber,
	asRecord,
	asText,
	at,
	isRecord,
	type UnknownRecord,
} from '../../../common/json';
import { readMajorUnits } from '../../../events/amount';
import {
	createEvent,
	type DecodedEvent,
	type EventContent,
	unknownContent,
} from '../../../events/event';
import type { EventBase } from '../../../events/event-base';
import {
	type ContentProblem,
	createMedia,
	createMessage,
	type InboundMessage,
	type MessageContent,
} from '../../../events/inbound-message';
import { readLocation } from '../../../events/location';
import { createOrder } from '../../../events/order';
import { createReply } from '../../../events/reply';
import { readSharedContacts } from '../../../events/shared-contacts';
import { readTime } from '../../../events/time';
import { type MetaDialect, readCorrelation } from './dialect';
import { readMetaProblem } from './failures';
import { readIdentityChange } from './identity';
import { readReferredProduct } from './product';
import { readReferral } from './referral';
import { readInteractive } from './replies';
import type { ValueFacts } from './value';

/** What surrounds every type of message. */
type Surroundings = Pick<
	InboundMessage,
	'repliedTo' | 'forwarded' | 'referral' | 'product' | 'problem'
>;

/** Reads the part of a message that is named after its type. */
type Reader<Content extends EventContent | null = EventContent | null> = (
	message: UnknownRecord,
	around: Surroundings,
	dialect: MetaDialect,
) => Content;

/** What WhatsApp says in place of the content: an error, and what the customer has sent. */
function readProblem({ errors, unsupported }: UnknownRecord): ContentProblem | null {
	const [error] = asList(errors);
	const type = asText(asRecord(unsupported).type);
	return isRecord(error) || type !== null ? { type, ...readMetaProblem(asRecord(error)) } : null;
}

const readSurroundings = (message: UnknownRecord, dialect: MetaDialect): Surroundings => {
	const context = asRecord(message.context);
	const { referred_product: product } = context;
	return {
		repliedTo: dialect.readRepliedTo(context),
		forwarded: context.forwarded === true || context.frequently_forwarded === true,
		referral: readReferral(message.referral),
		product: readReferredProduct(product),
		problem: readProblem(message),
	};
};

const media =
	(type: MediaType): Reader<MessageContent> =>
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
				sha256: asText(part.sha256),
				voice: part.voice === true,
				animated: typeof part.animated === 'boolean' ? part.animated : null,
			}),
		});
	};

const unsupported: Reader = (_message, around) => createMessage('unsupported', around);

/** The types of what a customer writes, which are also those that an edit can change. */
const WRITTEN: ReadonlyArray<readonly [type: string, read: Reader<MessageContent>]> = [
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
];

const EDITABLE: ReadonlyMap<string, Reader<MessageContent>> = new Map(WRITTEN);

/** An edit holds the whole new message. */
const readEdit: Reader = ({ edit }, around, dialect) => {
	const { original_message_id: original, message: edited } = asRecord(edit);
	const message = asRecord(edited);
	const known = { ...around, originalId: asText(original) };
	const content = EDITABLE.get(asText(message.type) ?? '')?.(message, around, dialect);
	const quoted = around.repliedTo ?? dialect.readRepliedTo(asRecord(message.context));
	const { message: empty } = createMessage('edited');
	return {
		event: 'message',
		message: { ...empty, ...content?.message, ...known, type: 'edited', repliedTo: quoted },
	};
};

/** The types of Meta's "messages webhooks reference". */
const READERS: ReadonlyMap<string, Reader> = new Map<string, Reader>([
	...WRITTEN,
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
						price: readMajorUnits(item.item_price),
						currency: asText(item.currency),
					})),
			});
		},
	],
	['system', readIdentityChange],
	['edit', readEdit],
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

/** What nobody understands is called by the type of the message, or of the answer in it. */
const typeOf = (message: UnknownRecord): string | null =>
	asText(asRecord(message.interactive).type) ??
	asText(asRecord(message.system).type) ??
	asText(message.type);

/** The event of an object of `messages[]`. */
export function decodeMessage(raw: unknown, value: ValueFacts, dialect: MetaDialect): DecodedEvent {
	const { sender, readCustomer, at } = value;
	const message = asRecord(raw);
	const facts: EventBase = {
		messageId: asText(message.id),
		...readCorrelation(message, value, dialect),
		...readCustomer({
			number: message.from,
			userId: message.from_user_id,
			parentUserId: message.from_parent_user_id,
		}),
		sender,
		groupId: asText(message.group_id),
		time: readTime(message.timestamp, at),
	};
	return createEvent(
		facts,
		readMetaMessage(message, dialect) ?? unknownContent(typeOf(message)),
		raw,
	);
}
