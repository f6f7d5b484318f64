import { fieldNamer, type FieldLabels } from '../field-name';
import { META_LABELS } from '../meta/field-names';

/** The fields behind the paths that Messangi names in its refusals. */
export const MESSANGI_LABELS: FieldLabels = new Map([
	...META_LABELS,
	['from', 'Sender'],
	['externalId', 'Correlation ID'],
	['clientId', 'Client ID'],
	['replyTo', 'Reply To'],
	['caption', 'Caption'],
	['fileName', 'Filename'],
	['callbacks', 'Report URL'],
]);

/** A path of Messangi's as people know the field. */
export const fieldName = fieldNamer(MESSANGI_LABELS, /^(request\.)?/);
