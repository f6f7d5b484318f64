import type { Referral } from '../../../events/inbound-message';
import { asText, isRecord } from '../../../json';

/** Where a customer came from who tapped an advertisement that leads to WhatsApp. */
export const readReferral = (referral: unknown): Referral | null =>
	isRecord(referral)
		? {
				type: asText(referral.source_type),
				id: asText(referral.source_id),
				url: asText(referral.source_url),
				headline: asText(referral.headline),
				clickId: asText(referral.ctwa_clid),
			}
		: null;
