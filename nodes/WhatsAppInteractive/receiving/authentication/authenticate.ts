import type { IWebhookFunctions } from 'n8n-workflow';

import { lookUp } from '../../common/json';
import { PROVIDERS } from '../../providers';
import type { ProviderId } from '../../providers/provider-id';
import { readWebhookSecret } from '../webhook-secret';
import { isAuthentic, hasCredentials, isSigned, type CallCredentials } from './call-credentials';
import { SecretCache } from './secret-cache';

const SECRETS = new SecretCache();

/** Whose secret it is: another credential of the same node is another secret. */
function keyOf(context: IWebhookFunctions, provider: ProviderId): string {
	const { id, credentials } = context.getNode();
	const credential = lookUp(credentials, PROVIDERS[provider].credentialType);
	return [context.getWorkflow().id, id, credential?.id, context.getMode()].join(' ');
}

/** Reads the secret; null where that is not possible. */
async function readSecret(
	context: IWebhookFunctions,
	provider: ProviderId,
): Promise<string | null> {
	try {
		return await readWebhookSecret(context, provider);
	} catch {
		// Thrown on, this would store a failed execution for every call that anybody makes. n8n's
		// message stays out of the log because it may quote the credential.
		context.logger.warn('The credential of WhatsApp Interactive Trigger cannot be read');
		return null;
	}
}

/** The readings under way: calls that come at the same time wait for one. */
const READINGS = new Map<string, Promise<string | null>>();

async function readOnce(key: string, read: () => Promise<string | null>): Promise<string | null> {
	const underWay = READINGS.get(key);
	if (underWay !== undefined) return await underWay;
	const reading = read();
	READINGS.set(key, reading);
	try {
		return await reading;
	} finally {
		READINGS.delete(key);
	}
}

/** Why a call is refused. */
export type Refusal =
	/** It has neither the secret nor a signature. */
	| 'nothingOffered'
	/** What it has is not the secret of the credential. */
	| 'wrongSecret'
	/** Its signature is not the one that the secret gives for the body. */
	| 'wrongSignature'
	/** It is signed, and everything in it is older than what the provider sends again. */
	| 'tooOld'
	/** The credential has no secret. */
	| 'noSecret'
	/** The credential cannot be read. */
	| 'unreadableCredential'
	/** The body breaks off, is larger than n8n takes, or is not packed as it says. */
	| 'unreadableBody';

/** The secret that a request has shown to know, or why it is refused. */
export type Authentication = { readonly secret: string } | { readonly refusal: Refusal };

/** Finds out whether a request comes from somebody who knows the secret. */
export async function authenticate(
	context: IWebhookFunctions,
	provider: ProviderId,
	credentials: CallCredentials,
	now: Date,
): Promise<Authentication> {
	// Whoever offers nothing does not get n8n to read and decrypt anything.
	if (!hasCredentials(credentials)) return { refusal: 'nothingOffered' };
	const wrong: Authentication = {
		refusal: isSigned(credentials) ? 'wrongSignature' : 'wrongSecret',
	};
	const key = keyOf(context, provider);
	const known = SECRETS.get(key, now);
	if (known !== undefined && isAuthentic(credentials, known)) return { secret: known };
	if (known !== undefined && SECRETS.isResting(key, now)) {
		return known === '' ? { refusal: 'noSecret' } : wrong;
	}
	const secret = await readOnce(key, async () => await readSecret(context, provider));
	if (secret === null) {
		SECRETS.delete(key);
		return { refusal: 'unreadableCredential' };
	}
	SECRETS.set(key, secret, now);
	if (secret === '') return { refusal: 'noSecret' };
	return isAuthentic(credentials, secret) ? { secret } : wrong;
}
