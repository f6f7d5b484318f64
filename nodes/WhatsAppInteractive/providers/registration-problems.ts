import { problemFrom, type Meaning, type ProviderWords } from './problems';
import type { ProviderResponse } from './provider';
import type { Refusal } from './registration';

/** What a status means when a webhook is registered or removed. `{}` stands for the provider. */
function meaningOf(statusCode: number, permission: string): Meaning | undefined {
	// A wrong credential is the same matter here as with a message.
	if (statusCode === 401) return undefined;
	if (statusCode === 403) {
		return {
			cause: 'missingPermission',
			what: '{} knows the credential, but it may not manage webhooks',
			advice: permission,
		};
	}
	if (statusCode === 404 || statusCode === 405) {
		return {
			cause: 'account',
			what: '{} has no such address',
			advice: 'Check the base URL in the credential: it must be the address of the API itself.',
		};
	}
	if (statusCode === 429) {
		return {
			cause: 'rateLimited',
			what: '{} got too many of these calls and did not take this one',
			advice: 'Wait a minute, then try again.',
		};
	}
	if (statusCode >= 500) {
		return {
			cause: 'unavailable',
			what: '{} failed while it handled the webhook',
			advice: 'Try again later; what was left half done is put right then.',
		};
	}
	if (statusCode >= 400) {
		return {
			cause: 'account',
			what: '{} refused the webhook',
			advice: "Correct what the text names, or set 'Registration' to Manual.",
		};
	}
	return {
		cause: 'account',
		what: '{} answered with something else than it documents',
		advice: 'Check the base URL in the credential: it must be the address of the API itself.',
	};
}

/**
 * The refusal that an answer stands for.
 * @param permission what to do where the credential may not manage webhooks
 * @param known what the answer means by its text or code, where that says more than the status
 */
export const refusedBy = (
	provider: string,
	response: ProviderResponse,
	words: ProviderWords,
	permission: string,
	known?: Meaning,
): Refusal => ({
	type: 'refused',
	problem: problemFrom(
		provider,
		response,
		words,
		known ?? meaningOf(response.statusCode, permission),
	),
});

/** The refusal of a registration that would never be used. */
export const noEventRefusal = (provider: string): Refusal => ({
	type: 'refused',
	problem: {
		cause: 'account',
		what: `${provider} tells none of the chosen events in this way`,
		advice: "Choose others in 'Events', or another 'Registration'.",
	},
});
