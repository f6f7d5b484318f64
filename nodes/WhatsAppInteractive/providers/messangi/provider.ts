import type { Provider } from '../provider';
import { messagePath, readAccount } from './account';
import { decode } from './decode';
import { encode, type MessangiKind } from './encode';
import { decodeEvents } from './events';
import { fieldNotes } from './field-notes';
import { mediaLimits } from './media-limits';
import { rules } from './rules';
import { setup } from './setup';

/** Messangi's messages API: a wrapper for all channels, at a path that differs between spaces. */
export const messangi: Provider<MessangiKind> = {
	id: 'messangi',
	name: 'Messangi',
	credentialType: 'whatsAppInteractiveMessangiApi',
	sender: 'number',
	encode,
	rules,
	// How many messages it takes in a second is agreed upon with each customer; its answers tell.
	mediaLimits,
	headers: {},
	readAccount,
	path: messagePath,
	decode,
	// Its platform takes the address by hand only; reports have theirs with each message.
	setup,
	registrars: {},
	queries: {},
	directory: {},
	fieldNotes,
	answersHaveCorrelation: false,
	waiting: {
		correlationAlphabet: 'lettersAndDigits',
		seen: true,
		note: 'Messangi documents that the ID of a tapped button or row is sent back, but <b>not in which place</b>. The trigger looks where other providers have it: try it with your number before you rely on it. To hear of a message that is not delivered, give the address of the trigger as <b>Report URL</b> among the options.',
	},
	decodeEvents,
};
