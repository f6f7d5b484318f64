import { lookUp } from '../../common/json';
import { digitsOf } from '../../common/phone/phone';
import type { ParsedSubmission } from '../../messages/submission';
import type { Account } from '../api-call';
import { normaliseBaseUrl } from '../base-url';
import { path, type ProviderPath } from '../path';
import type { CredentialData } from '../provider';
import type { InfobipKind } from './encode';

/** Where the requests of a credential go. */
export const readAccount = ({ baseUrl }: CredentialData): Account => ({
	baseUrl: normaliseBaseUrl(baseUrl),
});

/** The endpoint of each kind; that of a read receipt has sender and message in its path. */
export const PATHS: Readonly<Record<Exclude<InfobipKind, 'readReceipt'>, ProviderPath>> = {
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
};

/** The path that a message is posted to; undefined for a kind that has none. */
export const messagePath = ({ message, sender }: ParsedSubmission): ProviderPath | undefined =>
	message.kind === 'readReceipt'
		? path`/whatsapp/1/senders/${digitsOf(sender)}/message/${message.messageId}/read`
		: lookUp<ProviderPath>(PATHS, message.kind);
