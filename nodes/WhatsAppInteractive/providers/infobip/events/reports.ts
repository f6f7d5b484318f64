import { asRecord, asText, type UnknownRecord } from '../../../common/json';
import { readParty } from '../../../events/party';
import { readMajorUnits } from '../../../events/amount';
import type { Customer } from '../../../events/customer';
import { createEvent, type DecodedEvent, unknownEvent } from '../../../events/event';
import { createEventBase, type EventBase } from '../../../events/event-base';
import { createReport, type ReportType } from '../../../events/report';
import { readTime } from '../../../events/time';
import { readContact, readSorting } from './contact';
import { readError } from './failures';

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

/** A result of "Receive WhatsApp delivery reports": `to` is the customer, the business is not told. */
export function decodeDelivery(result: UnknownRecord, receivedAt: Date): DecodedEvent[] {
	const status = asRecord(result.status);
	const price = asRecord(result.price);
	const facts = createEventBase(readTime(result.doneAt, receivedAt), {
		messageId: asText(result.messageId),
		correlationId: asText(result.callbackData),
		references: readSorting(result),
		...readContact(result, result.to),
	});
	const report =
		REPORT_OF_STATUS.get(asText(status.id) ?? '') ??
		REPORT_OF_GROUP.get(asText(status.groupId) ?? '');
	if (report === undefined) return unknownEvent(facts, result, asText(status.name));
	return [
		createEvent(
			facts,
			createReport(
				report,
				{
					status: asText(status.name),
					description: asText(status.description),
					price: readMajorUnits(price.pricePerMessage),
					currency: asText(price.currency),
				},
				() => readError(result),
			),
			result,
		),
	];
}

/**
 * The two ends of a seen report. Infobip's schema calls the customer `from` here, but its samples
 * have the customer in `to` as well; so `contact` decides where it is present.
 */
function readEnds(result: UnknownRecord): Customer & Pick<EventBase, 'sender'> {
	const { phoneNumber, userId } = asRecord(result.contact);
	const isNamed = readParty(phoneNumber, userId) !== null;
	const customer = readContact(result, ...(isNamed ? [] : [result.from]));
	const names = [customer.recipient, customer.recipientUserId];
	const business = [result.to, result.from]
		.map((end) => readParty(end))
		.find((end) => end !== null && !names.includes(end));
	return { ...customer, sender: business ?? null };
}

const decodeOpened = (
	event: 'seen' | 'deleted',
	time: unknown,
	result: UnknownRecord,
	receivedAt: Date,
): DecodedEvent[] => {
	const facts = createEventBase(readTime(time, receivedAt), {
		messageId: asText(result.messageId),
		correlationId: asText(result.callbackData),
		references: readSorting(result),
		...readEnds(result),
	});
	return [
		createEvent(
			facts,
			createReport(event, {}, () => readError(result)),
			result,
		),
	];
};

/** A result of "Receive WhatsApp seen reports". */
export const decodeSeen = (result: UnknownRecord, receivedAt: Date): DecodedEvent[] =>
	decodeOpened('seen', result.seenAt, result, receivedAt);

/** A result of a deletion report, which Infobip's older client libraries document. */
export const decodeDeleted = (result: UnknownRecord, receivedAt: Date): DecodedEvent[] =>
	decodeOpened('deleted', result.deletedAt, result, receivedAt);
