import { escapeRegExp, memoize, uniqBy } from 'lodash';

import {
	binaryFiles,
	fileKey,
	withMediaIds,
} from '../../../../nodes/WhatsAppInteractive/files/binary';
import type { MessageKind } from '../../../../nodes/WhatsAppInteractive/messages/message';
import { partsOf } from '../../../../nodes/WhatsAppInteractive/messages/rules/condition';
import type { RuleAt } from '../../../../nodes/WhatsAppInteractive/messages/rules/rules';
import type { Submission } from '../../../../nodes/WhatsAppInteractive/messages/submission';
import {
	underRule,
	validate,
	type Fault,
} from '../../../../nodes/WhatsAppInteractive/messages/rules/validate';
import {
	ALL_PROVIDERS,
	PROVIDERS,
	rulesFor,
} from '../../../../nodes/WhatsAppInteractive/providers';
import type { ProviderId } from '../../../../nodes/WhatsAppInteractive/providers/provider-id';
import { encodeGiven } from '../../../support/encode-given';
import { Remembered } from './remembered';
import { isHolding, pathAt, setAt } from './set-at';
import { variantsOf } from '../../../samples/submissions';

type RuleType = RuleAt<string>['type'];

type RuleOf<Type extends RuleType> = Extract<RuleAt<string>, { type: Type }>;

/** One rule of one provider, and a valid submission that it applies to. */
export interface RuleCase<Type extends RuleType> {
	readonly provider: ProviderId;
	readonly kind: MessageKind;
	readonly rule: RuleOf<Type>;
	readonly path: string;
	/** The path of a value that the rule looks at: `message.buttons[2].title`. */
	readonly at: string;
	/** The value there. */
	readonly value: unknown;
	/** How the rule's condition reads in the name of a test. */
	readonly when: string;
	readonly base: Submission;
	/** All bases that there are, of which {@link base} is the first. */
	bases(): readonly RuleBase[];
}

/** A valid submission, and the place of a value in it that a rule looks at. */
export interface RuleBase {
	readonly base: Submission;
	readonly at: string;
	readonly value: unknown;
}

const isOfType = <Type extends RuleType>(rule: RuleAt<string>, type: Type): rule is RuleOf<Type> =>
	rule.type === type;

/** A variant as it is, and with the rule's condition made true, for each value that makes it so. */
function* candidatesOf(variant: Submission, { when }: RuleAt<string>): Generator<Submission> {
	yield variant;
	const isHeld = (path: string) => isHolding(variant, path);
	for (const part of partsOf(when)) {
		if (part.type === 'oneOf') {
			if (!isHeld(part.path)) continue;
			for (const value of part.values) yield setAt(variant, part.path, value);
		} else if (part.type === 'missing') {
			const held = part.paths.filter(isHeld);
			if (held.length === 0) continue;
			yield held.reduce((rest, path) => setAt(rest, path, undefined), variant);
		}
	}
}

/** Whether a provider's rules have nothing against a candidate; many rules lead to the same one. */
const isAccepted = memoize(
	({ provider, kind }: Place, submission: Submission): boolean =>
		// One after the other: most candidates fall at one of the first.
		rulesOf(provider, kind).every((rule) => validate(submission, [rule]).faults.length === 0),
	({ provider, kind }, submission) => JSON.stringify([provider, kind, submission]),
);

function* acceptedOf(place: Place, rule: RuleAt<string>): Generator<Submission> {
	for (const variant of variantsOf(place.kind)) {
		for (const candidate of candidatesOf(variant, rule)) {
			if (isAccepted(place, candidate)) yield candidate;
		}
	}
}

/** The candidates that a provider accepts; many rules have them in common. */
const accepted = memoize(
	(place: Place, rule: RuleAt<string>) => new Remembered(acceptedOf(place, rule)),
	({ provider, kind }, { when }) => JSON.stringify([provider, kind, when]),
);

/** The valid submissions that a rule of a provider holds for, whatever it says of them. */
export function* validFor(place: Place, rule: RuleAt<string>): Generator<Submission> {
	for (const submission of accepted(place, rule)) {
		if (rule.when?.type !== 'several' || underRule(rule, submission).length > 0) yield submission;
	}
}

/** The valid submissions that a rule looks at, with the first value that it looks at in each. */
function* basesFor(place: Place, rule: RuleAt<string>): Generator<RuleBase> {
	for (const base of validFor(place, rule)) {
		const reached = underRule(rule, base).find(({ value }) => value !== undefined);
		if (reached !== undefined) {
			yield { base, at: pathAt(rule.path, reached.positions), value: reached.value };
		}
	}
}

function firstBaseFor(place: Place, rule: RuleAt<string>): RuleBase {
	for (const base of basesFor(place, rule)) return base;
	throw new Error(
		`No submission of ${place.kind} that ${place.provider} accepts has a value for the rule ${JSON.stringify(rule)}`,
	);
}

