import { without } from '../../common/defined';
import type { CommonRule } from '../../messages/rules/rules';
import { rulesUnder } from '../../messages/rules/rules-under';
import { recipientRules, replyToRule, senderRules } from '../../messages/rules/sets/common';
import { listRules } from '../../messages/rules/sets/list';
import { ANY_SOURCE } from '../../messages/rules/sets/media';
import { orderMessageRules } from '../../messages/rules/sets/order-details';
import { orderStatusRules, referenceIdRules } from '../../messages/rules/sets/order-status';
import { replyButtonsRules } from '../../messages/rules/sets/reply-buttons';
import { readReceiptRules, typingRules } from '../../messages/rules/sets/signals';
import { interactiveRules } from '../meta/rules/interactive';
import { META_LIST_BODY, META_STATUSES } from '../meta/rules/limits';
import { plainRules } from '../meta/rules/messages';
import { META_INDIAN_PAYMENT_TYPES, orderDetailsRules } from '../meta/rules/order-details';
import { metaTemplateRules } from '../meta/rules/template';
import type { Rules } from '../provider';
import type { KaleyraKind } from './encode';

/** The sending systems that Kaleyra knows; it writes `api` over any other. */
const SOURCE_NAMES = {
	api: 'API',
	braze: 'Braze',
	clevertap: 'CleverTap',
	eloqua: 'Eloqua',
	hubspot: 'HubSpot',
	leadsquared: 'LeadSquared',
	moengage: 'MoEngage',
	responsys: 'Responsys',
	salesforce: 'Salesforce',
	shopify: 'Shopify',
	webengage: 'WebEngage',
	zapier: 'Zapier',
	zoho: 'Zoho',
} as const;

/** Past this Kaleyra cuts a reference off without a word, and reports could not be matched. */
const REFERENCE_MAX = 255;

const common: readonly CommonRule[] = [
	...senderRules,
	...recipientRules(),
	{ type: 'text', path: 'correlationId', label: 'Correlation ID', max: REFERENCE_MAX },
	{ type: 'text', path: 'options.reference1', label: 'Reference 1', max: REFERENCE_MAX },
	{ type: 'text', path: 'options.reference2', label: 'Reference 2', max: REFERENCE_MAX },
	{
		type: 'choice',
		path: 'options.source',
		label: 'Source',
		values: Object.keys(SOURCE_NAMES),
		names: SOURCE_NAMES,
	},
];

/** Kaleyra's limits: its order-status page's, and Meta's for the rest of the message object. */
export const rules: Rules<KaleyraKind> = {
	...plainRules(common),
	readReceipt: [...senderRules, ...readReceiptRules],
	typing: [...senderRules, ...typingRules],
	replyButtons: [
		...common,
		replyToRule,
		...replyButtonsRules({ media: ANY_SOURCE, filename: true }),
	],
	list: [...common, replyToRule, ...listRules({ body: META_LIST_BODY, manyRows: true })],
	...without(interactiveRules(common, ['IN', 'SG']), 'contactInfoRequest'),
	orderDetails: [
		...common,
		replyToRule,
		...orderMessageRules({
			types: ['document', 'image', 'text', 'video'],
			media: ANY_SOURCE,
			filename: true,
		}),
		...rulesUnder('message', orderDetailsRules(META_INDIAN_PAYMENT_TYPES)),
	],
	orderStatus: [
		...common,
		replyToRule,
		...referenceIdRules,
		...orderStatusRules({ statuses: META_STATUSES, bodyRequired: true }),
	],
	template: [...common, replyToRule, ...metaTemplateRules(META_INDIAN_PAYMENT_TYPES)],
};
