import type { JsonObject } from '../../common/json';
import { digitsOf, type Recipient } from '../../common/phone/phone';
import type { MessageKind } from '../../messages/message';
import { compact } from '../body';
import { contentEncoders, type ContentEncoder } from '../meta/encode';
import { quoted } from '../meta/encode/context';
import { META_ORDER_STATUSES } from '../meta/encode/order-status';
import { readReceipt, typing } from '../meta/encode/signals';
import type { Encoder, Encoders } from '../provider';

const content = contentEncoders(META_ORDER_STATUSES);

/** A number goes into `to`, a business-scoped user ID into `recipient`. */
const addressed = (recipient: Recipient) =>
	recipient.type === 'businessScopedUserId'
		? { recipient: recipient.id }
		: { to: digitsOf(recipient) };

const passedThrough =
	<Kind extends MessageKind>(encodeContent: ContentEncoder<Kind>): Encoder<Kind> =>
	(submission) =>
		compact({
			messaging_product: 'whatsapp',
			recipient_type: 'individual',
			...addressed(submission.recipient),
			context: quoted(submission),
			...encodeContent(submission.message, submission.preparedAt),
			biz_opaque_callback_data: submission.correlationId,
			recipient_identity_key_hash: submission.options.recipientIdentityHash,
		});

/** What is done to a received message, which goes to an address of its own. */
const event = (message: JsonObject): JsonObject => ({ type: 'message-event', message });

/** Gupshup's bodies: Meta's message object as it is. */
export const encode = {
	text: passedThrough(content.text),
	image: passedThrough(content.image),
	video: passedThrough(content.video),
	audio: passedThrough(content.audio),
	document: passedThrough(content.document),
	sticker: passedThrough(content.sticker),
	location: passedThrough(content.location),
	contacts: passedThrough(content.contacts),
	reaction: passedThrough(content.reaction),
	readReceipt: ({ message }) => event(readReceipt(message)),
	typing: ({ message }) => event(typing(message)),
	replyButtons: passedThrough(content.replyButtons),
	list: passedThrough(content.list),
	urlButton: passedThrough(content.urlButton),
	locationRequest: passedThrough(content.locationRequest),
	contactInfoRequest: passedThrough(content.contactInfoRequest),
	callPermissionRequest: passedThrough(content.callPermissionRequest),
	voiceCallButton: passedThrough(content.voiceCallButton),
	flow: passedThrough(content.flow),
	product: passedThrough(content.product),
	productList: passedThrough(content.productList),
	catalog: passedThrough(content.catalog),
	addressRequest: passedThrough(content.addressRequest),
	mediaCarousel: passedThrough(content.mediaCarousel),
	orderDetails: passedThrough(content.orderDetails),
	orderStatus: passedThrough(content.orderStatus),
	template: passedThrough(content.template),
} satisfies Partial<Encoders<MessageKind>>;

/** The kinds of message that Gupshup takes. */
export type GupshupKind = keyof typeof encode;
