import type { RetryPolicyName } from '../../operations/sending-options';
import { CANCELLED, isPassing } from '../../api/network-failures';
import { readRetryAfter, SENDING } from '../../api/retry-after';
import type { Problem, ProviderResponse } from '../../providers/api-call';

/** How often, and how soon, a message is tried again that the provider cannot have taken. */
export interface RetryPolicy {
	/** All tries, the first among them. */
	readonly tries: number;
	/** The longest wait before the second try, in milliseconds; it doubles with each try. */
	readonly firstWait: number;
	/** What the doubling ends at, in milliseconds. */
	readonly longestWait: number;
	/** When a message is given up, in milliseconds from its first try, unless the user says. */
	readonly giveUpAfter: number;
}

/** The policies that the editor offers, by their values there. */
export const RETRY_POLICIES: Readonly<Record<RetryPolicyName, RetryPolicy>> = {
	none: { tries: 1, firstWait: 0, longestWait: 0, giveUpAfter: 60_000 },
	threeTries: { tries: 3, firstWait: 3000, longestWait: 6000, giveUpAfter: 60_000 },
	tenTries: { tries: 10, firstWait: 2000, longestWait: 60_000, giveUpAfter: 600_000 },
};

/** The result of a try, as far as trying again depends on it. */
export interface FailedTry {
	readonly problem: Problem;
	/** The answer, where there was one. */
	readonly response: ProviderResponse | undefined;
}

/**
 * Whether the provider refused because of its rate limit, or because it takes nothing at the moment:
 * other messages would be refused, too.
 */
export const isThrottled = ({ problem }: FailedTry): boolean =>
	(problem.cause === 'rateLimited' && problem.recipientInterval === undefined) ||
	problem.takesNothing === true;

/**
 * Whether the same message may be sent again: only if the provider cannot have taken it, and if time
 * can change that.
 */
export const canTryAgain = (failed: FailedTry): boolean =>
	isThrottled(failed) ||
	failed.problem.recipientInterval !== undefined ||
	(failed.problem.cause === 'unreachable' && isPassing(failed.problem.code));

/**
 * Whether the provider failed, or nobody knows if it did what it was asked, and that may pass; a
 * cancelled execution would only be cancelled again.
 */
export const isUnsettled = ({ problem }: FailedTry): boolean =>
	problem.cause === 'unavailable' ||
	(problem.cause === 'unknownOutcome' && problem.code !== CANCELLED);

/** How long the provider asks to wait, in milliseconds, where it does. */
export const askedWait = ({ response }: FailedTry, today: number): number | undefined =>
	response && readRetryAfter(response.headers, today, SENDING);

/**
 * The wait before the next try where the provider names none, in milliseconds: anything up to a
 * length that doubles, so that those who were refused together do not come back together.
 * @param tries how many tries there were
 * @param random from 0 to 1
 */
export const backoff = (policy: RetryPolicy, tries: number, random: number): number =>
	random * Math.min(policy.longestWait, policy.firstWait * 2 ** (tries - 1));
