import { randomUUID } from 'node:crypto';
import type { GupshupAccount } from '../../accounts';
import type { JsonObject } from '../../json';
import type { Failure } from '../../numbers';
import type { Rejection } from '../meta/rejection';
import { billing, META_ERRORS, metaNumber, metaStatus, metaTimestamp } from '../meta/statuses';
import type { Quote } from '../inbound/event';
import { newWamid } from '../inbound/parties';
import type { OutgoingReport, Report } from '../provider';
import { envelope, ownEnvelope } from './envelope';
import { modeOf } from './modes';
import { callTo, type Subscription } from './subscriptions';

/** What stays the same in all callbacks about one message. */
export interface GupshupReportSubject {
	readonly account: GupshupAccount;
	readonly recipient: string;
	/** The ID in the answer to the send. */
	readonly gsId: string;
	/** The second ID that apps on Meta's cloud give a message. */
	readonly cloudId: string;
	readonly wamid: string;
	readonly conversationId: string;
	readonly opaqueCallbackData?: string;
	/** Why Meta turned the message down, if it did. */
	readonly rejection?: Rejection;
}

/** A failure as Gupshup itself or Meta tells it. */
type Cause =
	| { readonly side: 'gupshup'; readonly code: number; readonly reason: string }
	| { readonly side: 'meta'; readonly code: number; readonly title: string };

/** Codes of Gupshup (error and status messages), and of Meta where Gupshup has none. */
const CAUSES: Readonly<Record<Failure, Cause>> = {
	'window-closed': { side: 'meta', ...META_ERRORS['window-closed'] },
	'not-on-whatsapp': { side: 'gupshup', code: 1002, reason: 'Number does not exist on WhatsApp' },
	'opted-out': { side: 'gupshup', code: 1012, reason: 'User opted out' },
	'quota-exceeded': { side: 'meta', ...META_ERRORS['quota-exceeded'] },
	'no-credit': { side: 'gupshup', code: 1003, reason: 'Wallet balance is too low' },
	'template-arguments': { side: 'meta', ...META_ERRORS['template-arguments'] },
	'unknown-template': { side: 'meta', ...META_ERRORS['unknown-template'] },
	'unknown-media': { side: 'meta', ...META_ERRORS['unknown-media'] },
	'order-state': { side: 'meta', ...META_ERRORS['order-state'] },
};

/** The IDs that Gupshup and Meta give to a message on its way. */
export function reportSubject(
	account: GupshupAccount,
	recipient: string,
	opaqueCallbackData: string | undefined,
	rejection: Rejection | undefined,
): GupshupReportSubject {
	return {
		account,
		recipient: metaNumber(recipient),
		gsId: randomUUID(),
		cloudId: randomUUID(),
		wamid: newWamid(),
		conversationId: randomUUID(),
		...(opaqueCallbackData === undefined ? {} : { opaqueCallbackData }),
		...(rejection === undefined ? {} : { rejection }),
	};
}

/** What a reply to the message says about it. */
export function quoteOf({ account, gsId, cloudId, wamid }: GupshupReportSubject): Quote {
	const context = { from: account.sender, id: cloudId, gs_id: gsId, meta_msg_id: wamid };
	return { context, envelope: {} };
}

/** Status callbacks to every active subscription that asked for the event. */
export function gupshupReports(
	subject: GupshupReportSubject,
	subscriptions: readonly Subscription[],
	report: Report,
	at: Date,
): OutgoingReport[] {
	return subscriptions
		.filter(({ active, modes }) => active && modes.includes(modeOf(report.event)))
		.map((subscription) =>
			callTo(
				subscription,
				subscription.version === 3
					? inMetaFormat(subject, report, at)
					: inOwnFormat(subject, report, at),
			),
		);
}

/** What a new subscription gets first (Gupshup Partner API, set-callback; sandbox-start). */
export function setCallback(account: GupshupAccount, version: 2 | 3): JsonObject {
	if (version === 3) return envelope(account, { statuses: [{ type: 'set-callback' }] }, 'bare');
	const payload = { phone: 'callbackSetPhone', type: 'sandbox-start' };
	return ownEnvelope(account, 'user-event', payload, new Date());
}

function inMetaFormat(subject: GupshupReportSubject, report: Report, at: Date): JsonObject {
	const { account, gsId, recipient } = subject;
	const status = metaStatus(report.event);
	if (status === undefined) {
		// Gupshup's own status: no metadata, and the time is a number of milliseconds.
		const enqueued = { ...ids(gsId, gsId, recipient), status: 'enqueued', timestamp: at.getTime() };
		return envelope(account, { statuses: [enqueued] }, 'bare');
	}
	const timestamp = metaTimestamp(at);
	const cause = report.event === 'failed' ? causeOf(report.failure, subject) : undefined;
	if (cause?.side === 'gupshup') {
		const { code, reason } = cause;
		const failed = { ...ids(gsId, gsId, recipient), code, reason, status, timestamp };
		return envelope(account, { statuses: [failed] }, 'bare');
	}
	const entry: JsonObject = {
		...ids(gsId, subject.cloudId, recipient),
		meta_msg_id: subject.wamid,
		status,
		timestamp,
		...billing(status, subject.conversationId),
		...(cause === undefined ? {} : { errors: [{ code: cause.code, title: cause.title }] }),
		...(subject.opaqueCallbackData === undefined
			? {}
			: { biz_opaque_callback_data: subject.opaqueCallbackData }),
	};
	return envelope(account, { statuses: [entry] }, 'full');
}

function inOwnFormat(subject: GupshupReportSubject, report: Report, at: Date): JsonObject {
	const { account, gsId, cloudId, recipient: destination } = subject;
	const ts = Math.floor(at.getTime() / 1000);
	const wrap = (payload: JsonObject) => ownEnvelope(account, 'message-event', payload, at);
	switch (report.event) {
		case 'queued': {
			const payload = { whatsappMessageId: subject.wamid, type: 'session' };
			return wrap({ id: gsId, type: 'enqueued', destination, payload });
		}
		case 'failed': {
			const cause = causeOf(report.failure, subject);
			if (cause.side === 'gupshup') {
				const payload = { code: cause.code, reason: cause.reason };
				return wrap({ id: gsId, type: 'failed', destination, payload });
			}
			const payload = { code: cause.code, reason: cause.title };
			return wrap({ id: cloudId, gsId, type: 'failed', destination, payload });
		}
		case 'sent':
		case 'delivered':
			return wrap({ id: cloudId, gsId, type: report.event, destination, payload: { ts } });
		case 'seen':
			return wrap({ id: cloudId, gsId, type: 'read', destination, payload: { ts } });
	}
}

/** Meta's own code where Meta turned this message down, else the usual one of the failure. */
function causeOf(failure: Failure, { rejection }: GupshupReportSubject): Cause {
	if (rejection?.failure !== failure) return CAUSES[failure];
	return { side: 'meta', code: rejection.code, title: rejection.title };
}

function ids(gsId: string, id: string, recipient: string): JsonObject {
	return { gs_id: gsId, id, recipient_id: recipient };
}
