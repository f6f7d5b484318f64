import memoize from 'lodash/memoize';

import { without } from '../common/defined';
import { parseMessage } from './parse-message';
import {
	readPhone,
	readRecipient,
	UNNAMED,
	type Recipient,
	type Sender,
} from '../common/phone/phone';
import { readSenderId } from '../common/sender-id';
import type { RuleAt } from './rules/rules';
import type { ParsedSubmission, Submission } from './submission';
import { validate, type Fault } from './rules/validate';

type Rules = ReadonlyArray<RuleAt<string>>;

/** All names on the paths of some rules; remembered, since each item asks. */
const namesIn = memoize(
	(rules: Rules): ReadonlySet<string> => new Set(rules.flatMap(({ path }) => path.split('.'))),
);

/** The rule on the sender, which tells whether that is a number or an ID. */
const senderRuleOf = memoize((rules: Rules) => rules.find(({ path }) => path === 'sender'));

function parseSender({ sender }: Submission, rules: Rules): Sender | undefined {
	const rule = senderRuleOf(rules);
	if (rule === undefined) return UNNAMED;
	if (rule.type !== 'phone') return readSenderId(sender);
	const read = readPhone(sender);
	return 'type' in read ? read : undefined;
}

/** Reads whom a submission is for; undefined where that can't be told. */
export function parseRecipient(
	{ recipient, defaultCountry }: Pick<Submission, 'recipient' | 'defaultCountry'>,
	rules: Rules,
): Recipient | undefined {
	const read = namesIn(rules).has('recipient') ? readRecipient(recipient, defaultCountry) : UNNAMED;
	return 'type' in read ? read : undefined;
}

/**
 * Parses a submission; undefined where a value in it can't be, which the rules then tell. Sender,
 * recipient and what only some providers have are parsed where the rules know them: what is left in
 * hidden fields is not looked at.
 */
export function parseSubmission(given: Submission, rules: Rules): ParsedSubmission | undefined {
	const submission = without(given, 'defaultCountry');
	const sender = parseSender(given, rules);
	const recipient = parseRecipient(given, rules);
	const message = parseMessage(submission.message, (member) => namesIn(rules).has(member));
	return sender && recipient && message && { ...submission, sender, recipient, message };
}

/** A submission that can go out, or what keeps it from that; hints keep nothing. */
export type CheckedSubmission =
	| { readonly submission: ParsedSubmission; readonly hints: readonly Fault[] }
	| { readonly faults: readonly Fault[]; readonly hints: readonly Fault[] };

/** What no rule of the provider looks at, and so can't be told by its label. */
const UNREAD: Fault = {
	path: 'message',
	label: 'Operation',
	text: "A number, an amount or a choice among the fields of 'Operation' cannot be read: compare each with the example in its field",
};

/**
 * Checks a submission against the rules and parses it: the only way to a submission that can be
 * encoded.
 */
export function checkSubmission(submission: Submission, rules: Rules): CheckedSubmission {
	const { faults, hints } = validate(submission, rules);
	if (faults.length > 0) return { faults, hints };
	const parsed = parseSubmission(submission, rules);
	return parsed ? { submission: parsed, hints } : { faults: [UNREAD], hints };
}
