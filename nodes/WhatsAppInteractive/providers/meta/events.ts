import type { DecodedEvent, EventError, ReportType } from '../../events/event';
import { readAddress } from '../../events/address';
import { asList, asRecord, asText, firstText, type UnknownRecord } from '../../events/json';
import { createReport, NO_REASON } from '../../events/report';
import { readTime } from '../../events/time';

/**
 * Where a provider departs from Meta's webhook while passing it on. All functions get one object of
 * `statuses[]`.
 */
export interface MetaDialect {
	/** What the words in `status`, in lower case, report. */
	readonly reports: ReadonlyMap<string, ReportType>;
	readonly readMessageId: (status: UnknownRecord) => string | null;
	readonly readCorrelationId: (status: UnknownRecord) => string | null;
	readonly readError: (status: UnknownRecord) => EventError;
}

/**
 * The reason of a failure: the first of `errors[]`, with its code, its title and the details that
 * say what it means here.
 */
export function readMetaError(status: UnknownRecord): EventError {
	const error = asRecord(asList(status.errors)[0]);
	const title = firstText(error.message, error.title);
	const details = asText(asRecord(error.error_data).details);
	const texts = [title, details === title ? null : details].filter((text) => text !== null);
	return { code: asText(error.code), text: texts.join(': ') || NO_REASON };
}

/** Meta's own webhook, as its Cloud API documents the field `messages`. */
export const META_DIALECT: MetaDialect = {
	reports: new Map([
		['sent', 'sent'],
		['delivered', 'delivered'],
		['read', 'seen'],
		['failed', 'failed'],
	]),
	readMessageId: (status) => asText(status.id),
	readCorrelationId: (status) => asText(status.biz_opaque_callback_data),
	readError: readMetaError,
};

/**
 * The reports in one `value` of Meta's webhook, in their order; `raw` is the object of `statuses[]`.
 * Statuses of payments and calls are left out: their `failed` is not about a message.
 */
export function decodeMetaValue(
	value: unknown,
	receivedAt: Date,
	dialect: MetaDialect,
): DecodedEvent[] {
	const { metadata, statuses } = asRecord(value);
	const sender = readAddress(asRecord(metadata).display_phone_number);
	return asList(statuses).flatMap((raw) => {
		const status = asRecord(raw);
		const type = asText(status.type);
		const report = dialect.reports.get(asText(status.status)?.toLowerCase() ?? '');
		if (report === undefined || (type !== null && type !== 'message')) return [];
		const facts = {
			messageId: dialect.readMessageId(status),
			correlationId: dialect.readCorrelationId(status),
			sender,
			recipient: readAddress(status.recipient_id, status.recipient_user_id),
			time: readTime(status.timestamp, receivedAt),
		};
		return [{ event: createReport(report, facts, () => dialect.readError(status)), raw }];
	});
}
