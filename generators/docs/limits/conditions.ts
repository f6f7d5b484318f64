import { TEMPLATE_BUTTON_NAMES } from '../../../nodes/WhatsAppInteractive/messages/rules/sets/template-buttons';
import {
	partsOf,
	type Condition,
} from '../../../nodes/WhatsAppInteractive/messages/rules/condition';
import type { RuleAt } from '../../../nodes/WhatsAppInteractive/messages/rules/rules';
import { either } from './words';

/* When a rule applies, in words, with the labels of the editor. */

/** A field on which rules depend without one of its own, as the editor has it. */
interface Unruled {
	readonly label: string;
	readonly names?: Readonly<Record<string, string>>;
}

const UNRULED: Readonly<Record<string, Unruled>> = {
	'message.action': { label: 'Card Buttons', names: { quickReplies: 'Quick Replies', url: 'URL' } },
	'message.data': { label: 'Flow Data (JSON)' },
	'message.filling.buttons[].type': { label: 'Button Type', names: TEMPLATE_BUTTON_NAMES },
	'message.filling.cards[].buttons[].type': {
		label: 'Card Button Type',
		names: TEMPLATE_BUTTON_NAMES,
	},
};

function labelOf(rules: ReadonlyArray<RuleAt<string>>, path: string): string {
	const label = rules.find((rule) => rule.path === path)?.label ?? UNRULED[path]?.label;
	if (label === undefined) throw new Error(`No rule says what the editor calls ${path}`);
	return label;
}

/** `if 'Header' is Text`, or what it is not, whichever is shorter. */
function valueCondition(
	rules: ReadonlyArray<RuleAt<string>>,
	{ path, values: wanted }: Extract<Condition, { type: 'oneOf' }>,
): string {
	const choice = rules.find((rule) => rule.type === 'choice' && rule.path === path);
	const names = choice?.type === 'choice' ? choice.names : UNRULED[path]?.names;
	const values = choice?.type === 'choice' ? choice.values : Object.keys(names ?? {});
	const nameOf = (value: string | boolean | undefined): string =>
		value === undefined
			? 'not given'
			: typeof value === 'boolean'
				? value
					? 'on'
					: 'off'
				: (names?.[value] ?? value);
	const known = wanted.filter((value) => typeof value !== 'string' || values.includes(value));
	const others = values.filter((value) => !wanted.includes(value));
	const label = labelOf(rules, path);
	// Where one of the values has to be chosen, a condition that all of them meet says nothing.
	if (others.length === 0 && choice?.type === 'choice' && choice.required) return '';
	return others.length < known.length && others.length > 0
		? `unless '${label}' is ${either(others.map(nameOf))}`
		: `if '${label}' is ${either(known.map(nameOf))}`;
}

/** When a rule applies; empty where it always does. */
export function conditionOf(
	rules: ReadonlyArray<RuleAt<string>>,
	{ when }: RuleAt<string>,
): string {
	return partsOf(when)
		.map((part): string => {
			switch (part.type) {
				case 'oneOf':
					return valueCondition(rules, part);
				case 'missing':
					return `without ${either(part.paths.map((path) => `'${labelOf(rules, path)}'`))}`;
				case 'given':
					return `with '${labelOf(rules, part.path)}'`;
				case 'several':
					return `with several ${labelOf(rules, part.path).toLowerCase()}`;
			}
		})
		.filter((words) => words !== '')
		.join(' and ');
}

/** Whether a rule can apply at all: none of a condition's values may be one that the provider takes. */
export const canApply = (rules: ReadonlyArray<RuleAt<string>>, { when }: RuleAt<string>): boolean =>
	partsOf(when).every((part) => {
		if (part.type !== 'oneOf') return true;
		const choice = rules.find((rule) => rule.type === 'choice' && rule.path === part.path);
		return (
			choice?.type !== 'choice' ||
			part.values.some((value) => typeof value !== 'string' || choice.values.includes(value))
		);
	});
