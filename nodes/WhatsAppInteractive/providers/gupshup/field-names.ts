import { fieldNamer } from '../field-name';
import { META_LABELS } from '../meta/field-names';

/** A path of Gupshup's, whose message is Meta's, as people know the field. */
export const fieldName = fieldNamer(META_LABELS, /^(error\.|message\.)?/);
