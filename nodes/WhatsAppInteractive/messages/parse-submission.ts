import { parseMessage } from './parse-message';
import type { RuleAt } from './rules';
import type { ParsedSubmission, Submission } from './submission';
import { validate, type Fault } from './validate';

/** Parses a submission; undefined where a value in it can't be, which the rules then tell. */
export function parseSubmission(submission: Submission): ParsedSubmission | undefined {
	const message = parseMessage(submission.message);
	return message && { ...submission, message };
}

/** A submission that can go out, or what keeps it from that; hints keep nothing. */
export type CheckedSubmission =
	| { readonly submission: ParsedSubmission; readonly hints: readonly Fault[] }
	| { readonly faults: readonly Fault[]; readonly hints: readonly Fault[] };

/** What no rule of the provider looks at, and so can't be told by its label. */
const UNREAD: Fault = {
	path: 'message',
	label: 'Operation',
	text: "A number or an amount that the provider's limits say nothing of can't be read",
};

/**
 * Checks a submission against the rules and parses it: the only way to a submission that can be
 * encoded.
 */
export function checkSubmission(
	submission: Submission,
	rules: ReadonlyArray<RuleAt<string>>,
): CheckedSubmission {
	const { faults, hints } = validate(submission, rules);
	if (faults.length > 0) return { faults, hints };
	const parsed = parseSubmission(submission);
	return parsed ? { submission: parsed, hints } : { faults: [UNREAD], hints };
}
