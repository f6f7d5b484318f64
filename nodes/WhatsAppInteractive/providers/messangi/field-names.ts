import { fieldNamer } from '../field-name';
import { META_LABELS } from '../meta/field-names';

/** A path of Messangi's as people know the field. */
export const fieldName = fieldNamer(
	new Map([
		...META_LABELS,
		['from', 'Sender'],
		['externalId', 'Correlation ID'],
		['clientId', 'Client ID'],
		['replyTo', 'Reply To'],
		['caption', 'Caption'],
		['fileName', 'Filename'],
		['callbacks', 'Report URL'],
	]),
	/^(request\.)?/,
);
