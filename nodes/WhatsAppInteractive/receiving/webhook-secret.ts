import type { IHookFunctions, IWebhookFunctions } from 'n8n-workflow';

import { lookUp } from '../common/json';
import { PROVIDERS } from '../providers';
import type { ProviderId } from '../providers/provider-id';
import { MIN_SECRET_LENGTH } from '../common/redact';

/** The header that carries the secret, in lower case as Node.js has it. */
export const SECRET_HEADER = 'x-webhook-secret';

/** The query parameter that carries the secret where a provider takes an address only. */
export const SECRET_PARAMETER = 'secret';

/** What a header can carry without loss, from the blank to the tilde. */
const PRINTABLE_ASCII = /^[ -~]*$/;

/** What is wrong with a secret, without saying what it is; undefined where nothing is. */
export function faultOfSecret(secret: string): string | undefined {
	if (secret === '') return 'is empty';
	if (!PRINTABLE_ASCII.test(secret)) {
		return 'has other characters than the letters, digits and signs of ASCII, which a header cannot carry';
	}
	return secret.length < MIN_SECRET_LENGTH
		? `has fewer than ${MIN_SECRET_LENGTH} characters`
		: undefined;
}

/** What a credential has for the trigger; a member is empty where there is none. */
export interface WebhookSecrets {
	/** The Webhook Secret. */
	readonly secret: string;
	/** The key that calls are signed with, which is the Webhook Secret unless the provider has its own. */
	readonly signingKey: string;
}

const trim = (value: unknown): string => (typeof value === 'string' ? value.trim() : '');

/** The secrets of the node's credential. */
export async function readWebhookSecrets(
	context: IHookFunctions | IWebhookFunctions,
	provider: ProviderId,
): Promise<WebhookSecrets> {
	const { credentialType, signature } = PROVIDERS[provider];
	const credential = await context.getCredentials(credentialType);
	const secret = trim(credential.webhookSecret);
	return {
		secret,
		signingKey: signature?.type === 'always' ? trim(lookUp(credential, signature.key)) : secret,
	};
}

/** The Webhook Secret of the node's credential; empty where there is none. */
export const readWebhookSecret = async (
	context: IHookFunctions | IWebhookFunctions,
	provider: ProviderId,
): Promise<string> => (await readWebhookSecrets(context, provider)).secret;
