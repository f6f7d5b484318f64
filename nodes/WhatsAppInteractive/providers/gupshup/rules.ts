import { recipientRules, replyToRule } from '../../messages/rule-sets/common';
import { listRules } from '../../messages/rule-sets/list';
import { orderStatusRules, referenceIdRules } from '../../messages/rule-sets/order-status';
import { replyButtonsRules } from '../../messages/rule-sets/reply-buttons';
import { previewSwitch, textRules } from '../../messages/rule-sets/text';
import type { CommonRule } from '../../messages/rules';
import { META_LIST_BODY, META_STATUSES } from '../meta/limits';
import type { Rules } from '../provider';
import type { GupshupKind } from './encode';

const common: readonly CommonRule[] = [
	...recipientRules({ businessScopedUserId: true }),
	{ type: 'text', path: 'correlationId', label: 'Correlation ID', max: 512 },
];

/** Gupshup's limits, which are Meta's. */
export const rules: Rules<GupshupKind> = {
	text: [...common, replyToRule, ...textRules(), previewSwitch],
	replyButtons: [...common, replyToRule, ...replyButtonsRules({ filename: true })],
	list: [...common, replyToRule, ...listRules({ body: META_LIST_BODY })],
	orderStatus: [
		...common,
		replyToRule,
		...referenceIdRules,
		...orderStatusRules({ statuses: META_STATUSES, bodyRequired: true, footer: true }),
	],
};
