import type { MessageKind } from '../../nodes/WhatsAppInteractive/messages/message';
import { ADDRESS_REQUEST } from './address-request';
import { CONTACTS } from './contacts';
import { FLOW } from './flow';
import { LIST } from './list';
import { LOCATION } from './location';
import { MEDIA_CAROUSEL } from './media-carousel';
import { IMAGE, VIDEO, AUDIO, DOCUMENT, STICKER } from './media-messages';
import { ORDER_DETAILS } from './order-details';
import { ORDER_STATUS } from './order-status';
import { PRODUCT, PRODUCT_LIST, CATALOG } from './products';
import { REACTION } from './reaction';
import { REPLY_BUTTONS } from './reply-buttons';
import {
	LOCATION_REQUEST,
	CONTACT_INFO_REQUEST,
	CALL_PERMISSION_REQUEST,
	VOICE_CALL_BUTTON,
} from './requests';
import { READ_RECEIPT, TYPING } from './signals';
import { TEMPLATE } from './template';
import { TEXT } from './text';
import { URL_BUTTON } from './url-button';
import type { KindSamples } from './kind-samples';

/** The samples of each kind of message, each with its exact type; a new kind is a file here and one line. */
export const SAMPLES = {
	text: TEXT,
	image: IMAGE,
	video: VIDEO,
	audio: AUDIO,
	document: DOCUMENT,
	sticker: STICKER,
	location: LOCATION,
	contacts: CONTACTS,
	reaction: REACTION,
	readReceipt: READ_RECEIPT,
	typing: TYPING,
	replyButtons: REPLY_BUTTONS,
	list: LIST,
	urlButton: URL_BUTTON,
	locationRequest: LOCATION_REQUEST,
	contactInfoRequest: CONTACT_INFO_REQUEST,
	callPermissionRequest: CALL_PERMISSION_REQUEST,
	voiceCallButton: VOICE_CALL_BUTTON,
	flow: FLOW,
	product: PRODUCT,
	productList: PRODUCT_LIST,
	catalog: CATALOG,
	addressRequest: ADDRESS_REQUEST,
	mediaCarousel: MEDIA_CAROUSEL,
	orderDetails: ORDER_DETAILS,
	orderStatus: ORDER_STATUS,
	template: TEMPLATE,
} as const satisfies { readonly [Kind in MessageKind]: KindSamples<Kind> };

const byKind: { readonly [Kind in MessageKind]: KindSamples<Kind> } = SAMPLES;

/** The samples of any kind, for what looks at all of them. */
export const samplesOf = <Kind extends MessageKind>(kind: Kind): KindSamples<Kind> => byKind[kind];
