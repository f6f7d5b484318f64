import type { EventFacts } from './facts';
import type { MessageContent } from './inbound-message';
import { isEmpty } from '../json';
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
	'unknown',
] as const;

/** One of {@link EVENT_TYPES}. */
export type EventType = (typeof EVENT_TYPES)[number];

/** What an event says beyond the facts that all have. */
export type EventContent =
	| ReportContent
	| ReplyContent
	| MessageContent
	| OrderContent
	| PaymentContent
	| NoticeContent
	| { readonly event: 'unknown' };

/** Everything that a provider tells, in one shape for all of them; `event` says which it is. */
export type WebhookEvent = EventFacts & EventContent;

/** An event with the part of the request that it was read from. */
export interface DecodedEvent {
	readonly event: WebhookEvent;
	/** The provider's own object for this one event. */
	readonly raw: unknown;
}

/** An event, put together. */
export const decoded = (facts: EventFacts, content: EventContent, raw: unknown): DecodedEvent => ({
	event: { ...facts, ...content },
	raw,
});

/** What is not understood, with what is known of it all the same; nothing for what is empty. */
export const unknownEvent = (facts: EventFacts, raw: unknown): DecodedEvent[] =>
	isEmpty(raw) ? [] : [decoded(facts, { event: 'unknown' }, raw)];
