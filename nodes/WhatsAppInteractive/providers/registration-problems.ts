import type { ProviderResponse } from './api-call';
import {
	MESSAGE_MEANINGS,
	problemFrom,
	type ErrorMapping,
	type Meanings,
	type ErrorDetails,
} from './problems';
import { callMeanings, type RefusalAdvice } from './query-problems';
import type { Refusal } from './registration';

const REFUSAL: ErrorMapping = {
	cause: 'account',
	what: '{} refused the webhook',
	advice: "Correct what the text names, or set 'Registration' to Manual.",
};

/** What each status means when a webhook is registered or removed. */
const meaningsWith = (permission: string): Meanings => ({
	...callMeanings({
		permission: {
			cause: 'missingPermission',
			what: '{} knows the credential, but it may not manage webhooks',
			advice: permission,
		},
		address: {
			...MESSAGE_MEANINGS.address,
			advice: 'Check the base URL in the credential: it must be the address of the API itself.',
		},
		tooMany: {
			cause: 'rateLimited',
			what: '{} got too many of these calls and did not take this one',
			advice: 'Wait a minute, then try again.',
		},
		failure: {
			cause: 'unavailable',
			what: '{} failed while it handled the webhook',
			advice: 'Try again later; what was left half done is put right then.',
		},
		refusal: REFUSAL,
	}),
	// A webhook costs nothing: a 402 is a refusal like others.
	payment: REFUSAL,
});

/**
 * The refusal that an answer stands for.
 */
export const refusedBy = (
	provider: string,
	response: ProviderResponse,
	words: ErrorDetails,
	{ permission, known }: RefusalAdvice,
): Refusal => ({
	type: 'refused',
	problem: problemFrom(provider, response, words, { known, meanings: meaningsWith(permission) }),
});

/** The refusal of a registration that would never be used. */
export const noEventRefusal = (provider: string): Refusal => ({
	type: 'refused',
	problem: {
		cause: 'account',
		what: `${provider} reports none of the chosen events with this 'Registration'`,
		advice: "Choose others in 'Events', or another 'Registration'.",
	},
});
