import { asRecord, asText, firstText, isRecord } from '../../../common/json';
import type { Referral } from '../../../events/inbound-message';

/** Where a customer came from who tapped an advertisement that leads to WhatsApp, in Meta's names. */
export const readReferral = (referral: unknown): Referral | null =>
	isRecord(referral)
		? {
				type: asText(referral.source_type),
				id: asText(referral.source_id),
				url: asText(referral.source_url),
				headline: asText(referral.headline),
				body: asText(referral.body),
				mediaType: asText(referral.media_type),
				mediaUrl: firstText(referral.image_url, referral.video_url),
				thumbnailUrl: asText(referral.thumbnail_url),
				welcomeText: asText(asRecord(referral.welcome_message).text),
				clickId: asText(referral.ctwa_clid),
			}
		: null;
