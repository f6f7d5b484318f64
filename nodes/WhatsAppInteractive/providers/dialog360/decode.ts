import { at, firstText } from '../../common/json';
import type { MessageKind } from '../../messages/message';
import type { ProviderResponse } from '../api-call';
import { isGraphError, knownGraphError, readGraphError } from '../meta/graph-error';
import { readMetaReceipt } from '../meta/receipt';
import {
	isSuccess,
	problemFrom,
	unreadableAnswer,
	type ErrorDetails,
	type StatusClass,
} from '../problems';
import type { Outcome } from '../provider';
import { fieldName } from './field-names';

/** The provider, in the words of its problems. */
export const NAME = '360dialog';

/** 360dialog's own failures have no codes, and 400 for all of them: they are told apart by their text. */
const WORDS: ReadonlyArray<readonly [says: RegExp, statusClass: StatusClass]> = [
	[/rate limit|too many requests/i, 'tooMany'],
	[/payment|invoice|unpaid/i, 'payment'],
	[/disabled|suspended/i, 'account'],
	[/api[ -]?key/i, 'credential'],
];

/** What 360dialog says: Meta's error as it is, a text of its own, or one of its gateway. */
export function readErrorDetails(body: unknown): ErrorDetails {
	if (isGraphError(body)) return readGraphError(body, fieldName);
	const text = firstText(
		at(body, 'error'),
		at(body, 'meta', 'developer_message'),
		at(body, 'message'),
	);
	const [, statusClass] = WORDS.find(([says]) => text !== null && says.test(text)) ?? [];
	return { text, code: null, statusClass };
}

/** Whether an answer says that it is a failure, whatever its status is. */
export const saysFailure = (body: unknown): boolean =>
	isGraphError(body) ||
	firstText(at(body, 'error'), at(body, 'meta', 'developer_message')) !== null;

/** Reads 360dialog's answer: that of Meta to a message, or one of three forms of a failure. */
export function decode(response: ProviderResponse, kind: MessageKind): Outcome {
	const { body } = response;
	const words = readErrorDetails(body);
	if (!isSuccess(response) || saysFailure(body)) {
		const problem = problemFrom(NAME, response, words, { known: knownGraphError(body) });
		return { type: 'refused', problem };
	}
	const receipt = readMetaReceipt(body, kind);
	return receipt === undefined
		? { type: 'refused', problem: unreadableAnswer(NAME, response, words) }
		: { type: 'accepted', receipt };
}
