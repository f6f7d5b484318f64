import type { Answer } from './api-call';
import { problemFrom, type Meaning, type ProviderWords } from './problems';
import type { ProviderResponse } from './provider';

/** What a status means for a call that sends no message. `{}` stands for the provider. */
function meaningOf(statusCode: number, permission: string): Meaning | undefined {
	// A wrong credential, or an account that wants payment, is the same matter as with a message.
	if (statusCode === 401 || statusCode === 402) return undefined;
	if (statusCode === 403) {
		return {
			cause: 'missingPermission',
			what: '{} knows the credential, but it may not do this',
			advice: permission,
		};
	}
	if (statusCode === 404 || statusCode === 405) {
		return {
			cause: 'account',
			what: '{} does not know what was asked for',
			advice: 'Check the IDs and numbers in the fields, and the base URL in the credential.',
		};
	}
	if (statusCode === 429) {
		return {
			cause: 'rateLimited',
			what: '{} got too many of these calls and did not answer this one',
			advice: 'Wait a minute, then run the node again.',
		};
	}
	if (statusCode >= 500) {
		return {
			cause: 'unavailable',
			what: '{} failed while it handled the call',
			advice: 'Run the node again later.',
		};
	}
	if (statusCode >= 400) {
		return {
			cause: 'invalidMessage',
			what: '{} refused the call',
			advice: 'Correct the fields that the text names.',
		};
	}
	return {
		cause: 'account',
		what: '{} answered with something else than it documents',
		advice: 'Check the base URL in the credential: it must be the address of the API itself.',
	};
}

/**
 * What an answer without the wanted result stands for.
 * @param permission what to do where the credential lacks a permission
 * @param known what the answer means by its text or code, where that says more than the status
 */
export const refusedCall = (
	provider: string,
	response: ProviderResponse,
	words: ProviderWords,
	permission: string,
	known?: Meaning,
): Extract<Answer<never>, { type: 'refused' }> => ({
	type: 'refused',
	problem: problemFrom(
		provider,
		response,
		words,
		known ?? meaningOf(response.statusCode, permission),
	),
});
