import type { MessageKind, MessageOf } from '../../messages/message';
import { asE164 } from '../../messages/phone';
import type { JsonObject, Submission } from '../../messages/submission';
import { compact } from '../body';
import { contentEncoders } from '../meta/message';
import { quoted } from '../meta/message/context';
import { META_ORDER_STATUSES, type StatusSpelling } from '../meta/message/order-status';
import type { Encoder, Encoders } from '../provider';

/** The kinds of message that Kaleyra takes, as this package encodes them. */
export type KaleyraKind = 'text' | 'replyButtons' | 'list' | 'orderStatus';

/** Kaleyra's order-status page spells `cancelled` with two L, unlike Meta. */
export const KALEYRA_ORDER_STATUSES = {
	...META_ORDER_STATUSES,
	canceled: 'cancelled',
} as const satisfies StatusSpelling;

const content = contentEncoders(KALEYRA_ORDER_STATUSES);

/** What comes back in reports and callbacks; left out when there is nothing in it. */
function extraInfo({ correlationId, options }: Submission): JsonObject | undefined {
	const info = compact({
		ref: correlationId,
		ref1: options.reference1,
		ref2: options.reference2,
		wa_source: options.source,
	});
	return Object.keys(info).length === 0 ? undefined : info;
}

const wrapped =
	<Kind extends MessageKind>(
		encodeContent: (message: MessageOf<Kind>) => JsonObject,
	): Encoder<Kind> =>
	(submission) =>
		compact({
			messaging_object: compact({
				messaging_product: 'whatsapp',
				recipient_type: 'individual',
				to: asE164(submission.recipient),
				context: quoted(submission.options),
				...encodeContent(submission.message),
			}),
			extra_info: extraInfo(submission),
		});

/** Kaleyra's bodies: Meta's message object in `messaging_object`, the sender's own data beside it. */
export const encode: Encoders<KaleyraKind> = {
	text: wrapped(content.text),
	replyButtons: wrapped(content.replyButtons),
	list: wrapped(content.list),
	orderStatus: wrapped(content.orderStatus),
};
