import type { Problem } from '../../providers/api-call';

/* Problems that are about the tries of a message, and not about what a provider says of it. */

/** The message was not tried: the provider wants to be left alone for longer than the item can wait. */
export const heldProblem = (provider: string, retryAfter: number): Problem => ({
	cause: 'rateLimited',
	what: `${provider} asked for a longer wait than 'Give Up After' allows; the message was not sent`,
	advice: `Send it again in ${Math.ceil(retryAfter / 1000)} seconds, or raise 'Give Up After' among the options.`,
});

/** For a repeatable call, a lost answer needs no follow-up. */
export const toUnconfirmedProblem = (
	problem: Problem,
	provider: string,
	confirmed: string,
): Problem => ({
	...problem,
	what: `${provider} did not confirm ${confirmed}`,
	advice: 'Run the node again: doing it twice does no harm.',
});

/**
 * The provider has had a message with this ID. Where nobody knows what became of an earlier try, that
 * was probably it: with another ID the customer would get the message twice.
 */
export const toTakenBeforeProblem = (problem: Problem): Problem => ({
	...problem,
	what: `${problem.what}; the earlier try, whose outcome is unknown, was probably taken`,
	advice:
		"Look for the message in the provider's log. Give it another 'Message ID' only if it is not there.",
});

/** The problem of an earlier try, which this one has only repeated. */
export const toRepeatedProblem = (problem: Problem): Problem => ({
	...problem,
	what: `${problem.what}; this is from an earlier try, and it was not sent again`,
	advice: `${problem.advice} If it is not there, switch on 'Send Again if Unknown' among the options and retry the execution.`,
});
