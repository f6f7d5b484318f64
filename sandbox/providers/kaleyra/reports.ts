import { randomUUID } from 'node:crypto';
import type { JsonObject } from '../../json';
import { metaError, type Rejection } from '../meta/rejection';
import { billing, metaNumber, metaStatus, metaTimestamp } from '../meta/statuses';
import type { Quote } from '../inbound/event';
import { newWamid } from '../inbound/parties';
import type { OutgoingReport, Report } from '../provider';
import { type CallbackProfile, callTo } from './profiles';
import type { KaleyraMessage } from './schemas';
import { statusVariables } from './variables';

/** What stays the same in all callbacks about one message. */
export interface KaleyraReportSubject {
	readonly message: KaleyraMessage;
	readonly sender: string;
	readonly wabaId: string;
	/** WhatsApp's ID. It is not the ID in the answer to the send: only the references connect them. */
	readonly wamid: string;
	readonly statusId: string;
	readonly traceId: string;
	readonly conversationId: string;
	/** Why Meta turned the message down, if it did. */
	readonly rejection?: Rejection;
}

/** The IDs that Kaleyra and Meta give to a message on its way. */
export function reportSubject(
	message: KaleyraMessage,
	sender: string,
	wabaId: string,
	rejection: Rejection | undefined,
): KaleyraReportSubject {
	return {
		message,
		sender,
		wabaId,
		wamid: newWamid(),
		statusId: randomUUID(),
		traceId: randomUUID(),
		conversationId: randomUUID(),
		...(rejection === undefined ? {} : { rejection }),
	};
}

/** Status callbacks to the profile of the sender's number (Kaleyra, V2 status webhook). */
export function kaleyraReports(
	subject: KaleyraReportSubject,
	profile: CallbackProfile | undefined,
	report: Report,
	at: Date,
): OutgoingReport[] {
	const status = metaStatus(report.event);
	if (profile === undefined || status === undefined) return [];
	const { message, sender, wamid } = subject;
	const failure =
		report.event === 'failed' ? metaError(report.failure, subject.rejection) : undefined;
	const metaObject: JsonObject = {
		value: {
			messaging_product: 'whatsapp',
			metadata: {
				display_phone_number: metaNumber(sender),
				phone_number_id: `1${metaNumber(sender).slice(-9)}`,
			},
			statuses: [
				{
					id: subject.statusId,
					status,
					timestamp: metaTimestamp(at),
					recipient_id: metaNumber(message.messaging_object.to),
					...billing(status, subject.conversationId),
					...(failure === undefined
						? {}
						: {
								errors: [
									{
										code: failure.code,
										title: failure.title,
										message: failure.title,
										error_data: { details: failure.details },
									},
								],
							}),
				},
			],
		},
		field: 'messages',
	};
	const body: JsonObject = {
		meta_object: metaObject,
		extra_info: {
			...references(message),
			trace_id: subject.traceId,
			message_id: wamid,
			waba_id: subject.wabaId,
		},
		status,
		message_id: wamid,
	};
	const variables = statusVariables({
		statusId: subject.statusId,
		status,
		at,
		recipient: metaNumber(message.messaging_object.to),
		sender: metaNumber(sender),
		references: references(message),
		...(failure === undefined ? {} : { error: failure }),
	});
	return [callTo(profile, body, variables)];
}

/** What a reply to the message says about it. */
export function quoteOf({ message, sender, wamid, statusId }: KaleyraReportSubject): Quote {
	return {
		context: { from: metaNumber(sender), id: wamid },
		envelope: { ...references(message), reply_to: statusId },
	};
}

function references({ extra_info: extra = {} }: KaleyraMessage): JsonObject {
	return {
		...(extra.ref === undefined ? {} : { ref: extra.ref }),
		...(extra.ref1 === undefined ? {} : { ref1: extra.ref1 }),
		...(extra.ref2 === undefined ? {} : { ref2: extra.ref2 }),
	};
}
