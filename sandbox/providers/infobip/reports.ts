import { randomUUID } from 'node:crypto';
import { type JsonObject, type JsonValue, stringAt } from '../../json';
import type { Failure } from '../../numbers';
import type { Quote } from '../inbound/event';
import { isUserId } from '../inbound/parties';
import type { OutgoingReport, Report } from '../provider';
import { STATUSES } from './answers';
import type { Audience } from './registration/audience';
import type { InfobipMessage } from './schemas';

/** What stays the same in all reports on one message. */
export interface InfobipReportSubject {
	readonly message: InfobipMessage;
	readonly messageId: string;
	/** Of a call with several messages. */
	readonly bulkId?: string;
	readonly sentAt: Date;
}

const NO_ERROR: JsonObject = {
	groupId: 0,
	groupName: 'OK',
	id: 0,
	name: 'NO_ERROR',
	description: 'No Error',
	permanent: false,
};

/** What a report says about a failure, or that there was none. */
export const errorOf = (report: Report): JsonObject =>
	report.event === 'failed' ? ERRORS[report.failure] : NO_ERROR;

/** The error codes of delivery reports (Infobip, response status and error codes). */
const ERRORS: Readonly<Record<Failure, JsonObject>> = {
	'window-closed': userError(7010, 'EC_NO_SESSION', 'No session', true),
	'not-on-whatsapp': userError(7002, 'EC_UNKNOWN_USER', 'Unknown user', true),
	'opted-out': userError(7003, 'EC_BLOCKED_USER', 'Blocked user', true),
	'quota-exceeded': userError(7016, 'EC_SPAM_RATE', 'Spam rate', true),
	'no-credit': userError(7019, 'EC_PROVIDER_BILLING_ERROR', 'Provider billing error', true),
	'template-arguments': userError(7008, 'EC_INVALID_TEMPLATE_ARGS', 'Invalid template args', true),
	'unknown-template': userError(7009, 'EC_INVALID_TEMPLATE', 'Invalid template', true),
	'unknown-media': userError(7014, 'EC_MEDIA_UPLOAD_ERROR', 'Media upload error', false),
	'order-state': userError(7006, 'EC_BAD_REQUEST', 'Bad request', true),
};

/**
 * Delivery and seen reports (Infobip, receive WhatsApp delivery reports; receive WhatsApp seen
 * reports), to the message's `notifyUrl`, which comes before the subscriptions. Nothing else
 * happens to a message that Infobip reports.
 */
export function infobipReports(
	subject: InfobipReportSubject,
	report: Report,
	at: Date,
	audience: Audience,
): OutgoingReport[] {
	const result = reportResult(subject, report, at);
	if (result === undefined) return [];
	const { from: sender, to: customer, notifyUrl: url = '', ...message } = subject.message;
	if (url !== '') return [{ url, method: 'POST', headers: {}, body: reportBody([result]) }];
	const event = report.event === 'seen' ? 'SEEN' : 'DELIVERY';
	const occasion = { event, sender, customer, ...attribution(message) } as const;
	return audience.results(occasion, [result], reportBody);
}

/** The body that carries reports. */
export function reportBody(results: readonly JsonObject[]): JsonObject {
	return { results: [...results] };
}

/** One result of a report; undefined for what Infobip does not report. */
export function reportResult(
	subject: InfobipReportSubject,
	report: Report,
	at: Date,
): JsonObject | undefined {
	switch (report.event) {
		case 'queued':
		case 'sent':
			return undefined;
		case 'delivered':
			return delivery(subject, at, STATUSES.deliveredToHandset, NO_ERROR);
		case 'failed':
			return delivery(subject, at, STATUSES.notDelivered, ERRORS[report.failure]);
		case 'seen':
			return seen(subject, at);
	}
}

function delivery(
	{ message, messageId, bulkId = '', sentAt }: InfobipReportSubject,
	at: Date,
	status: JsonObject,
	error: JsonObject,
): JsonObject {
	return {
		bulkId,
		price: { pricePerMessage: 0.0123, currency: 'EUR' },
		status,
		error,
		messageId,
		sentAt: timestamp(sentAt),
		doneAt: timestamp(at),
		messageCount: 1,
		to: message.to,
		contact: contact(message.to),
		...(message.callbackData === undefined ? {} : { callbackData: message.callbackData }),
		...attribution(message),
	};
}

/** Here the end user is `from` and the business `to`, the other way round than on delivery. */
function seen({ message, messageId, sentAt }: InfobipReportSubject, at: Date): JsonObject {
	return {
		messageId,
		from: message.to,
		to: message.from,
		sentAt: timestamp(sentAt),
		seenAt: timestamp(at),
		...attribution(message),
		contact: contact(message.to),
	};
}

function attribution({
	entityId,
	applicationId,
}: Pick<InfobipMessage, 'entityId' | 'applicationId'>): Pick<
	InfobipMessage,
	'entityId' | 'applicationId'
> {
	return {
		...(entityId === undefined ? {} : { entityId }),
		...(applicationId === undefined ? {} : { applicationId }),
	};
}

/** The customer; a business-scoped user ID stands for a phone number that is not told. */
export function contact(customer: string, name = 'Sandbox User', userId?: string): JsonObject {
	if (isUserId(customer)) return { name, userId: customer };
	return { name, phoneNumber: customer, ...(userId === undefined ? {} : { userId }) };
}

function userError(id: number, name: string, description: string, permanent: boolean): JsonObject {
	return { groupId: 1, groupName: 'USER_ERRORS', id, name, description, permanent };
}

/** What a reply to a message says about it. */
export function quoteOf(message: InfobipMessage, messageId: string, body: JsonValue): Quote {
	const { from, callbackData } = message;
	const clickUrl = stringAt(body, 'urlOptions', 'trackingUrl');
	return {
		context: { from, id: messageId },
		envelope: {
			pairedMessageId: messageId,
			...(callbackData === undefined ? {} : { callbackData }),
		},
		...(clickUrl === undefined ? {} : { clickUrl }),
	};
}

/** `2026-11-18T09:00:01.120+0000`: an offset without a colon. */
export function timestamp(at: Date): string {
	return at.toISOString().replace('Z', '+0000');
}

/** An ID as Infobip makes one where the caller gives none. */
export function newMessageId(): string {
	return randomUUID();
}
