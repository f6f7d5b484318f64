import type { Problem, ProblemCause, ProviderResponse } from './provider';

/** What the provider said about a failure, in its own words. */
export interface ProviderWords {
	readonly text: string | null;
	readonly code: string | null;
}

interface Meaning {
	readonly cause: ProblemCause;
	readonly what: string;
	readonly advice: string;
}

/** What an HTTP status means when the body says nothing better. `{}` stands for the provider. */
function meaningOf(statusCode: number, canWait: boolean): Meaning {
	if (statusCode === 401) {
		return {
			cause: 'invalidCredential',
			what: '{} does not accept the credential',
			advice: 'Open the credential, copy the key again and test the connection.',
		};
	}
	if (statusCode === 402) {
		return {
			cause: 'account',
			what: '{} asks for payment or a second factor before it sends',
			advice: 'Sign in at the provider and look at balance and security of the account.',
		};
	}
	if (statusCode === 403) {
		return {
			cause: 'missingPermission',
			what: '{} knows the credential, but it may not send this',
			advice:
				'Give the key the permission (scope) to send WhatsApp messages, or lift its IP or sender restriction.',
		};
	}
	if (statusCode === 404 || statusCode === 405) {
		return {
			cause: 'account',
			what: '{} has no such address',
			advice: 'Check the base URL in the credential, and that the sender is registered there.',
		};
	}
	if (statusCode === 429) {
		return {
			cause: 'rateLimited',
			what: '{} got too many requests at once and did not take the message',
			advice: 'Send fewer messages at a time, or send this one again later.',
		};
	}
	if (statusCode === 503 && canWait) {
		return {
			cause: 'unavailable',
			what: '{} is not available now and did not take the message',
			advice: 'Send the message again later.',
		};
	}
	if (statusCode >= 500) {
		return {
			cause: 'unknownOutcome',
			what: '{} failed while it handled the message, which may have been sent',
			advice: 'Look for the message in the reports of the provider before you send it again.',
		};
	}
	if (statusCode >= 400) {
		return {
			cause: 'invalidMessage',
			what: '{} refused the message',
			advice:
				'Correct the fields that the text names; everything that is documented was checked before.',
		};
	}
	return {
		cause: 'account',
		what: '{} answered with something else than a result',
		advice: 'Check the base URL in the credential: it must be the address of the API itself.',
	};
}

const withoutPeriod = (text: string): string => text.trim().replace(/\.$/, '');

/** The problem that an answer with an error status stands for. */
export function problemFrom(
	provider: string,
	response: ProviderResponse,
	words: ProviderWords,
	known?: Meaning,
): Problem {
	const { statusCode } = response;
	const meaning = known ?? meaningOf(statusCode, response.headers['retry-after'] !== undefined);
	const what = meaning.what.replace('{}', provider);
	return {
		cause: meaning.cause,
		what: words.text === null ? what : `${what}: ${withoutPeriod(words.text)}`,
		advice: meaning.advice,
		...(words.code !== null && { code: words.code }),
		statusCode,
	};
}

/** A success status whose body is not what the provider documents, such as a proxy's page. */
export const unreadableAnswer = (provider: string, { statusCode }: ProviderResponse): Problem => ({
	cause: 'unknownOutcome',
	what: `${provider} answered ${statusCode} without a readable result, so the message may have been sent`,
	advice:
		'Look for the message in the reports of the provider before you send it again. If this happens each time, check the base URL in the credential.',
	statusCode,
});

/** A success status: 2xx. */
export const isSuccess = ({ statusCode }: ProviderResponse): boolean =>
	statusCode >= 200 && statusCode < 300;

export type { Meaning };
