import { without } from '../../common/defined';
import type { JsonObject } from '../../common/json';
import { e164Of } from '../../common/phone/phone';
import type { MessageKind } from '../../messages/message';
import type { ParsedSubmission } from '../../messages/submission';
import { compact, compactOrNothing } from '../body';
import { contentEncoders, type ContentEncoder } from '../meta/encode';
import { encodeContext } from '../meta/encode/context';
import { META_ORDER_STATUSES, type StatusSpelling } from '../meta/encode/order-status';
import { readReceipt, typing } from '../meta/encode/signals';
import type { Encoder, Encoders } from '../provider';

/** Kaleyra's order-status page spells `cancelled` with two L, unlike Meta. */
const KALEYRA_ORDER_STATUSES = {
	...META_ORDER_STATUSES,
	canceled: 'cancelled',
} as const satisfies StatusSpelling;

const content = contentEncoders(KALEYRA_ORDER_STATUSES);

/** What comes back in reports and callbacks; left out when there is nothing in it. */
function extraInfo({ correlationId, options }: ParsedSubmission): JsonObject | undefined {
	return compactOrNothing({
		ref: correlationId,
		ref1: options.reference1,
		ref2: options.reference2,
		wa_source: options.source,
	});
}

const wrap =
	<Kind extends MessageKind>(encodeContent: ContentEncoder<Kind>): Encoder<Kind> =>
	(submission) =>
		compact({
			messaging_object: compact({
				messaging_product: 'whatsapp',
				recipient_type: 'individual',
				to: e164Of(submission.recipient),
				context: encodeContext(submission),
				...encodeContent(submission.message, submission.preparedAt),
			}),
			extra_info: extraInfo(submission),
		});

/** Kaleyra's bodies: Meta's message object in `messaging_object`, the sender's own data beside it. */
export const encode = {
	text: wrap(content.text),
	image: wrap(content.image),
	video: wrap(content.video),
	audio: wrap(content.audio),
	document: wrap(content.document),
	sticker: wrap(content.sticker),
	location: wrap(content.location),
	contacts: wrap(content.contacts),
	reaction: wrap(content.reaction),
	readReceipt: ({ message }) => ({ messaging_object: readReceipt(message) }),
	typing: ({ message }) => ({ messaging_object: typing(message) }),
	replyButtons: wrap(content.replyButtons),
	list: wrap(content.list),
	urlButton: wrap(content.urlButton),
	locationRequest: wrap(content.locationRequest),
	callPermissionRequest: wrap(content.callPermissionRequest),
	voiceCallButton: wrap(content.voiceCallButton),
	flow: wrap(content.flow),
	product: wrap(content.product),
	productList: wrap(content.productList),
	catalog: wrap(content.catalog),
	addressRequest: wrap(content.addressRequest),
	mediaCarousel: wrap(content.mediaCarousel),
	orderDetails: wrap(content.orderDetails),
	// Its page on order statuses does not know the payment that Meta's has.
	orderStatus: wrap((message, preparedAt) =>
		content.orderStatus(without(message, 'payment'), preparedAt),
	),
	template: wrap(content.template),
} satisfies Partial<Encoders<MessageKind>>;

/** The kinds of message that Kaleyra takes. */
export type KaleyraKind = keyof typeof encode;
