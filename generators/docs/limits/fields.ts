import type { RuleAt } from '../../../nodes/WhatsAppInteractive/messages/rules/rules';
import { canApply, conditionOf } from './conditions';
import { wordsOf } from './words';

/** A field with what a provider says of it. */
export interface FieldLimit {
	readonly path: string;
	/** As the editor calls it, with the lists that it stands in. */
	readonly name: string;
	/** A line for each condition. */
	readonly lines: readonly string[];
}

/** `Title of each row in each section`. */
const nameOf = ({ label, within = [] }: RuleAt<string>): string =>
	[label, [...within].reverse().join(' in each ')].filter((part) => part !== '').join(' of each ');

/** What a name alone does not tell, by the path. */
const QUALIFIERS: ReadonlyArray<readonly [path: RegExp, words: string]> = [
	[/^message\.errors\./, ' (in Address Errors)'],
	[/^message\.values\./, ' (in Preset Address)'],
	[/^message\.order\.expiry\.minutes$/, ' (minutes)'],
	[/^message\.flow\.id$/, ' (ID)'],
	[/^message\.flow\.name$/, ' (name)'],
];

const qualifierOf = (path: string): string =>
	QUALIFIERS.find(([pattern]) => pattern.test(path))?.[1] ?? '';

/** Fields that are required only together with others, by the path; empty where that says nothing. */
const REQUIRED_WITH: ReadonlyArray<readonly [path: RegExp, others: string]> = [
	[/^options\.smsFailover\.from$/, "required with 'SMS Text'"],
	[/^options\.smsFailover\.text$/, "required with 'SMS Sender'"],
	[/\.order\.shipping\.amount$/, "required with 'Shipping Description'"],
	[/\.order\.discount\.amount$/, 'required with a description or a program name'],
	[/\.order\.expiry\.minutes$/, "required with 'Expiry Description'"],
	[/\.order\.expiry\.description$/, "required with 'Expires After'"],
	[/^message\.payment\.status$/, "required with 'Payment Time'"],
	[/\.beneficiary\./, 'required with a beneficiary'],
	[/^message\.filling\.orderStatus\./, 'required if the template is an order status'],
	[/^message\.filling\.header\.type$/, ''],
	[/^message\.header\.text$/, ''],
];

/** Above a list of products there has to be a headline; elsewhere a header is its own choice. */
const requirementOf = (rules: ReadonlyArray<RuleAt<string>>, path: string): string => {
	const isHeadline = path === 'message.header.text';
	const hasChoice = rules.some((rule) => rule.path === 'message.header.type');
	const isNeeded = rules.some((rule) => rule.path === 'message.sections[].retailerIds');
	if (isHeadline && (hasChoice || isNeeded)) return 'required';
	return REQUIRED_WITH.find(([pattern]) => pattern.test(path))?.[1] ?? 'required';
};

const capitalized = (text: string): string => text.charAt(0).toUpperCase() + text.slice(1);

/** What the rules on one field come to: those under one condition share a line. */
function linesOf(
	rules: ReadonlyArray<RuleAt<string>>,
	ofField: ReadonlyArray<RuleAt<string>>,
): string[] {
	const byCondition = new Map<string, string[]>();
	for (const rule of ofField) {
		const condition = conditionOf(rules, rule);
		const words = wordsOf(rule)
			.map((word) => (word === 'required' ? requirementOf(rules, rule.path) : word))
			.filter((word) => word !== '');
		byCondition.set(condition, [...(byCondition.get(condition) ?? []), ...words]);
	}
	return [...byCondition].map(([condition, words]) => {
		const said = words.length === 0 ? 'any text' : [...new Set(words)].join('; ');
		return capitalized(condition === '' ? said : `${condition}: ${said}`);
	});
}

/** What tells fields apart: counts of some of a list's elements have one path, a total has another. */
function keyOf({ type, path, label }: RuleAt<string>): string {
	if (type === 'total') return `${path}.total`;
	return type === 'count' ? `${path} ${label}` : path;
}

/** Whether a field has to be left out whatever else the message has: the provider doesn't have it. */
const isNeverTaken = (rules: ReadonlyArray<RuleAt<string>>, path: string): boolean =>
	rules.some(
		(rule) => rule.path === path && rule.type === 'absent' && conditionOf(rules, rule) === '',
	);

/** The fields that a provider's rules mention, in the order of the rules. */
export function fieldLimits(rules: ReadonlyArray<RuleAt<string>>): FieldLimit[] {
	const possible = rules.filter((rule) => canApply(rules, rule));
	const live = possible.filter(({ path }) => !isNeverTaken(possible, path));
	const keys = [...new Set(live.map(keyOf))];
	return keys.map((key) => {
		const ofField = live.filter((rule) => keyOf(rule) === key);
		const [first] = ofField;
		if (first === undefined) throw new Error(`No rule has the key ${key}`);
		return {
			path: key,
			name: nameOf(first) + qualifierOf(first.path),
			lines: linesOf(live, ofField),
		};
	});
}
