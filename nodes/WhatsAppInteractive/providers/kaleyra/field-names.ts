import { fieldNamer, type FieldLabels } from '../field-name';
import { META_LABELS } from '../meta/field-names';

/** The members of `error` that say what a failure belongs to, and no field. */
const MATTERS: ReadonlySet<string> = new Set(['account', 'balance', 'error', 'payload']);

/** The fields behind the paths that Kaleyra names in its refusals. */
export const KALEYRA_LABELS: FieldLabels = new Map([
	...META_LABELS,
	['phone_number', 'Sender'],
	['extra_info.ref', 'Correlation ID'],
	['extra_info.ref1', 'Reference 1'],
	['extra_info.ref2', 'Reference 2'],
	['extra_info.wa_source', 'Source'],
]);

const name = fieldNamer(KALEYRA_LABELS, /^(payload\.|error\.)?(messaging_object\.)?/);

/** A path of Kaleyra's as people know the field. */
export const fieldName = (path: string): string => (MATTERS.has(path) ? '' : name(path));
