import { digitsOf } from '../../common/phone/phone';
import { lookUp } from '../../common/json';
import type { MessageKind } from '../../messages/message';
import type { ParsedSubmission } from '../../messages/submission';
import { path, type ProviderPath } from '../path';

/** The endpoint of each kind; that of a read receipt has sender and message in its path. */
export const PATHS = {
	text: path`/whatsapp/1/message/text`,
	image: path`/whatsapp/1/message/image`,
	video: path`/whatsapp/1/message/video`,
	audio: path`/whatsapp/1/message/audio`,
	document: path`/whatsapp/1/message/document`,
	sticker: path`/whatsapp/1/message/sticker`,
	location: path`/whatsapp/1/message/location`,
	contacts: path`/whatsapp/1/message/contact`,
	typing: path`/whatsapp/1/events`,
	replyButtons: path`/whatsapp/1/message/interactive/buttons`,
	list: path`/whatsapp/1/message/interactive/list`,
	urlButton: path`/whatsapp/1/message/interactive/url-button`,
	locationRequest: path`/whatsapp/1/message/interactive/location-request`,
	contactInfoRequest: path`/whatsapp/1/message/interactive/request-contact-info`,
	callPermissionRequest: path`/whatsapp/1/message/interactive/call-permission-request`,
	voiceCallButton: path`/whatsapp/1/message/interactive/voice-button`,
	flow: path`/whatsapp/1/message/interactive/flow`,
	product: path`/whatsapp/1/message/interactive/product`,
	productList: path`/whatsapp/1/message/interactive/multi-product`,
	mediaCarousel: path`/whatsapp/1/message/interactive/media-carousel`,
	orderDetails: path`/whatsapp/1/message/interactive/order-details`,
	orderStatus: path`/whatsapp/1/message/interactive/order-status`,
	template: path`/whatsapp/1/message/template`,
} satisfies Partial<Record<MessageKind, ProviderPath>>;

/** The kinds of message that Infobip takes. */
export type InfobipKind = keyof typeof PATHS | 'readReceipt';

/** The path that a message is posted to; undefined for a kind that has none. */
export const pathOf = ({ message, sender }: ParsedSubmission): ProviderPath | undefined =>
	message.kind === 'readReceipt'
		? path`/whatsapp/1/senders/${digitsOf(sender)}/message/${message.messageId}/read`
		: lookUp<ProviderPath>(PATHS, message.kind);
