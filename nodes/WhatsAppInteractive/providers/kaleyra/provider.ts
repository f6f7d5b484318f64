import { WHATSAPP_MEDIA } from '../../files/formats';
import type { Provider } from '../provider';
import { messagePath, readAccount } from './account';
import { decode } from './decode';
import { directory } from './directory';
import { encode, type KaleyraKind } from './encode';
import { decodeEvents } from './events';
import { uploadMedia } from './media';
import { registrars } from './registration';
import { rules } from './rules';
import { setup } from './setup';
import { templates } from './templates';

/** Kaleyra's WhatsApp API V2: one endpoint for everything, with SID and sender in its path. */
export const kaleyra: Provider<KaleyraKind> = {
	id: 'kaleyra',
	name: 'Kaleyra',
	credentialType: 'whatsAppInteractiveKaleyraApi',
	sender: 'number',
	encode,
	rules,
	// Kaleyra documents no rate; this is Meta's for a number.
	messagesPerSecond: 80,
	mediaLimits: WHATSAPP_MEDIA,
	headers: { 'cache-control': 'no-cache' },
	readAccount,
	path: messagePath,
	decode,
	setup,
	registrars,
	queries: { getTemplates: templates, uploadMedia },
	directory,
	// A callback profile has the method that its owner chose.
	webhookMethods: ['POST', 'GET', 'PUT', 'DELETE'],
	answersHaveCorrelation: true,
	waiting: {
		correlationAlphabet: 'any',
		seen: true,
		texts: true,
		note: 'Kaleyra has to call with callback profiles of <b>version 2</b>. Those of version 1 say what was on a button but not what was behind it, so that no answer finds its execution.',
	},
	decodeEvents,
};
