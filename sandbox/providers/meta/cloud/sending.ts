import { randomUUID } from 'node:crypto';
import { type Answer, json } from '../../../http/message';
import { type JsonObject, type JsonValue, isJsonObject } from '../../../json';
import { outcomeFor } from '../../../numbers';
import type { ProviderName } from '../../../provider-names';
import { newWamid } from '../../inbound/parties';
import type { Acceptance, Handled, Report } from '../../provider';
import { kindOf, type MetaMessage } from '../message';
import { outcomeAfter, type MetaAccount } from '../meta-account';
import { metaError, type Rejection } from '../rejection';
import { billing, metaNumber, metaStatus, metaTimestamp } from '../statuses';
import { type CloudNumber, cloudEnvelope, type Tell } from './number';

/** Whether a body is about a received message, and no message itself. */
export function isReceipt(body: JsonValue | undefined): boolean {
	return isJsonObject(body) && body.status !== undefined;
}

/** The 200 of what is done to a received message. */
export const done = (): Answer => json(200, { success: true });

/** Takes a message that keeps to its schema: the answer, and how it is reported on. */
export function acceptCloudMessage(
	message: MetaMessage,
	body: JsonValue,
	place: {
		readonly provider: ProviderName;
		readonly number: CloudNumber;
		readonly meta: MetaAccount;
		readonly tell: Tell;
	},
): Handled {
	const { provider, number, meta, tell } = place;
	// If both are given, the phone number wins over the user ID.
	const recipient = message.to ?? message.recipient ?? '';
	const rejection = meta.rejectionOf(message, body);
	const messageId = newWamid();
	const opaque = message.biz_opaque_callback_data;
	const conversation = randomUUID();
	const isUserId = message.to === undefined;
	const about: Subject = {
		id: messageId,
		recipient: metaNumber(recipient),
		isUserId,
		conversation,
		rejection,
		...(opaque === undefined ? {} : { opaque }),
	};
	const contact = isUserId
		? { input: recipient, user_id: recipient }
		: { input: recipient, wa_id: metaNumber(recipient) };
	const acceptance: Acceptance = {
		messageId,
		sender: number.sender,
		recipient,
		...(opaque === undefined ? {} : { correlationId: opaque }),
		kind: kindOf(message),
		body,
		outcome: outcomeAfter(rejection, outcomeFor(provider, recipient)),
		write: (report, at) => {
			const status = statusOf(about, report, at);
			return status === undefined
				? []
				: tell(cloudEnvelope(number, { statuses: [status] }), 'messages');
		},
		quote: { context: { from: number.sender, id: messageId }, envelope: {} },
	};
	const sent =
		message.template === undefined
			? { id: messageId }
			: { id: messageId, message_status: 'accepted' };
	return {
		answer: json(200, {
			messaging_product: 'whatsapp',
			contacts: [contact],
			messages: [sent],
		}),
		acceptance,
	};
}

interface Subject {
	readonly id: string;
	readonly recipient: string;
	readonly isUserId: boolean;
	readonly conversation: string;
	readonly opaque?: string;
	readonly rejection: Rejection | undefined;
}

/** An object of `statuses[]` (Cloud API, webhooks, statuses); undefined for what Meta does not report. */
function statusOf(about: Subject, report: Report, at: Date): JsonObject | undefined {
	const { id, recipient, isUserId, conversation, opaque, rejection } = about;
	const status = metaStatus(report.event);
	if (status === undefined) return undefined;
	const errors = report.event === 'failed' ? [errorOf(report, rejection)] : undefined;
	return {
		id,
		status,
		timestamp: metaTimestamp(at),
		...(isUserId ? { recipient_user_id: recipient } : { recipient_id: recipient }),
		...billing(status, conversation),
		...(errors === undefined ? {} : { errors }),
		...(opaque === undefined ? {} : { biz_opaque_callback_data: opaque }),
	};
}

function errorOf(
	{ failure }: Extract<Report, { event: 'failed' }>,
	rejection: Rejection | undefined,
): JsonObject {
	const { code, title, details } = metaError(failure, rejection);
	return { code, title, message: title, error_data: { details } };
}
