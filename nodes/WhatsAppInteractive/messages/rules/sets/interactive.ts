import type { Header } from '../../kinds/header';
import { LIMITS } from '../../limits';
import type { Rule } from '../rules';
import { headerRules } from './header';
import type { MediaCapabilities } from './media';

/*
 * What the interactive messages with one button share. A rule on a text that several kinds have is
 * typed for one of them and used for all: the paths are the same.
 */

/** A text that an interactive message has. */
interface TextRule<Path extends string> {
	readonly type: 'text';
	readonly path: Path;
	readonly label: string;
	readonly max: number;
	readonly required?: true;
}

/** The body; `required` as the message has it. */
export const bodyRule = (
	need: { required?: true } = { required: true },
): TextRule<'message.body'> => ({
	type: 'text',
	path: 'message.body',
	label: 'Body',
	...need,
	max: LIMITS.body,
});

/** The small print below the body. */
export const footerRule: TextRule<'message.footer'> = {
	type: 'text',
	path: 'message.footer',
	label: 'Footer',
	max: LIMITS.footer,
};

/** A web address whose host has a name. */
export const NAMED_HOST = {
	matches: /^(?!https?:\/\/(\d{1,3}(\.\d{1,3}){3}|\[))/i,
	says: 'must have a host name instead of an IP address',
} as const;

/** A button that opens a web page. */
export const urlButtonRules = (header: {
	types: ReadonlyArray<Header['type']>;
	media: MediaCapabilities;
	filename?: true;
}): Array<Rule<'urlButton'>> => [
	...headerRules(header),
	bodyRule(),
	footerRule,
	{
		type: 'text',
		path: 'message.displayText',
		label: 'Button Text',
		required: true,
		max: LIMITS.buttonText,
	},
	{
		type: 'link',
		path: 'message.url',
		label: 'Button URL',
		required: true,
		max: LIMITS.buttonUrl,
	},
];

/** WhatsApp refuses addresses without a name. */
export const namedHostRule: Rule<'urlButton'> = {
	type: 'text',
	path: 'message.url',
	label: 'Button URL',
	pattern: NAMED_HOST,
};

/** A request for the customer's location. */
export const locationRequestRules: ReadonlyArray<Rule<'locationRequest'>> = [bodyRule()];

/** A request for the customer's number. */
export const contactInfoRequestRules: ReadonlyArray<Rule<'contactInfoRequest'>> = [bodyRule()];

/** A button that calls the business. */
export const voiceCallButtonRules: ReadonlyArray<Rule<'voiceCallButton'>> = [
	bodyRule(),
	{
		type: 'text',
		path: 'message.displayText',
		label: 'Button Text',
		max: LIMITS.buttonText,
	},
	{
		type: 'number',
		path: 'message.validityMinutes',
		label: 'Valid For (Minutes)',
		whole: true,
		min: 1,
		max: LIMITS.callMinutes,
	},
	{ type: 'text', path: 'message.payload', label: 'Payload', max: LIMITS.callPayload },
];
