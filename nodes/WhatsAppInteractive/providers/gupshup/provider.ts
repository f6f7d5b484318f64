import { WHATSAPP_MEDIA } from '../../files/formats';
import { normaliseBaseUrl } from '../base-url';
import { path } from '../path';
import type { Provider } from '../provider';
import { decode } from './decode';
import { encode, type GupshupKind } from './encode';
import { decodeEvents } from './events';
import { downloadMedia, uploadMedia } from './media';
import { registrar } from './registration';
import { rules } from './rules';
import { templates } from './templates';
import { setup } from './setup';

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
	mediaLimits: WHATSAPP_MEDIA,
	headers: {},
	readAccount: ({ baseUrl, appId }) => ({
		baseUrl: normaliseBaseUrl(baseUrl),
		id: String(appId ?? '').trim(),
	}),
	// What is done to a received message has an endpoint of its own.
	path: ({ message: { kind } }, { id }) =>
		kind === 'readReceipt' || kind === 'typing'
			? path`/partner/app/${id}/v1/event`
			: path`/partner/app/${id}/v3/message`,
	decode,
	setup,
	registrars: { automatic: registrar },
	queries: { getTemplates: templates, uploadMedia, downloadMedia },
	directory: {},
	decodeEvents,
};
