import { asRecord, firstText, parseRecord } from '../../../common/json';
import { readReferences } from '../../../events/event-base';
import { META_DIALECT, type MetaDialect } from '../../meta/events/dialect';
import { readMetaError } from '../../meta/events/failures';
import { readGupshupError } from './failures';

/**
 * Version 3: Meta's webhook with Gupshup's additions. `gs_id` is the ID that the send returned; `id`
 * is WhatsApp's or another one of Gupshup's. Replies to a message out of Gupshup's older sending API
 * have the ID as JSON, with the sender's own one in `postbackText`.
 */
export const GUPSHUP_DIALECT: MetaDialect = {
	...META_DIALECT,
	reports: new Map([...META_DIALECT.reports, ['enqueued', 'accepted']]),
	readMessageId: (status) => firstText(status.gs_id, status.id),
	readReferences: (source) => {
		const context = asRecord(source.context);
		return readReferences({
			id: source.gs_id === undefined || source.id === source.gs_id ? null : source.id,
			meta_msg_id: source.meta_msg_id,
			context_id: context.id,
			context_meta_msg_id: context.meta_msg_id,
		});
	},
	// A failure on Gupshup's own side has `code` and `reason` in place of Meta's `errors[]`.
	readError: (status) => readGupshupError(status, true) ?? readMetaError(status),
	readRepliedTo: (context) => firstText(context.gs_id, context.id, context.meta_msg_id),
	readReplyId: (reply) => firstText(parseRecord(reply.id)?.postbackText, reply.id),
};
