import type { Problem } from '../providers/provider';

/** Codes of failures that happen before a request is on its way. */
const BEFORE_SENDING = new Set([
	'ECONNREFUSED',
	'ENOTFOUND',
	'EAI_AGAIN',
	'EAI_FAIL',
	'EHOSTUNREACH',
	'ENETUNREACH',
	'EADDRNOTAVAIL',
	'EPROTO',
	'ERR_INVALID_URL',
	'ERR_TLS_CERT_ALTNAME_INVALID',
	'CERT_HAS_EXPIRED',
	'CERT_NOT_YET_VALID',
	'DEPTH_ZERO_SELF_SIGNED_CERT',
	'SELF_SIGNED_CERT_IN_CHAIN',
	'UNABLE_TO_GET_ISSUER_CERT',
	'UNABLE_TO_GET_ISSUER_CERT_LOCALLY',
	'UNABLE_TO_VERIFY_LEAF_SIGNATURE',
]);

const TIMEOUTS = new Set(['ECONNABORTED', 'ETIMEDOUT', 'ERR_CANCELED']);

/** An error and what caused it, outermost first; n8n wraps those of its HTTP client. */
function* chainOf(error: unknown): Iterable<Record<string, unknown>> {
	let current: unknown = error;
	for (let depth = 0; depth < 5 && typeof current === 'object' && current !== null; depth++) {
		const link = current as Record<string, unknown>;
		yield link;
		current = link.cause;
	}
}

/**
 * The problem behind a request that got no answer. The HTTP client's own errors mean that the
 * request was on its way, unless their code says otherwise: then nobody knows whether the provider
 * took the message. Any other error was thrown before.
 */
export function problemFromFailure(provider: string, error: unknown): Problem {
	const links = [...chainOf(error)];
	const code = links.map((link) => link.code).find((value) => typeof value === 'string');
	const fromClient = links.some((link) => link.isAxiosError === true);
	const reason = typeof code === 'string' ? code : undefined;
	const known = reason === undefined ? {} : { code: reason };
	if (reason !== undefined && BEFORE_SENDING.has(reason)) {
		return {
			...known,
			cause: 'unreachable',
			what: `${provider} could not be reached (${reason}), the message was not sent`,
			advice: 'Check the base URL in the credential, and that n8n may connect to it.',
		};
	}
	if (!fromClient && reason === undefined) {
		const message = links.map((link) => link.message).filter((text) => typeof text === 'string');
		return {
			cause: 'unreachable',
			what: `n8n did not let the request to ${provider} out, the message was not sent: ${message.at(-1) ?? 'no reason given'}`,
			advice:
				'Check the allowed domains of the credential and the network protection (SSRF) settings of n8n.',
		};
	}
	const how =
		reason !== undefined && TIMEOUTS.has(reason)
			? 'did not answer in time'
			: 'closed the connection before it answered';
	return {
		...known,
		cause: 'unknownOutcome',
		what: `${provider} ${how}, so the message may have been sent`,
		advice:
			'It was not sent again, so that the customer does not get it twice. Look for it in the reports of the provider before you send it again.',
	};
}
