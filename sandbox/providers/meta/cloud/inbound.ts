import { newWamid, partiesOf, type Parties } from '../../inbound/parties';
import type { InboundEvent, InboundSetting } from '../../inbound/event';
import { metaContact, metaMessages } from '../../inbound/meta';
import type { JsonObject } from '../../../json';
import { stringAt } from '../../../json';
import type { OutgoingReport } from '../../provider';
import { metaTimestamp } from '../statuses';
import { type CloudNumber, cloudEnvelope, type Tell, withChange } from './number';

/** Where a customer's file can be had, as Meta writes it into a message. */
export function attachmentUrl(baseUrl: string, mediaId: string): string {
	return `${baseUrl}/whatsapp_business/attachments/?mid=${encodeURIComponent(mediaId)}&ext=2000000000&hash=h1`;
}

/** The calls of the webhooks about an event; undefined for one that Meta's webhook does not have. */
export function cloudInbound(
	event: InboundEvent,
	setting: InboundSetting,
	number: CloudNumber,
	tell: Tell,
): readonly OutgoingReport[] | undefined {
	const parties = partiesOf(event, setting, number.sender);
	const { at, answered, baseUrl } = setting;
	const context = answered?.quote?.context;
	switch (event.type) {
		case 'payment': {
			const statuses = [payment(event, parties, context, at)];
			return tell(cloudEnvelope(number, { statuses }), 'messages');
		}
		case 'preference': {
			const user_preferences = [
				{
					wa_id: parties.from,
					detail: `User requested to ${event.value} marketing messages`,
					category: 'marketing_messages',
					value: event.value,
					timestamp: Math.floor(at.getTime() / 1000),
				},
			];
			const content = { contacts: [metaContact(parties)], user_preferences };
			return tell(cloudEnvelope(number, content, 'user_preferences'), 'user_preferences');
		}
		case 'account': {
			const { field, value } = event;
			return tell(withChange(number, { field, value }, at), field);
		}
		case 'template-update': {
			const { field, value } = templateChange(event);
			return tell(withChange(number, { field, value }, at), field);
		}
		case 'echo': {
			const message = {
				from: parties.to,
				to: parties.from,
				id: parties.messageId,
				timestamp: metaTimestamp(at),
				type: 'text',
				text: { body: event.text },
			};
			const field = 'smb_message_echoes';
			return tell(cloudEnvelope(number, { message_echoes: [message] }, field), field);
		}
		case 'provider-error': {
			const { code, title } = event;
			const errors = [{ code, title, message: title, error_data: { details: title } }];
			return tell(cloudEnvelope(number, { errors }), 'messages');
		}
		default: {
			const messages = metaMessages(event, parties, {
				at,
				...(context === undefined ? {} : { context }),
				mediaUrl: ({ url, mediaId }) => url ?? attachmentUrl(baseUrl, mediaId),
			});
			return messages === undefined ? undefined : tell(cloudEnvelope(number, messages), 'messages');
		}
	}
}

/** What became of a template (Cloud API, webhooks of templates). */
function templateChange({
	change,
	templateId,
	templateName,
	language,
}: InboundEvent<'template-update'>): { field: string; value: JsonObject } {
	const template = {
		message_template_id: Number(templateId),
		message_template_name: templateName,
		message_template_language: language,
	};
	switch (change.kind) {
		case 'status': {
			const reason = change.reason ?? 'NONE';
			const value = { event: change.newStatus, ...template, reason };
			return { field: 'message_template_status_update', value };
		}
		case 'category': {
			const { previousCategory: previous_category, newCategory: new_category } = change;
			const value = { ...template, previous_category, new_category };
			return { field: 'template_category_update', value };
		}
		case 'quality': {
			const { previousScore: previous_quality_score, newScore: new_quality_score } = change;
			const value = { ...template, previous_quality_score, new_quality_score };
			return { field: 'message_template_quality_update', value };
		}
	}
}

/** An object of `statuses[]` on a payment (Cloud API, payments in India). */
function payment(
	event: InboundEvent<'payment'>,
	{ from }: Parties,
	context: JsonObject | undefined,
	at: Date,
): JsonObject {
	const timestamp = metaTimestamp(at);
	const { currency } = event;
	const amount = { ...event.amount };
	return {
		id: stringAt(context, 'id') ?? newWamid(),
		recipient_id: from,
		type: 'payment',
		status: event.status.toLowerCase(),
		timestamp,
		payment: {
			reference_id: event.referenceId,
			amount,
			currency,
			...event.given,
			transaction: {
				id: event.transactionId,
				type: event.transactionType ?? 'razorpay',
				status: event.transactionStatus.toLowerCase(),
				created_timestamp: timestamp,
				updated_timestamp: timestamp,
			},
			...(event.refunds === undefined ? {} : { refunds: [...event.refunds] }),
		},
	};
}
