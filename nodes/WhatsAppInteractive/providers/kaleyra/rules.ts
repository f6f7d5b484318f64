import { recipientRules, replyToRule, senderRules } from '../../messages/rule-sets/common';
import { listRules } from '../../messages/rule-sets/list';
import { orderStatusRules, referenceIdRules } from '../../messages/rule-sets/order-status';
import { replyButtonsRules } from '../../messages/rule-sets/reply-buttons';
import { previewSwitch, textRules } from '../../messages/rule-sets/text';
import type { CommonRule } from '../../messages/rules';
import { META_LIST_BODY, META_STATUSES } from '../meta/limits';
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
	text: [...common, replyToRule, ...textRules(), previewSwitch],
	replyButtons: [...common, replyToRule, ...replyButtonsRules({ filename: true })],
	list: [...common, replyToRule, ...listRules({ body: META_LIST_BODY })],
	orderStatus: [
		...common,
		replyToRule,
		...referenceIdRules,
		...orderStatusRules({ statuses: META_STATUSES, bodyRequired: true }),
	],
};
