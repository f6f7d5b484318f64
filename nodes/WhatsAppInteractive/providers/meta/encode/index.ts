import type { JsonObject } from '../../../common/json';
import type { TextMessage } from '../../../messages/kinds/text';
import type { MessageKind, ParsedMessageOf } from '../../../messages/message';
import { compact } from '../../body';
import { contacts } from './contacts';
import {
	addressRequest,
	callPermissionRequest,
	catalog,
	contactInfoRequest,
	flow,
	locationRequest,
	product,
	productList,
	urlButton,
	voiceCallButton,
} from './interactive';
import { list } from './list';
import { location } from './location';
import { audio, document, image, sticker, video } from './media';
import { mediaCarousel } from './media-carousel';
import { orderDetails } from './order-details';
import { orderStatus, type StatusSpelling } from './order-status';
import { reaction } from './reaction';
import { replyButtons } from './reply-buttons';
import { template } from './template';

/*
 * Meta's message object, as its Cloud API documentation describes it. Gupshup takes it as it is,
 * Kaleyra inside a wrapper; Messangi takes its interactive part.
 */

const text = ({ text, previewUrl }: TextMessage): JsonObject =>
	compact({ body: text, preview_url: previewUrl });

const interactive = (content: JsonObject): JsonObject => ({
	type: 'interactive',
	interactive: content,
});

/** Turns a message into the members that stand for its content: `type` and what `type` names. */
export type ContentEncoder<Kind extends MessageKind> = (
	message: ParsedMessageOf<Kind>,
	/** When it was put together, in milliseconds since 1970. */
	preparedAt: number,
) => JsonObject;

/** The kinds that are messages to a recipient; a signal is a message object of its own. */
type ContentKind = Exclude<MessageKind, 'readReceipt' | 'typing'>;

/** The content of each kind in Meta's message object. */
export const contentEncoders = (
	statuses: StatusSpelling,
): { readonly [Kind in ContentKind]: ContentEncoder<Kind> } => ({
	text: (message) => ({ type: 'text', text: text(message) }),
	image: (message) => ({ type: 'image', image: image(message) }),
	video: (message) => ({ type: 'video', video: video(message) }),
	audio: (message) => ({ type: 'audio', audio: audio(message) }),
	document: (message) => ({ type: 'document', document: document(message) }),
	sticker: (message) => ({ type: 'sticker', sticker: sticker(message) }),
	location: (message) => ({ type: 'location', location: location(message) }),
	contacts: (message) => ({ type: 'contacts', contacts: contacts(message) }),
	reaction: (message) => ({ type: 'reaction', reaction: reaction(message) }),
	replyButtons: (message) => interactive(replyButtons(message)),
	list: (message) => interactive(list(message)),
	urlButton: (message) => interactive(urlButton(message)),
	locationRequest: (message) => interactive(locationRequest(message)),
	contactInfoRequest: (message) => interactive(contactInfoRequest(message)),
	callPermissionRequest: (message) => interactive(callPermissionRequest(message)),
	voiceCallButton: (message) => interactive(voiceCallButton(message)),
	flow: (message) => interactive(flow(message)),
	product: (message) => interactive(product(message)),
	productList: (message) => interactive(productList(message)),
	catalog: (message) => interactive(catalog(message)),
	addressRequest: (message) => interactive(addressRequest(message)),
	mediaCarousel: (message) => interactive(mediaCarousel(message)),
	orderDetails: (message, preparedAt) => interactive(orderDetails(message, preparedAt)),
	orderStatus: (message) => interactive(orderStatus(statuses)(message)),
	template: (message, preparedAt) => ({
		type: 'template',
		template: template(message, { statuses, preparedAt }),
	}),
});
