import { asText, at, isRecord } from '../../common/json';
import type { MessageKind } from '../../messages/message';
import { isRepeatable } from '../../messages/repeatable';
import type { ProviderResponse } from '../api-call';
import { meaningIn, META_MEANINGS } from '../meta/events/failures';
import {
	isSuccess,
	problemFrom,
	unreadableAnswer,
	type ErrorMapping,
	type ErrorDetails,
} from '../problems';
import type { Outcome } from '../provider';
import { joinWords, tellFaults } from '../told-faults';
import { fieldName } from './field-names';

const NAME = 'Kaleyra';

/**
 * Kaleyra's failures, by `code` and by the one key of `error`: a 401 is a wrong key in only one case
 * of four, and two of the others share a code.
 */
const FAILURES: ReadonlyArray<ErrorMapping & { code: string; key?: string }> = [
	{
		code: 'RBC001',
		cause: 'invalidCredential',
		what: '{} does not know this SID and API key',
		advice:
			'Copy SID and API key again from the Kaleyra platform, and check the region in the credential.',
	},
	{
		code: 'WA401',
		cause: 'account',
		what: "{} does not know the number in 'Sender'",
		advice:
			"SID and API key are right. Put a WhatsApp number of this account into 'Sender', with its country code.",
	},
	{
		code: 'WA-401',
		key: 'phone_number',
		cause: 'account',
		what: "{} serves the number in 'Sender' through another version of its API",
		advice: 'SID and API key are right. Ask Kaleyra to move the number to WhatsApp API V2.',
	},
	{
		code: 'WA-401',
		cause: 'missingPermission',
		what: '{} has not enabled this API for the account',
		advice: 'SID and API key are right. Ask Kaleyra to enable WhatsApp API V2 for the account.',
	},
	{
		code: 'WA400',
		cause: 'invalidMessage',
		what: '{} refused the message as malformed',
		advice:
			"Check 'Additional Payload (JSON)' first if you use it, then the fields of the message.",
	},
	{
		code: 'E110',
		cause: 'account',
		reason: 'paymentProblem',
		what: '{} did not send the message because the balance of the account is low',
		advice: 'Top up the Kaleyra account, then send the message again.',
	},
	{
		code: 'WAV2101',
		cause: 'account',
		reason: 'rateLimited',
		what: '{} did not send the message because the daily limit of the account is reached',
		advice: 'Send the message again tomorrow, or ask Kaleyra for a higher limit.',
	},
	{
		code: 'WA500',
		cause: 'unknownOutcome',
		what: '{} had an internal fault, and the message may have been sent',
		advice:
			'Look for the message in the reports of Kaleyra; if it is not there, send it again after five minutes.',
	},
];

/** The keys of `error` that Kaleyra's page shows. */
const DOCUMENTED = new Set(['account', 'balance', 'error', 'payload', 'phone_number']);

/** The one key of `error`, whose name varies, and what stands there. */
const errorIn = (body: unknown): readonly [key?: string, detail?: unknown] => {
	const error = at(body, 'error');
	return isRecord(error) ? (Object.entries(error)[0] ?? []) : [];
};

/**
 * What stands in `error` beside the message: in the documented form, one text under one key, it is
 * the message again or less.
 */
function detailsIn(body: unknown, message: string | null): string | null {
	const error = at(body, 'error');
	const [key = '', detail] = errorIn(body);
	const isDocumented = asText(error) !== null || (DOCUMENTED.has(key) && asText(detail) !== null);
	if (isDocumented) return message === null ? (asText(error) ?? asText(detail)) : null;
	return tellFaults(error, fieldName);
}

/** What Kaleyra says about a failure. */
export function readErrorDetails(body: unknown): ErrorDetails {
	const code = asText(at(body, 'code')) ?? asText(at(body, 'error', 'code'));
	const message = asText(at(body, 'message'));
	return {
		text: joinWords(message, detailsIn(body, message)),
		code,
		meaning: meaningIn(body, META_MEANINGS),
	};
}

/** What a failure means that Kaleyra documents; undefined for others. */
export function knownFailure(body: unknown): ErrorMapping | undefined {
	const code = asText(at(body, 'code'));
	const [key] = errorIn(body);
	return FAILURES.find(
		(failure) => failure.code === code && (failure.key === undefined || failure.key === key),
	);
}

/** The codes of success, such as WA202. */
const isSuccessCode = (code: string | null): boolean => code !== null && /^WA2\d\d$/.test(code);

/**
 * Reads Kaleyra's answer. It documents 202 with an ID; a failure that it documents is one also under
 * a success status, and anything else leaves the outcome of the message unknown.
 */
export function decode(response: ProviderResponse, kind: MessageKind): Outcome {
	const { body } = response;
	const code = asText(at(body, 'code'));
	const known = knownFailure(body);
	const messageId = asText(at(body, 'data', 'message_id'));
	if (isSuccess(response) && (known === undefined || messageId !== null)) {
		// What is done to a received message makes none; Meta's answer to it may come as it is.
		const isDone = isRepeatable(kind) && (at(body, 'success') === true || isSuccessCode(code));
		if (known !== undefined || (messageId === null && !isDone)) {
			return { type: 'refused', problem: unreadableAnswer(NAME, response, readErrorDetails(body)) };
		}
		return {
			type: 'accepted',
			receipt: {
				messageId,
				status: code ?? asText(at(body, 'message')) ?? 'accepted',
			},
		};
	}
	return {
		type: 'refused',
		problem: problemFrom(NAME, response, readErrorDetails(body), { known }),
	};
}
