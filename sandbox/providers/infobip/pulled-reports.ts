import type { Answer } from '../../http/message';
import { json } from '../../http/message';
import type { JsonObject } from '../../json';
import type { Report } from '../provider';
import { apiErrors, STATUSES } from './answers';
import { errorOf, type InfobipReportSubject, timestamp } from './reports';

const DEFAULT_LIMIT = 50;
const MAX_LIMIT = 1000;
const KEPT = 10_000;

/**
 * Delivery reports that a client fetches instead of having them sent (Infobip, Messages API: get
 * delivery reports). Every report is returned once; of an old one nothing is known any more.
 */
export class PulledReports {
	private readonly waiting = new Map<string, JsonObject>();

	/** Keeps a report until somebody fetches it. Only delivery and failure are reported here. */
	add(
		{ message, messageId, bulkId, sentAt }: InfobipReportSubject,
		report: Report,
		at: Date,
	): void {
		if (report.event !== 'delivered' && report.event !== 'failed') return;
		const { from, to, callbackData } = message;
		this.waiting.set(messageId, {
			event: 'DELIVERY',
			channel: 'WHATSAPP',
			sender: from,
			destination: to,
			sentAt: timestamp(sentAt),
			doneAt: timestamp(at),
			...(bulkId === undefined ? {} : { bulkId }),
			messageId,
			messageCount: 1,
			...(callbackData === undefined ? {} : { callbackData }),
			status: report.event === 'delivered' ? STATUSES.deliveredToHandset : STATUSES.notDelivered,
			error: errorOf(report),
		});
		const [oldest] = this.waiting.keys();
		if (this.waiting.size > KEPT && oldest !== undefined) this.waiting.delete(oldest);
	}

	/** Gives out what fits the query, for the last time. */
	answer({ channel, messageId, limit }: Readonly<Record<string, string>>): Answer {
		const most = Number(limit ?? DEFAULT_LIMIT);
		if (!Number.isInteger(most) || most < 1 || most > MAX_LIMIT) return apiErrors.badRequest();
		if (channel !== undefined && channel !== 'WHATSAPP') return json(200, { results: [] });
		const found = [...this.waiting].filter(([id]) => messageId === undefined || id === messageId);
		const given = found.slice(0, most);
		for (const [id] of given) this.waiting.delete(id);
		return json(200, { results: given.map(([, report]) => report) });
	}

	/** Forgets everything. */
	clear(): void {
		this.waiting.clear();
	}
}
