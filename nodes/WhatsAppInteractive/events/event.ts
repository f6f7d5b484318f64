/** What can be reported about a message, in the order in which it happens. */
export const REPORT_TYPES = ['accepted', 'sent', 'delivered', 'seen', 'failed'] as const;

/** One of {@link REPORT_TYPES}. */
export type ReportType = (typeof REPORT_TYPES)[number];

/** Why a message was not delivered. */
export interface EventError {
	/** The code of the provider, or of Meta where the provider passes it on. */
	readonly code: string | null;
	/** The provider's text. */
	readonly text: string;
}

/** What every event has. Members are always present; what the provider does not tell is null. */
interface EventBase {
	/** The ID that the send gave for the message. */
	readonly messageId: string | null;
	/** The user's own ID that went along with the message. */
	readonly correlationId: string | null;
	/** The business number, digits only. */
	readonly sender: string | null;
	/** The customer's number (digits only) or business-scoped user ID. */
	readonly recipient: string | null;
	/** When it happened by the provider's clock, ISO 8601 in UTC; when it came in if it does not say. */
	readonly time: string;
}

/** The message got further on its way. */
export interface ProgressEvent extends EventBase {
	readonly event: Exclude<ReportType, 'failed'>;
	readonly error: null;
}

/** The message will not arrive. */
export interface FailedEvent extends EventBase {
	readonly event: 'failed';
	readonly error: EventError;
}

/** A report on a message that was sent. */
export type ReportEvent = ProgressEvent | FailedEvent;

/** Everything that a provider tells. */
export type WebhookEvent = ReportEvent;

/** An event with the part of the request that it was read from. */
export interface DecodedEvent {
	readonly event: WebhookEvent;
	/** The provider's own object for this one event. */
	readonly raw: unknown;
}
