import { WHATSAPP_MEDIA } from '../../files/formats';
import type { Provider } from '../provider';
import { messagePath, readAccount } from './account';
import { decode } from './decode';
import { encode, type Dialog360Kind } from './encode';
import { decodeEvents } from './events';
import { downloadMedia, uploadMedia } from './media';
import { registrars } from './registration';
import { rules } from './rules';
import { setup } from './setup';
import { templates } from './templates';

/** 360dialog: Meta's message object behind a key, which fixes the number. */
export const dialog360: Provider<Dialog360Kind> = {
	id: 'dialog360',
	name: '360dialog',
	credentialType: 'whatsAppInteractiveDialog360Api',
	sender: 'account',
	encode,
	rules,
	// Meta, throughput: of a number that was not upgraded.
	messagesPerSecond: 80,
	mediaLimits: WHATSAPP_MEDIA,
	headers: {},
	readAccount,
	path: messagePath,
	decode,
	setup,
	registrars,
	queries: { getTemplates: templates, uploadMedia, downloadMedia },
	directory: {},
	answersHaveCorrelation: false,
	waiting: { correlationAlphabet: 'any', seen: true, paid: 'payment' },
	decodeEvents,
};
