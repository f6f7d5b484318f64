import type { MessageKind } from '../../messages/message';
import { partsOf } from '../../messages/rules/condition';
import type { FieldPath, RuleAt } from '../../messages/rules/rules';
import { ALL_PROVIDERS, rulesOn, type AnyProvider } from '../../providers';

/*
 * What the descriptions of the editor say of limits, taken from the rules: a number stands in a rule
 * and nowhere else. Where a document is stricter than another one, the stricter limit is told, since
 * it is safe everywhere.
 */

/** For which messages a limit is told, where it is not the same for all. */
interface Among {
	readonly kind?: MessageKind;
	/** The value of the field that the rule depends on. */
	readonly where?: string;
	/** The providers, where the field is not shown for all that have a rule. */
	readonly providers?: readonly string[];
}

const rulesAmong = (provider: AnyProvider, path: FieldPath, { kind, where }: Among) =>
	rulesOn(provider, path, kind).filter(({ when }) =>
		partsOf(when).every(
			(part) => where === undefined || part.type !== 'oneOf' || part.values.includes(where),
		),
	);

const maxOf = (rule: RuleAt<string>): number | undefined =>
	('advisedMax' in rule ? rule.advisedMax : undefined) ?? ('max' in rule ? rule.max : undefined);

const minOf = (rule: RuleAt<string>): number | undefined => ('min' in rule ? rule.min : undefined);

/** The names of providers in a sentence. */
const namesOf = (providers: readonly AnyProvider[]): string =>
	providers.map(({ name }) => name).join(' and ');

/** What stands in place of a limit where no provider of the package has one. */
export const NO_LIMIT = 'without a documented limit';

/**
 * The limit of a field that most providers have, and those of the others: `4096`, `(Acme: 1024)`;
 * undefined where no rule has one.
 */
function limitOf(
	path: FieldPath,
	among: Among,
	bound: (rule: RuleAt<string>) => number | undefined,
	strictest: (...limits: number[]) => number,
): { readonly usual: number; readonly others: string } | undefined {
	const providers = new Map<number, AnyProvider[]>();
	for (const provider of ALL_PROVIDERS) {
		if (among.providers?.includes(provider.id) === false) continue;
		const limits = rulesAmong(provider, path, among).flatMap((rule) => bound(rule) ?? []);
		if (limits.length === 0) continue;
		const limit = strictest(...limits);
		providers.set(limit, [...(providers.get(limit) ?? []), provider]);
	}
	const [first, ...rest] = [...providers].sort(
		([a, some], [b, others]) => others.length - some.length || a - b,
	);
	if (first === undefined) return undefined;
	const others = rest.map(([limit, those]) => `${namesOf(those)}: ${limit}`).join(', ');
	return { usual: first[0], others: others && ` (${others})` };
}

/** `up to 4096 characters (Acme: 1024)`: how long a text may be. */
export function upTo(path: FieldPath, among: Among = {}, unit = ' characters'): string {
	const limit = limitOf(path, among, maxOf, Math.min);
	return limit ? `up to ${limit.usual}${unit}${limit.others}` : NO_LIMIT;
}

/** `, up to 512 characters`: how long a text may be at one provider; nothing where no document says. */
export const upToAt = (provider: AnyProvider, path: FieldPath, kind?: MessageKind): string =>
	rulesOn(provider, path, kind).some((rule) => maxOf(rule) !== undefined)
		? `, ${upTo(path, { providers: [provider.id], ...(kind && { kind }) })}`
		: '';

/** `at least 5 (Acme: 6)`. */
export function atLeast(path: FieldPath, among: Among = {}): string {
	const limit = limitOf(path, among, minOf, Math.max);
	return limit ? `at least ${limit.usual}${limit.others}` : NO_LIMIT;
}

/** The smallest number that a provider takes: 6. */
export const leastOf = (path: FieldPath, provider: string): number =>
	limitOf(path, { providers: [provider] }, minOf, Math.max)?.usual ?? 0;

/** Whether a rule asks for its field whatever else the message has. */
const asksFor = (rule: RuleAt<string>, where: string | undefined): boolean =>
	'required' in rule &&
	rule.required === true &&
	partsOf(rule.when).every(
		(part) => part.type === 'oneOf' && where !== undefined && part.values.includes(where),
	);

/** Whether a provider asks for a field in every message of a kind, or in those with some value. */
export const isNeededAt = (
	provider: AnyProvider,
	path: FieldPath,
	kind: MessageKind,
	where?: string,
): boolean => rulesOn(provider, path, kind).some((rule) => asksFor(rule, where));

/** Whether every provider that knows a field asks for it, where its rules depend on a value. */
export const isNeeded = (path: FieldPath, kind: MessageKind, where: string): boolean =>
	// What an element of a list needs, the list may do without.
	!path.includes('[]') &&
	ALL_PROVIDERS.every((provider) => {
		const rules = rulesAmong(provider, path, { kind, where });
		return rules.length === 0 || rules.some((rule) => asksFor(rule, where));
	});

/** A text on a field, and behind it what a provider says of the field that no rule says. */
export function withNote(
	text: string,
	{ fieldNotes }: AnyProvider,
	field: keyof NonNullable<AnyProvider['fieldNotes']>,
): string {
	const note = fieldNotes?.[field];
	return note === undefined ? text : `${text.replace(/\.$/, '')}. ${note}`;
}
