/** What every event has. Members are always present; what the provider does not tell is null. */
export interface EventFacts {
	/** For reports the ID that the send gave for the message, for what comes in its own ID. */
	readonly messageId: string | null;
	/** The user's own ID that went along with the message, or with the one that was replied to. */
	readonly correlationId: string | null;
	/** The customer's number (digits only) or business-scoped user ID, whoever wrote. */
	readonly recipient: string | null;
	/** The business number, digits only, whoever wrote. */
	readonly sender: string | null;
	/** The name in the customer's WhatsApp profile. */
	readonly contactName: string | null;
	/** When it happened by the provider's clock, ISO 8601 in UTC; when it came in if it does not say. */
	readonly time: string;
}

/** The facts of an event of which nothing but the time is known; `known` fills in the rest. */
export const createFacts = (time: string, known: Partial<EventFacts> = {}): EventFacts => ({
	messageId: null,
	correlationId: null,
	recipient: null,
	sender: null,
	contactName: null,
	time,
	...known,
});
