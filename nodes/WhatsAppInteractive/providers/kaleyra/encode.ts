import omit from 'lodash/omit';

import type { JsonObject } from '../../common/json';
import { e164Of } from '../../common/phone/phone';
import type { MessageKind } from '../../messages/message';
import type { ParsedSubmission } from '../../messages/submission';
import { compact, compactOrNothing } from '../body';
import { contentEncoders, type ContentEncoder } from '../meta/encode';
import { quoted } from '../meta/encode/context';
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

const wrapped =
	<Kind extends MessageKind>(encodeContent: ContentEncoder<Kind>): Encoder<Kind> =>
	(submission) =>
		compact({
			messaging_object: compact({
				messaging_product: 'whatsapp',
				recipient_type: 'individual',
				to: e164Of(submission.recipient),
				context: quoted(submission),
				...encodeContent(submission.message, submission.preparedAt),
			}),
			extra_info: extraInfo(submission),
		});

/** Kaleyra's bodies: Meta's message object in `messaging_object`, the sender's own data beside it. */
export const encode = {
	text: wrapped(content.text),
	image: wrapped(content.image),
	video: wrapped(content.video),
	audio: wrapped(content.audio),
	document: wrapped(content.document),
	sticker: wrapped(content.sticker),
	location: wrapped(content.location),
	contacts: wrapped(content.contacts),
	reaction: wrapped(content.reaction),
	readReceipt: ({ message }) => ({ messaging_object: readReceipt(message) }),
	typing: ({ message }) => ({ messaging_object: typing(message) }),
	replyButtons: wrapped(content.replyButtons),
	list: wrapped(content.list),
	urlButton: wrapped(content.urlButton),
	locationRequest: wrapped(content.locationRequest),
	callPermissionRequest: wrapped(content.callPermissionRequest),
	voiceCallButton: wrapped(content.voiceCallButton),
	flow: wrapped(content.flow),
	product: wrapped(content.product),
	productList: wrapped(content.productList),
	catalog: wrapped(content.catalog),
	addressRequest: wrapped(content.addressRequest),
	mediaCarousel: wrapped(content.mediaCarousel),
	orderDetails: wrapped(content.orderDetails),
	// Its page on order statuses does not know the payment that Meta's has.
	orderStatus: wrapped((message, preparedAt) =>
		content.orderStatus(omit(message, 'payment'), preparedAt),
	),
	template: wrapped(content.template),
} satisfies Partial<Encoders<MessageKind>>;

/** The kinds of message that Kaleyra takes. */
export type KaleyraKind = keyof typeof encode;
