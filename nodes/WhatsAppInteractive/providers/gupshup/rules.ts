import type { CommonRule } from '../../messages/rules/rules';
import { rulesUnder } from '../../messages/rules/rules-under';
import { recipientRules, replyToRule } from '../../messages/rules/sets/common';
import { listRules } from '../../messages/rules/sets/list';
import { ANY_SOURCE } from '../../messages/rules/sets/media';
import { orderMessageRules } from '../../messages/rules/sets/order-details';
import {
	orderStatusRules,
	paymentStateRules,
	referenceIdRules,
} from '../../messages/rules/sets/order-status';
import { replyButtonsRules } from '../../messages/rules/sets/reply-buttons';
import { readReceiptRules, typingRules } from '../../messages/rules/sets/signals';
import { interactiveRules } from '../meta/rules/interactive';
import { META_LIST_BODY, META_STATUSES } from '../meta/rules/limits';
import { plainRules } from '../meta/rules/messages';
import {
	META_BRAZILIAN_PAYMENT_TYPES,
	META_INDIAN_PAYMENT_TYPES,
	orderDetailsRules,
} from '../meta/rules/order-details';
import { metaTemplateRules } from '../meta/rules/template';
import type { Rules } from '../provider';
import type { GupshupKind } from './encode';

const common: readonly CommonRule[] = [
	...recipientRules({ businessScopedUserId: true }),
	{ type: 'text', path: 'correlationId', label: 'Correlation ID', max: 512 },
	{ type: 'field', path: 'options.recipientIdentityHash', label: 'Recipient Identity Hash' },
];

/** Gupshup's limits, which are Meta's. */
export const rules: Rules<GupshupKind> = {
	...plainRules(common),
	readReceipt: [...readReceiptRules],
	typing: [...typingRules],
	replyButtons: [
		...common,
		replyToRule,
		...replyButtonsRules({ media: ANY_SOURCE, filename: true }),
	],
	list: [...common, replyToRule, ...listRules({ body: META_LIST_BODY })],
	...interactiveRules(common, ['IN']),
	orderDetails: [
		...common,
		replyToRule,
		...orderMessageRules({ types: ['image', 'text'], media: ANY_SOURCE }),
		...rulesUnder(
			'message',
			orderDetailsRules([...META_INDIAN_PAYMENT_TYPES, ...META_BRAZILIAN_PAYMENT_TYPES]),
		),
	],
	orderStatus: [
		...common,
		replyToRule,
		...referenceIdRules,
		...orderStatusRules({ statuses: META_STATUSES, bodyRequired: true, footer: true }),
		...paymentStateRules,
	],
	template: [
		...common,
		replyToRule,
		...metaTemplateRules([...META_INDIAN_PAYMENT_TYPES, ...META_BRAZILIAN_PAYMENT_TYPES]),
	],
};
