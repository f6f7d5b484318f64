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
