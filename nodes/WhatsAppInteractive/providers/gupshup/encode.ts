import type { MessageKind, MessageOf } from '../../messages/message';
import { asDigits, isBusinessScopedUserId } from '../../messages/phone';
import type { JsonObject } from '../../messages/submission';
import { compact } from '../body';
import { contentEncoders } from '../meta/message';
import { quoted } from '../meta/message/context';
import { META_ORDER_STATUSES } from '../meta/message/order-status';
import type { Encoder, Encoders } from '../provider';

/** The kinds of message that Gupshup takes, as this package encodes them. */
export type GupshupKind = 'text' | 'replyButtons' | 'list' | 'orderStatus';

const content = contentEncoders(META_ORDER_STATUSES);

/** A number goes into `to`, a business-scoped user ID into `recipient`. */
const addressed = (recipient: string) =>
	isBusinessScopedUserId(recipient) ? { recipient: recipient.trim() } : { to: asDigits(recipient) };

const passedThrough =
	<Kind extends MessageKind>(
		encodeContent: (message: MessageOf<Kind>) => JsonObject,
	): Encoder<Kind> =>
	(submission) =>
		compact({
			messaging_product: 'whatsapp',
			recipient_type: 'individual',
			...addressed(submission.recipient),
			context: quoted(submission.options),
			...encodeContent(submission.message),
			biz_opaque_callback_data: submission.correlationId,
		});

/** Gupshup's bodies: Meta's message object as it is. */
export const encode: Encoders<GupshupKind> = {
	text: passedThrough(content.text),
	replyButtons: passedThrough(content.replyButtons),
	list: passedThrough(content.list),
	orderStatus: passedThrough(content.orderStatus),
};
