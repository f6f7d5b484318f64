import type { JsonObject, JsonValue } from '../../json';

/** A file that a customer sends. */
export interface Media {
	/** Where it can be had; the provider's own address for the media ID unless told. */
	readonly url?: string;
	readonly mediaId: string;
	readonly mimeType: string;
	readonly caption?: string;
	readonly filename?: string;
}

/** An amount as providers write it: the value divided by the offset. */
interface Amount {
	readonly value: number;
	readonly offset: number;
}

/** One line of a cart. */
interface CartItem {
	readonly productRetailerId: string;
	readonly quantity: number;
	/** In major units, as both Infobip and Meta send it. */
	readonly itemPrice: number;
	readonly currency: string;
}

/** A person in a contact card. */
export interface SharedContact {
	readonly firstName: string;
	readonly formattedName: string;
	readonly phone: string;
}

/** What became of a template, in the words of the provider that tells it. */
export type TemplateChange =
	| { readonly kind: 'status'; readonly newStatus: string; readonly reason?: string }
	| { readonly kind: 'category'; readonly previousCategory: string; readonly newCategory: string }
	| { readonly kind: 'quality'; readonly previousScore: string; readonly newScore: string };

/** What can come in besides reports on messages, with what each of them says. */
export interface InboundFields {
	text: { readonly text: string };
	image: Media;
	video: Media;
	audio: Media;
	voice: Media;
	document: Media;
	sticker: Media;
	location: {
		readonly latitude: number;
		readonly longitude: number;
		readonly name?: string;
		readonly address?: string;
		readonly url?: string;
	};
	contacts: { readonly contacts: readonly SharedContact[] };
	/** A reaction without an emoji takes an earlier one back. */
	reaction: { readonly emoji?: string };
	order: {
		readonly catalogId: string;
		readonly items: readonly CartItem[];
		readonly text: string;
	};
	'button-reply': { readonly id: string; readonly title: string };
	'list-reply': { readonly id: string; readonly title: string; readonly description?: string };
	/** A tap on a quick reply of a template. */
	'template-reply': { readonly text: string; readonly payload: string };
	'flow-reply': { readonly text: string; readonly response: JsonObject };
	'address-reply': { readonly text: string; readonly values: JsonObject };
	'call-permission-reply': {
		readonly response: 'accept' | 'reject';
		/** In the provider's own form of a time. */
		readonly expirationTimestamp?: string;
	};
	'authentication-reply': { readonly status: string; readonly passkeyHash?: string };
	'payment-confirmation': {
		readonly referenceId: string;
		readonly paymentId: string;
		readonly status: string;
		readonly currency: string;
		readonly amount: Amount;
		readonly transactionId: string;
		readonly transactionType: string;
	};
	'payment-acknowledgement': {
		readonly acknowledgementType: string;
		readonly paymentId: string;
		readonly referenceId: string;
	};
	infected: { readonly malware: string };
	unsupported: { readonly unsupportedType: string };
	edit: { readonly originalMessageId: string; readonly text: string };
	revoke: { readonly originalMessageId: string };
	'identity-change': { readonly hash: string };
	'number-change': { readonly newNumber: string };
	/** The state of a payment: Infobip writes status and transaction status in capitals. */
	payment: {
		readonly status: string;
		readonly referenceId: string;
		readonly paymentId: string;
		readonly currency: string;
		readonly amount: Amount;
		readonly transactionId: string;
		/** `UPI` at Infobip, `razorpay` with Meta's form, unless told. */
		readonly transactionType?: string;
		readonly transactionStatus: string;
		/** Money that goes back, in Meta's form. */
		readonly refunds?: readonly JsonObject[];
		/** Infobip: a list, or an object with Razorpay. */
		readonly callbackData?: JsonValue;
		/** What the gateway had been given, in Meta's form: `receipt`, `notes`, `udf1` and so on. */
		readonly given?: JsonObject;
	};
	/** A tap on a shortened link. */
	click: { readonly url: string };
	'template-update': {
		readonly templateId: string;
		readonly templateName: string;
		readonly language: string;
		readonly change: TemplateChange;
	};
	/** Whether the customer wants marketing messages. */
	preference: { readonly value: 'stop' | 'resume' };
	opt: { readonly value: 'in' | 'out' };
	billing: { readonly category: string };
	/** What the business wrote in the WhatsApp Business app. */
	echo: { readonly text: string };
	'connectivity-check': object;
	/** A change of the account, in the words of a field of Meta's webhook. */
	account: { readonly field: string; readonly value: JsonObject };
	/** An error that belongs to no message. */
	'provider-error': { readonly code: number; readonly title: string };
}

/** The name of something that comes in. */
export type InboundType = keyof InboundFields;

/** Who does it, and on what occasion. All may be left out. */
interface InboundOccasion {
	/** The customer: digits, or a business-scoped user ID such as `IN.5550002`. */
	readonly from: string;
	/** The business. */
	readonly to: string;
	/** The customer's business-scoped user ID, beside the number. */
	readonly userId: string;
	/** The name that the customer is found by, in Meta's form. */
	readonly username: string;
	/** The customer's name. */
	readonly contactName: string;
	/** WhatsApp's ID of what comes in; a new one unless told. */
	readonly messageId: string;
	/** Infobip only. */
	readonly entityId: string;
	/** Infobip only. */
	readonly applicationId: string;
}

/** Something that comes in, complete. */
export type InboundEvent<Type extends InboundType = InboundType> = {
	[One in Type]: { readonly type: One } & InboundFields[One] & Partial<InboundOccasion>;
}[Type];

/** Something that is to come in; what is left out is taken from {@link SAMPLES}. */
export type InboundOrder<Type extends InboundType = InboundType> = {
	[One in Type]: { readonly type: One } & Partial<InboundFields[One]> & Partial<InboundOccasion>;
}[Type];

/** What a reply says about the message that it answers, in the provider's own members. */
export interface Quote {
	/** Inside of the message: its `context`. */
	readonly context: JsonObject;
	/** Beside the message: Infobip's `pairedMessageId`, Kaleyra's references. */
	readonly envelope: JsonObject;
	/** Where the message wants its clicks reported (Infobip). */
	readonly clickUrl?: string;
}

/** What a provider needs beside the event to write it. */
export interface InboundSetting {
	/** The message that is answered, if any. */
	readonly answered?: {
		readonly messageId: string;
		readonly sender: string;
		readonly recipient: string;
		/** Nothing with providers whose replies name no message. */
		readonly quote?: Quote;
	};
	readonly at: Date;
	/** The address of the provider's own server, for media. */
	readonly baseUrl: string;
}
