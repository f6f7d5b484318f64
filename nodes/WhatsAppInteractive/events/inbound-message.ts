import type { MediaType } from '../common/media-type';

/** What an inbound message consists of. */
export type InboundMessageType =
	| 'text'
	| MediaType
	| 'location'
	| 'contacts'
	| 'reaction'
	| 'edited'
	| 'revoked'
	| 'infected'
	| 'unsupported';

/** Where the file of a message is. Its caption is the message's text. */
export interface Media {
	/** The ID to fetch it by, where the provider gives one. */
	readonly id: string | null;
	/** The address to fetch it from; most providers want their credential there. */
	readonly url: string | null;
	readonly mimeType: string | null;
	readonly filename: string | null;
	/** The file's SHA-256 hash in Base64. */
	readonly sha256: string | null;
	/** Until when the address works, where the provider says so. */
	readonly expiresAt: string | null;
	/** Whether it was recorded in the chat, which only audio can be. */
	readonly voice: boolean;
	/** Whether it moves, which only a sticker can; null where the provider does not say. */
	readonly animated: boolean | null;
}

/** A place. */
export interface Location {
	readonly latitude: number | null;
	readonly longitude: number | null;
	readonly name: string | null;
	readonly address: string | null;
	readonly url: string | null;
}

/** An entry out of the customer's address book. */
export interface SharedContact {
	readonly name: string | null;
	readonly nameParts: {
		readonly prefix: string | null;
		readonly first: string | null;
		readonly middle: string | null;
		readonly last: string | null;
		readonly suffix: string | null;
	};
	readonly phones: ReadonlyArray<{
		readonly number: string | null;
		readonly type: string | null;
		/** The number at WhatsApp, digits only; null for one that is not on WhatsApp. */
		readonly whatsApp: string | null;
	}>;
	readonly emails: readonly string[];
	/** The same with what the address book says of each. */
	readonly emailAddresses: ReadonlyArray<{ readonly email: string; readonly type: string | null }>;
	readonly addresses: ReadonlyArray<{
		readonly street: string | null;
		readonly city: string | null;
		readonly state: string | null;
		readonly zip: string | null;
		readonly country: string | null;
		readonly countryCode: string | null;
		readonly type: string | null;
	}>;
	readonly urls: ReadonlyArray<{ readonly url: string | null; readonly type: string | null }>;
	/** As it is written there, such as `1990-05-17`. */
	readonly birthday: string | null;
	readonly organization: string | null;
	readonly department: string | null;
	readonly title: string | null;
	/** Why it was sent: `contact_request` where the business has asked for it. */
	readonly origin: string | null;
	/** The same as a file of an address book, where it comes along. */
	readonly vcard: string | null;
}

/** An emoji on a message; `repliedTo` is that message. */
interface Reaction {
	/** Null where the customer took the reaction away. */
	readonly emoji: string | null;
	readonly removed: boolean;
}

/** The advertisement or post that the customer came from. */
export interface Referral {
	readonly type: string | null;
	readonly id: string | null;
	readonly url: string | null;
	readonly headline: string | null;
	readonly body: string | null;
	/** What the advertisement shows, such as `image` or `video`, and where. */
	readonly mediaType: string | null;
	readonly mediaUrl: string | null;
	readonly thumbnailUrl: string | null;
	/** What the advertisement greeted the customer with. */
	readonly welcomeText: string | null;
	readonly clickId: string | null;
}

/** Why the content is missing: the provider does not support it, could not get it or holds it back. */
export interface ContentProblem {
	/** What the customer sent, such as `poll`, where the provider says so. */
	readonly type: string | null;
	readonly code: string | null;
	readonly title: string | null;
	readonly explanation: string | null;
}

/** The product that the customer asks about. */
export interface ReferredProduct {
	readonly catalogId: string | null;
	readonly productId: string | null;
}

/** What the customer wrote or sent. Members are always present, null where they don't apply. */
export interface InboundMessage {
	readonly type: InboundMessageType;
	/** What the customer wrote: the message itself or the caption of a file. */
	readonly text: string | null;
	/** The ID of the message that this one quotes or reacts to. */
	readonly repliedTo: string | null;
	/** The ID of the customer's own earlier message that was edited or revoked. */
	readonly originalId: string | null;
	readonly forwarded: boolean;
	readonly media: Media | null;
	readonly location: Location | null;
	readonly contacts: readonly SharedContact[] | null;
	readonly reaction: Reaction | null;
	readonly referral: Referral | null;
	readonly product: ReferredProduct | null;
	readonly problem: ContentProblem | null;
}

/** A message came in. */
export interface MessageContent {
	readonly event: 'message';
	readonly message: InboundMessage;
}

/** Puts a message together; what is not given is null. */
export const createMessage = (
	type: InboundMessageType,
	known: Partial<Omit<InboundMessage, 'type'>> = {},
): MessageContent => ({
	event: 'message',
	message: {
		type,
		text: null,
		repliedTo: null,
		originalId: null,
		forwarded: false,
		media: null,
		location: null,
		contacts: null,
		reaction: null,
		referral: null,
		product: null,
		problem: null,
		...known,
	},
});

/** Puts a file's whereabouts together; what is not given is null. */
export const createMedia = (known: Partial<Media>): Media => ({
	id: null,
	url: null,
	mimeType: null,
	filename: null,
	sha256: null,
	expiresAt: null,
	voice: false,
	animated: null,
	...known,
});
