import { asRecord, asText, firstText, type UnknownRecord } from '../../../common/json';
import { readParty } from '../../../events/party';
import { readCustomer } from '../../../events/customer';
import { createEvent, type DecodedEvent, unknownEvent } from '../../../events/event';
import { createEventBase, readReferences } from '../../../events/event-base';
import { createReport } from '../../../events/report';
import { readTime } from '../../../events/time';
import { readPricing } from '../../meta/events/billing';
import { GUPSHUP_DIALECT } from './dialect';
import { NO_WORD, readGupshupError } from './failures';

/**
 * A `message-event` of version 2. `gsId` is the ID that the send returned; it is missing where `id`
 * is that ID, and in reports that come more than a week late. The user's own ID does not come back.
 */
export function decodeReport(body: UnknownRecord, receivedAt: Date): DecodedEvent[] {
	const payload = asRecord(body.payload);
	const details = asRecord(payload.payload);
	const facts = createEventBase(readTime(details.ts ?? body.timestamp, receivedAt), {
		messageId: firstText(payload.gsId, payload.id),
		references: readReferences({
			...(asText(payload.gsId) !== null && { id: payload.id }),
			whatsappMessageId: details.whatsappMessageId,
		}),
		...readCustomer({ addresses: [payload.destination], userIds: [payload.userId] }),
		sender: readParty(body.phone),
	});
	const report = GUPSHUP_DIALECT.reports.get(asText(payload.type)?.toLowerCase() ?? '');
	if (report === undefined) return unknownEvent(facts, body, asText(payload.type));
	// A message with one ID only never got as far as WhatsApp.
	const isOwn = asText(payload.gsId) === null;
	const readError = () => readGupshupError(details, isOwn) ?? NO_WORD;
	const known = { status: asText(payload.type), pricing: readPricing(payload) };
	return [createEvent(facts, createReport(report, known, readError), body)];
}
