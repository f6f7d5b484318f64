import type { DecodedEvent, EventError, ReportType } from '../../events/event';
import type { IncomingRequest } from '../../events/incoming-request';
import { readAddress } from '../../events/address';
import { asList, asRecord, asText, firstText, type UnknownRecord } from '../../events/json';
import { createReport, NO_REASON } from '../../events/report';
import { readTime } from '../../events/time';
import { decodeMetaValue, META_DIALECT } from '../meta/events';

/** Kaleyra's word for a message that never left it. */
const NOT_SENT = 'not-sent';

/** What the words in `status` report. */
const REPORTS: ReadonlyMap<string, ReportType> = new Map([
	...META_DIALECT.reports,
	['submitted', 'accepted'],
	[NOT_SENT, 'failed'],
]);

/** The status in one spelling: Kaleyra has it in capitals and in small letters, `NOT-SENT` too. */
const readStatus = ({ status }: UnknownRecord): string =>
	(asText(status) ?? '').toLowerCase().replace(/[\s_]/g, '-');

function readFlatError(callback: UnknownRecord): EventError {
	const code = asText(callback.error_code);
	const text = asText(callback.error);
	return readStatus(callback) === NOT_SENT
		? { code: code ?? 'NOT-SENT', text: text ?? 'Kaleyra did not hand the message to WhatsApp' }
		: { code, text: text ?? NO_REASON };
}

/**
 * A callback with the status at the top: version 1, built of dynamic variables, and what version 2
 * says without Meta's part because Meta never saw the message.
 */
function decodeFlat(callback: UnknownRecord, receivedAt: Date): DecodedEvent[] {
	const report = REPORTS.get(readStatus(callback));
	// The `failed` and `pending` of a payment are not about a message.
	if (report === undefined || callback.type === 'payment') return [];
	const extra = asRecord(callback.extra_info);
	const facts = {
		messageId: firstText(callback.message_id, extra.message_id, callback.id),
		correlationId: firstText(extra.ref, callback.ref),
		sender: null,
		recipient: readAddress(callback.mobile, callback.phone_number),
		time: readTime(callback.timestamp, receivedAt),
	};
	return [{ event: createReport(report, facts, () => readFlatError(callback)), raw: callback }];
}

/**
 * Version 2: Meta's webhook value in a wrapper. Which of its IDs is the one that the send returned
 * is not documented: `message_id` is WhatsApp's, and `statuses[].id` is something else in Kaleyra's
 * sample. So `message_id` is passed on as the message's ID, and a report is matched to its message
 * by `extra_info.ref`, which Kaleyra promises to bring back.
 */
function decodeWrapped(callback: UnknownRecord, receivedAt: Date): DecodedEvent[] {
	const { value } = asRecord(callback.meta_object);
	const decoded = decodeMetaValue(value, receivedAt, META_DIALECT);
	// What the wrapper says is about its one status; should there be more, it fits none of them.
	if (asList(asRecord(value).statuses).length > 1) return decoded;
	const extra = asRecord(callback.extra_info);
	return decoded.map(({ event }) => ({
		event: {
			...event,
			messageId: firstText(callback.message_id, extra.message_id, event.messageId),
			correlationId: firstText(extra.ref, event.correlationId),
		},
		raw: callback,
	}));
}

/**
 * The events in a request of Kaleyra: one status a request, in the query or in the body, as the
 * callback profile has it. Follows Kaleyra's WhatsApp API V2 documentation on status webhooks, and
 * the older callbacks with dynamic variables.
 */
export function decodeEvents({ method, query, body, receivedAt }: IncomingRequest): DecodedEvent[] {
	const callback = asRecord(method === 'GET' ? query : body);
	const { value } = asRecord(callback.meta_object);
	return asList(asRecord(value).statuses).length > 0
		? decodeWrapped(callback, receivedAt)
		: decodeFlat(callback, receivedAt);
}
