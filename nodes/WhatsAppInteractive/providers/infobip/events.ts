import type { DecodedEvent, EventError, ReportType } from '../../events/event';
import type { IncomingRequest } from '../../events/incoming-request';
import { readAddress } from '../../events/address';
import { asList, asRecord, asText, firstText, type UnknownRecord } from '../../events/json';
import { createReport, NO_REASON, type ReportFacts } from '../../events/report';
import { readTime } from '../../events/time';

/** Status IDs that say more than the group they are in. */
const REPORT_OF_STATUS: ReadonlyMap<string, ReportType> = new Map([
	['2', 'sent'], // DELIVERED_TO_OPERATOR: at WhatsApp, not on the phone
	['3', 'sent'], // PENDING_WAITING_DELIVERY
]);

/** The status groups of Infobip's documentation on response statuses. */
const REPORT_OF_GROUP: ReadonlyMap<string, ReportType> = new Map([
	['0', 'accepted'], // ACCEPTED
	['1', 'accepted'], // PENDING, and of a status that is not listed above no more is known
	['2', 'failed'], // UNDELIVERABLE
	['3', 'delivered'], // DELIVERED
	['4', 'failed'], // EXPIRED
	['5', 'failed'], // REJECTED
]);

/**
 * The reason of a failure, as `description (NAME)`. Infobip tells it in `error`; where that is
 * `0 NO_ERROR` although the message was refused, the status itself is the reason. The name stands as
 * code then, because the IDs of statuses and of errors overlap.
 */
function readError(result: UnknownRecord): EventError {
	const error = asRecord(result.error);
	const status = asRecord(result.status);
	const code = asText(error.id);
	const isReason = code !== null && code !== '0';
	const { name, description } = isReason ? error : status;
	const label = asText(name);
	const text = asText(description);
	return {
		code: isReason ? code : firstText(name, status.id),
		text: text !== null && label !== null ? `${text} (${label})` : (text ?? label ?? NO_REASON),
	};
}

/** A result of a delivery report: `to` is the customer, and the sender is not told. */
function decodeDelivery(raw: unknown, receivedAt: Date): DecodedEvent[] {
	const result = asRecord(raw);
	const status = asRecord(result.status);
	const contact = asRecord(result.contact);
	const report =
		REPORT_OF_STATUS.get(asText(status.id) ?? '') ??
		REPORT_OF_GROUP.get(asText(status.groupId) ?? '');
	if (report === undefined) return [];
	const facts = {
		messageId: asText(result.messageId),
		correlationId: asText(result.callbackData),
		sender: null,
		recipient: readAddress(contact.phoneNumber, result.to, contact.userId),
		time: readTime(result.doneAt, receivedAt),
	};
	return [{ event: createReport(report, facts, () => readError(result)), raw }];
}

/**
 * The two ends of a seen report. Infobip's schema calls the customer `from` here, but its samples
 * have the customer in `to` as well; so `contact` decides where it is present.
 */
function readSeenEnds(result: UnknownRecord): Pick<ReportFacts, 'sender' | 'recipient'> {
	const { phoneNumber, userId } = asRecord(result.contact);
	const from = readAddress(result.from);
	const to = readAddress(result.to);
	const recipient = readAddress(phoneNumber, userId, from);
	const customer = [recipient, readAddress(userId)];
	const sender = [to, from].find((end) => end !== null && !customer.includes(end)) ?? null;
	return { sender, recipient };
}

/** A result of a seen report. */
function decodeSeen(raw: unknown, receivedAt: Date): DecodedEvent[] {
	const result = asRecord(raw);
	const facts = {
		messageId: asText(result.messageId),
		correlationId: asText(result.callbackData),
		...readSeenEnds(result),
		time: readTime(result.seenAt, receivedAt),
	};
	return [{ event: { ...facts, event: 'seen', error: null }, raw }];
}

/** Which member makes a result what it is, asked in this order. */
const DECODERS: ReadonlyArray<readonly [member: string, decode: typeof decodeDelivery]> = [
	['seenAt', decodeSeen],
	// Deletion reports and inbound messages are no reports on delivery, whatever else they carry.
	['deletedAt', () => []],
	['message', () => []],
	['status', decodeDelivery],
];

/**
 * The events in a request of Infobip: its delivery and seen reports come as `results[]`, several in
 * one request. Follows Infobip's "Receive WhatsApp delivery reports" and "Receive WhatsApp seen
 * reports".
 */
export const decodeEvents = ({ body, receivedAt }: IncomingRequest): DecodedEvent[] =>
	asList(asRecord(body).results).flatMap((raw) => {
		const result = asRecord(raw);
		// Infobip sends null for members that do not apply.
		const match = DECODERS.find(([member]) => (result[member] ?? null) !== null);
		return match === undefined ? [] : match[1](raw, receivedAt);
	});
