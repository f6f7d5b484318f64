import type { JsonObject } from '../common/json';
import type { NonEmptyArray } from '../common/non-empty';
import type { DecodedEvent, EventType, WebhookEvent } from '../events/event';
import type { IncomingRequest } from '../events/incoming-request';
import type { MediaLimits } from '../files/formats';
import type { MessageKind, ParsedMessageOf } from '../messages/message';
import type { Rule } from '../messages/rules/rules';
import type { ParsedSubmission } from '../messages/submission';
import type { Account, ProviderResponse, Problem } from './api-call';
import type { ProviderPath } from './path';
import type { ProviderId } from './provider-id';
import type { Directory, Queries } from './query';
import type { Registrars } from './registration';
import type { WebhookSetup } from './setup';
import type { Handshake, WebhookSignature } from './webhook-proof';

/** What the provider said when it took the message. Accepted is not delivered. */
export interface Receipt {
	/** The ID that reports on this message carry; null where the provider tells none. */
	readonly messageId: string | null;
	/** The provider's own word for the message's state. */
	readonly status: string;
	/** The ID of the call, where the provider gives one for its support (Messangi). */
	readonly transactionId?: string;
}

/** The result of one request: what the provider gave for it, of a send its receipt. */
export type Outcome<Given = Receipt> =
	| { readonly type: 'accepted'; readonly receipt: Given }
	| { readonly type: 'refused'; readonly problem: Problem };

/** A message as its report names it. */
interface NamedMessage {
	/** The sender's own ID of it. */
	readonly messageId: string;
	readonly recipient: string;
}

/** A message whose answer was lost. */
export interface LostMessage extends NamedMessage {
	/** When its last request went out, in milliseconds since 1970. */
	readonly sentAt: number;
}

/** How to ask a provider for the status of a message whose answer was lost. */
export interface ReportInquiry {
	/** The message in a body; undefined where it has no ID of the sender's own. */
	readonly messageIn: (body: JsonObject) => NamedMessage | undefined;
	/** The path to ask at, with its query. */
	readonly path: (messageId: string) => ProviderPath;
	/**
	 * What an answer says about the message; undefined if nothing. Senders use an ID again, so a report
	 * counts only if it is on a message to the same recipient that went out no earlier.
	 */
	readonly read: (response: ProviderResponse, message: LostMessage) => Outcome | undefined;
}

/** How several messages go in one request, at a provider that takes lists of them. */
export interface Bulk {
	/**
	 * What the body of one message shares with those that can go along with it; undefined where it
	 * has to go alone.
	 */
	readonly shared: (body: JsonObject) => string | undefined;
	/** The body of all of them. */
	readonly join: (bodies: NonEmptyArray<JsonObject>) => JsonObject;
	/** What an answer to all of them says to the one at a position, by the order of the bodies. */
	readonly answerTo: (
		position: number,
		response: ProviderResponse,
		bodies: readonly JsonObject[],
	) => ProviderResponse;
}

/** How several messages go in one request, for the kinds that can. */
export type Bulks<Kind extends MessageKind> = Readonly<Partial<Record<Kind, Bulk>>>;

/** Turns a message of one kind into the provider's JSON body; undefined for a call without a body. */
export type Encoder<Kind extends MessageKind> = (
	submission: ParsedSubmission<ParsedMessageOf<Kind>>,
) => JsonObject | undefined;

/** An encoder for each kind. */
export type Encoders<Kind extends MessageKind> = { readonly [K in Kind]: Encoder<K> };

/** The limits of each kind. */
export type Rules<Kind extends MessageKind> = {
	readonly [K in Kind]: ReadonlyArray<Rule<K>>;
};

/** What is special about a field at a provider, each in a sentence. */
export type FieldNotes = Readonly<
	Partial<Record<'applicationId' | 'correlationId' | 'entityId' | 'filename' | 'reportUrl', string>>
>;

/** How a request says from which business number it comes: by that, by an ID, or by its account alone. */
export type SenderNaming = 'number' | 'id' | 'account';

