import type { ProviderName } from '../provider-names';
import type { Posted } from './post';

/** How a provider goes on after a webhook failed. */
interface RetryRule {
	/** Most retries. */
	readonly most: number;
	/** Minutes from the failed attempt `n` (the first is 1) to the next. */
	readonly minutesAfter: (attempt: number) => number;
	/** Whether a success must have an empty body. */
	readonly emptyBody: boolean;
}

const NEVER: RetryRule = { most: 0, minutesAfter: () => 0, emptyBody: false };

const CLOUD: RetryRule = { most: 12, minutesAfter: (attempt) => 2 ** attempt, emptyBody: false };

/** The documented rules. Infobip states its own for reports only; others follow by analogy. */
const RULES: Readonly<Record<ProviderName, RetryRule>> = {
	// Counted from 0, the waits add up to the 41.5 hours that the document names.
	infobip: { most: 20, minutesAfter: (attempt) => 1 + (attempt - 1) ** 2, emptyBody: false },
	// A failed callback is triggered again in Kaleyra's panel, by hand.
	kaleyra: NEVER,
	// "After a brief interval", without a number: a minute and five times are the sandbox's own.
	gupshup: { most: 5, minutesAfter: () => 1, emptyBody: true },
	messangi: NEVER,
	// For seven days or for 36 hours, getting rarer: the pages name no intervals. These are the sandbox's own.
	metaCloud: CLOUD,
	dialog360: CLOUD,
};

/** Whether a provider takes the answer of a webhook for a success. */
export function isDelivered(provider: ProviderName, { answer, answerBody }: Posted): boolean {
	if ('error' in answer || answer.status < 200 || answer.status > 299) return false;
	return !RULES[provider].emptyBody || answerBody === '';
}

/** Minutes from a failed attempt to the next one; undefined if the provider gives up. */
export function minutesToRetry(
	provider: ProviderName,
	attempt: number,
	most: number,
): number | undefined {
	const rule = RULES[provider];
	return attempt > Math.min(most, rule.most) ? undefined : rule.minutesAfter(attempt);
}
