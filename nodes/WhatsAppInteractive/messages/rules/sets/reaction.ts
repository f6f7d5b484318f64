import { isOneOf } from '../condition';
import type { Rule } from '../rules';

const PICTURE =
	'\\p{Extended_Pictographic}(?:\\uFE0F|\\p{Emoji_Modifier})?(?:[\\u{E0020}-\\u{E007E}]+\\u{E007F})?';

/** One emoji: a flag, a keycap, or pictures that make one together. */
const ONE_EMOJI = new RegExp(
	`^(?:\\p{RI}{2}|[0-9#*]\\uFE0F?\\u20E3|${PICTURE}(?:\\u200D${PICTURE})*)$`,
	'u',
);

/** An emoji on a message of the customer. */
export const reactionRules: ReadonlyArray<Rule<'reaction'>> = [
	{ type: 'field', path: 'message.messageId', label: 'Received Message ID', required: true },
	{ type: 'field', path: 'message.remove', label: 'Remove Reaction', isSwitch: true },
	{
		type: 'text',
		path: 'message.emoji',
		label: 'Emoji',
		required: true,
		pattern: { matches: ONE_EMOJI, says: 'must be one emoji' },
		when: isOneOf('message.remove', [false]),
	},
];
