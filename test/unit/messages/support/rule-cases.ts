import type { MessageKind } from '../../../../nodes/WhatsAppInteractive/messages/message';
import type { RuleAt } from '../../../../nodes/WhatsAppInteractive/messages/rules';
import type { Submission } from '../../../../nodes/WhatsAppInteractive/messages/submission';
import { validate, type Fault } from '../../../../nodes/WhatsAppInteractive/messages/validate';
import {
	ALL_PROVIDERS,
	encodeFor,
	PROVIDERS,
	rulesFor,
} from '../../../../nodes/WhatsAppInteractive/providers';
import type { ProviderId } from '../../../../nodes/WhatsAppInteractive/providers/provider-id';
import { setAt } from './set-at';
import { full } from './submissions';

type RuleType = RuleAt<string>['type'];

type RuleOf<Type extends RuleType> = Extract<RuleAt<string>, { type: Type }>;

/** One rule of one provider, and a valid submission that it applies to. */
export interface RuleCase<Type extends RuleType> {
	readonly provider: ProviderId;
	readonly kind: MessageKind;
	readonly rule: RuleOf<Type>;
	readonly path: string;
	/** How the rule's condition reads in the name of a test. */
	readonly when: string;
	readonly base: Submission;
}

const isOfType = <Type extends RuleType>(rule: RuleAt<string>, type: Type): rule is RuleOf<Type> =>
	rule.type === type;

/** A valid submission in which the condition of a rule holds. */
const baseFor = (kind: MessageKind, { when }: RuleAt<string>): Submission =>
	when === undefined ? full(kind) : setAt(full(kind), when.path, when.isOneOf[0]);

/** Every rule of a type, of every provider and kind, whether or not it differs from the others'. */
export function rulesOfType<Type extends RuleType>(type: Type): RuleCase<Type>[] {
	return ALL_PROVIDERS.flatMap((provider) =>
		(Object.keys(provider.rules) as MessageKind[]).flatMap((kind) =>
			rulesFor(provider, kind)
				.filter((rule) => isOfType(rule, type))
				.map((rule) => ({
					provider: provider.id,
					kind,
					rule,
					path: rule.path,
					when: rule.when ? ` (${rule.when.path}: ${rule.when.isOneOf.join()})` : '',
					base: baseFor(kind, rule),
				})),
		),
	);
}

type Place = Pick<RuleCase<RuleType>, 'provider' | 'kind'>;

/** The texts of all faults. */
export const faultsOf = ({ provider, kind }: Place, submission: Submission): string[] =>
	validate(submission, rulesFor(PROVIDERS[provider], kind)).faults.map(({ text }) => text);

const textsAt = (found: readonly Fault[], path: string): string[] =>
	found.filter((fault) => fault.path === path).map(({ text }) => text);

/** What a provider's rules find at one path. */
export function verdictAt({ provider, kind }: Place, path: string, submission: Submission) {
	const { faults, hints } = validate(submission, rulesFor(PROVIDERS[provider], kind));
	return { faults: textsAt(faults, path), hints: textsAt(hints, path) };
}

/** The provider's body for a submission of a kind that it can send. */
export function encoded({ provider, kind }: Place, submission: Submission): unknown {
	const body = encodeFor(PROVIDERS[provider], kind, submission as Submission<never>);
	if (body === undefined) throw new Error(`${provider} can't send ${kind}`);
	return body;
}
