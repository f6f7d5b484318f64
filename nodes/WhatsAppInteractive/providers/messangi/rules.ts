import { recipientRules, replyToRule, senderRules } from '../../messages/rule-sets/common';
import { listRules } from '../../messages/rule-sets/list';
import { replyButtonsRules } from '../../messages/rule-sets/reply-buttons';
import { textRules } from '../../messages/rule-sets/text';
import type { CommonRule } from '../../messages/rules';
import type { Rules } from '../provider';
import type { MessangiKind } from './encode';

const common: readonly CommonRule[] = [
	...senderRules,
	...recipientRules(),
	{
		type: 'text',
		path: 'correlationId',
		label: 'Correlation ID',
		advisedPattern: {
			matches: /^[\p{L}\p{N}]*$/u,
			says: 'has other characters than letters and digits, which Messangi documents no support for',
		},
	},
	{ type: 'text', path: 'options.clientId', label: 'Client ID' },
	{ type: 'link', path: 'options.reportUrl', label: 'Report URL', several: true },
];

/** A text message is its own text; beside an interactive one Messangi takes another. */
const fallbackText: CommonRule = {
	type: 'text',
	path: 'options.fallbackText',
	label: 'Fallback Text',
};

/** Messangi's limits, after its interactive-message and text-message pages. */
export const rules: Rules<MessangiKind> = {
	text: [...common, replyToRule, ...textRules(1024)],
	replyButtons: [...common, fallbackText, ...replyButtonsRules()],
	list: [...common, fallbackText, ...listRules({ titledSections: true })],
};
