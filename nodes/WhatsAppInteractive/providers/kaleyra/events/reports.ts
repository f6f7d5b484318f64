import { asRecord, asText, firstText, type UnknownRecord } from '../../../common/json';
import { readCustomer } from '../../../events/customer';
import { createEvent, type DecodedEvent, unknownEvent } from '../../../events/event';
import { createEventBase, readReferences } from '../../../events/event-base';
import { createReport, type ReportType } from '../../../events/report';
import { readTime } from '../../../events/time';
import { META_DIALECT } from '../../meta/events/dialect';
import { readSharedReferences } from './dialect';
import { readFlatError } from './failures';

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

/**
 * A callback with the status at the top: version 1, built of dynamic variables, and what version 2
 * says without Meta's part because Meta never saw the message.
 */
export function decodeReport(callback: UnknownRecord, receivedAt: Date): DecodedEvent[] {
	const extra = asRecord(callback.extra_info);
	const status = readStatus(callback);
	const facts = createEventBase(readTime(callback.timestamp, receivedAt), {
		messageId: firstText(callback.message_id, extra.message_id, callback.id),
		correlationId: firstText(extra.ref, callback.ref),
		references: readReferences(readSharedReferences({ ...callback, ...extra })),
		...readCustomer({ addresses: [callback.mobile, callback.phone_number] }),
	});
	const report = REPORTS.get(status);
	if (report === undefined) return unknownEvent(facts, callback, asText(callback.status));
	const readError = () => readFlatError(callback, status === NOT_SENT);
	const known = { status: asText(callback.status) };
	return [createEvent(facts, createReport(report, known, readError), callback)];
}
