import { messageObjectRules } from '../meta/rules';
import type { Rules } from '../provider';
import type { Dialog360Kind } from './encode';

/** Meta's limits, which are 360dialog's, too. */
export const rules: Rules<Dialog360Kind> = messageObjectRules([]);
