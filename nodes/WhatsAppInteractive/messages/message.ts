import type { AddressRequestMessage } from './kinds/address-request';
import type { FlowMessage } from './kinds/flow';
import type { MediaCarouselMessage } from './kinds/media-carousel';
import type { CatalogMessage, ProductListMessage, ProductMessage } from './kinds/products';
import type {
	CallPermissionRequestMessage,
	ContactInfoRequestMessage,
	LocationRequestMessage,
	VoiceCallButtonMessage,
} from './kinds/requests';
import type { UrlButtonMessage } from './kinds/url-button';
import type { ContactsMessage } from './kinds/contacts';
import type { ListMessage } from './kinds/list';
import type { LocationMessage } from './kinds/location';
import type {
	AudioMessage,
	DocumentMessage,
	ImageMessage,
	StickerMessage,
	VideoMessage,
} from './kinds/media-messages';
import type { OrderDetailsMessage } from './kinds/order-details';
import type { OrderStatusMessage } from './kinds/order-status';
import type { ReactionMessage } from './kinds/reaction';
import type { ReplyButtonsMessage } from './kinds/reply-buttons';
import type { ReadReceiptMessage, TypingMessage } from './kinds/signals';
import type { TemplateMessage } from './kinds/template';
import type { TextMessage } from './kinds/text';
import type { AsGiven, AsParsed, Stage } from './stage';

/**
 * Everything that can be sent, in words that belong to no provider: a discriminated union by `kind`,
 * with a file for each in `kinds/`. Each provider says in its own folder which kinds it can encode.
 */
export type Message<Values extends Stage = AsGiven> =
	| TextMessage
	| ImageMessage
	| VideoMessage
	| AudioMessage
	| DocumentMessage
	| StickerMessage
	| LocationMessage<Values>
	| ContactsMessage<Values>
	| ReactionMessage
	| ReadReceiptMessage
	| TypingMessage
	| ReplyButtonsMessage
	| ListMessage
	| AddressRequestMessage
	| CallPermissionRequestMessage
	| CatalogMessage
	| ContactInfoRequestMessage
	| FlowMessage<Values>
	| LocationRequestMessage
	| MediaCarouselMessage<Values>
	| ProductMessage
	| ProductListMessage
	| UrlButtonMessage
	| VoiceCallButtonMessage<Values>
	| OrderDetailsMessage<Values>
	| OrderStatusMessage<Values>
	| TemplateMessage<Values>;

/** The discriminant of {@link Message}. */
export type MessageKind = Message['kind'];

/** The message of one kind, as its fields were read. */
export type MessageOf<Kind extends MessageKind> = Extract<Message, { kind: Kind }>;

/** A message as validation parsed it: what encoders take. */
export type ParsedMessage = Message<AsParsed>;

/** The parsed message of one kind. */
export type ParsedMessageOf<Kind extends MessageKind> = Extract<ParsedMessage, { kind: Kind }>;
