import { UserError } from 'n8n-workflow';

import { isRecord, type UnknownRecord } from '../common/json';
import { sizeInWords } from '../files/words';
import type { ReadBody } from './read-body';
import type { Problem } from '../providers/api-call';

/**
 * Codes of failures that happen before a request is on its way, and whether they may be gone in a
 * moment, such as a restart or a lack of local ports.
 */
export const BEFORE_SENDING: ReadonlyMap<string, 'passing' | 'lasting'> = new Map([
	['ECONNREFUSED', 'passing'],
	['ENOTFOUND', 'passing'],
	['EAI_AGAIN', 'passing'],
	['EAI_FAIL', 'lasting'],
	['EHOSTUNREACH', 'passing'],
	['ENETUNREACH', 'passing'],
	['EADDRNOTAVAIL', 'passing'],
	['EMFILE', 'passing'],
	['EPROTO', 'lasting'],
	['ERR_INVALID_URL', 'lasting'],
	['ERR_TLS_CERT_ALTNAME_INVALID', 'lasting'],
	['CERT_HAS_EXPIRED', 'lasting'],
	['CERT_NOT_YET_VALID', 'lasting'],
	['DEPTH_ZERO_SELF_SIGNED_CERT', 'lasting'],
	['SELF_SIGNED_CERT_IN_CHAIN', 'lasting'],
	['UNABLE_TO_GET_ISSUER_CERT', 'lasting'],
	['UNABLE_TO_GET_ISSUER_CERT_LOCALLY', 'lasting'],
	['UNABLE_TO_VERIFY_LEAF_SIGNATURE', 'lasting'],
]);

/** Codes of a lost route, which a connection can lose when the request is on its way already. */
const ROUTE_LOST = new Set(['EHOSTUNREACH', 'ENETUNREACH']);
/** What Node.js says it was doing: with an open connection, these. */
const ON_OPEN_CONNECTION = new Set(['read', 'write']);

const TIMEOUTS = new Set(['ECONNABORTED', 'ETIMEDOUT']);

/** The code of a request that ended with its execution. */
export const CANCELLED = 'ERR_CANCELED';

/** Whether a failure to reach the provider may be over when it is tried again. */
export const isPassing = (code: string | undefined): boolean =>
	code !== undefined && BEFORE_SENDING.get(code) === 'passing';

/** An error and what caused it, outermost first; n8n wraps those of its HTTP client. */
function* chainOf(error: unknown): Iterable<UnknownRecord> {
	let current: unknown = error;
	for (let depth = 0; depth < 5 && isRecord(current); depth++) {
		yield current;
		current = current.cause;
	}
}

/** What a request was for, in the words that follow a failure. */
export interface RequestPurpose {
	readonly notDone: string;
	readonly perhapsDone: string;
	/** What to do where nobody knows whether it was done. */
	readonly advice: string;
	/** The same after a cancelled execution. */
	readonly adviceOnCancel: string;
	/** What to do about an answer that is too large, where something can be done. */
	readonly adviceOnSize?: string;
}

/**
 * The code of a failed request. An older n8n (2.0, say) wraps the error of its HTTP client in one that
 * has lost its cause, and keeps the code where the status of an answer would be.
 */
const codeIn = ({ code, httpCode }: UnknownRecord): string | undefined => {
	if (typeof code === 'string') return code;
	return typeof httpCode === 'string' && /^[A-Z]/.test(httpCode) ? httpCode : undefined;
};

/** The code of an error or of what caused it. */
const codeOf = (links: readonly UnknownRecord[]): string | undefined =>
	links.map(codeIn).find((code) => code !== undefined);

/** Whether a request with this code never got out. */
const isBeforeSending = (code: string, links: readonly UnknownRecord[]): boolean =>
	BEFORE_SENDING.has(code) &&
	!(
		ROUTE_LOST.has(code) &&
		links.some(({ syscall }) => typeof syscall === 'string' && ON_OPEN_CONNECTION.has(syscall))
	);

const describeCancelled = (provider: string, perhapsDone: string) =>
	({
		code: CANCELLED,
		cause: 'unknownOutcome',
		what: `The execution was cancelled before ${provider} answered, ${perhapsDone}`,
	}) as const;

/**
 * The problem behind a request that got no answer. The HTTP client's own errors mean that the
 * request was on its way, unless their code says otherwise: then nobody knows whether the provider
 * took the message. Any other error was thrown before; n8n's network protection also throws inside
 * of the client, which then wraps it.
 */
export function problemFromFailure(
	provider: string,
	error: unknown,
	purpose: RequestPurpose,
): Problem {
	const { notDone, perhapsDone, advice, adviceOnCancel } = purpose;
	const links = [...chainOf(error)];
	const fromClient = links.some((link) => link.isAxiosError === true);
	const reason = codeOf(links);
	const known = reason === undefined ? {} : { code: reason };
	if (reason !== undefined && isBeforeSending(reason, links)) {
		return {
			...known,
			cause: 'unreachable',
			what: `${provider} could not be reached (${reason}); ${notDone}`,
			advice: 'Check the base URL in the credential, and that n8n may connect to it.',
		};
	}
	if (reason === undefined && (!fromClient || links.some((link) => link instanceof UserError))) {
		const message = links.map((link) => link.message).filter((text) => typeof text === 'string');
		return {
			cause: 'unreachable',
			what: `n8n did not let the request to ${provider} out; ${notDone}: ${message.at(-1) ?? 'no reason given'}`,
			advice:
				'Check the allowed domains of the credential and the network protection (SSRF) settings of n8n.',
		};
	}
	if (reason === CANCELLED) {
		return { ...describeCancelled(provider, perhapsDone), advice: adviceOnCancel };
	}
	if (reason !== undefined && TIMEOUTS.has(reason)) {
		return { ...problemFromDelay(provider, purpose), ...known };
	}
	return {
		...known,
		cause: 'unknownOutcome',
		what: `${provider} closed the connection before it answered, ${perhapsDone}`,
		advice,
	};
}

/** The problem behind an answer that did not come, or not all of it, before the time was over. */
export const problemFromDelay = (
	provider: string,
	{ perhapsDone, advice }: RequestPurpose,
): Problem => ({
	code: 'ETIMEDOUT',
	cause: 'unknownOutcome',
	what: `${provider} did not answer in time, ${perhapsDone}`,
	advice,
});

/**
 * The problem behind an answer that began and whose body did not come as it should. The provider has
 * got the request, whatever the error says.
 */
export function problemFromBody(
	provider: string,
	failure: Exclude<ReadBody, { type: 'whole' }>,
	purpose: RequestPurpose,
): Problem {
	const { perhapsDone, advice, adviceOnCancel, adviceOnSize = advice } = purpose;
	const cause = 'unknownOutcome';
	switch (failure.type) {
		case 'late':
			return problemFromDelay(provider, purpose);
		case 'cancelled':
			return { ...describeCancelled(provider, perhapsDone), advice: adviceOnCancel };
		case 'tooLarge':
			return {
				cause,
				what: `${provider} answered with more than ${sizeInWords(failure.maxBytes)}, ${perhapsDone}`,
				advice: adviceOnSize,
			};
		case 'broken': {
			const code = codeOf([...chainOf(failure.error)]);
			return {
				...(code !== undefined && { code }),
				cause,
				what: `${provider} broke off its answer before the end, ${perhapsDone}`,
				advice,
			};
		}
	}
}
