import type { WebhookEvent } from '../events/event';
import type { Reply } from '../events/reply';
import { isEmpty, isRecord, type UnknownRecord } from '../common/json';
import { readCorrelation } from './correlation';
import {
	GOALS,
	readReference,
	type Carrier,
	type Goal,
	type Recognised,
	type Reference,
} from './reference';

const ENDINGS = [...GOALS, 'text', 'notDelivered'] as const;

/** How a wait can end but for its time limit: `text` is a reply that was written, not tapped. */
export type Ending = (typeof ENDINGS)[number];

/** An ending as it stands in what the trigger hands over. */
export const readEnding = (value: unknown): Ending | undefined =>
	ENDINGS.find((ending) => ending === value);

/** An event that may be what an execution waits for. */
export interface Answer {
	readonly reference: Reference;
	readonly ending: Ending;
}

/**
 * An event without what the sending node has put into its IDs, with the correlation ID moved to its
 * own member.
 */
export interface ReadEvent {
	readonly event: WebhookEvent;
	/** Undefined where no execution waits for it. */
	readonly answer: Answer | undefined;
}

/** What an event means for an execution that waits for something; undefined where it goes on waiting. */
function endingOf(event: WebhookEvent, goal: Goal): Ending | undefined {
	switch (event.event) {
		case 'failed':
			return 'notDelivered';
		case 'delivered':
			return goal === 'delivered' ? 'delivered' : undefined;
		case 'seen':
			// Who has seen it has got it: the report on that can be lost.
			return goal === 'seen' || goal === 'delivered' ? goal : undefined;
		case 'message':
			// Its reference is that of the message to which the customer has replied.
			return goal === 'reply' && event.message.type === 'text' ? 'text' : undefined;
		case 'payment':
			return goal === 'paid' && event.payment.status === 'paid' ? 'paid' : undefined;
		default:
			return undefined;
	}
}

/** The answers of a flow have its token among them. */
const withOwnToken = (
	answers: Reply['answers'],
	given: string | null,
	own: string,
): Reply['answers'] =>
	isRecord(answers)
		? (Object.fromEntries(
				Object.entries(answers).map(([name, value]) => [name, value === given ? own : value]),
			) satisfies UnknownRecord)
		: answers;

/** The reply as if the message had been sent with the user's own ID alone. */
const ownReply = (reply: Reply, own: string): Reply => ({
	...reply,
	id: own === '' ? null : own,
	answers: withOwnToken(reply.answers, reply.id, own),
});

type ReplyEvent = Extract<WebhookEvent, { readonly event: 'reply' }>;

/** A reply whose ID has brought the correlation ID back, as if the provider had. */
function withOwnCorrelation(event: ReplyEvent, secret: string): ReplyEvent {
	const carried = readCorrelation(event.reply.id, secret);
	if (carried === undefined) return event;
	const { own, correlationId } = carried;
	return {
		...event,
		correlationId: correlationId ?? event.correlationId,
		reply: ownReply(event.reply, own),
	};
}

/** What a payment's gateway gave back, without the reference among it. */
interface OwnExtra {
	readonly extra: UnknownRecord | null;
	readonly reference: Reference;
}

/** Looks for a reference among the values of a payment: each by itself, or in a list or object of them. */
function ownExtra(
	extra: UnknownRecord | null,
	read: (value: string | null, carrier: Carrier) => Recognised | undefined,
): OwnExtra | undefined {
	let reference: Reference | undefined;
	const isOwn = (value: unknown): boolean => {
		const found = typeof value === 'string' ? read(value, 'payment') : undefined;
		reference ??= found?.reference;
		return found === undefined;
	};
	const entries = Object.entries(extra ?? {}).flatMap(([name, value]): Array<[string, unknown]> => {
		if (Array.isArray(value)) return [[name, value.filter(isOwn)]];
		if (isRecord(value)) {
			return [[name, Object.fromEntries(Object.entries(value).filter(([, one]) => isOwn(one)))]];
		}
		return isOwn(value) ? [[name, value]] : [];
	});
	const left = entries.filter(([, value]) => !isEmpty(value));
	return reference === undefined
		? undefined
		: { extra: left.length === 0 ? null : Object.fromEntries(left), reference };
}

/**
 * Reads what an event says about an execution that waits. What somebody else has made, or altered, is
 * an ID like any other and stays in the event as it is.
 */
export function readEvent(event: WebhookEvent, secret: string): ReadEvent {
	const read = (value: string | null, carrier: Carrier) => readReference(value, carrier, secret);
	const correlation = read(event.correlationId, 'correlation');
	const given: WebhookEvent =
		correlation === undefined ? event : { ...event, correlationId: correlation.own || null };
	const known = given.event === 'reply' ? withOwnCorrelation(given, secret) : given;
	if (known.event === 'reply') {
		const tapped = read(known.reply.id, 'id');
		if (tapped === undefined) return { event: known, answer: undefined };
		return {
			event: { ...known, reply: ownReply(known.reply, tapped.own) },
			answer: { reference: tapped.reference, ending: 'reply' },
		};
	}
	const paid = known.event === 'payment' ? ownExtra(known.payment.extra, read) : undefined;
	const reference = correlation?.reference ?? paid?.reference;
	const ending = reference && endingOf(known, reference.goal);
	return {
		event:
			known.event === 'payment' && paid !== undefined
				? { ...known, payment: { ...known.payment, extra: paid.extra } }
				: known,
		answer: reference && ending ? { reference, ending } : undefined,
	};
}
