import { LIMITS } from '../../limits';
import type { Rule } from '../rules';
import { headerRules } from './header';
import type { MediaCapabilities } from './media';
import { ADVISED_PLAIN } from './plain-button';

/** A message with reply buttons. */
export const replyButtonsRules = (overrides: {
	media: MediaCapabilities;
	filename?: true;
	/** Whether a document wants no emoji or formatting on a button. */
	plainTitles?: true;
}): ReadonlyArray<Rule<'replyButtons'>> => [
	...headerRules({ ...overrides, types: ['document', 'image', 'text', 'video'] }),
	{ type: 'text', path: 'message.body', label: 'Body', required: true, max: LIMITS.body },
	{ type: 'text', path: 'message.footer', label: 'Footer', max: LIMITS.footer },
	{ type: 'count', path: 'message.buttons', label: 'Buttons', min: 1, max: LIMITS.buttons },
	{
		type: 'text',
		path: 'message.buttons[].id',
		label: 'ID',
		within: ['button'],
		required: true,
		max: LIMITS.buttonId,
		pattern: { matches: /^\S(.*\S)?$/s, says: 'must not start or end with a space' },
	},
	{
		type: 'text',
		path: 'message.buttons[].title',
		label: 'Title',
		within: ['button'],
		required: true,
		max: LIMITS.buttonTitle,
		...(overrides.plainTitles && { advisedPattern: ADVISED_PLAIN }),
	},
	{ type: 'unique', path: 'message.buttons[].id', label: 'ID', within: ['button'] },
	{ type: 'unique', path: 'message.buttons[].title', label: 'Title', within: ['button'] },
];
