import { normaliseBaseUrl } from '../base-url';
import type { Provider } from '../provider';
import { decode } from './decode';
import { encode, type GupshupKind } from './encode';
import { decodeEvents } from './events';
import { rules } from './rules';

/** Gupshup's Partner API v3: Meta's message object at the address of an app, which is the sender. */
export const gupshup: Provider<GupshupKind> = {
	id: 'gupshup',
	name: 'Gupshup',
	credentialType: 'whatsAppInteractiveGupshupApi',
	namesSender: false,
	encode,
	rules,
	// Gupshup, partner rate limits: everything without a limit of its own.
	messagesPerSecond: 10,
	headers: {},
	readAccount: ({ baseUrl, appId }) => ({
		baseUrl: normaliseBaseUrl(baseUrl),
		id: String(appId ?? '').trim(),
		sendPath: '',
	}),
	path: (_submission, { id }) => `/partner/app/${encodeURIComponent(id)}/v3/message`,
	decode,
	decodeEvents,
};
