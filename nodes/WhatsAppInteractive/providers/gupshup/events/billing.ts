import { asRecord, asText, firstText, type UnknownRecord } from '../../../common/json';
import { readReferences, type References } from '../../../events/event-base';
import { createBilling, type NoticeContent } from '../../../events/notices';

/** The IDs of the message that was charged for. */
export const readBilledReferences = (billing: UnknownRecord): References | null =>
	readReferences({ id: asRecord(billing.references).id });

/** What a billing event says, which is the same in both versions but for how the IDs are spelled. */
export function readBilling(billing: UnknownRecord): NoticeContent {
	const deductions = asRecord(billing.deductions);
	const references = asRecord(billing.references);
	return {
		event: 'billing',
		billing: createBilling({
			billable: typeof deductions.billable === 'boolean' ? deductions.billable : null,
			category: firstText(deductions.category, deductions.conversation_type),
			type: asText(deductions.type),
			model: asText(deductions.model),
			conversationId: firstText(references.conversation_id, references.conversationId),
		}),
	};
}
