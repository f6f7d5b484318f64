import { createHash, timingSafeEqual } from 'node:crypto';

import type { IHookFunctions, IWebhookFunctions } from 'n8n-workflow';

import { PROVIDERS } from '../providers';
import type { ProviderId } from '../providers/provider-id';

/** The header that carries the secret, in lower case as Node.js has it. */
export const SECRET_HEADER = 'x-webhook-secret';

/** The query parameter that carries the secret where a provider takes an address only. */
export const SECRET_PARAMETER = 'secret';

/** The Webhook Secret of the node's credential; empty where there is none. */
export async function readWebhookSecret(
	context: IHookFunctions | IWebhookFunctions,
	provider: ProviderId,
): Promise<string> {
	const { webhookSecret } = await context.getCredentials(PROVIDERS[provider].credentialType);
	return typeof webhookSecret === 'string' ? webhookSecret.trim() : '';
}

const digest = (text: string): Buffer => createHash('sha256').update(text).digest();

/**
 * Whether one of the values that a request offers is the secret. Without a secret nothing is. The
 * digests are compared, in constant time, so that an answer tells neither content nor length.
 */
export const isAuthentic = (offered: readonly unknown[], secret: string): boolean =>
	secret !== '' &&
	offered.some(
		(value) => typeof value === 'string' && timingSafeEqual(digest(value), digest(secret)),
	);
