import { LIMITS } from '../../limits';
import type { Rule } from '../rules';

/** The preview of the first link in a text, where the provider lets the sender choose. */
export const previewSwitch: Rule<'text'> = {
	type: 'field',
	path: 'message.previewUrl',
	label: 'Preview URL',
	isSwitch: true,
};

/** A text message. */
export const textRules = (max: number = LIMITS.text): ReadonlyArray<Rule<'text'>> => [
	{ type: 'text', path: 'message.text', label: 'Text', required: true, max },
];
