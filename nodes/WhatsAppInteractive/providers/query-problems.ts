import type { Answer, ProviderResponse } from './api-call';
import {
	MESSAGE_MEANINGS,
	problemFrom,
	type ErrorMapping,
	type Meanings,
	type ErrorDetails,
} from './problems';

/**
 * What each status means for a call that sends no message. Such a call leaves no message in doubt
 * when it fails; what means the same for messages has the same text here.
 */
export const callMeanings = (
	own: Omit<Meanings, 'credential' | 'payment' | 'away' | 'account' | 'other'>,
): Meanings => ({
	credential: MESSAGE_MEANINGS.credential,
	payment: MESSAGE_MEANINGS.payment,
	away: { ...own.failure, takesNothing: true },
	account: {
		...MESSAGE_MEANINGS.account,
		what: '{} does not do this for the account as it stands',
	},
	other: {
		...MESSAGE_MEANINGS.other,
		what: '{} answered with something that it does not document',
	},
	...own,
});

const meaningsWith = (permission: string): Meanings =>
	callMeanings({
		permission: {
			cause: 'missingPermission',
			what: '{} knows the credential, but it may not do this',
			advice: permission,
		},
		address: {
			cause: 'account',
			what: '{} does not know what was asked for',
			advice: 'Check the IDs and numbers in the fields, and the base URL in the credential.',
		},
		tooMany: {
			cause: 'rateLimited',
			what: '{} got too many of these calls and did not answer this one',
			advice: 'Wait a minute, then run the node again.',
		},
		failure: {
			cause: 'unavailable',
			what: '{} failed while it handled the call',
			advice: 'Run the node again later.',
		},
		refusal: {
			cause: 'invalidMessage',
			what: '{} refused the call',
			advice: 'Correct the fields that the text names.',
		},
	});

/** What is known of a refusal beside what its status says. */
export interface RefusalAdvice {
	/** What to do where the credential lacks a permission. */
	readonly permission: string;
	/** What the answer means by its text or code, where that says more than the status. */
	readonly known?: ErrorMapping | undefined;
}

/**
 * What an answer without the wanted result stands for.
 */
export const refusedCall = (
	provider: string,
	response: ProviderResponse,
	words: ErrorDetails,
	{ permission, known }: RefusalAdvice,
): Extract<Answer<never>, { type: 'refused' }> => ({
	type: 'refused',
	problem: problemFrom(provider, response, words, { known, meanings: meaningsWith(permission) }),
});
