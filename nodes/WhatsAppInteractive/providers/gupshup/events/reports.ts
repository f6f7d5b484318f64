import { readAddress } from '../../../events/address';
import { decoded, type DecodedEvent, unknownEvent } from '../../../events/event';
import { createFacts } from '../../../events/facts';
import { asRecord, asText, firstText, isRecord, type UnknownRecord } from '../../../json';
import type { Billing } from '../../../events/notices';
import { createReport } from '../../../events/report';
import { readTime } from '../../../events/time';
import { GUPSHUP_DIALECT } from './dialect';
import { NO_WORD, readGupshupError } from './failures';

/** What WhatsApp charges for, which comes with one of the reports on a message. */
const readPricing = ({ pricing, conversation }: UnknownRecord): Billing | null =>
	isRecord(pricing)
		? {
				billable: null,
				category: asText(pricing.category),
				type: asText(pricing.type),
				model: asText(pricing.policy),
				conversationId: asText(asRecord(conversation).id),
			}
		: null;

/**
 * A `message-event` of version 2. `gsId` is the ID that the send returned; it is missing where `id`
 * is that ID, and in reports that come more than a week late. The user's own ID does not come back.
 */
export function decodeReport(body: UnknownRecord, receivedAt: Date): DecodedEvent[] {
	const payload = asRecord(body.payload);
	const details = asRecord(payload.payload);
	const facts = createFacts(readTime(details.ts ?? body.timestamp, receivedAt), {
		messageId: firstText(payload.gsId, payload.id),
		recipient: readAddress(payload.destination, payload.userId),
		sender: readAddress(body.phone),
	});
	const report = GUPSHUP_DIALECT.reports.get(asText(payload.type)?.toLowerCase() ?? '');
	if (report === undefined) return unknownEvent(facts, body);
	// A message with one ID only never got as far as WhatsApp.
	const isOwn = asText(payload.gsId) === null;
	const readError = () => readGupshupError(details, isOwn) ?? NO_WORD;
	const known = { status: asText(payload.type), pricing: readPricing(payload) };
	return [decoded(facts, createReport(report, known, readError), body)];
}
