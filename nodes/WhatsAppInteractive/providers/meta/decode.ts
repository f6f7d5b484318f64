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
 * success status, a failure that says nothing known leaves open what became of the message.
 * @param name the provider, in the words of its problems
 */
export function decodeAnswer(
	name: string,
	response: ProviderResponse,
	{ words, isFailure, receipt }: Said,
): Outcome {
	const known = knownGraphError(response.body);
	const isKnown = known !== undefined || words.statusClass !== undefined;
	if (!isSuccess(response) || (isFailure && isKnown)) {
		return { type: 'refused', problem: problemFrom(name, response, words, { known }) };
	}
	return isFailure || receipt === undefined
		? { type: 'refused', problem: unreadableAnswer(name, response, words) }
		: { type: 'accepted', receipt };
}
