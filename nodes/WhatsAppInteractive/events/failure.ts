import type { Reason } from '../common/reason';

/**
 * How a message came to its end: `rejected` never left the provider, `expired` waited too long, and
 * `undeliverable` is what WhatsApp refused or could not bring, and every failure that is not told apart.
 */
export type FailureState = 'undeliverable' | 'expired' | 'rejected';

/** What a failure means for the one who sent the message. */
export interface FailureMeaning {
	/** The same for all providers. */
	readonly reason: Reason;
	/** Whether sending the same message again can succeed; null where the provider does not say. */
	readonly retryable: boolean | null;
	/** What to do about it. */
	readonly advice: string;
}

/** Why a message was not delivered. */
export interface Failure extends FailureMeaning {
	/** The code of the provider, or of WhatsApp where the provider passes it on. */
	readonly code: string | null;
	/** The provider's name for the reason. */
	readonly title: string;
	/** What the provider says beyond the title; null where it says no more. */
	readonly explanation: string | null;
	readonly state: FailureState;
}

/** What the codes of a provider mean. */
export type FailureMeanings = ReadonlyMap<string, FailureMeaning>;

/** Stands where a provider reports a failure and says no word about it. */
const NO_REASON = 'The provider gave no reason';

/** What can be said about a failure that no table knows. */
export const UNKNOWN_FAILURE: FailureMeaning = {
	reason: 'unknown',
	retryable: null,
	advice: "Look up the code in the provider's documentation before you send the message again.",
};

/** What can be said of a message that waited too long, whatever its code. */
const EXPIRED: FailureMeaning = { ...UNKNOWN_FAILURE, reason: 'expired' };

/** A failure that the same message runs into again, until what the advice says is done. */
export const permanent = (reason: Reason, advice: string): FailureMeaning => ({
	reason,
	retryable: false,
	advice,
});

/** A failure that passes. */
export const temporary = (reason: Reason, advice: string): FailureMeaning => ({
	reason,
	retryable: true,
	advice,
});

/** All whole numbers from one to another: codes that mean the same. */
export const range = (first: number, last: number): number[] =>
	Array.from({ length: last - first + 1 }, (_, step) => first + step);

/** A table of meanings, each with the codes that it belongs to. */
export const createMeanings = (
	rows: ReadonlyArray<readonly [meaning: FailureMeaning, codes: ReadonlyArray<string | number>]>,
): FailureMeanings =>
	new Map(
		rows.flatMap(([meaning, codes]) => codes.map((code) => [String(code), meaning] as const)),
	);

/** What a provider tells of a failure. An explanation without a title becomes the title. */
export interface KnownFailure extends Pick<Failure, 'code' | 'state'> {
	readonly title: string | null;
	readonly explanation?: string | null;
}

/** Puts a failure together with what its code means. */
export function createFailure(known: KnownFailure, meanings: FailureMeanings): Failure {
	const { reason, retryable, advice } =
		meanings.get(known.code ?? '') ?? (known.state === 'expired' ? EXPIRED : UNKNOWN_FAILURE);
	const { title, explanation = null } = known;
	return {
		code: known.code,
		title: title ?? explanation ?? NO_REASON,
		explanation: title === null || title === explanation ? null : explanation,
		state: known.state,
		reason,
		retryable,
		advice,
	};
}
