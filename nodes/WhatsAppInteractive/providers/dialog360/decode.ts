import { at, firstText, isEmpty, isRecord } from '../../common/json';
import type { MessageKind } from '../../messages/message';
import type { Account, ProviderResponse } from '../api-call';
import { decodeAnswer } from '../meta/decode';
import { isGraphError, readGraphError } from '../meta/graph-error';
import { readMetaReceipt } from '../meta/receipt';
import { isFailure, type ErrorDetails, type StatusClass } from '../problems';
import type { Outcome, Receipt } from '../provider';
import { hasFaults, tellFaults } from '../told-faults';
import { fieldName } from './field-names';

/** The provider, in the words of its problems. */
export const NAME = '360dialog';

/**
 * 360dialog's own refusals have no codes, and 400 for all of them: they are told apart by their text. What
 * is said with a 5xx tells of a fault, after which the message may be out.
 */
const WORDS: ReadonlyArray<readonly [says: RegExp, statusClass: StatusClass]> = [
	[/rate limit|too many requests/i, 'tooMany'],
	[/payment|invoice|unpaid/i, 'payment'],
	[/disabled|suspended/i, 'account'],
	[/api[ -]?key/i, 'credential'],
];

/** What 360dialog says: Meta's error as it is, a text of its own, or one of its gateway. */
export function readErrorDetails(response: ProviderResponse): ErrorDetails {
	const { body } = response;
	if (isGraphError(body)) return readGraphError(body, fieldName);
	const text = firstText(
		tellFaults(at(body, 'error'), fieldName),
		tellFaults(at(body, 'errors'), fieldName),
		at(body, 'meta', 'developer_message'),
		at(body, 'message'),
	);
	const said = isFailure(response) ? '' : (text ?? '');
	const [, statusClass] = WORDS.find(([says]) => says.test(said)) ?? [];
	return { text, code: null, statusClass };
}

/** Whether an answer says that it is a failure, whatever its status is. */
export const saysFailure = (body: unknown): boolean =>
	isGraphError(body) ||
	['error', 'errors'].some((name) => hasFaults(at(body, name))) ||
	firstText(at(body, 'meta', 'developer_message')) !== null ||
	[at(body, 'success'), at(body, 'meta', 'success')].includes(false);

/** The members of an answer to a message that was taken. */
const OF_SUCCESS = ['contacts', 'messages', 'messaging_product', 'success'];

/**
 * The receipt of a message that was taken without a word on it. What says anything else, be it as a page
 * of a gateway or in a form that nobody has documented, leaves open what became of the message.
 */
function readSilence(body: unknown): Receipt | undefined {
	const isSilent = isRecord(body)
		? Object.keys(body).every((name) => OF_SUCCESS.includes(name))
		: isEmpty(body);
	return isSilent ? { messageId: null, status: 'accepted' } : undefined;
}

/**
 * Reads 360dialog's answer: that of Meta to a message, or one of three forms of a failure. The sandbox
 * need not say anything of a message that it takes.
 */
export function decode(
	response: ProviderResponse,
	kind: MessageKind,
	{ testEnvironment }: Account,
): Outcome {
	const { body } = response;
	const isSilent = testEnvironment?.tellsMessageIds === false;
	return decodeAnswer(NAME, response, {
		words: readErrorDetails(response),
		isFailure: saysFailure(body),
		receipt: readMetaReceipt(body, kind) ?? (isSilent ? readSilence(body) : undefined),
	});
}
