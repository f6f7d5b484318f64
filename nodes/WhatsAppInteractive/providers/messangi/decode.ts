import { asText, at, firstText, isRecord } from '../../json';
import { isSuccess, problemFrom, unreadableAnswer, type ProviderWords } from '../problems';
import type { Outcome, ProviderResponse } from '../provider';

const NAME = 'Messangi';

/** Messangi documents no shape for its errors but that of a 429; these are the likely places. */
function words(body: unknown): ProviderWords {
	const places = [
		at(body, 'errors', 'reason'),
		at(body, 'errors', 0, 'reason'),
		at(body, 'errors', 0, 'message'),
		at(body, 'message'),
		at(body, 'error'),
		at(body, 'meta', 'explain'),
	];
	return { text: firstText(...places), code: null };
}

/**
 * Reads Messangi's answer. It carries an ID of the call, `meta.transactionId`, and none of the
 * message: reports can be matched by the correlation ID only.
 */
export function decode(response: ProviderResponse): Outcome {
	const { body } = response;
	if (!isSuccess(response)) {
		return { type: 'refused', problem: problemFrom(NAME, response, words(body)) };
	}
	if (!isRecord(at(body, 'meta')))
		return { type: 'refused', problem: unreadableAnswer(NAME, response) };
	const transactionId = asText(at(body, 'meta', 'transactionId'));
	return {
		type: 'accepted',
		receipt: {
			messageId: null,
			status: 'accepted',
			...(transactionId !== null && { transactionId }),
		},
	};
}
