import type { JsonObject } from '../../json';
import type { Failure } from '../../numbers';
import type { ReportEvent } from '../provider';

/** Meta's statuses of a sent message (Cloud API, webhooks, statuses). */
export type MetaStatus = 'sent' | 'delivered' | 'read' | 'failed';

/** Meta's word for an event; undefined for what Meta does not report. */
export function metaStatus(event: ReportEvent): MetaStatus | undefined {
	switch (event) {
		case 'queued':
			return undefined;
		case 'sent':
			return 'sent';
		case 'delivered':
			return 'delivered';
		case 'seen':
			return 'read';
		case 'failed':
			return 'failed';
	}
}

/** Meta's error codes (Cloud API, error codes) as they stand in a failed status. */
export const META_ERRORS: Readonly<Record<Failure, { code: number; title: string }>> = {
	'window-closed': { code: 131047, title: 'Re-engagement message' },
	'not-on-whatsapp': { code: 131026, title: 'Message undeliverable' },
	'opted-out': { code: 131050, title: 'User has stopped receipt of marketing messages' },
	'quota-exceeded': { code: 131056, title: 'Pair rate limit hit' },
	'no-credit': { code: 131042, title: 'Business eligibility payment issue' },
	'template-arguments': { code: 132000, title: 'Template Param Count Mismatch' },
	'unknown-template': { code: 132001, title: 'Template does not exist' },
	'unknown-media': { code: 131053, title: 'Media upload error' },
	'order-state': { code: 2046, title: 'Order status transition is not allowed' },
};

/** The conversation and the price, which come with `sent` and `delivered` only. */
export function billing(status: MetaStatus, conversationId: string): JsonObject {
	switch (status) {
		case 'sent':
		case 'delivered':
			return {
				conversation: { id: conversationId, origin: { type: 'service' } },
				pricing: { billable: false, pricing_model: 'PMP', category: 'service' },
			};
		case 'read':
		case 'failed':
			return {};
	}
}

/** A time as Meta sends it: seconds since 1970, as a string. */
export function metaTimestamp(at: Date): string {
	return String(Math.floor(at.getTime() / 1000));
}

/** A phone number as Meta sends it: digits only. A business-scoped user ID stays as it is. */
export function metaNumber(recipient: string): string {
	return /^[A-Z]{2}\./u.test(recipient) ? recipient : recipient.replace(/\D/gu, '');
}
