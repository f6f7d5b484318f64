import { WHATSAPP_MEDIA } from '../../files/formats';
import { e164Of } from '../../common/phone/phone';
import { normaliseBaseUrl } from '../base-url';
import { path } from '../path';
import type { Provider } from '../provider';
import { decode } from './decode';
import { encode, type KaleyraKind } from './encode';
import { textMember } from '../text-member';
import { decodeEvents } from './events';
import { uploadMedia } from './media';
import { registrar } from './registration';
import { directory, templates } from './listings';
import { rules } from './rules';
import { setup } from './setup';

/** Kaleyra's WhatsApp API V2: one endpoint for everything, with SID and sender in its path. */
export const kaleyra: Provider<KaleyraKind> = {
	id: 'kaleyra',
	name: 'Kaleyra',
	credentialType: 'whatsAppInteractiveKaleyraApi',
	namesSender: true,
	encode,
	rules,
	// Kaleyra documents no rate; this is Meta's for a number.
	messagesPerSecond: 80,
	mediaLimits: WHATSAPP_MEDIA,
	headers: { 'cache-control': 'no-cache' },
	readAccount: ({ region, customDomain, sid, businessAccountId }) => ({
		baseUrl: normaliseBaseUrl(region === 'custom' ? customDomain : region),
		id: String(sid ?? '').trim(),
		...textMember('businessAccountId', businessAccountId),
	}),
	// The plus sign stands for itself in a path, and the documented requests have it there.
	path: ({ sender }, { id }) => path`/v2/${id}/whatsapp/${e164Of(sender)}/messages`,
	decode,
	setup,
	registrars: { automatic: registrar },
	queries: { getTemplates: templates, uploadMedia },
	directory,
	// A callback profile has the method that its owner chose.
	webhookMethods: ['POST', 'GET', 'PUT', 'DELETE'],
	decodeEvents,
};
