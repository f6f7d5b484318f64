import type { MessageKind } from '../../messages/message';
import type { ProviderResponse } from '../api-call';
import { isGraphError, knownGraphError, readGraphError } from '../meta/graph-error';
import { readMetaReceipt } from '../meta/receipt';
import { isSuccess, problemFrom, unreadableAnswer, type ErrorDetails } from '../problems';
import type { Outcome } from '../provider';
import { fieldName } from './field-names';

/** The provider, in the words of its problems. */
export const NAME = 'Meta Cloud API';

/** What Meta says about a failure. */
export const readErrorDetails = (body: unknown): ErrorDetails => readGraphError(body, fieldName);

/** Reads Meta's answer: the message with its ID, or `error` with a code. */
export function decode(response: ProviderResponse, kind: MessageKind): Outcome {
	const { body } = response;
	const words = readErrorDetails(body);
	if (!isSuccess(response) || isGraphError(body)) {
		const problem = problemFrom(NAME, response, words, { known: knownGraphError(body) });
		return { type: 'refused', problem };
	}
	const receipt = readMetaReceipt(body, kind);
	return receipt === undefined
		? { type: 'refused', problem: unreadableAnswer(NAME, response, words) }
		: { type: 'accepted', receipt };
}
