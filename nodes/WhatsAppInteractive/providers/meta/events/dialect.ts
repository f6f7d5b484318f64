import { asText, type UnknownRecord } from '../../../common/json';
import { type EventBase, readReferences, type References } from '../../../events/event-base';
import type { Failure } from '../../../events/failure';
import type { ReportType } from '../../../events/report';
import { readMetaError } from './failures';
import type { ValueFacts } from './value';

/** Where a provider departs from Meta's webhook while passing it on. */
export interface MetaDialect {
	/** What the words in the `status` of a status, in lower case, report. */
	readonly reports: ReadonlyMap<string, ReportType>;
	/** The ID of the message that an object of `statuses[]` is about. */
	readonly readMessageId: (status: UnknownRecord) => string | null;
	/** The user's own ID in an object of `statuses[]` or `messages[]`. */
	readonly readCorrelationId: (source: UnknownRecord) => string | null;
	/** The other IDs in an object of `statuses[]` or `messages[]`, or around it. */
	readonly readReferences: (source: UnknownRecord, value: ValueFacts) => References | null;
	/** The reason in a failed object of `statuses[]`. */
	readonly readError: (status: UnknownRecord) => Failure;
	/** The ID of the quoted message in the `context` of an object of `messages[]`. */
	readonly readRepliedTo: (context: UnknownRecord) => string | null;
	/** The ID of a button or row out of `button_reply` or `list_reply`. */
	readonly readReplyId: (reply: UnknownRecord) => string | null;
	/** Where the file of a media object is. */
	readonly readMediaUrl: (media: UnknownRecord) => string | null;
}

/** What an object of `statuses[]` or `messages[]` gives the facts of, in the dialect's places. */
export const readCorrelation = (
	source: UnknownRecord,
	value: ValueFacts,
	dialect: MetaDialect,
): Pick<EventBase, 'correlationId' | 'references'> => ({
	correlationId: dialect.readCorrelationId(source),
	references: dialect.readReferences(source, value),
});

/** Meta's own webhook, as its Cloud API documents the field `messages`. */
export const META_DIALECT: MetaDialect = {
	reports: new Map([
		['sent', 'sent'],
		['delivered', 'delivered'],
		['read', 'seen'],
		['played', 'seen'], // a voice message that the customer listened to
		['deleted', 'deleted'],
		['failed', 'failed'],
	]),
	readMessageId: (status) => asText(status.id),
	readCorrelationId: (source) => asText(source.biz_opaque_callback_data),
	readReferences: (_source, { senderId }) => readReferences({ phone_number_id: senderId }),
	readError: readMetaError,
	readRepliedTo: (context) => asText(context.id),
	readReplyId: (reply) => asText(reply.id),
	readMediaUrl: (media) => asText(media.url),
};
