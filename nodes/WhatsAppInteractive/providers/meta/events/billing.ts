import { asRecord, asText, firstText, isRecord, type UnknownRecord } from '../../../common/json';
import { type Billing, createBilling } from '../../../events/notices';
import { readOptionalTime } from '../../../events/time';

/**
 * What WhatsApp charges for, which comes with one of the reports on a message: in Meta's form, and in
 * Gupshup's own. The conversation can come without a price.
 */
export function readPricing(report: UnknownRecord): Billing | null {
	if (!isRecord(report.pricing) && !isRecord(report.conversation)) return null;
	const pricing = asRecord(report.pricing);
	const conversation = asRecord(report.conversation);
	return createBilling({
		billable: typeof pricing.billable === 'boolean' ? pricing.billable : null,
		category: asText(pricing.category),
		type: asText(pricing.type),
		model: firstText(pricing.pricing_model, pricing.policy),
		conversationId: asText(conversation.id),
		conversationType: firstText(asRecord(conversation.origin).type, conversation.type),
		conversationExpiresAt: readOptionalTime(
			conversation.expiration_timestamp ?? conversation.expiresAt,
		),
	});
}
