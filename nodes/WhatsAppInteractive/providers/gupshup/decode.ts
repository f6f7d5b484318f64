import { asText, at, parseJson } from '../../common/json';
import type { MessageKind } from '../../messages/message';
import { isRepeatable } from '../../messages/repeatable';
import type { ProviderResponse } from '../api-call';
import { meaningIn } from '../meta/events/failures';
import {
	isSuccess,
	problemFrom,
	unreadableAnswer,
	type ErrorMapping,
	type ErrorDetails,
} from '../problems';
import type { Outcome } from '../provider';
import { joinWords, tellFaults } from '../told-faults';
import { GUPSHUP_MEANINGS } from './events/failures';
import { fieldName } from './field-names';

const NAME = 'Gupshup';

/** Gupshup's failures have no codes: they are told apart by their text. */
const FAILURES: ReadonlyArray<ErrorMapping & { says: RegExp }> = [
	{
		says: /^(authentication failed|unauthori[sz]ed)/i,
		cause: 'invalidCredential',
		what: '{} does not accept the app token',
		advice:
			'Fetch a new app token, and check that it belongs to the App ID in the credential. The API key of a self-serve account is no app token.',
	},
	{
		says: /callback billing/i,
		cause: 'account',
		what: '{} needs callback billing for this app',
		advice: 'Ask Gupshup to enable callback billing for the app, then send the message again.',
	},
	{
		says: /invalid app details/i,
		cause: 'account',
		what: '{} does not know the app',
		advice: 'Check the App ID in the credential: it is the ID in the partner portal, not the name.',
	},
	{
		says: /not of the expected type/i,
		cause: 'account',
		what: "{} does not run the app on Meta's cloud, which this API needs",
		advice: "Ask Gupshup to move the app to Meta's Cloud API.",
	},
];

/** What Gupshup says about a failure: a text of its own, or what Meta says, which it may hand on as text. */
export function readErrorDetails(body: unknown): ErrorDetails {
	const tell = (name: string): string | null => tellFaults(parseJson(at(body, name)), fieldName);
	return {
		// Meta's details say what exactly is wrong; its message is often `(#100) Invalid parameter` only.
		text: joinWords(tell('message'), tell('error'), tell('errors')),
		code: asText(at(body, 'error', 'code')),
		meaning: meaningIn(
			['error', 'errors', 'message'].map((name) => at(body, name)),
			GUPSHUP_MEANINGS,
		),
	};
}

/** What a failure means that Gupshup documents; undefined for others. */
export function knownFailure(body: unknown): ErrorMapping | undefined {
	const { text } = readErrorDetails(body);
	return FAILURES.find(({ says }) => text !== null && says.test(text));
}

/** Whether an answer says that it is a failure, whatever its status is. */
export const saysFailure = (body: unknown): boolean => at(body, 'status') === 'error';

/**
 * Reads Gupshup's answer: Meta's on success, `{status, message}` on failure. A failure that it
 * documents is one also under a success status.
 */
export function decode(response: ProviderResponse, kind: MessageKind): Outcome {
	const { body } = response;
	const known = saysFailure(body) ? knownFailure(body) : undefined;
	if (isSuccess(response) && known === undefined) {
		const status = asText(at(body, 'status'));
		if (isRepeatable(kind) && status === 'success') {
			return { type: 'accepted', receipt: { messageId: null, status } };
		}
		const message = at(body, 'messages', 0);
		const messageId = asText(at(message, 'id'));
		if (messageId === null || saysFailure(body)) {
			return { type: 'refused', problem: unreadableAnswer(NAME, response, readErrorDetails(body)) };
		}
		return {
			type: 'accepted',
			receipt: { messageId, status: asText(at(message, 'message_status')) ?? 'accepted' },
		};
	}
	return {
		type: 'refused',
		problem: problemFrom(NAME, response, readErrorDetails(body), { known: knownFailure(body) }),
	};
}
