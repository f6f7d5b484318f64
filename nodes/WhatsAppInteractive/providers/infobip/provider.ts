import type { Provider } from '../provider';
import { messagePath, readAccount } from './account';
import { bulk } from './bulk';
import { decode } from './decode';
import { directory } from './directory';
import { encode, type InfobipKind } from './encode';
import { decodeEvents } from './events';
import { fieldNotes } from './field-notes';
import { inquiry } from './inquiry';
import { downloadMedia } from './media';
import { mediaLimits } from './media-limits';
import { registrars } from './registration';
import { rules } from './rules';
import { setup } from './setup';
import { templates } from './templates';

/** Infobip's WhatsApp API, version 1: an endpoint for each kind of message. */
export const infobip: Provider<InfobipKind> = {
	id: 'infobip',
	name: 'Infobip',
	credentialType: 'whatsAppInteractiveInfobipApi',
	sender: 'number',
	encode,
	rules,
	messagesPerSecond: 4000,
	// Infobip, mark as read; show typing.
	otherRates: { readReceipt: 10, typing: 2500 },
	mediaLimits,
	headers: {},
	readAccount,
	path: messagePath,
	decode,
	bulk,
	inquiry,
	setup,
	registrars,
	queries: { getTemplates: templates, downloadMedia },
	directory,
	fieldNotes,
	rareEvents: ['click'],
	// The API does not name the header; this is the one that receivers of such webhooks report.
	signature: { type: 'optional', header: 'x-hub-signature' },
	answersHaveCorrelation: true,
	// Seen reports name the message by its ID only.
	waiting: { correlationAlphabet: 'any', seen: false, paid: 'payment', texts: true },
	decodeEvents,
};
