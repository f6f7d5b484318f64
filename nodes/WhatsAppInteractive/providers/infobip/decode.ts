import { asList, asNumber, asText, at, isEmpty, isRecord, lookUp } from '../../common/json';
import type { MessageKind } from '../../messages/message';
import { isRepeatable } from '../../messages/repeatable';
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
import { joinFaults } from '../told-faults';
import { ADVICE, INFOBIP_MEANINGS } from './events/failures';
import { fieldName } from './field-names';

const NAME = 'Infobip';

/** The status groups that are no refusal: accepted, pending and (for completeness) delivered. */
const ACCEPTING_GROUPS = [0, 1, 3];

/** What the user can do about the refusals that come with a 200, by Infobip's status ID. */
const REFUSALS: Readonly<Record<number, Omit<ErrorMapping, 'what'>>> = {
	11: {
		cause: 'account',
		advice: "Register the number in 'Sender' as a WhatsApp sender of this account.",
	},
	12: {
		cause: 'account',
		reason: 'paymentProblem',
		advice: ADVICE.noCredits,
	},
	13: { cause: 'account', advice: "The number in 'Sender' is blocked; ask Infobip's support." },
	14: {
		cause: 'invalidMessage',
		reason: 'blocked',
		advice: ADVICE.blocklisted,
	},
	17: {
		cause: 'account',
		reason: 'paymentProblem',
		advice: 'The prepaid package has expired; renew it at Infobip.',
	},
	18: { cause: 'account', advice: ADVICE.trial },
	21: {
		cause: 'unavailable',
		advice: 'Infobip had an internal fault; send the message again later.',
	},
	23: {
		cause: 'invalidMessage',
		reason: 'duplicate',
		advice: ADVICE.duplicate,
	},
	51: { cause: 'invalidMessage', reason: 'invalidRecipient', advice: "Fill in 'Recipient'." },
	52: {
		cause: 'invalidMessage',
		reason: 'invalidRecipient',
		advice: "Check the number in 'Recipient'.",
	},
};

const inWords = (message: unknown): string => asText(message) ?? JSON.stringify(message);

/** Paths with one text or several. */
const validationErrors = (value: unknown): string | null =>
	isRecord(value)
		? joinFaults(
				Object.entries(value).flatMap(([path, messages]) =>
					[messages].flat().map((message: unknown) => [path, inWords(message)] as const),
				),
				fieldName,
			)
		: null;

/** The faults of the newer error shape; of an entry of another form nothing can be said. */
const violations = (value: unknown): string | null =>
	joinFaults(
		asList(value).flatMap((each) => {
			const text = asText(at(each, 'violation'));
			return text === null ? [] : [[asText(at(each, 'property')) ?? '', text] as const];
		}),
		fieldName,
	);

/** The three error shapes that Infobip documents. */
export function readErrorDetails(body: unknown): ErrorDetails {
	const exception = at(body, 'requestError', 'serviceException');
	const detail =
		validationErrors(at(exception, 'validationErrors')) ??
		violations(at(body, 'violations')) ??
		asText(at(exception, 'text')) ??
		asText(at(body, 'description')) ??
		asText(at(body, 'error'));
	return {
		text: detail,
		code: asText(at(exception, 'messageId')) ?? asText(at(body, 'errorCode')),
	};
}

/** Of a read receipt, Infobip says with a 404 that it never had the message from this number. */
const UNKNOWN_MESSAGE: ErrorMapping = {
	cause: 'account',
	what: '{} does not know the message',
	advice: "Check 'Received Message ID', and that 'Sender' is the number that got the message.",
};

/** Whether an answer is one of the error shapes, whatever its status is. */
export const saysFailure = (body: unknown): boolean => !isEmpty(at(body, 'requestError'));

/** What Infobip's codes of errors mean under a success status; anything else there is open. */
const CODES: ReadonlyMap<string | null, ErrorMapping> = new Map([
	['BAD_REQUEST', MESSAGE_MEANINGS.refusal],
	['FORBIDDEN', MESSAGE_MEANINGS.permission],
	['NOT_FOUND', MESSAGE_MEANINGS.address],
	['TOO_MANY_REQUESTS', MESSAGE_MEANINGS.tooMany],
	['UNAUTHORIZED', MESSAGE_MEANINGS.credential],
]);

/** A success status without a result: a refusal where a code says so, else an unknown outcome. */
function withoutResult(response: ProviderResponse): Outcome {
	const said = readErrorDetails(response.body);
	const known = CODES.get(said.code);
	return {
		type: 'refused',
		problem: known
			? problemFrom(NAME, response, said, { known })
			: unreadableAnswer(NAME, response, said),
	};
}

/** Reads Infobip's answer to a single message; a 200 can still be a refusal (status group 5). */
export function decode(response: ProviderResponse, kind?: MessageKind): Outcome {
	const { body, statusCode } = response;
	const isReceipt = kind === 'readReceipt';
	if (!isSuccess(response)) {
		const known = isReceipt && statusCode === 404 ? UNKNOWN_MESSAGE : undefined;
		return {
			type: 'refused',
			problem: problemFrom(NAME, response, readErrorDetails(body), { known }),
		};
	}
	// The answer to a read receipt is a 204 without a body.
	if (isReceipt) {
		return isEmpty(body)
			? { type: 'accepted', receipt: { messageId: null, status: 'read' } }
			: withoutResult(response);
	}
	// A template call answers with a list, here of the one message that was in it.
	const message = at(body, 'messages', 0) ?? body;
	const status = at(message, 'status');
	const groupId = asNumber(at(status, 'groupId'));
	if (!isRecord(status) || groupId === null) return withoutResult(response);
	if (!ACCEPTING_GROUPS.includes(groupId)) {
		const known = lookUp(REFUSALS, asText(at(status, 'id')) ?? '');
		const name = asText(at(status, 'name'));
		const meaning = INFOBIP_MEANINGS.get(name ?? '');
		const reason = known?.reason ?? meaning?.reason;
		const problem = problemFrom(
			NAME,
			response,
			{ text: asText(at(status, 'description')), code: name },
			{
				known: {
					cause: known?.cause ?? 'invalidMessage',
					...(reason !== undefined && { reason }),
					what: '{} took the request, but refused the message',
					advice:
						known?.advice ??
						asText(at(status, 'action')) ??
						meaning?.advice ??
						'Look up the code in the documentation of Infobip.',
				},
			},
		);
		return { type: 'refused', problem };
	}
	const messageId = asText(at(message, 'messageId'));
	const isSignal = kind !== undefined && isRepeatable(kind);
	if (saysFailure(body) || (messageId === null && !isSignal)) return withoutResult(response);
	return {
		type: 'accepted',
		receipt: { messageId, status: asText(at(status, 'name')) ?? 'accepted' },
	};
}
