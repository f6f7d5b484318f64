import type { IHookFunctions, IWebhookFunctions } from 'n8n-workflow';

import { givenText, lookUp } from '../common/json';
import { PROVIDERS } from '../providers';
import type { ProviderId } from '../providers/provider-id';
import { MIN_SECRET_LENGTH } from '../common/secret-length';

/** The header that carries the secret, in lower case as Node.js has it. */
export const SECRET_HEADER = 'x-webhook-secret';

/** What a header can carry without loss, from the blank to the tilde. */
const PRINTABLE_ASCII = /^[ -~]*$/;

/** What is wrong with a secret, without saying what it is; undefined where nothing is. */
export function faultOfSecret(secret: string | undefined): string | undefined {
	if (secret === undefined) return 'is empty';
	if (!PRINTABLE_ASCII.test(secret)) {
		return 'has other characters than the letters, digits and signs of ASCII, which a header cannot carry';
	}
	return secret.length < MIN_SECRET_LENGTH
		? `has fewer than ${MIN_SECRET_LENGTH} characters`
		: undefined;
}

/** What calls are judged by. */
export interface WebhookSecrets {
	/** The Webhook Secret. */
	readonly secret: string;
	/** The key that calls are signed with, which is the Webhook Secret unless the provider has its own. */
	readonly signingKey: string;
}

/** What a credential has for the trigger. */
type GivenSecrets = { readonly [Name in keyof WebhookSecrets]: string | undefined };

/**
 * Both secrets, where both are there and nobody can guess the one: a credential can be changed after
 * the workflow was published, and nothing else looks at it then.
 */
export const bothSecrets = ({ secret, signingKey }: GivenSecrets): WebhookSecrets | undefined =>
	secret === undefined || faultOfSecret(secret) !== undefined || signingKey === undefined
		? undefined
		: { secret, signingKey };

/** A secret as a credential has it. A number is none: it has lost digits, or is short. */
const readSecret = (value: unknown): string | undefined =>
	typeof value === 'string' ? givenText(value) : undefined;

/** The secrets of the node's credential. */
export async function readWebhookSecrets(
	context: IHookFunctions | IWebhookFunctions,
	provider: ProviderId,
): Promise<GivenSecrets> {
	const { credentialType, signature } = PROVIDERS[provider];
	const credential = await context.getCredentials(credentialType);
	const secret = readSecret(credential.webhookSecret);
	return {
		secret,
		signingKey:
			signature?.type === 'always' ? readSecret(lookUp(credential, signature.key)) : secret,
	};
}

/** The Webhook Secret of the node's credential; undefined where there is none. */
export const readWebhookSecret = async (
	context: IHookFunctions | IWebhookFunctions,
	provider: ProviderId,
): Promise<string | undefined> => (await readWebhookSecrets(context, provider)).secret;
