import { asRecord, firstText, type UnknownRecord } from '../../../common/json';
import { readReferences } from '../../../events/event-base';
import { META_DIALECT, type MetaDialect } from '../../meta/events/dialect';

/** What else a message of the user is known by, or the one that was replied to. */
export const readSharedReferences = ({ ref1, ref2, reply_to }: UnknownRecord): UnknownRecord => ({
	ref1,
	ref2,
	reply_to,
});

/**
 * Version 2: Meta's webhook value in a wrapper that says more about the one event in it. Which of the
 * IDs of a report is the one that the send returned is not documented: `message_id` is WhatsApp's,
 * and `statuses[].id` is something else in Kaleyra's sample. So `message_id` is passed on, and a
 * report is matched to its message by `extra_info.ref`, which Kaleyra promises to bring back. With a
 * reply come the `ref` and, as `reply_to`, the Kaleyra ID of the message that was replied to.
 */
export function createDialect(callback: UnknownRecord): MetaDialect {
	const extra = asRecord(callback.extra_info);
	const readMessageId = (status: UnknownRecord): string | null =>
		firstText(callback.message_id, extra.message_id, status.id);
	return {
		...META_DIALECT,
		readMessageId,
		readReferences: (source) =>
			readReferences({
				...(source.status !== undefined &&
					source.id !== readMessageId(source) && { id: source.id }),
				...readSharedReferences(extra),
			}),
		readCorrelationId: (source) => firstText(extra.ref, source.biz_opaque_callback_data),
		readRepliedTo: (context) => firstText(context.id, extra.reply_to),
		// Meta's own address wants Meta's credential, Kaleyra's copy does not.
		readMediaUrl: (media) => firstText(extra.media_url, media.url),
	};
}
