import { asText, firstText, type UnknownRecord } from '../../../common/json';
import { readParty } from '../../../events/party';
import { readCustomer } from '../../../events/customer';
import { createEvent, type DecodedEvent, unknownEvent } from '../../../events/event';
import { createEventBase, readReferences } from '../../../events/event-base';
import { createReport, type ReportType } from '../../../events/report';
import { readTime } from '../../../events/time';
import { readError } from './failures';

/**
 * The statuses of Messangi's "WhatsApp Status" page. The page names a delivered, a read and a failed
 * end without the words for them in the part that is public, so the usual ones are taken.
 */
const REPORTS: ReadonlyMap<string, ReportType> = new Map([
	['QUEUE', 'accepted'],
	['DEQUEUED', 'accepted'],
	['ACCEPTED', 'accepted'],
	['SENT', 'sent'],
	['DELIVERED', 'delivered'],
	['READ', 'seen'],
	['CODE_NOT_ALLOWED', 'failed'],
	['INCOMPLETE', 'failed'],
	['BLACKLISTED', 'failed'],
	['QUOTA_EXCEEDED', 'failed'],
	['FAILED', 'failed'],
	['REJECTED', 'failed'],
	['UNDELIVERED', 'failed'],
]);

/**
 * "Callback URL WhatsApp": one status. `clientId` (`campaignId` in the documented callback) is the
 * user's own ID as well and stands in where the message was sent without an `externalId`.
 */
export function decodeReport(callback: UnknownRecord, receivedAt: Date): DecodedEvent[] {
	const facts = createEventBase(readTime(callback.date ?? callback.timestamp, receivedAt), {
		messageId: asText(callback.id),
		correlationId: firstText(callback.externalId, callback.clientId, callback.campaignId),
		references: readReferences({
			clientId: callback.clientId,
			campaignId: callback.campaignId,
		}),
		...readCustomer({ addresses: [callback.to] }),
		sender: readParty(callback.from),
	});
	const status = asText(callback.status)?.toUpperCase() ?? '';
	const report = REPORTS.get(status);
	if (report === undefined) return unknownEvent(facts, callback, asText(callback.status));
	return [
		createEvent(
			facts,
			createReport(report, { status: asText(callback.status) }, () => readError(status)),
			callback,
		),
	];
}
