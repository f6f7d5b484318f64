import { randomUUID } from 'node:crypto';
import type { GupshupAccount } from '../../accounts';
import type { JsonObject } from '../../json';
import type { Failure } from '../../numbers';
import { billing, META_ERRORS, metaNumber, metaStatus, metaTimestamp } from '../meta/statuses';
import type { OutgoingReport, Report } from '../provider';
import { modeOf } from './modes';
import type { Subscription } from './subscriptions';

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
};

/** The IDs that Gupshup and Meta give to a message on its way. */
export function reportSubject(
	account: GupshupAccount,
	recipient: string,
	opaqueCallbackData: string | undefined,
): GupshupReportSubject {
	return {
		account,
		recipient: metaNumber(recipient),
		gsId: randomUUID(),
		cloudId: randomUUID(),
		wamid: `wamid.${Buffer.from(randomUUID()).toString('base64url')}`,
		conversationId: randomUUID(),
		...(opaqueCallbackData === undefined ? {} : { opaqueCallbackData }),
	};
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
		.map(({ url, headers, version }) => ({
			url,
			method: 'POST' as const,
			headers,
			body: version === 3 ? inMetaFormat(subject, report, at) : inOwnFormat(subject, report, at),
		}));
}

/** What a new subscription gets first (Gupshup Partner API, set-callback; sandbox-start). */
export function setCallback(account: GupshupAccount, version: 2 | 3): JsonObject {
	if (version === 3) return envelope(account, { statuses: [{ type: 'set-callback' }] }, 'bare');
	return {
		app: account.appName,
		timestamp: Date.now(),
		version: 2,
		type: 'user-event',
		payload: { phone: 'callbackSetPhone', type: 'sandbox-start' },
	};
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
	const cause = report.event === 'failed' ? CAUSES[report.failure] : undefined;
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
	const wrap = (payload: JsonObject): JsonObject => ({
		app: account.appName,
		timestamp: at.getTime(),
		version: 2,
		type: 'message-event',
		payload,
	});
	switch (report.event) {
		case 'queued': {
			const payload = { whatsappMessageId: subject.wamid, type: 'session' };
			return wrap({ id: gsId, type: 'enqueued', destination, payload });
		}
		case 'failed': {
			const cause = CAUSES[report.failure];
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

function ids(gsId: string, id: string, recipient: string): JsonObject {
	return { gs_id: gsId, id, recipient_id: recipient };
}

/** Meta's envelope; what Gupshup says by itself carries neither the account nor the metadata. */
function envelope(account: GupshupAccount, content: JsonObject, kind: 'bare' | 'full'): JsonObject {
	const value: JsonObject = { messaging_product: 'whatsapp' };
	if (kind === 'full') {
		value.metadata = {
			display_phone_number: account.sender,
			phone_number_id: `1${account.sender.slice(-9)}`,
		};
	}
	const changes = [{ field: 'messages', value: { ...value, ...content } }];
	return {
		object: 'whatsapp_business_account',
		gs_app_id: account.appId,
		entry: [kind === 'full' ? { id: account.wabaId, changes } : { changes }],
	};
}
