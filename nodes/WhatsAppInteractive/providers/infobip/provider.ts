import { normaliseBaseUrl } from '../base-url';
import type { Provider } from '../provider';
import { decode } from './decode';
import { encode } from './encode';
import { decodeEvents } from './events';
import { inquiry } from './inquiry';
import { PATHS, type InfobipKind } from './kinds';
import { rules } from './rules';

/** Infobip's WhatsApp API, version 1: an endpoint for each kind of message. */
export const infobip: Provider<InfobipKind> = {
	id: 'infobip',
	name: 'Infobip',
	credentialType: 'whatsAppInteractiveInfobipApi',
	namesSender: true,
	encode,
	rules,
	messagesPerSecond: 4000,
	headers: {},
	readAccount: ({ baseUrl }) => ({ baseUrl: normaliseBaseUrl(baseUrl), id: '', sendPath: '' }),
	path: ({ message }) => PATHS[message.kind],
	decode,
	inquiry,
	decodeEvents,
};
