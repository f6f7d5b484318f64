import type { Answer, SandboxRequest } from '../http/message';
import type { JsonValue } from '../json';
import type { Failure, Outcome } from '../numbers';
import type { ProviderName } from '../provider-names';
import type { InboundEvent, InboundSetting, Quote } from './inbound/event';

/** What happened to a message, in the sandbox's words; providers have their own for it. */
export const REPORT_EVENTS = ['queued', 'sent', 'delivered', 'seen', 'failed'] as const;

/** One of {@link REPORT_EVENTS}. */
export type ReportEvent = (typeof REPORT_EVENTS)[number];

/** A report to be written. */
export type Report =
	| { readonly event: Exclude<ReportEvent, 'failed'> }
	| { readonly event: 'failed'; readonly failure: Failure };

/** A report ready to be sent. */
export interface OutgoingReport {
	readonly url: string;
	/** With GET and DELETE the members of the body stand in the query. */
	readonly method: 'POST' | 'PUT' | 'GET' | 'DELETE';
	/** Beside the content type, which is always JSON. */
	readonly headers: Readonly<Record<string, string>>;
	readonly body: JsonValue;
	/** Headers made from the bytes of the body: a signature. */
	readonly sign?: (rawBody: string) => Readonly<Record<string, string>>;
	/** Milliseconds to wait for an answer, if the registration says so. */
	readonly timeout?: number;
	/** What the webhook was registered as, for the records. */
	readonly registration?: string;
}

/** A message that a provider took, and how it reports on it. */
export interface Acceptance {
	readonly messageId: string;
	readonly sender: string;
	readonly recipient: string;
	readonly correlationId?: string;
	readonly kind: string;
	readonly body: JsonValue;
	readonly outcome: Outcome;
	/**
	 * Writes a report, once for each URL that wants it. Empty if nobody wants it or if the provider
	 * has no such report.
	 */
	readonly write: (report: Report, at: Date) => readonly OutgoingReport[];
	/** What a reply to the message says about it; nothing with providers that do not connect them. */
	readonly quote?: Quote;
}

/** What a business lets a customer notice without a message: that it has read, or is about to answer. */
export interface Signal {
	readonly type: 'read' | 'typing';
	/** The message of the customer that it is about. */
	readonly messageId?: string;
	/** The customer, where no message is named. */
	readonly recipient?: string;
}

/** What a provider makes of a request. */
export interface Handled {
	readonly answer: Answer;
	/** Why the body was refused, for the records only. */
	readonly violations?: readonly string[];
	/** Set if the request was a message that the provider took. */
	readonly acceptance?: Acceptance;
	/** The same of a request that carried several messages. */
	readonly acceptances?: readonly Acceptance[];
	/** Set if the request was no message, but something that a customer notices. */
	readonly signals?: readonly Signal[];
}

/** One simulated provider. */
export interface ProviderSimulation {
	readonly name: ProviderName;
	/** The recipient in an unchecked body, so that a fault can be ordered for one of them. */
	recipientOf(body: JsonValue | undefined): string | undefined;
	/** Answers a request and decides whether a message was taken. */
	handle(request: SandboxRequest): Handled | Promise<Handled>;
	/** The documented answer to too many requests. */
	tooManyRequests(request: SandboxRequest): Answer;
	/** The documented answer to a failure of the provider itself. */
	serverError(request: SandboxRequest, status: number): Answer;
	/**
	 * Writes what the provider tells its webhooks about an event other than a report, once for each
	 * of them; undefined if it documents no such event.
	 */
	inbound(event: InboundEvent, setting: InboundSetting): readonly OutgoingReport[] | undefined;
	/** Forgets what was registered or sent. */
	reset(): void;
}
