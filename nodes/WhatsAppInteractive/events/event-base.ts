import { asText } from '../common/json';

/** IDs by the names that the provider gives them. */
export type References = Readonly<Record<string, string>>;

/** What every event has. Members are always present; what the provider does not tell is null. */
export interface EventBase {
	/** For reports the ID that the send gave for the message, for what comes in its own ID. */
	readonly messageId: string | null;
	/** The user's own ID that went along with the message, or with the one that was replied to. */
	readonly correlationId: string | null;
	/**
	 * What else the message, or the one that was replied to, is known by: other IDs of the provider
	 * (`meta_msg_id`, `reply_to`) and other ones of the user (`ref1`).
	 */
	readonly references: References | null;
	/** The customer's number (digits only) or business-scoped user ID, whoever wrote. */
	readonly recipient: string | null;
	/** The customer's business-scoped user ID, also where `recipient` is the number. */
	readonly recipientUserId: string | null;
	/** The user ID for all linked portfolios of a group of companies. */
	readonly recipientParentUserId: string | null;
	/** The business number, digits only, whoever wrote. */
	readonly sender: string | null;
	/** The name in the customer's WhatsApp profile. */
	readonly contactName: string | null;
	/** The name that the customer has chosen to be found by. */
	readonly username: string | null;
	/** The group that the message belongs to. */
	readonly groupId: string | null;
	/** When it happened by the provider's clock, ISO 8601 in UTC; when it came in if it does not say. */
	readonly time: string;
}

/** The members that all events share, empty but for the time; `known` fills in the rest. */
export const createEventBase = (time: string, known: Partial<EventBase> = {}): EventBase => ({
	messageId: null,
	correlationId: null,
	references: null,
	recipient: null,
	recipientUserId: null,
	recipientParentUserId: null,
	sender: null,
	contactName: null,
	username: null,
	groupId: null,
	time,
	...known,
});

/** The IDs among the values, under the names that they have here; null where there is none. */
export function readReferences(values: Readonly<Record<string, unknown>>): References | null {
	const known = Object.entries(values).flatMap(([name, value]) => {
		const id = asText(value);
		return id === null ? [] : [[name, id] as const];
	});
	return known.length === 0 ? null : Object.fromEntries(known);
}
