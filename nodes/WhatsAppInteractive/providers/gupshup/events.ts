import type { DecodedEvent, EventError, ReportType } from '../../events/event';
import type { IncomingRequest } from '../../events/incoming-request';
import { readAddress } from '../../events/address';
import { asList, asRecord, asText, firstText, type UnknownRecord } from '../../events/json';
import { createReport, NO_REASON } from '../../events/report';
import { readTime } from '../../events/time';
import { decodeMetaValue, META_DIALECT, type MetaDialect, readMetaError } from '../meta/events';

/** Meta's statuses, and Gupshup's own word for a message that it has taken. */
const REPORTS: ReadonlyMap<string, ReportType> = new Map([
	...META_DIALECT.reports,
	['enqueued', 'accepted'],
]);

/** A failure on Gupshup's own side: `code` and `reason` without Meta's `errors[]`. */
function readGupshupError(failure: UnknownRecord): EventError | null {
	const code = asText(failure.code);
	const reason = asText(failure.reason);
	return code === null && reason === null ? null : { code, text: reason ?? NO_REASON };
}

/**
 * Version 3: Meta's webhook with Gupshup's additions. `gs_id` is the ID that the send returned; `id`
 * is WhatsApp's or another one of Gupshup's.
 */
const GUPSHUP_DIALECT: MetaDialect = {
	...META_DIALECT,
	reports: REPORTS,
	readMessageId: (status) => firstText(status.gs_id, status.id),
	readError: (status) => readGupshupError(status) ?? readMetaError(status),
};

function decodeVersion3(body: UnknownRecord, receivedAt: Date): DecodedEvent[] {
	return asList(body.entry)
		.flatMap((entry) => asList(asRecord(entry).changes))
		.map(asRecord)
		.filter(({ field }) => field === 'messages')
		.flatMap(({ value }) => decodeMetaValue(value, receivedAt, GUPSHUP_DIALECT));
}

/**
 * Version 2: one event a request. `gsId` is the ID that the send returned; it is missing where `id`
 * is that ID, and in reports that come more than a week late. The user's own ID does not come back.
 */
function decodeVersion2(body: UnknownRecord, receivedAt: Date): DecodedEvent[] {
	const payload = asRecord(body.payload);
	const details = asRecord(payload.payload);
	const report = REPORTS.get(asText(payload.type)?.toLowerCase() ?? '');
	if (body.type !== 'message-event' || report === undefined) return [];
	const facts = {
		messageId: firstText(payload.gsId, payload.id),
		correlationId: null,
		sender: readAddress(body.phone),
		recipient: readAddress(payload.destination, payload.userId),
		time: readTime(details.ts ?? body.timestamp, receivedAt),
	};
	const readError = () => readGupshupError(details) ?? { code: null, text: NO_REASON };
	return [{ event: createReport(report, facts, readError), raw: body }];
}

/**
 * The events in a request of Gupshup, of both formats that a subscription can ask for. Follows the
 * Partner API's documentation on callback events; probes (`set-callback`, `connectivity-check`) and
 * billing hold none.
 */
export function decodeEvents({ body, receivedAt }: IncomingRequest): DecodedEvent[] {
	const callback = asRecord(body);
	return Array.isArray(callback.entry)
		? decodeVersion3(callback, receivedAt)
		: decodeVersion2(callback, receivedAt);
}