/** All that a rule says, patterns and functions included. */
const wordingOf = (rule: RuleAt<string>): string =>
	JSON.stringify(rule, (_member, value: unknown) =>
		value instanceof RegExp || typeof value === 'function' ? String(value) : value,
	);

/** A rule of a provider's on a kind of message. */
interface RuleIn<Type extends RuleType> extends Place {
	readonly rule: RuleOf<Type>;
}

const everyRuleOf = <Type extends RuleType>(type: Type): Array<RuleIn<Type>> =>
	ALL_PROVIDERS.flatMap((provider) =>
		(Object.keys(provider.rules) as MessageKind[]).flatMap((kind) =>
			rulesFor(provider, kind)
				.filter((rule) => isOfType(rule, type))
				.map((rule) => ({ provider: provider.id, kind, rule })),
		),
	);

const caseOf = <Type extends RuleType>({ rule, ...place }: RuleIn<Type>): RuleCase<Type> => ({
	...place,
	rule,
	path: rule.path,
	when: partsOf(rule.when)
		.map((part) => (part.type === 'oneOf' ? ` (${part.path}: ${part.values.join()})` : ''))
		.join(''),
	...firstBaseFor(place, rule),
	bases: () => [...basesFor(place, rule)],
});

/**
 * Every rule of a type, once for all providers and kinds that have it to the letter: what validation
 * says of a value depends on the rule alone.
 */
export const rulesOfType = <Type extends RuleType>(type: Type): Array<RuleCase<Type>> =>
	uniqBy(everyRuleOf(type), ({ rule, provider, kind }) => {
		// Whether a field is also under another rule does depend on them.
		const others = rulesOf(provider, kind).filter((other) => other.path === rule.path);
		return JSON.stringify([wordingOf(rule), ...others.map(wordingOf).sort()]);
	}).map(caseOf);

/** Every rule of a type, of every provider and kind, whether or not it differs from the others'. */
export const placesOfType = <Type extends RuleType>(type: Type): Array<RuleCase<Type>> =>
	everyRuleOf(type).map(caseOf);

type Place = Pick<RuleCase<RuleType>, 'provider' | 'kind'>;

/** All rules of a provider on one kind. */
export const rulesOf = (provider: ProviderId, kind: MessageKind): ReadonlyArray<RuleAt<string>> =>
	rulesFor(PROVIDERS[provider], kind);

const textsOf = (found: readonly Fault[]): string[] => found.map(({ text }) => text);

/** The texts of all faults. */
export const faultsOf = ({ provider, kind }: Place, submission: Submission): string[] =>
	textsOf(validate(submission, rulesOf(provider, kind)).faults);

/** The texts of all hints. */
export const hintsOf = ({ provider, kind }: Place, submission: Submission): string[] =>
	textsOf(validate(submission, rulesOf(provider, kind)).hints);

/**
 * Everything but being unlike the others where all must be alike: whoever changes one element makes
 * it so. That has a test of its own.
 */
const ownRulesOf = ({ provider, kind }: Place) =>
	rulesOf(provider, kind).filter(({ type }) => type !== 'same');

/** The texts of all faults of a submission of which one element was changed. */
export const ownFaultsOf = (place: Place, submission: Submission): string[] =>
	textsOf(validate(submission, ownRulesOf(place)).faults);

/** What a provider's rules find at one path of a submission of which one element was changed. */
export function verdictAt(place: Place, path: string, submission: Submission) {
	// What a rule finds is at its own path.
	const rules = ownRulesOf(place).filter((rule) => rule.path === path);
	const { faults, hints } = validate(submission, rules);
	return { faults: textsOf(faults), hints: textsOf(hints) };
}

/** A submission whose files have been uploaded, as they are before it is encoded. */
function uploaded(submission: Submission): Submission {
	const uploads = binaryFiles(submission.message).map(
		(file) => [fileKey(file), { id: '7781', name: undefined }] as const,
	);
	return { ...submission, message: withMediaIds(submission.message, new Map(uploads)) };
}

/** The provider's body for a submission of a kind that it can send. */
export function encoded({ provider, kind }: Place, submission: Submission): unknown {
	const body = encodeGiven(PROVIDERS[provider], uploaded(submission));
	if (body === undefined) throw new Error(`${provider} can't send ${kind}`);
	return body;
}

/** What a rule says of a field, wherever in the message the field stands. */
export const said = ({ rule }: { rule: RuleAt<string> }, words: string): unknown =>
	expect.stringMatching(
		new RegExp(`^'${escapeRegExp(rule.label)}'( of .+)? ${escapeRegExp(words)}$`),
	);

/** What is said of a field that has to be there and is not. */
export const saidEmpty = ({ rule }: { rule: RuleAt<string> }): unknown => {
	const because = 'requiredBecause' in rule ? rule.requiredBecause : undefined;
	return said({ rule }, because === undefined ? 'is empty' : `is empty: ${because}`);
};
