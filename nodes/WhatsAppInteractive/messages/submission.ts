import type { Message, ParsedMessage } from './message';
import type { Recipient, Sender } from '../common/phone/phone';
import type { JsonObject } from '../common/json';

/** Shortening and click tracking of the links in a message. */
export interface UrlOptions {
	readonly shortenUrl?: boolean;
	readonly trackClicks?: boolean;
	/** Where the provider posts click reports. */
	readonly trackingUrl?: string;
	readonly removeProtocol?: boolean;
	readonly customDomain?: string;
}

/** A text message that goes out where WhatsApp could not deliver. */
export interface SmsFailover {
	readonly from: string;
	readonly text: string;
}

/**
 * What goes along with a message and is not part of what the customer reads. Every provider takes
 * the members that it knows; the node offers only those.
 */
export interface DeliveryOptions {
	/** An ID of the sender's own choice for the message, where the provider takes one. */
	readonly messageId?: string;
	/** The ID of the customer's message that this one quotes and answers. */
	readonly replyTo?: string;
	/** Where reports on this message go, several addresses separated by commas. */
	readonly reportUrl?: string;
	readonly urlOptions?: UrlOptions;
	/** On whose behalf the message is sent, as the provider has it set up. */
	readonly entityId?: string;
	readonly applicationId?: string;
	/** Two more values that come back in reports. */
	readonly reference1?: string;
	readonly reference2?: string;
	/** The system that sends, out of the provider's own list. */
	readonly source?: string;
	/** The sender's own ID of the customer. */
	readonly clientId?: string;
	/** By which WhatsApp knows whether the number is still the same person's. */
	readonly recipientIdentityHash?: string;
	/** An ID for several messages together. */
	readonly bulkId?: string;
	/** A text message for customers who can't be reached on WhatsApp. */
	readonly smsFailover?: SmsFailover;
	/** A text that stands for an interactive message where it can't be shown. */
	readonly fallbackText?: string;
	/** Merged into the request last: for what the documents, and so this package, don't know yet. */
	readonly additionalPayload?: JsonObject;
}

/** One message on its way: what, from whom, to whom. Values stand here as the user gave them. */
export interface Submission<Content extends Message = Message> {
	/** The business number; empty where the provider's account fixes it. */
	readonly sender: string;
	/** The customer's number or business-scoped user ID. */
	readonly recipient: string;
	/** Two letters: whose number the recipient's is where it has no country code. */
	readonly defaultCountry?: string;
	readonly message: Content;
	/** An ID of the user's own that comes back in reports. */
	readonly correlationId?: string;
	readonly options: DeliveryOptions;
	/** When the message goes out, in milliseconds since 1970: what a duration counts from. */
	readonly preparedAt: number;
}

/**
 * A submission that could not be read in full: it can be validated, so that all of its faults are
 * told together, but not be parsed.
 */
export interface SubmissionDraft extends Omit<Submission, 'message'> {
	readonly message: unknown;
}

/** A submission as validation parsed it: what encoders take. */
export interface ParsedSubmission<Content extends ParsedMessage = ParsedMessage> extends Omit<
	Submission,
	'sender' | 'recipient' | 'defaultCountry' | 'message'
> {
	readonly sender: Sender;
	readonly recipient: Recipient;
	readonly message: Content;
}
