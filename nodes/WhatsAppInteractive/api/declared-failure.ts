import type { NodeApiError } from 'n8n-workflow';

import { isPassing } from './network-failures';
import type { Problem } from '../providers/api-call';

/** n8n's own word for why an operation failed; older versions of n8n ignore it. */
export type Failure = NonNullable<NodeApiError['failure']>;

/**
 * Why a message failed, as n8n declares it: whether time heals it, or somebody has to act. Undefined
 * where neither holds: a message that may have been sent must not be taken for one to send again.
 * @param retryAfter the wait that the provider asked for, in milliseconds
 */
export function declareFailure(
	{ cause, code }: Problem,
	retryAfter: number | undefined,
): Failure | undefined {
	const retryAfterMs = retryAfter === undefined ? {} : { retryAfterMs: Math.ceil(retryAfter) };
	switch (cause) {
		case 'rateLimited':
			return { cause: 'rate-limited', ...retryAfterMs };
		case 'unavailable':
			return { cause: 'temporarily-unavailable', ...retryAfterMs };
		case 'unreachable':
			return { cause: isPassing(code) ? 'temporarily-unavailable' : 'configuration-invalid' };
		case 'invalidCredential':
			return { cause: 'credential-invalid' };
		case 'missingPermission':
			return { cause: 'configuration-invalid' };
		// An account can lack anything from a number to money, and a message is the item's matter.
		case 'account':
		case 'invalidMessage':
		case 'unknownOutcome':
			return undefined;
	}
}
