import { createHash } from 'node:crypto';

import type { EventBase } from '../../events/event-base';
import type { ReportType } from '../../events/report';
import { isRecord } from '../../common/json';
import type { ProviderId } from '../../providers/provider-id';
import { ageOf, MAX_AGE_MS } from '../authentication/freshness';
import type { Answer } from '../../waiting/recognise';
import type { ReceivedEvent } from '../decode';

/**
 * How far each report says the message got. A failure ranks below a delivery, because what comes after
 * a delivery can't undo it.
 */
const RANKS: Readonly<Record<ReportType, number>> = {
	accepted: 0,
	sent: 1,
	failed: 2,
	delivered: 3,
	seen: 4,
	deleted: 5,
};

/** What tells an event from every other one, short enough to be kept by the thousand. */
export interface Identity {
	/** What the event is about, 42 bits in seven characters: for a report its message. */
	readonly subject: string;
	/** How far the message got; null for what is no report on a known message. */
	readonly rank: number | null;
	/** What tells the events on the same subject apart, 24 bits in four characters. */
	readonly detail: string;
	/** Whether it is kept for longer than others, so that nobody can play the event back. */
	readonly isLasting: boolean;
}

/** The lengths of the texts in an {@link Identity}. */
export const SUBJECT_LENGTH = 7;
export const DETAIL_LENGTH = 4;

/** What is known of the call in which an event came. */
export interface Circumstances {
	readonly provider: ProviderId;
	readonly receivedAt: Date;
	/** Whether the call is signed, so that whoever has recorded it could send it again. */
	readonly isSigned: boolean;
	/** A copy without the secret. */
	readonly clean: (value: unknown) => unknown;
}

/** A hash of texts in characters of base64. */
const hash = (...texts: ReadonlyArray<string | null>): string =>
	createHash('sha256').update(JSON.stringify(texts)).digest('base64');

/** A value as a text that does not depend on the order of members. */
const inOrder = (value: unknown): string =>
	JSON.stringify(value, (_name, inner: unknown) =>
		isRecord(inner)
			? Object.fromEntries(Object.entries(inner).sort(([a], [b]) => (a < b ? -1 : 1)))
			: inner,
	) ?? '';

/** What stands around events, as a hash, because several share it. */
const AROUND = new WeakMap<object, string>();

function hashAround(around: object | undefined, { clean }: Circumstances): string | null {
	if (around === undefined) return null;
	const known = AROUND.get(around);
	if (known !== undefined) return known;
	const made = hash(inOrder(clean(around)));
	AROUND.set(around, made);
	return made;
}

/**
 * Whether the event has a time or an ID of its own, with which the same words are the same event. What
 * a click has is its message's.
 */
const isDistinct = ({ event, hasTime }: ReceivedEvent): boolean =>
	event.event !== 'click' &&
	(hasTime ||
		event.messageId !== null ||
		(event.event === 'payment' && event.payment.transactionId !== null));

/**
 * How long the same thing said twice, with neither an ID nor a time in it, is taken for one event that
 * the provider has repeated, and not for two: from one to two of these, in milliseconds.
 */
const WINDOW_MS = 60_000;

/**
 * What is said of an event, as a hash. Where a provider tells one event in several ways, only what all
 * of them have counts, and the execution to which one of them leads.
 */
function hashContent(
	each: ReceivedEvent,
	circumstances: Circumstances,
	answer: Answer | undefined,
): string {
	const { event, raw, around, essence } = each;
	if (essence !== undefined) {
		return hash(inOrder(circumstances.clean(essence)), answer?.reference.nonce ?? null);
	}
	// What was not told is filled in with the moment, which differs when the same comes again.
	const told = each.hasTime ? event : { ...event, time: null };
	return hash(inOrder(circumstances.clean([told, raw])), hashAround(around, circumstances));
}

/** What a report is on: its message and, in a group, the one of its members who has got it. */
const subjectOf = ({ messageId, groupId, recipient }: EventBase): Array<string | null> =>
	groupId === null ? [messageId] : [messageId, groupId, recipient];

/**
 * The identity of an event and, after it, those under which it may be known as well. Everything that
 * the provider says counts, so that two events are never taken for one; what it sends again is the
 * same to the letter. Of an event that has neither an ID nor a time, nobody can tell whether the same
 * words are the same event: that is what they are within a minute or two. Where the call is signed
 * they are for as long as can be remembered, because it may be played back by somebody else.
 * @param answer what the event is to an execution that waits, where that tells it from others
 */
export function identify(
	each: ReceivedEvent,
	circumstances: Circumstances,
	answer?: Answer,
): readonly [Identity, ...Identity[]] {
	const { event } = each;
	const { provider, receivedAt, isSigned } = circumstances;
	const content = hashContent(each, circumstances, answer);
	const isLasting = isSigned && (!each.hasTime || ageOf(event, receivedAt) > MAX_AGE_MS);
	const report = 'report' in event && event.messageId !== null ? event : null;
	const identityAt = (moment: string | null): Identity => {
		const whole = hash(provider, event.event, content, moment);
		const subject = report === null ? whole : hash(provider, 'report', ...subjectOf(report));
		return {
			subject: subject.slice(0, SUBJECT_LENGTH),
			rank: report === null ? null : RANKS[report.event],
			detail: whole.slice(SUBJECT_LENGTH, SUBJECT_LENGTH + DETAIL_LENGTH),
			isLasting,
		};
	};
	if (isLasting || isDistinct(each)) return [identityAt(null)];
	const window = Math.floor(receivedAt.getTime() / WINDOW_MS);
	return [identityAt(String(window)), identityAt(String(window - 1))];
}
