import { messageObjectRules } from '../meta/rules';
import type { Rules } from '../provider';
import type { GupshupKind } from './encode';

/** Gupshup's limits, which are Meta's. */
export const rules: Rules<GupshupKind> = messageObjectRules([]);
