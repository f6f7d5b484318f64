import type { INodeProperties } from 'n8n-workflow';

import type { RuleAt } from '../../../nodes/WhatsAppInteractive/messages/rules/rules';
import { PROVIDERS, rulesFor } from '../../../nodes/WhatsAppInteractive/providers';
import { chosen, SENDABLE, shownProperties } from './editor';

/* Who fills in a panel sees what the provider asks for, before the message is refused. */

/** What a rule asks for in every message of its kind. */
const asksAlways = (rule: RuleAt<string>): boolean =>
	'required' in rule &&
	rule.required === true &&
	rule.when === undefined &&
	rule.path.startsWith('message.');

/** Whether the panel says so, or has a value there already. */
const isTold = ({ required, hint, default: preset }: INodeProperties): boolean =>
	required === true || hint === 'Needed' || (preset !== '' && typeof preset !== 'object');

/** Labels that are not marked although a rule asks for what they stand for, and why. */
const UNMARKED: ReadonlyMap<string, string> = new Map([
	['Formatted Name', 'it is made of the parts of the name'],
	['ID', 'it is made of the title'],
	['Language', 'it stands in the template that is chosen from the list'],
	['Header Text', 'no header is needed'],
	['Tax', 'without one there is none'],
	['Shipping', 'without it there is none'],
	['Discount', 'without one there is none'],
	['Payment Status', 'without one the status is of the order alone'],
	['Payments', 'its list begins with one'],
	...['Phone', 'Email', 'URL', 'Key', 'Value'].map(
		(label) => [label, 'a row is added for it, and has nothing before it'] as const,
	),
]);

test.each(SENDABLE)('$provider $kind: the panel marks what is asked for', ({ provider, kind }) => {
	const shown = shownProperties(chosen(provider, kind));
	const unmarked = rulesFor(PROVIDERS[provider], kind)
		.filter((rule) => asksAlways(rule) && !UNMARKED.has(rule.label))
		.map(({ label }) => ({ label, fields: shown.filter((field) => field.displayName === label) }))
		.filter(({ fields }) => fields.length > 0 && !fields.some(isTold));
	expect(unmarked.map(({ label }) => label)).toEqual([]);
});
