import { LIMITS } from '../../messages/limits';
import type { CommonRule, Rule } from '../../messages/rules/rules';
import { recipientRules, replyToRule, senderRules } from '../../messages/rules/sets/common';
import { contactsRules } from '../../messages/rules/sets/contacts';
import { listRules } from '../../messages/rules/sets/list';
import { LINKS_ONLY } from '../../messages/rules/sets/media';
import {
	audioRules,
	documentRules,
	imageRules,
	videoRules,
} from '../../messages/rules/sets/media-messages';
import { replyButtonsRules } from '../../messages/rules/sets/reply-buttons';
import { textRules } from '../../messages/rules/sets/text';
import type { Rules } from '../provider';
import type { MessangiKind } from './encode';
import { mediaLimits } from './media-limits';

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
	{ type: 'field', path: 'options.clientId', label: 'Client ID' },
	{ type: 'link', path: 'options.reportUrl', label: 'Report URL', several: true },
];

/** A text message is its own text; beside an interactive one Messangi takes another. */
const fallbackText: CommonRule = {
	type: 'field',
	path: 'options.fallbackText',
	label: 'Fallback Text',
};

const taking = { media: LINKS_ONLY, limits: mediaLimits };

const pdfName: ReadonlyArray<Rule<'document'>> = [
	{
		type: 'text',
		path: 'message.filename',
		label: 'Filename',
		max: LIMITS.filename,
		pattern: { matches: /\.pdf$/i, says: 'must end in .pdf' },
	},
];

/** Messangi's limits, after its interactive-message and text-message pages. */
export const rules: Rules<MessangiKind> = {
	text: [...common, replyToRule, ...textRules(1024)],
	image: [...common, ...imageRules(taking)],
	video: [...common, ...videoRules(taking)],
	audio: [...common, ...audioRules(taking)],
	document: [...common, ...documentRules({ ...taking, caption: null }), ...pdfName],
	contacts: [...common, fallbackText, ...contactsRules()],
	replyButtons: [...common, fallbackText, ...replyButtonsRules({ media: LINKS_ONLY })],
	list: [...common, fallbackText, ...listRules({ titledSections: true, manyRows: true })],
};
