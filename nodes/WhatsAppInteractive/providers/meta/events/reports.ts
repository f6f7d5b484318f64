import { asRecord, asText, firstText, type UnknownRecord } from '../../../common/json';
import {
	createEvent,
	type DecodedEvent,
	type EventContent,
	unknownContent,
} from '../../../events/event';
import type { EventBase } from '../../../events/event-base';
import { createReport } from '../../../events/report';
import { readTime } from '../../../events/time';
import { readPricing } from './billing';
import { readCorrelation, type MetaDialect } from './dialect';
import { readPayment } from './payments';
import type { ValueFacts } from './value';

function readContent(status: UnknownRecord, dialect: MetaDialect): EventContent {
	const type = asText(status.type);
	if (type === 'payment') return readPayment(status);
	const word = asText(status.status);
	const report = dialect.reports.get(word?.toLowerCase() ?? '');
	// The `failed` of a call, or of what else may come, is not about a message.
	if (type !== null && type !== 'message') return unknownContent(type);
	if (report === undefined) return unknownContent(word);
	return createReport(report, { status: word, pricing: readPricing(status) }, () =>
		dialect.readError(status),
	);
}

/** The event of an object of `statuses[]`: a report on a message, or the status of a payment. */
export function decodeStatus(raw: unknown, value: ValueFacts, dialect: MetaDialect): DecodedEvent {
	const { sender, readCustomer, at } = value;
	const status = asRecord(raw);
	// What went to a group is reported for each of its members.
	const isOfGroup = status.recipient_type === 'group';
	const facts: EventBase = {
		messageId: dialect.readMessageId(status),
		...readCorrelation(status, value, dialect),
		...readCustomer({
			number: isOfGroup ? status.recipient_participant_id : status.recipient_id,
			userId: firstText(status.recipient_user_id, status.recipient_participant_user_id),
			parentUserId: firstText(
				status.recipient_parent_user_id,
				status.parent_recipient_user_id,
				status.recipient_participant_parent_user_id,
			),
		}),
		sender,
		groupId: isOfGroup ? asText(status.recipient_id) : null,
		time: readTime(status.timestamp, at),
	};
	return createEvent(facts, readContent(status, dialect), raw);
}
