import type { InfobipAccount } from '../../accounts';
import type { JsonObject } from '../../json';
import type { OutgoingReport, Report } from '../provider';
import type { Audience } from './registration/audience';
import { reportBody, reportResult } from './reports';

/** Many reports at once, on messages that nobody sent or on those named. */
export type BulkOrder = Report & {
	/** How many results; as many as there are message IDs, if these are given. */
	readonly count?: number;
	readonly messageIds?: readonly string[];
	/** The business number; the account's unless told. */
	readonly sender?: string;
	/** Where they go instead of to the subscriptions. */
	readonly url?: string;
};

const DEFAULT_COUNT = 1000;
const SUBSCRIBER_DIGITS = 7;

/**
 * Reports on many messages in one body, which Infobip documents up to 2,000 results, to the
 * subscriptions in buckets of their size. Empty for a report that Infobip does not have.
 */
export function bulkReports(
	order: BulkOrder,
	account: InfobipAccount,
	audience: Audience,
	at: Date,
): OutgoingReport[] {
	const { count = DEFAULT_COUNT, sender = account.sender, url } = order;
	const ids = order.messageIds ?? Array.from({ length: count }, (_, index) => `bulk-${index + 1}`);
	const results = ids
		.map((messageId, index): JsonObject | undefined => {
			const to = `91980${String(index).padStart(SUBSCRIBER_DIGITS, '0')}`;
			return reportResult({ message: { from: sender, to }, messageId, sentAt: at }, order, at);
		})
		.filter((result) => result !== undefined);
	if (results.length === 0) return [];
	if (url !== undefined) return [{ url, method: 'POST', headers: {}, body: reportBody(results) }];
	const event = order.event === 'seen' ? 'SEEN' : 'DELIVERY';
	return audience.results({ event, sender, customer: '' }, results, reportBody);
}
