import { check } from './checks';
import { holds } from './condition';
import { resolvePath, valueAt, type PathMatch } from './path';
import type { RuleAt } from './rules';
import type { Submission, SubmissionDraft } from '../submission';

/** Something in a submission that a provider's limits don't allow, or advise against. */
export interface Fault {
	/** The path that the rule stands for. */
	readonly path: string;
	/** The field's label in the editor. */
	readonly label: string;
	/** A sentence without a period that names the field as the editor labels it. */
	readonly text: string;
	/** Whether there is no value at all. */
	readonly missing?: true;
}

/** What a check found: faults keep a message from going out, hints don't. */
export interface ValidationResult {
	readonly faults: readonly Fault[];
	readonly hints: readonly Fault[];
}

/** What a rule looks at: everything at its path for which its condition holds. */
export function underRule({ path, when }: RuleAt<string>, root: unknown): PathMatch[] {
	const reached = resolvePath(root, path);
	return when === undefined
		? reached
		: reached.filter(({ positions }) => holds(when, (other) => valueAt(root, other, positions)));
}

/** Checks a submission against all rules, and reports everything that it found; what two rules find, once. */
export function validate(
	submission: Submission | SubmissionDraft,
	rules: ReadonlyArray<RuleAt<string>>,
): ValidationResult {
	const faults: Fault[] = [];
	const hints: Fault[] = [];
	for (const rule of rules) {
		for (const { hint, ...finding } of check(rule, underRule(rule, submission), submission)) {
			const found = hint ? hints : faults;
			const isKnown = found.some(({ path, text }) => path === rule.path && text === finding.text);
			if (!isKnown) found.push({ path: rule.path, label: rule.label, ...finding });
		}
	}
	return { faults, hints };
}
