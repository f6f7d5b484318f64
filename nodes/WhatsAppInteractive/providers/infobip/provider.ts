import { INFOBIP_MEDIA } from '../../files/formats';
import { normaliseBaseUrl } from '../base-url';
import type { Provider } from '../provider';
import { templateBulk } from './bulk';
import { decode } from './decode';
import { directory } from './directory';
import { encode } from './encode';
import { decodeEvents } from './events';
import { forwardingRegistrar } from './forwarding';
import { inquiry } from './inquiry';
import { pathOf, type InfobipKind } from './kinds';
import { downloadMedia } from './media';
import { subscriptionRegistrar } from './registration';
import { rules } from './rules';
import { templates } from './templates';
import { setup } from './setup';

/** Infobip's WhatsApp API, version 1: an endpoint for each kind of message. */
export const infobip: Provider<InfobipKind> = {
	id: 'infobip',
	name: 'Infobip',
	credentialType: 'whatsAppInteractiveInfobipApi',
	namesSender: true,
	encode,
	rules,
	messagesPerSecond: 4000,
	// Infobip, mark as read; show typing.
	otherRates: { readReceipt: 10, typing: 2500 },
	mediaLimits: INFOBIP_MEDIA,
	headers: {},
	readAccount: ({ baseUrl }) => ({ baseUrl: normaliseBaseUrl(baseUrl) }),
	path: pathOf,
	decode,
	bulk: { template: templateBulk },
	inquiry,
	setup,
	registrars: { automatic: subscriptionRegistrar, forwarding: forwardingRegistrar },
	queries: { getTemplates: templates, downloadMedia },
	directory,
	// The API does not name the header; this is the one that receivers of such webhooks report.
	signatureHeader: 'x-hub-signature',
	decodeEvents,
};
