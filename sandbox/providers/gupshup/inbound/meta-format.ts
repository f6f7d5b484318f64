import { randomUUID } from 'node:crypto';
import type { GupshupAccount } from '../../../accounts';
import { type JsonObject, stringAt } from '../../../json';
import type { InboundEvent, InboundSetting } from '../../inbound/event';
import { metaContact, metaMessages } from '../../inbound/meta';
import { newWamid, type Parties } from '../../inbound/parties';
import { metaTimestamp } from '../../meta/statuses';
import { envelope, withEntry } from '../envelope';

/** The body of a callback of version 3; undefined for an event that version 3 does not have. */
export function inMetaFormat(
	event: InboundEvent,
	parties: Parties,
	setting: InboundSetting,
	account: GupshupAccount,
): JsonObject | undefined {
	const { at, answered, baseUrl } = setting;
	const context = answered?.quote?.context;
	switch (event.type) {
		case 'payment': {
			const status = payment(event, parties, context, at);
			return envelope(account, { statuses: [status] }, 'full');
		}
		case 'billing': {
			const billing = {
				deductions: deductions(event.category),
				references: {
					id: stringAt(context, 'id') ?? randomUUID(),
					gs_id: stringAt(context, 'gs_id') ?? randomUUID(),
					conversation_id: randomUUID(),
					destination: parties.from,
				},
			};
			const value = { messaging_product: 'whatsapp', billing };
			const changes = [{ field: 'billing-event', value }];
			return withEntry(account, { id: account.wabaId, changes });
		}
		case 'preference': {
			const user_preferences = [preference(event.value, parties, at)];
			const value = { contacts: [metaContact(parties)], user_preferences };
			return envelope(account, value, 'full', 'user_preferences');
		}
		case 'account': {
			const changes = [{ field: event.field, value: event.value }];
			return withEntry(account, { id: account.wabaId, time: at.getTime(), changes });
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
			return envelope(account, { message_echoes: [message] }, 'full', 'smb_message_echoes');
		}
		case 'connectivity-check': {
			const value = { type: 'connectivity-check', initiator: 'gupshup' };
			const changes = [{ field: 'platform-event', value }];
			return withEntry(account, { id: account.wabaId, time: at.getTime(), changes });
		}
		case 'provider-error': {
			const { code, title } = event;
			const error = { code, title, message: title, error_data: { details: title } };
			return envelope(account, { errors: [error] }, 'full');
		}
		default: {
			const messages = metaMessages(event, parties, {
				at,
				...(context === undefined ? {} : { context }),
				mediaUrl: ({ url, mediaId }) => url ?? mediaAddress(account, mediaId, baseUrl),
			});
			return messages === undefined ? undefined : envelope(account, messages, 'full');
		}
	}
}

/** Where an app's file can be had, as Gupshup writes it. */
export function mediaAddress({ appId }: GupshupAccount, mediaId: string, baseUrl: string): string {
	return `${baseUrl}/wa/${appId}/wa/media/${mediaId}?download=false`;
}

/** What a message cost. */
export function deductions(category: string): JsonObject {
	return { type: 'regular', model: 'PMP', source: 'whatsapp', billable: true, category };
}

/** What a customer said about marketing messages. */
export function preference(value: string, { from }: Parties, at: Date): JsonObject {
	return {
		wa_id: from,
		detail: `User requested to ${value} marketing messages`,
		category: 'marketing_messages',
		value,
		timestamp: Math.floor(at.getTime() / 1000),
	};
}

function payment(
	event: InboundEvent<'payment'>,
	{ from }: Parties,
	context: JsonObject | undefined,
	at: Date,
): JsonObject {
	const timestamp = metaTimestamp(at);
	const { currency } = event;
	const amount = { ...event.amount };
	const gsId = stringAt(context, 'gs_id') ?? randomUUID();
	return {
		gs_id: gsId,
		id: stringAt(context, 'id') ?? gsId,
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
				amount,
				currency,
				refunds: [...(event.refunds ?? [])],
			},
		},
	};
}

/** The ID of the message that is answered, or of none in particular. */
export function quotedWamid(context: JsonObject | undefined): string {
	return stringAt(context, 'meta_msg_id') ?? newWamid();
}
