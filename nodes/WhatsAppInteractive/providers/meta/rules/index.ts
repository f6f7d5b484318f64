import type { MessageKind } from '../../../messages/message';
import { NO_USER_ID } from '../../../common/phone/phone';
import { isGiven } from '../../../messages/rules/condition';
import type { CommonRule, Rule } from '../../../messages/rules/rules';
import { rulesUnder } from '../../../messages/rules/rules-under';
import { recipientRules, replyToRule } from '../../../messages/rules/sets/common';
import { listRules } from '../../../messages/rules/sets/list';
import { ANY_SOURCE } from '../../../messages/rules/sets/media';
import { orderMessageRules } from '../../../messages/rules/sets/order-details';
import {
	orderStatusRules,
	paymentStateRules,
	referenceIdRules,
} from '../../../messages/rules/sets/order-status';
import { replyButtonsRules } from '../../../messages/rules/sets/reply-buttons';
import { readReceiptRules, typingRules } from '../../../messages/rules/sets/signals';
import type { Rules } from '../../provider';
import { interactiveRules } from './interactive';
import { META_LIST_BODY, META_STATUSES } from './limits';
import { plainRules } from './messages';
import {
	META_BRAZILIAN_PAYMENT_TYPES,
	META_INDIAN_PAYMENT_TYPES,
	orderDetailsRules,
} from './order-details';
import { metaTemplateRules } from './template';

/** A one-time code proves that somebody has a phone number. */
const codeRecipientRule: Rule<'template'> = {
	type: 'text',
	path: 'recipient',
	label: 'Recipient',
	pattern: {
		matches: NO_USER_ID,
		says: 'must be a phone number; no one-time code goes to a business-scoped user ID',
	},
	when: isGiven('message.filling.code'),
};

/**
 * The limits of Meta's whole message object, for providers that take it as it is.
 * @param sender what is asked of the sender, where a request names one
 */
export function messageObjectRules(sender: readonly CommonRule[]): Rules<MessageKind> {
	const common: readonly CommonRule[] = [
		...sender,
		...recipientRules({ businessScopedUserId: true }),
		{ type: 'text', path: 'correlationId', label: 'Correlation ID', max: 512 },
		{ type: 'field', path: 'options.recipientIdentityHash', label: 'Recipient Identity Hash' },
	];
	return {
		...plainRules(common),
		readReceipt: [...sender, ...readReceiptRules],
		typing: [...sender, ...typingRules],
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
			codeRecipientRule,
		],
	};
}
