import { messageOf } from '../common/caught';
import type { AccountContent } from './account';
import { createEventBase, type EventBase } from './event-base';
import type { MessageContent } from './inbound-message';
import { isEmpty } from '../common/json';
import type { NoticeContent } from './notices';
import type { OrderContent } from './order';
import type { PaymentContent } from './payment';
import { REPORT_TYPES, type ReportContent } from './report';
import type { ReplyContent } from './reply';

/** All events. One that says more has it in a member of its own name; `failed` in `error`. */
export const EVENT_TYPES = [
	...REPORT_TYPES,
	'reply',
	'message',
	'order',
	'payment',
	'click',
	'template',
	'preference',
	'identity',
	'billing',
	'account',
	'unknown',
] as const satisfies ReadonlyArray<EventContent['event']>;

/** One of {@link EVENT_TYPES}. */
export type EventType = (typeof EVENT_TYPES)[number];

/** What is known of something that is not understood. */
interface Unknown {
	/** What the provider calls it, such as `calls` or `group_lifecycle_update`. */
	readonly type: string | null;
	/** What went wrong, where it could not even be read. */
	readonly problem: string | null;
}

/** Something that no other event is for. */
export interface UnknownContent {
	readonly event: 'unknown';
	readonly unknown: Unknown;
}

/** What an event says beyond the facts that all have. */
export type EventContent =
	| ReportContent
	| ReplyContent
	| MessageContent
	| OrderContent
	| PaymentContent
	| NoticeContent
	| AccountContent
	| UnknownContent;

/** Everything that a provider tells, in one shape for all of them; `event` says which it is. */
export type WebhookEvent = EventBase & EventContent;

/** An event with the part of the request that it was read from. */
export interface DecodedEvent {
	readonly event: WebhookEvent;
	/** The provider's own object for this one event. */
	readonly raw: unknown;
	/**
	 * What the request says around {@link raw}, of all the events in it, where that tells this event
	 * from another one: the same change of a template comes in another entry a month later.
	 */
	readonly around?: object;
	/**
	 * All that tells this event from another one, where the provider tells it more than once, each time
	 * with other things beside it. Without it everything that is said counts.
	 */
	readonly essence?: readonly unknown[];
}

/** Makes an event of what all events have, what it is about, and what the provider said. */
export const createEvent = (
	facts: EventBase,
	content: EventContent,
	raw: unknown,
): DecodedEvent => ({
	event: { ...facts, ...content },
	raw,
});

/** What stands for a content that is not understood; `type` is the provider's word for it. */
export const unknownContent = (
	type: string | null,
	problem: string | null = null,
): UnknownContent => ({ event: 'unknown', unknown: { type, problem } });

/** What is not understood, with what is known of it all the same; nothing for what is empty. */
export const unknownEvent = (
	facts: EventBase,
	raw: unknown,
	type: string | null,
	problem: string | null = null,
): DecodedEvent[] => (isEmpty(raw) ? [] : [createEvent(facts, unknownContent(type, problem), raw)]);

/**
 * Decodes one entry of a request by itself. Decoders read nothing without looking, but what comes in is
 * anybody's: where one fails all the same, only its own entry becomes an unknown event, with the reason.
 */
export function decodeApart(
	raw: unknown,
	receivedAt: Date,
	decode: () => DecodedEvent[],
): DecodedEvent[] {
	try {
		return decode();
	} catch (error) {
		const problem = messageOf(error);
		return unknownEvent(createEventBase(receivedAt.toISOString()), raw, null, problem);
	}
}
