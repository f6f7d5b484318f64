import { senderIdRules } from '../../messages/rules/sets/common';
import { messageObjectRules } from '../meta/rules';
import type { Rules } from '../provider';
import type { MetaCloudKind } from './encode';

/** Meta's own limits. */
export const rules: Rules<MetaCloudKind> = messageObjectRules(senderIdRules);
