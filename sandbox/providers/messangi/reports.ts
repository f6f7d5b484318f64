import type { JsonObject } from '../../json';
import type { Failure } from '../../numbers';
import type { OutgoingReport, Report } from '../provider';
import type { MessangiMessage } from './schemas';

/** What stays the same in all callbacks about one message. */
export interface MessangiReportSubject {
	readonly message: MessangiMessage;
	/** The ID of the message, which is not the ID of the call in the answer to the send. */
	readonly id: string;
	readonly username: string;
}

/** The documented final statuses; none of them names a closed customer-service window. */
const FAILED_STATUSES: Readonly<Record<Failure, string>> = {
	'window-closed': 'CODE_NOT_ALLOWED',
	'not-on-whatsapp': 'CODE_NOT_ALLOWED',
	'opted-out': 'BLACKLISTED',
	'quota-exceeded': 'QUOTA_EXCEEDED',
	'no-credit': 'QUOTA_EXCEEDED',
	'template-arguments': 'INCOMPLETE',
	'unknown-template': 'CODE_NOT_ALLOWED',
	'unknown-media': 'CODE_NOT_ALLOWED',
	'order-state': 'CODE_NOT_ALLOWED',
};

/** Status callbacks to every address in `callbacks` (Messangi, callback URL; WhatsApp status). */
export function messangiReports(
	{ message, id, username }: MessangiReportSubject,
	report: Report,
	at: Date,
): OutgoingReport[] {
	const { request, callbacks = '' } = message;
	const urls = callbacks.split(',').map((url) => url.trim());
	return urls
		.filter((url) => url !== '')
		.map((url) => {
			const body: JsonObject = {
				callback: url,
				date: at.toISOString(),
				...(request.externalId === undefined ? {} : { externalId: request.externalId }),
				// The pages name the client's ID differently, so it comes under both names.
				...(request.clientId === undefined
					? {}
					: { campaignId: request.clientId, clientId: request.clientId }),
				from: request.from,
				id,
				to: request.to,
				message: request.message ?? '',
				username,
				timestamp: at.getTime(),
				status: statusOf(report),
			};
			return { url, method: 'POST' as const, headers: {}, body };
		});
}

function statusOf(report: Report): string {
	switch (report.event) {
		case 'queued':
			return 'QUEUE';
		case 'sent':
			return 'SENT';
		case 'delivered':
			return 'DELIVERED';
		case 'seen':
			return 'READ';
		case 'failed':
			return FAILED_STATUSES[report.failure];
	}
}
