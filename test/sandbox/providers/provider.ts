import type { Answer, SandboxRequest } from '../http/message';
import type { JsonValue } from '../json';
import type { Failure, Outcome } from '../numbers';
import type { ProviderName } from '../provider-names';

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
	readonly method: 'POST' | 'PUT';
	/** Beside the content type, which is always JSON. */
	readonly headers: Readonly<Record<string, string>>;
	readonly body: JsonValue;
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
}

/** What a provider makes of a request. */
export interface Handled {
	readonly answer: Answer;
	/** Why the body was refused, for the records only. */
	readonly violations?: readonly string[];
	/** Set if the request was a message that the provider took. */
	readonly acceptance?: Acceptance;
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
	/** Forgets what was registered or sent. */
	reset(): void;
}
