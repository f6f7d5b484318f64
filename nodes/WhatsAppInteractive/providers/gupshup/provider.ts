import { WHATSAPP_MEDIA } from '../../files/formats';
import type { Provider } from '../provider';
import { messagePath, readAccount } from './account';
import { decode } from './decode';
import { encode, type GupshupKind } from './encode';
import { decodeEvents } from './events';
import { downloadMedia, uploadMedia } from './media';
import { registrars } from './registration';
import { rules } from './rules';
import { setup } from './setup';
import { templates } from './templates';

/** Gupshup's Partner API v3: Meta's message object at the address of an app, which is the sender. */
export const gupshup: Provider<GupshupKind> = {
	id: 'gupshup',
	name: 'Gupshup',
	credentialType: 'whatsAppInteractiveGupshupApi',
	sender: 'account',
	encode,
	rules,
	// Gupshup, partner rate limits: everything without a limit of its own.
	messagesPerSecond: 10,
	mediaLimits: WHATSAPP_MEDIA,
	headers: {},
	readAccount,
	path: messagePath,
	decode,
	setup,
	registrars,
	queries: { getTemplates: templates, uploadMedia, downloadMedia },
	directory: {},
	rareEvents: ['billing'],
	answersHaveCorrelation: false,
	waiting: {
		correlationAlphabet: 'any',
		seen: true,
		paid: 'payment',
		note: "What Meta could not deliver leaves by Not Delivered. Gupshup's <b>own reports of a failure</b>, such as of a number that is not on WhatsApp, name no message of yours: such an item leaves by No Reply.",
	},
	decodeEvents,
};
