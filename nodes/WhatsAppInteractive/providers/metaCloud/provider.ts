import { lookUp } from '../../common/json';
import { WHATSAPP_MEDIA } from '../../files/formats';
import { metaHandshake } from '../meta/handshake';
import type { Provider } from '../provider';
import { messagePath, readAccount } from './account';
import { decode } from './decode';
import { directory } from './directory';
import { encode, type MetaCloudKind } from './encode';
import { decodeEvents } from './events';
import { downloadMedia, uploadMedia } from './media';
import { registrars } from './registration';
import { rules } from './rules';
import { setup } from './setup';
import { templates } from './templates';

const DAY_MS = 24 * 60 * 60 * 1000;

/** Meta's own Cloud API: the message object at the address of a phone number's ID. */
export const metaCloud: Provider<MetaCloudKind> = {
	id: 'metaCloud',
	name: 'Meta Cloud API',
	credentialType: 'whatsAppInteractiveMetaCloudApi',
	sender: 'id',
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
	directory,
	handshake: metaHandshake,
	signature: {
		type: 'always',
		header: 'x-hub-signature-256',
		key: 'appSecret',
		label: 'App Secret',
		// What was not taken is sent again for seven days, and comes late then by what it took to send it.
		maxAge: 8 * DAY_MS,
	},
	senderOf: ({ references }) => lookUp(references ?? {}, 'phone_number_id') ?? null,
	answersHaveCorrelation: false,
	waiting: { correlationAlphabet: 'any', seen: true, paid: 'payment' },
	decodeEvents,
};
