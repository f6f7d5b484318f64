import { randomUUID } from 'node:crypto';
import type { JsonObject } from '../../../json';
import type { InboundEvent, InboundSetting, TemplateChange } from '../../inbound/event';
import type { Parties } from '../../inbound/parties';
import { metaTimestamp } from '../../meta/statuses';
import { timestamp } from '../reports';
import type { InfobipEvent } from '../registration/events';

/** A notice: the event that a subscription must name, and the whole body. */
export interface InfobipNotice {
	readonly event: InfobipEvent;
	readonly body: JsonObject;
}

/** What Infobip tells besides messages and reports on them; undefined if it has no such notice. */
export function infobipNotice(
	event: InboundEvent,
	parties: Parties,
	{ answered, at }: InboundSetting,
): InfobipNotice | undefined {
	const createdAt = timestamp(at);
	const attribution = attributionOf(event);
	switch (event.type) {
		case 'payment':
			return {
				event: 'PAYMENT_STATUS',
				body: { from: parties.to, content: payment(event, parties, createdAt), createdAt },
			};
		case 'preference': {
			const { from, to: sender } = parties;
			const content = {
				sender,
				from,
				notificationMessagesStatus: event.value,
				description: `User asked to ${event.value} marketing`,
			};
			return { event: 'MARKETING_SUBSCRIPTION_UPDATE', body: { from: sender, content, createdAt } };
		}
		case 'identity-change': {
			const content = {
				description: 'Security code changed.',
				hash: event.hash,
				type: 'user_identity_changed',
				...(parties.byUserId ? {} : { userNumber: parties.from }),
				...(parties.userId === undefined ? {} : { userId: parties.userId }),
			};
			return { event: 'IDENTITY_CHANGE', body: { from: parties.to, content, createdAt } };
		}
		case 'template-update':
			return {
				event: 'TEMPLATE_UPDATE',
				body: {
					messageTemplateId: event.templateId,
					messageTemplateName: event.templateName,
					messageTemplateLanguage: event.language,
					timestamp: createdAt,
					change: change(event.change),
				},
			};
		case 'click':
			return {
				event: 'CLICK',
				body: {
					notificationType: 'CLICKED',
					recipient: parties.from,
					url: event.url,
					sendDateTime: at.getTime(),
					messageId: answered?.messageId ?? randomUUID(),
					bulkId: '',
					...callbackDataOf(answered?.quote?.envelope),
					recipientInfo: { deviceType: 'Phone', os: 'Android 15', deviceName: 'Pixel' },
					geoLocationInfo: { countryName: 'India', city: 'Mumbai' },
					...attribution,
				},
			};
		case 'echo':
			return { event: 'BUSINESS_APP_MESSAGE_ECHO', body: echo(event.text, parties, at) };
		default:
			return undefined;
	}
}

function payment(
	event: InboundEvent<'payment'>,
	{ from }: Parties,
	updatedTimestamp: string,
): JsonObject {
	const { referenceId, paymentId, status, currency, amount, callbackData } = event;
	const transaction = {
		id: event.transactionId,
		type: event.transactionType ?? 'UPI',
		status: event.transactionStatus.toUpperCase(),
		createdTimestamp: updatedTimestamp,
		updatedTimestamp,
	};
	return {
		from,
		type: 'payment',
		referenceId,
		paymentId,
		paymentStatus: status.toUpperCase(),
		currency,
		totalAmountValue: amount.value,
		totalAmountOffset: amount.offset,
		...(callbackData === undefined ? {} : { callbackData }),
		transactions: [transaction],
	};
}

function change(told: TemplateChange): JsonObject {
	switch (told.kind) {
		case 'status': {
			const { newStatus, reason } = told;
			const why = reason === undefined ? {} : { reason };
			return { type: 'TEMPLATE_STATUS_UPDATE', newStatus, ...why };
		}
		case 'category': {
			const { previousCategory, newCategory } = told;
			return { type: 'TEMPLATE_CATEGORY_UPDATE', previousCategory, newCategory };
		}
		case 'quality':
			return {
				type: 'TEMPLATE_QUALITY_UPDATE',
				previousQualityScore: told.previousScore,
				newQualityScore: told.newScore,
			};
	}
}

/** Meta's envelope with names in Infobip's style, as somebody recorded it. */
function echo(text: string, parties: Parties, at: Date): JsonObject {
	const { from: customer, to: sender, userId, byUserId } = parties;
	const message = {
		from: sender,
		...(byUserId ? {} : { to: customer }),
		id: parties.messageId,
		...(userId === undefined ? {} : { toUserId: userId }),
		timestamp: metaTimestamp(at),
		text: { body: text },
		type: 'text',
	};
	const contact = {
		...(byUserId ? {} : { waId: customer }),
		...(userId === undefined ? {} : { userId }),
	};
	const value = {
		messagingProduct: 'whatsapp',
		metadata: { displayPhoneNumber: sender, phoneNumberId: `1${sender.slice(-9)}` },
		contacts: [contact],
		messageEchoes: [message],
	};
	return { entry: [{ id: '445566', changes: [{ field: 'smb_message_echoes', value }] }] };
}

function attributionOf({ entityId, applicationId }: InboundEvent): JsonObject {
	return {
		...(applicationId === undefined ? {} : { applicationId }),
		...(entityId === undefined ? {} : { entityId }),
	};
}

function callbackDataOf(envelope: JsonObject = {}): JsonObject {
	const { callbackData } = envelope;
	return callbackData === undefined ? {} : { callbackData };
}
