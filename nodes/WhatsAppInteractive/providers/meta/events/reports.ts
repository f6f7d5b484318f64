import { readAddress } from '../../../events/address';
import { decoded, type DecodedEvent, type EventContent } from '../../../events/event';
import type { EventFacts } from '../../../events/facts';
import { asRecord, asText, isRecord, type UnknownRecord } from '../../../json';
import type { Billing } from '../../../events/notices';
import { createReport } from '../../../events/report';
import { readTime } from '../../../events/time';
import { readContactName } from './contacts';
import type { MetaDialect } from './dialect';
import { readPayment } from './payments';

/** What WhatsApp charges for, which comes with one of the reports on a message. */
const readPricing = ({ pricing, conversation }: UnknownRecord): Billing | null =>
	isRecord(pricing)
		? {
				billable: typeof pricing.billable === 'boolean' ? pricing.billable : null,
				category: asText(pricing.category),
				type: asText(pricing.type),
				model: asText(pricing.pricing_model),
				conversationId: asText(asRecord(conversation).id),
			}
		: null;

function readContent(status: UnknownRecord, dialect: MetaDialect): EventContent {
	const type = asText(status.type);
	if (type === 'payment') return readPayment(status);
	const report = dialect.reports.get(asText(status.status)?.toLowerCase() ?? '');
	// The `failed` of a call, or of what else may come, is not about a message.
	if (report === undefined || (type !== null && type !== 'message')) return { event: 'unknown' };
	return createReport(report, { status: asText(status.status), pricing: readPricing(status) }, () =>
		dialect.readError(status),
	);
}

/** The event of an object of `statuses[]`: a report on a message, or the status of a payment. */
export function decodeStatus(
	raw: unknown,
	value: UnknownRecord,
	receivedAt: Date,
	dialect: MetaDialect,
): DecodedEvent {
	const status = asRecord(raw);
	const facts: EventFacts = {
		messageId: dialect.readMessageId(status),
		correlationId: dialect.readCorrelationId(status),
		recipient: readAddress(status.recipient_id, status.recipient_user_id),
		sender: readAddress(asRecord(value.metadata).display_phone_number),
		contactName: readContactName(value, status.recipient_id, status.recipient_user_id),
		time: readTime(status.timestamp, receivedAt),
	};
	return decoded(facts, readContent(status, dialect), raw);
}
