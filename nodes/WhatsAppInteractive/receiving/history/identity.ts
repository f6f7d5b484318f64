import { createHash } from 'node:crypto';

import type { DecodedEvent, WebhookEvent } from '../../events/event';
import type { ReportType } from '../../events/report';
import type { ProviderId } from '../../providers/provider-id';

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
	/** What the event is about, 48 bits in eight characters: for a report its message. */
	readonly subject: string;
	/** How far the message got; null for what is no report on a known message. */
	readonly rank: number | null;
	/** What tells the events on the same subject apart, 18 bits in three characters. */
	readonly detail: string;
}

/** The lengths of the texts in an {@link Identity}. */
export const SUBJECT_LENGTH = 8;
export const DETAIL_LENGTH = 3;

/** A hash of texts, any of which may be missing, in characters of base64. */
const hash = (...texts: ReadonlyArray<string | null>): string =>
	createHash('sha256').update(JSON.stringify(texts)).digest('base64');

const about = (...texts: ReadonlyArray<string | null>): Identity => {
	const whole = hash(...texts);
	return {
		subject: whole.slice(0, SUBJECT_LENGTH),
		rank: null,
		detail: whole.slice(SUBJECT_LENGTH, SUBJECT_LENGTH + DETAIL_LENGTH),
	};
};

/**
 * What identifies an event where the provider gives it an ID; null where it gives none. Infobip says
 * to tell its reports apart by message and status, Meta tells them apart in the same way. Of a payment
 * Infobip sends two notices, a report and a message of the customer, which are one event.
 */
function identifyByIds(provider: ProviderId, event: WebhookEvent): Identity | null {
	const { messageId } = event;
	switch (event.event) {
		case 'accepted':
		case 'sent':
		case 'delivered':
		case 'seen':
		case 'deleted':
		case 'failed':
			if (messageId === null) return null;
			return {
				subject: hash(provider, 'report', messageId).slice(0, SUBJECT_LENGTH),
				rank: RANKS[event.event],
				detail: hash(event.report.status).slice(0, DETAIL_LENGTH),
			};
		case 'payment': {
			const { referenceId, transactionId, status, refunded } = event.payment;
			if (referenceId === null && transactionId === null) return null;
			// Without a transaction, two attempts that failed look the same but for their time.
			const attempt = transactionId ?? event.time;
			return about(provider, 'payment', referenceId, attempt, status, refunded);
		}
		case 'reply':
		case 'message':
		case 'order':
		case 'identity':
			return messageId === null ? null : about(provider, 'message', messageId);
		case 'click':
		case 'template':
		case 'preference':
		case 'billing':
		case 'account':
		case 'unknown':
			return null;
	}
}

/**
 * The identity of an event. One that has no ID is told apart by everything that the provider says,
 * which is the same when it is sent again; `toText` writes that down.
 */
export const identify = (
	provider: ProviderId,
	{ event, raw }: DecodedEvent,
	toText: (raw: unknown) => string,
): Identity => identifyByIds(provider, event) ?? about(provider, event.event, toText(raw));
