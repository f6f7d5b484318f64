import { fieldNamer } from '../field-name';
import { META_LABELS } from '../meta/field-names';

/** A path of Meta's message as people know the field. */
export const fieldName = fieldNamer(META_LABELS, /^(body\.)?/);
