import type { Check } from '../../../validation/check';
import { checker } from '../../../validation/check';
import {
	type ButtonsContent,
	buttonsContent,
	buttonsDiffer,
	type ListContent,
	listContent,
	questionContent,
	sectionsAreSound,
} from './choices';
import { envelope, type InfobipMessage, type InfobipMessageWith, message } from './envelope';
import { type FlowContent, flowContent, screenFitsAction } from './flow';
import { mediaCarouselContent, urlButtonContent, voiceButtonContent } from './links';
import {
	audioContent,
	captionedContent,
	documentContent,
	previewNeedsUrl,
	stickerContent,
	type TextContent,
	textContent,
} from './media';
import { orderDetailsContent } from './order-details';
import { type OrderDetailsContent, orderIsSound } from './order-rules';
import { type OrderStatusContent, orderStatusContent } from './order-status';
import {
	birthdaysExist,
	type ContactContent,
	contactContent,
	locationContent,
} from './places-and-people';
import {
	type MultiProductContent,
	multiProductContent,
	productContent,
	productsAreSound,
} from './products';
import { type TemplateRequest, templateRequest, templatesAreSound } from './template';

export type { InfobipMessage, InfobipMessageWith } from './envelope';
export type { OrderDetailsContent } from './order-rules';
export type { OrderStatusContent } from './order-status';
export type { TemplateContent, TemplateData, TemplateRequest } from './template';
export { checkEvents } from './events';

const plain = checker<InfobipMessage>;

/**
 * The send calls that only send, by their path below `/whatsapp/1/message/`: one line a message
 * type.
 */
export const SEND_CALLS: Readonly<Record<string, Check<InfobipMessage>>> = {
	text: checker<InfobipMessageWith<TextContent>>(message(textContent), previewNeedsUrl),
	document: plain(message(documentContent)),
	image: plain(message(captionedContent)),
	audio: plain(message(audioContent, ['urlOptions'])),
	video: plain(message(captionedContent)),
	sticker: plain(message(stickerContent, ['urlOptions'])),
	location: plain(message(locationContent, ['urlOptions'])),
	contact: checker<InfobipMessageWith<ContactContent>>(
		message(contactContent, ['urlOptions']),
		birthdaysExist,
	),
	'interactive/buttons': checker<InfobipMessageWith<ButtonsContent>>(
		message(buttonsContent),
		buttonsDiffer,
	),
	'interactive/list': checker<InfobipMessageWith<ListContent>>(
		message(listContent),
		sectionsAreSound,
	),
	'interactive/location-request': plain(message(questionContent)),
	'interactive/request-contact-info': plain(message(questionContent)),
	'interactive/product': plain(message(productContent)),
	'interactive/multi-product': checker<InfobipMessageWith<MultiProductContent>>(
		message(multiProductContent),
		productsAreSound,
	),
	'interactive/flow': checker<InfobipMessageWith<FlowContent>>(
		message(flowContent),
		screenFitsAction,
	),
	'interactive/url-button': plain(message(urlButtonContent)),
	'interactive/media-carousel': plain(message(mediaCarouselContent)),
	'interactive/voice-button': plain(message(voiceButtonContent, ['context'])),
	'interactive/call-permission-request': plain(envelope({})),
	'interactive/in-thread-authentication-request': plain(envelope({})),
};

/** Checks the body of the order-details call, whose order the sandbox keeps. */
export const checkOrderDetails = checker<InfobipMessageWith<OrderDetailsContent>>(
	message(orderDetailsContent),
	orderIsSound,
);

/** Checks the body of the order-status call, which an order may not follow. */
export const checkOrderStatus = checker<InfobipMessageWith<OrderStatusContent>>(
	message(orderStatusContent),
);

/** Checks the body of the template call, which takes several messages. */
export const checkTemplates = checker<TemplateRequest>(templateRequest, templatesAreSound);
