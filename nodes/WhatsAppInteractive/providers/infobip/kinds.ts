import { asDigits } from '../../messages/phone';
import type { MessageOf } from '../../messages/message';
import type { Submission } from '../../messages/submission';

/** The kinds of message that Infobip takes, as this package encodes them. */
export type InfobipKind =
	| 'text'
	| 'image'
	| 'video'
	| 'audio'
	| 'document'
	| 'sticker'
	| 'location'
	| 'contacts'
	| 'readReceipt'
	| 'typing'
	| 'replyButtons'
	| 'list'
	| 'urlButton'
	| 'locationRequest'
	| 'contactInfoRequest'
	| 'callPermissionRequest'
	| 'voiceCallButton'
	| 'flow'
	| 'product'
	| 'productList'
	| 'mediaCarousel'
	| 'orderDetails'
	| 'orderStatus'
	| 'template';

/** The endpoint of each kind; that of a read receipt has sender and message in its path. */
export const PATHS = {
	text: '/whatsapp/1/message/text',
	image: '/whatsapp/1/message/image',
	video: '/whatsapp/1/message/video',
	audio: '/whatsapp/1/message/audio',
	document: '/whatsapp/1/message/document',
	sticker: '/whatsapp/1/message/sticker',
	location: '/whatsapp/1/message/location',
	contacts: '/whatsapp/1/message/contact',
	typing: '/whatsapp/1/events',
	replyButtons: '/whatsapp/1/message/interactive/buttons',
	list: '/whatsapp/1/message/interactive/list',
	urlButton: '/whatsapp/1/message/interactive/url-button',
	locationRequest: '/whatsapp/1/message/interactive/location-request',
	contactInfoRequest: '/whatsapp/1/message/interactive/request-contact-info',
	callPermissionRequest: '/whatsapp/1/message/interactive/call-permission-request',
	voiceCallButton: '/whatsapp/1/message/interactive/voice-button',
	flow: '/whatsapp/1/message/interactive/flow',
	product: '/whatsapp/1/message/interactive/product',
	productList: '/whatsapp/1/message/interactive/multi-product',
	mediaCarousel: '/whatsapp/1/message/interactive/media-carousel',
	orderDetails: '/whatsapp/1/message/interactive/order-details',
	orderStatus: '/whatsapp/1/message/interactive/order-status',
	template: '/whatsapp/1/message/template',
} as const satisfies Record<Exclude<InfobipKind, 'readReceipt'>, string>;

/** The path that a message is posted to. */
export const pathOf = ({ message, sender }: Submission<MessageOf<InfobipKind>>): string =>
	message.kind === 'readReceipt'
		? `/whatsapp/1/senders/${asDigits(sender)}/message/${encodeURIComponent(message.messageId)}/read`
		: PATHS[message.kind];
