import { areEqual } from '../common/equal';
import { validate } from '../messages/rules/validate';
import type { RuleAt } from '../messages/rules/rules';
import type { Submission } from '../messages/submission';
import { CARRIER_PATHS, mapCarriers } from './carriers';
import { signFor } from '../common/sign-for';
import { readTails, withTail } from './tail';

/** How many characters of a tail are what; 36 bits of a signature that nobody can try but by messages. */
const LENGTHS = { check: 2, mac: 6 } as const;

/** The characters before the correlation ID. */
const HEAD = LENGTHS.check + LENGTHS.mac;

const sign = (own: string, correlationId: string, secret: string): string =>
	signFor('correlation', JSON.stringify([own, correlationId]), secret).toString('base64url');

/** Without a secret: tells a tail from a user's own ID that looks like one. */
const checkOf = (own: string, correlationId: string): string =>
	sign(own, correlationId, '').slice(0, LENGTHS.check);

/** Signed, since a customer could guess the number of somebody else's order. */
const macOf = (own: string, correlationId: string, secret: string): string =>
	sign(own, correlationId, secret).slice(0, LENGTHS.mac);

/** No mark is in what is escaped, so that the last mark of a value is where its tail begins. */
const escapeDots = (text: string): string => text.replaceAll('.', '.0');
const unescapeDots = (text: string): string => text.replaceAll('.0', '.');

/** A user's own value with a correlation ID behind it, which only those with the secret can put there. */
export const withCorrelation = (own: string, correlationId: string, secret: string): string =>
	withTail(
		own,
		'c',
		checkOf(own, correlationId) + macOf(own, correlationId, secret) + escapeDots(correlationId),
	);

/** A user's own value, and the correlation ID that came with it. */
interface Correlated {
	readonly own: string;
	/** Null where it is signed with another secret, such as the one of before: nobody knows if it is true. */
	readonly correlationId: string | null;
}

/** The correlation ID behind a value that came back; undefined where there is none, or an altered one. */
export function readCorrelation(value: string | null, secret: string): Correlated | undefined {
	if (value === null || secret === '') return undefined;
	for (const { own, tail } of readTails(value, 'c')) {
		const correlationId = unescapeDots(tail.slice(HEAD));
		const check = tail.slice(0, LENGTHS.check);
		if (tail.length < HEAD || check !== checkOf(own, correlationId)) continue;
		const isTrue = areEqual(tail.slice(LENGTHS.check, HEAD), macOf(own, correlationId, secret));
		return { own, correlationId: isTrue ? correlationId : null };
	}
	return undefined;
}

/** A submission that is ready to go, and what deserves a look about it. */
interface Carrying {
	readonly submission: Submission;
	readonly hints: readonly string[];
}

const NOT_BACK = "'Correlation ID' does not come back with a tap";

/** What the rules find in a submission. */
const findIn = (submission: Submission, rules: ReadonlyArray<RuleAt<string>>): string[] => {
	const { faults, hints } = validate(submission, rules);
	return [...faults, ...hints].map(({ text }) => text);
};

/** What a correlation ID is carried with. */
interface CorrelationContext {
	readonly correlationId: string | undefined;
	/** The provider's rules for the message. */
	readonly rules: ReadonlyArray<RuleAt<string>>;
	/** Undefined where the credential has none. */
	readonly secret: string | undefined;
}

/**
 * Puts the correlation ID behind everything of a message that comes back with a tap, for a provider that
 * brings nothing else back. Where there is no room for it the message goes out without, and a hint says
 * so. A form's token of the user's own stays as it is: the form's endpoint knows its customer by it.
 */
export function carryCorrelation(
	submission: Submission,
	{ correlationId = '', rules, secret }: CorrelationContext,
): Carrying {
	// Nobody could take it apart again: without a secret there is no trigger.
	if (correlationId === '' || secret === undefined) return { submission, hints: [] };
	let hasOwnToken = false;
	const message = mapCarriers(submission.message, (own, type) => {
		if (type === 'token' && own !== '') {
			hasOwnToken = true;
			return own;
		}
		return withCorrelation(own, correlationId, secret);
	});
	// Most messages have nothing that comes back, and are not looked at once more for it.
	if (message === submission.message) return { submission, hints: [] };
	const carrying = { ...submission, message };
	const carrierRules = rules.filter(({ path }) => CARRIER_PATHS.has(path));
	const known = findIn(submission, carrierRules);
	const found = findIn(carrying, carrierRules).filter((text) => !known.includes(text));
	if (found.length > 0) {
		return { submission, hints: [`${NOT_BACK}: with it, ${found.join('; ')}`] };
	}
	const hints = hasOwnToken
		? [`${NOT_BACK} on the form: its token does, which is a value of your own`]
		: [];
	return { submission: carrying, hints };
}
