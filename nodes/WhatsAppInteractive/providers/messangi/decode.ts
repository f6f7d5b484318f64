import { asText, at } from '../../common/json';
import type { ProviderResponse } from '../api-call';
import {
	isSuccess,
	MESSAGE_MEANINGS,
	problemFrom,
	unreadableAnswer,
	type ErrorMapping,
	type ErrorDetails,
} from '../problems';
import type { Outcome } from '../provider';
import { hasFaults, joinWords, tellFaults } from '../told-faults';
import { fieldName } from './field-names';

const NAME = 'Messangi';

/** Messangi documents no shape for its errors but that of a 429; these are the likely places. */
function readErrorDetails(body: unknown): ErrorDetails {
	const tell = (name: string): string | null => tellFaults(at(body, name), fieldName);
	const said = joinWords(tell('message'), tell('errors')) ?? tell('error');
	return { text: said ?? asText(at(body, 'meta', 'explain')), code: null };
}

/** What `errors` mean under a success status, where their presence alone tells of a failure. */
const meaningOf = ({ text }: ErrorDetails): ErrorMapping =>
	/\btoo many requests\b/i.test(text ?? '') ? MESSAGE_MEANINGS.tooMany : MESSAGE_MEANINGS.refusal;

/**
 * Reads Messangi's answer. It carries an ID of the call, `meta.transactionId`, and none of the
 * message: reports can be matched by the correlation ID only.
 */
export function decode(response: ProviderResponse): Outcome {
	const { body } = response;
	if (!isSuccess(response)) {
		return { type: 'refused', problem: problemFrom(NAME, response, readErrorDetails(body)) };
	}
	const transactionId = asText(at(body, 'meta', 'transactionId'));
	if (hasFaults(at(body, 'errors'))) {
		const said = readErrorDetails(body);
		const problem = problemFrom(NAME, response, said, { known: meaningOf(said) });
		// What is refused for a rate limit would be sent again; with an ID it may have been taken.
		return transactionId !== null && problem.cause === 'rateLimited'
			? { type: 'refused', problem: unreadableAnswer(NAME, response, said) }
			: { type: 'refused', problem };
	}
	if (transactionId === null) {
		return { type: 'refused', problem: unreadableAnswer(NAME, response, readErrorDetails(body)) };
	}
	return { type: 'accepted', receipt: { messageId: null, status: 'accepted', transactionId } };
}
