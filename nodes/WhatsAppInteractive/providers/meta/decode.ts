import type { ProviderResponse } from '../api-call';
import { isSuccess, problemFrom, unreadableAnswer, type ErrorDetails } from '../problems';
import type { Outcome, Receipt } from '../provider';
import { knownGraphError } from './graph-error';

/** What an answer says. */
interface Said {
	readonly words: ErrorDetails;
	/** Whether it says that it is a failure, whatever its status is. */
	readonly isFailure: boolean;
	/** What the answer says of a message that was taken; undefined where it mentions no message. */
	readonly receipt: Receipt | undefined;
}

/**
 * Reads the answer of an API that answers as Meta does: the message with its ID, or a failure. Under a
 * success status, a failure that says nothing known leaves open what became of the message, and so does
 * a rate limit beside the ID of a message: what was refused for that would be sent again.
 * @param name the provider, in the words of its problems
 */
export function decodeAnswer(
	name: string,
	response: ProviderResponse,
	{ words, isFailure, receipt }: Said,
): Outcome {
	const known = knownGraphError(response.body);
	const isKnown = known !== undefined || words.statusClass !== undefined;
	const problem = problemFrom(name, response, words, { known });
	const isTaken = typeof receipt?.messageId === 'string' && problem.cause === 'rateLimited';
	if (!isSuccess(response) || (isFailure && isKnown && !isTaken)) {
		return { type: 'refused', problem };
	}
	return isFailure || receipt === undefined
		? { type: 'refused', problem: unreadableAnswer(name, response, words) }
		: { type: 'accepted', receipt };
}
