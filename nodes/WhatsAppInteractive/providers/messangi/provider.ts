import { MESSANGI_MEDIA } from '../../files/formats';
import { normaliseBaseUrl } from '../base-url';
import { chosenPath } from '../path';
import type { Provider } from '../provider';
import { decode } from './decode';
import { encode, type MessangiKind } from './encode';
import { decodeEvents } from './events';
import { rules } from './rules';
import { setup } from './setup';

/** Messangi's messages API: a wrapper for all channels, at a path that differs between spaces. */
export const messangi: Provider<MessangiKind> = {
	id: 'messangi',
	name: 'Messangi',
	credentialType: 'whatsAppInteractiveMessangiApi',
	namesSender: true,
	encode,
	rules,
	// How many messages it takes in a second is agreed upon with each customer; its answers tell.
	mediaLimits: MESSANGI_MEDIA,
	headers: {},
	readAccount: ({ baseUrl, sendPath }) => ({
		baseUrl: normaliseBaseUrl(baseUrl),
		sendPath: String(sendPath ?? '')
			.trim()
			.replace(/^\/*/, '/'),
	}),
	path: (_submission, { sendPath }) => chosenPath(sendPath),
	decode,
	// Its platform takes the address by hand only; reports have theirs with each message.
	setup,
	registrars: {},
	queries: {},
	directory: {},
	decodeEvents,
};
