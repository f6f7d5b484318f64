import type { DecodedEvent, EventError, ReportType } from '../../events/event';
import type { IncomingRequest } from '../../events/incoming-request';
import { readAddress } from '../../events/address';
import { asRecord, asText, firstText } from '../../events/json';
import { createReport, NO_REASON } from '../../events/report';
import { readTime } from '../../events/time';

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

/** What the failures mean, which the callback does not say. */
const REASONS: ReadonlyMap<string, string> = new Map([
	['CODE_NOT_ALLOWED', 'The sender is inactive or not allowed for this recipient'],
	['INCOMPLETE', 'The message lacks data for its placeholders'],
	['BLACKLISTED', 'The recipient is on a block list'],
	['QUOTA_EXCEEDED', 'The limit of the WhatsApp Business account is exceeded'],
]);

const readError = (status: string): EventError => ({
	code: status,
	text: REASONS.get(status) ?? NO_REASON,
});

/**
 * The event in a request of Messangi: one status a request. Follows Messangi's "Callback URL
 * WhatsApp". Its `clientId` (`campaignId` in the documented callback) is the user's own ID as well
 * and stands in where the message was sent without an `externalId`. Inbound messages also have an
 * `externalId`, of something else, but no status.
 */
export function decodeEvents({ body, receivedAt }: IncomingRequest): DecodedEvent[] {
	const callback = asRecord(body);
	const status = asText(callback.status)?.toUpperCase() ?? '';
	const report = REPORTS.get(status);
	if (report === undefined) return [];
	const facts = {
		messageId: asText(callback.id),
		correlationId: firstText(callback.externalId, callback.clientId, callback.campaignId),
		sender: readAddress(callback.from),
		recipient: readAddress(callback.to),
		time: readTime(callback.date, receivedAt),
	};
	return [{ event: createReport(report, facts, () => readError(status)), raw: callback }];
}
