import type { FailureMeaning } from '../events/failure';
import type { Reason } from '../common/reason';
import type { Problem, ProblemCause, ProviderResponse } from './api-call';

/** What the provider said about a failure, in its own words. */
export interface ErrorDetails {
	readonly text: string | null;
	readonly code: string | null;
	/** What kind of failure it says that this is, where it says more than the HTTP status does. */
	readonly statusClass?: StatusClass | undefined;
	/** What the code means, where it is one of a table. */
	readonly meaning?: FailureMeaning | undefined;
}

/** What an answer means, and what the user can do. `{}` stands for the provider. */
export interface ErrorMapping {
	readonly cause: ProblemCause;
	/** Where it says more than the cause. */
	readonly reason?: Reason;
	/** See {@link Problem.recipientInterval}. */
	readonly recipientInterval?: number;
	/** See {@link Problem.takesNothing}. */
	readonly takesNothing?: true;
	readonly what: string;
	readonly advice: string;
}

/** What each cause is to a workflow, where the provider tells no more. */
const REASON_OF_CAUSE: Readonly<Record<ProblemCause, Reason>> = {
	invalidCredential: 'credential',
	missingPermission: 'permission',
	invalidMessage: 'invalidMessage',
	account: 'account',
	rateLimited: 'rateLimited',
	unavailable: 'unavailable',
	unreachable: 'unavailable',
	unknownOutcome: 'unknownOutcome',
};

/** Why a message did not go out, in the words of all providers. */
export const reasonOf = ({ cause, reason }: Problem): Reason =>
	// A code says why the provider failed, and not that the message is not out.
	cause === 'unknownOutcome' ? cause : (reason ?? REASON_OF_CAUSE[cause]);

/** What an HTTP status tells by itself, or a provider's own code in its place. */
export type StatusClass =
	| 'credential'
	| 'payment'
	| 'permission'
	| 'address'
	| 'tooMany'
	/**
	 * The provider's documents say that it takes nothing for the time being. No status says so: a 503 can
	 * come from a gateway that has handed the message on before, whatever its headers promise.
	 */
	| 'away'
	| 'failure'
	/** What was asked may be right, and the account has to be put in order; no status says so. */
	| 'account'
	| 'refusal'
	| 'other';

/** What the status of an answer tells. */
function classOf({ statusCode }: ProviderResponse): StatusClass {
	switch (statusCode) {
		case 401:
			return 'credential';
		case 402:
			return 'payment';
		case 403:
			return 'permission';
		case 404:
		case 405:
			return 'address';
		case 429:
			return 'tooMany';
	}
	// Some gateways give up waiting for the provider with a 408.
	if (statusCode >= 500 || statusCode === 408) return 'failure';
	return statusCode >= 400 ? 'refusal' : 'other';
}

/** Whether a status says that the provider, or a gateway before it, has failed. */
export const isFailure = (response: ProviderResponse): boolean => classOf(response) === 'failure';

/** What each status means for one kind of call. `{}` stands for the provider. */
export type Meanings = Readonly<Record<StatusClass, ErrorMapping>>;

/** What each status means for a message, where the body says nothing better. */
export const MESSAGE_MEANINGS: Meanings = {
	credential: {
		cause: 'invalidCredential',
		what: '{} does not accept the credential',
		advice: 'Open the credential, copy the key again and test the connection.',
	},
	payment: {
		cause: 'account',
		reason: 'paymentProblem',
		what: '{} asks for payment or a second factor before it sends',
		advice: 'Sign in at the provider and look at balance and security of the account.',
	},
	permission: {
		cause: 'missingPermission',
		what: '{} knows the credential, but it may not send this',
		advice:
			'Give the key the permission (scope) to send WhatsApp messages, or lift its IP or sender restriction.',
	},
	address: {
		cause: 'account',
		what: '{} has no such address',
		advice: 'Check the base URL in the credential, and that the sender is registered there.',
	},
	tooMany: {
		cause: 'rateLimited',
		what: '{} got too many requests at once and did not take the message',
		advice: 'Send fewer messages at a time, or send this one again later.',
	},
	away: {
		cause: 'unavailable',
		takesNothing: true,
		what: '{} is not available now and did not take the message',
		advice: 'Send the message again later.',
	},
	failure: {
		cause: 'unknownOutcome',
		what: '{} failed while it handled the message, which may have been sent',
		advice: 'Look for the message in the reports of the provider before you send it again.',
	},
	account: {
		cause: 'account',
		what: '{} does not send this for the account as it stands',
		advice: 'Sign in at the provider and look at the state of the account and of the number.',
	},
	refusal: {
		cause: 'invalidMessage',
		what: '{} refused the message',
		advice:
			'Correct the fields that the text names; everything that is documented was checked before.',
	},
	other: {
		cause: 'account',
		what: '{} answered with something other than a result',
		advice: 'Check the base URL in the credential: it must be the address of the API itself.',
	},
};

const withoutPeriod = (text: string): string => text.trim().replace(/\.$/, '');

/** How an answer is understood. */
interface Understanding {
	/** What it means by its text or code, where that says more than the status. */
	readonly known?: ErrorMapping | undefined;
	/** What the status means for this kind of call. */
	readonly meanings?: Meanings;
}

/**
 * The problem that an answer with an error status stands for.
 */
export function problemFrom(
	provider: string,
	response: ProviderResponse,
	words: ErrorDetails,
	{ known, meanings = MESSAGE_MEANINGS }: Understanding = {},
): Problem {
	const { statusCode } = response;
	const meaning = known ?? meanings[words.statusClass ?? classOf(response)];
	const what = meaning.what.replace('{}', provider);
	const reason = meaning.reason ?? words.meaning?.reason;
	// A code that says no more than the status leaves the advice to it.
	const isTold =
		known === undefined &&
		(words.statusClass === 'account' || reason !== REASON_OF_CAUSE[meaning.cause]);
	const said = isTold && meaning.cause !== 'unknownOutcome' ? words.meaning : undefined;
	return {
		cause: meaning.cause,
		what: words.text === null ? what : `${what}: ${withoutPeriod(words.text)}`,
		advice: said?.advice ?? meaning.advice,
		...(reason !== undefined && { reason }),
		...(words.code !== null && { code: words.code }),
		...(meaning.recipientInterval !== undefined && {
			recipientInterval: meaning.recipientInterval,
		}),
		...(meaning.takesNothing !== undefined && { takesNothing: meaning.takesNothing }),
		statusCode,
	};
}

const WORDLESS: ErrorDetails = { text: null, code: null };

/**
 * A success status whose body is not what the provider documents, such as a proxy's page or an
 * answer without the promised ID.
 * @param words what the body says nevertheless
 */
export const unreadableAnswer = (
	provider: string,
	response: ProviderResponse,
	{ text, code }: ErrorDetails = WORDLESS,
): Problem =>
	problemFrom(
		provider,
		response,
		{ text, code },
		{
			known: {
				cause: 'unknownOutcome',
				what: `{} answered ${response.statusCode} without a readable result, so the message may have been sent`,
				advice:
					'Look for the message in the reports of the provider before you send it again. If this happens each time, check the base URL in the credential.',
			},
		},
	);

/** A success status: 2xx. */
export const isSuccess = ({ statusCode }: ProviderResponse): boolean =>
	statusCode >= 200 && statusCode < 300;
