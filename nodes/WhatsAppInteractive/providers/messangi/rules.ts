import {
	listRules,
	recipientRules,
	replyButtonsRules,
	senderRules,
	textRules,
} from '../../messages/rule-sets';
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
	{ type: 'text', path: 'options.fallbackText', label: 'Fallback Text' },
	{ type: 'link', path: 'options.reportUrl', label: 'Report URL', several: true },
];

/** Messangi's limits, after its interactive-message and text-message pages. */
export const rules: Rules<MessangiKind> = {
	text: [...common, ...textRules(1024)],
	replyButtons: [...common, ...replyButtonsRules()],
	list: [...common, ...listRules({ titledSections: true })],
};
