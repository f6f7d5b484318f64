import {
	listRules,
	orderStatusRules,
	previewSwitch,
	recipientRules,
	referenceIdRules,
	replyButtonsRules,
	textRules,
} from '../../messages/rule-sets';
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
	text: [...common, ...textRules(), previewSwitch],
	replyButtons: [...common, ...replyButtonsRules({ filename: true })],
	list: [...common, ...listRules({ body: META_LIST_BODY })],
	orderStatus: [
		...common,
		...referenceIdRules,
		...orderStatusRules({ statuses: META_STATUSES, bodyRequired: true, footer: true }),
	],
};
