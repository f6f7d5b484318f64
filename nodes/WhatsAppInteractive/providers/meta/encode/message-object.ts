import { digitsOf, type Recipient } from '../../../common/phone/phone';
import type { MessageKind } from '../../../messages/message';
import { compact } from '../../body';
import type { Encoder, Encoders } from '../../provider';
import { contentEncoders, type ContentEncoder } from './index';
import { encodeContext } from './context';
import { META_ORDER_STATUSES } from './order-status';
import { readReceipt, typing } from './signals';

const content = contentEncoders(META_ORDER_STATUSES);

/** A number goes into `to`, a business-scoped user ID into `recipient`. */
const encodeRecipient = (recipient: Recipient) =>
	recipient.type === 'businessScopedUserId'
		? { recipient: recipient.id }
		: { to: digitsOf(recipient) };

const whole =
	<Kind extends MessageKind>(encodeContent: ContentEncoder<Kind>): Encoder<Kind> =>
	(submission) =>
		compact({
			messaging_product: 'whatsapp',
			recipient_type: 'individual',
			...encodeRecipient(submission.recipient),
			context: encodeContext(submission),
			...encodeContent(submission.message, submission.preparedAt),
			biz_opaque_callback_data: submission.correlationId,
			recipient_identity_key_hash: submission.options.recipientIdentityHash,
		});

/** Meta's whole message object, for each kind that it knows. */
export const messageObjects = {
	text: whole(content.text),
	image: whole(content.image),
	video: whole(content.video),
	audio: whole(content.audio),
	document: whole(content.document),
	sticker: whole(content.sticker),
	location: whole(content.location),
	contacts: whole(content.contacts),
	reaction: whole(content.reaction),
	readReceipt: ({ message }) => readReceipt(message),
	typing: ({ message }) => typing(message),
	replyButtons: whole(content.replyButtons),
	list: whole(content.list),
	urlButton: whole(content.urlButton),
	locationRequest: whole(content.locationRequest),
	contactInfoRequest: whole(content.contactInfoRequest),
	callPermissionRequest: whole(content.callPermissionRequest),
	voiceCallButton: whole(content.voiceCallButton),
	flow: whole(content.flow),
	product: whole(content.product),
	productList: whole(content.productList),
	catalog: whole(content.catalog),
	addressRequest: whole(content.addressRequest),
	mediaCarousel: whole(content.mediaCarousel),
	orderDetails: whole(content.orderDetails),
	orderStatus: whole(content.orderStatus),
	template: whole(content.template),
} satisfies Encoders<MessageKind>;
