import memoize from 'lodash/memoize';

import { pick } from '../common/defined';
import { namesIn } from '../common/members';
import { lookUp, type JsonObject } from '../common/json';
import type { MessageKind, ParsedMessageOf } from '../messages/message';
import type { FieldPath, RuleAt } from '../messages/rules/rules';
import type { ParsedSubmission } from '../messages/submission';
import { dialog360 } from './dialog360/provider';
import { gupshup } from './gupshup/provider';
import { infobip } from './infobip/provider';
import { kaleyra } from './kaleyra/provider';
import { messangi } from './messangi/provider';
import { metaCloud } from './metaCloud/provider';
import type { Bulk, Encoder, Encoders, Provider, Rules } from './provider';
import { PROVIDER_IDS, type ProviderId } from './provider-id';
import type { QueryKind } from './query';

/** A provider with its message kinds erased. */
export interface AnyProvider extends Omit<Provider, 'encode' | 'rules'> {
	readonly encode: Partial<Encoders<MessageKind>>;
	readonly rules: Partial<Rules<MessageKind>>;
}

/** All providers by their ID. */
export const PROVIDERS: { readonly [Id in ProviderId]: AnyProvider } = {
	dialog360,
	gupshup,
	infobip,
	kaleyra,
	messangi,
	metaCloud,
};

/** All providers in the order in which the editor offers them. */
export const ALL_PROVIDERS: readonly AnyProvider[] = PROVIDER_IDS.map((id) => PROVIDERS[id]);

/** The provider behind a value out of a workflow, which can be anything. */
export const findProvider = (id: unknown): AnyProvider | undefined =>
	ALL_PROVIDERS.find((provider) => provider.id === id);

/** How many messages of a kind a provider takes in a second, where its documents say. */
export const rateOf = (provider: AnyProvider, kind: MessageKind): number | undefined =>
	provider.otherRates?.[kind] ?? provider.messagesPerSecond;

/** How several messages of a kind go in one request, where the provider takes that. */
export const bulkOf = (provider: AnyProvider, kind: MessageKind): Bulk | undefined =>
	provider.bulk?.[kind];

/** Whether a provider can send messages of a kind. */
export const canSend = (provider: AnyProvider, kind: MessageKind): boolean =>
	provider.encode[kind] !== undefined;

/** The providers that can send messages of a kind. */
export const providersSending = (kind: MessageKind): AnyProvider[] =>
	ALL_PROVIDERS.filter((provider) => canSend(provider, kind));

/** Whether a provider can be asked something. */
export const canAnswer = (provider: AnyProvider, query: QueryKind): boolean =>
	provider.queries[query] !== undefined;

/** A provider's limits for a kind of message; none where it can't send the kind. */
export const rulesFor = (provider: AnyProvider, kind: MessageKind): ReadonlyArray<RuleAt<string>> =>
	provider.rules[kind] ?? [];

/** The kinds of message of which a provider takes several in one request. */
export const bulkKinds = ({ bulk = {} }: AnyProvider): MessageKind[] => namesIn(bulk);

type RulesOfKinds = Map<MessageKind, Array<RuleAt<string>>>;

/** A provider's rules by their fields and kinds of message; remembered, since each field asks. */
const rulesByPath = memoize((provider: AnyProvider): ReadonlyMap<string, RulesOfKinds> => {
	const paths = new Map<string, RulesOfKinds>();
	for (const kind of namesIn(provider.rules)) {
		for (const rule of rulesFor(provider, kind)) {
			const kinds: RulesOfKinds = paths.get(rule.path) ?? new Map();
			paths.set(rule.path, kinds);
			const rules = kinds.get(kind);
			if (rules) rules.push(rule);
			else kinds.set(kind, [rule]);
		}
	}
	return paths;
});

/** The kinds of message in which a provider knows a field. */
export const kindsWithField = (provider: AnyProvider, path: FieldPath): MessageKind[] => [
	...(rulesByPath(provider).get(path)?.keys() ?? []),
];

/** A provider's rules on a field, in one kind of message or in all. */
export function rulesOn(
	provider: AnyProvider,
	path: FieldPath,
	kind?: MessageKind,
): ReadonlyArray<RuleAt<string>> {
	const rules = rulesByPath(provider).get(path);
	return (kind === undefined ? [...(rules?.values() ?? [])].flat() : rules?.get(kind)) ?? [];
}

/** The providers that know a field, in one kind of message or in any. */
export const providersWithField = (path: FieldPath, kind?: MessageKind): ProviderId[] =>
	ALL_PROVIDERS.filter((provider) => {
		const kinds = kindsWithField(provider, path);
		return kind === undefined ? kinds.length > 0 : kinds.includes(kind);
	}).map(({ id }) => id);

/** The values that a provider takes for a field, where its documents list them, by their names. */
export function choicesFor(
	provider: AnyProvider,
	kind: MessageKind,
	path: FieldPath,
): ReadonlyArray<{ readonly name: string; readonly value: string }> {
	const rule = rulesFor(provider, kind).find(
		(candidate) => candidate.type === 'choice' && candidate.path === path,
	);
	return rule?.type === 'choice'
		? rule.values.map((value) => ({ name: lookUp(rule.names, value) ?? value, value }))
		: [];
}

const optionNames = new Map<string, ReadonlySet<string>>();

/** The options that a provider's rules on a kind mention, by name; remembered, since each item asks. */
function knownOptions(provider: AnyProvider, kind: MessageKind): ReadonlySet<string> {
	const key = `${provider.id} ${kind}`;
	const known =
		optionNames.get(key) ??
		new Set(
			rulesFor(provider, kind).flatMap(({ path }) => /^options\.(\w+)/.exec(path)?.[1] ?? []),
		);
	optionNames.set(key, known);
	return known;
}

/**
 * A submission without the options that the provider does not know in this kind of message: what is
 * not offered is not sent, even if another operation left it there.
 */
const withKnownOptions = <Kind extends MessageKind>(
	provider: AnyProvider,
	kind: Kind,
	submission: ParsedSubmission<ParsedMessageOf<Kind>>,
): ParsedSubmission<ParsedMessageOf<Kind>> => ({
	...submission,
	options: pick(submission.options, (name) => knownOptions(provider, kind).has(name)),
});

/** What a provider takes for a submission. */
export type Encoded =
	| { readonly type: 'body'; readonly body: JsonObject }
	/** A call that says all in its path. */
	| { readonly type: 'bodiless' }
	/** The provider can't send the kind. */
	| { readonly type: 'unsupported' };

/** The provider's body for a submission. */
export function encodeFor<Kind extends MessageKind>(
	provider: AnyProvider,
	kind: Kind,
	submission: ParsedSubmission<ParsedMessageOf<Kind>>,
): Encoded {
	const encoder: Encoder<Kind> | undefined = provider.encode[kind];
	if (encoder === undefined) return { type: 'unsupported' };
	const body = encoder(withKnownOptions(provider, kind, submission));
	return body === undefined ? { type: 'bodiless' } : { type: 'body', body };
}