/** What a provider brings back of the IDs that a message had. */
interface Waiting {
	/** What a correlation ID may be made of. */
	readonly correlationAlphabet: 'any' | 'lettersAndDigits';
	/** Whether reports on a message that was seen have its correlation ID. */
	readonly seen: boolean;
	/**
	 * Where a reference comes back with a payment: in the correlation ID of the message, or among the values
	 * that the payment's gateway is given.
	 */
	readonly paid?: 'correlation' | 'payment';
	/** Whether a text with which a customer replies to a message brings back its correlation ID. */
	readonly texts?: true;
	/** What its documents leave open; HTML, as n8n's notices take it. */
	readonly note?: string;
}

/** What n8n keeps of a credential, which can be anything. */
export type CredentialData = Readonly<Record<string, unknown>>;

/** Everything that this package knows of one provider; `Kind` is what it can send. */
export interface Provider<Kind extends MessageKind = MessageKind> {
	readonly id: ProviderId;
	/** The name as the provider writes it. */
	readonly name: string;
	readonly credentialType: string;
	readonly sender: SenderNaming;
	/** What the provider can send, and how. The operations in the editor are derived from its keys. */
	readonly encode: Encoders<Kind>;
	readonly rules: Rules<Kind>;
	/**
	 * How many messages the provider takes in a second by its documents; missing where that differs from
	 * customer to customer.
	 */
	readonly messagesPerSecond?: number;
	/** Kinds that have a rate of their own. */
	readonly otherRates?: Readonly<Partial<Record<Kind, number>>>;
	/** The sizes and formats of the files that the provider sends. */
	readonly mediaLimits: MediaLimits;
	/** What a request needs beside the content type and the credential. */
	readonly headers: Readonly<Record<string, string>>;
	readonly readAccount: (credential: CredentialData) => Account;
	/** The path that a message is posted to; undefined for a kind that the provider can't send. */
	readonly path: (submission: ParsedSubmission, account: Account) => ProviderPath | undefined;
	/** What the answer to a message says; accounts for tests can answer in a way of their own. */
	readonly decode: (response: ProviderResponse, kind: MessageKind, account: Account) => Outcome;
	/** Kinds of which the provider takes several messages in one request. */
	readonly bulk?: Bulks<Kind>;
	/** What the provider can be asked for beside sending; operations of the editor, too. */
	readonly queries: Queries;
	/** What the editor's dropdowns can be filled from. */
	readonly directory: Directory;
	/** Where the provider can be asked for reports on a message. */
	readonly inquiry?: ReportInquiry;
	/** How the trigger's panel explains what brings events here. */
	readonly setup: WebhookSetup;
	/** How webhooks are registered, in each way in which the provider's API can do that. */
	readonly registrars: Registrars;
	/**
	 * The methods with which the provider tells events; POST where nothing is said. A handshake comes with
	 * GET, whatever these are.
	 */
	readonly webhookMethods?: readonly string[];
	/** How the provider signs what it sends to the webhook, where it can. */
	readonly signature?: WebhookSignature;
	/** How the provider asks whether an address is the webhook's, where it does. */
	readonly handshake?: Handshake;
	/** The events that few providers tell; the editor says who does. */
	readonly rareEvents?: readonly EventType[];
	/** Whether the answer to a message has the correlation ID of the message. */
	readonly answersHaveCorrelation: boolean;
	/**
	 * What a message of the business number is sent with that an event is about; its number where
	 * nothing is said.
	 */
	readonly senderOf?: (event: WebhookEvent) => string | null;
	/** What comes back when a customer answers, so that an execution can wait for it; nothing without. */
	readonly waiting?: Waiting;
	/** What the editor's descriptions add to fields, where the rules do not say it. */
	readonly fieldNotes?: FieldNotes;
	/** The events in a request to the webhook, in their order; never throws, whatever comes in. */
	readonly decodeEvents: (request: IncomingRequest) => DecodedEvent[];
}
