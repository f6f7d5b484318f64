import type { IWebhookFunctions } from 'n8n-workflow';

import { lookUp } from '../../common/json';
import { PROVIDERS } from '../../providers';
import type { ProviderId } from '../../providers/provider-id';
import type { RequestHead } from '../../events/incoming-request';
import type { Handshake } from '../../providers/webhook-proof';
import { bothSecrets, readWebhookSecrets, type WebhookSecrets } from '../webhook-secret';
import { isAuthentic, hasCredentials, isSigned, type CallCredentials } from './call-credentials';
import { SecretCache } from './secret-cache';

/** What a credential was found to have. */
type Reading = WebhookSecrets | 'noSecret';

const SECRETS = new SecretCache<Reading>();

/** Whose secret it is: another credential of the same node is another secret. */
function keyOf(context: IWebhookFunctions, provider: ProviderId): string {
	const { id, credentials } = context.getNode();
	const credential = lookUp(credentials, PROVIDERS[provider].credentialType);
	return [context.getWorkflow().id, id, credential?.id, context.getMode()].join(' ');
}

/** Reads the secrets; null where that is not possible. */
async function readSecrets(
	context: IWebhookFunctions,
	provider: ProviderId,
): Promise<Reading | null> {
	try {
		return bothSecrets(await readWebhookSecrets(context, provider)) ?? 'noSecret';
	} catch {
		// Thrown on, this would store a failed execution for every call that anybody makes. n8n's
		// message stays out of the log because it may quote the credential.
		context.logger.warn('The credential of WhatsApp Interactive Trigger cannot be read');
		return null;
	}
}

/** The readings under way: calls that come at the same time wait for one. */
const READINGS = new Map<string, Promise<Reading | null>>();

async function readOnce(key: string, read: () => Promise<Reading | null>): Promise<Reading | null> {
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
	/** It asks whether the address is ours, and does not know the secret. */
	| 'wrongHandshake'
	/** It is signed, and everything in it is older than what the provider sends again. */
	| 'tooOld'
	/** The credential has no secret, or one that can be guessed. */
	| 'noSecret'
	/** The credential cannot be read. */
	| 'unreadableCredential'
	/** The body breaks off, is larger than n8n takes, or is not packed as it says. */
	| 'unreadableBody';

/** The secret that a request has shown to know, or why it is refused. */
export type Authentication = { readonly secret: string } | { readonly refusal: Refusal };

/** What a call has to show. */
interface Trial<Shown> {
	/** What it has shown with these secrets; undefined where it has shown nothing. */
	readonly check: (secrets: WebhookSecrets) => Shown | undefined;
	/** Why it is refused then. */
	readonly wrong: Refusal;
}

/** Tries a call on the secrets of the credential, which are read again where those of before do not fit. */
async function prove<Shown>(
	context: IWebhookFunctions,
	provider: ProviderId,
	{ check, wrong }: Trial<Shown>,
	now: Date,
): Promise<{ readonly shown: Shown } | { readonly refusal: Refusal }> {
	const key = keyOf(context, provider);
	const judge = (secrets: Reading) => {
		if (secrets === 'noSecret') return { refusal: secrets } as const;
		const shown = check(secrets);
		return shown === undefined ? { refusal: wrong } : { shown };
	};
	const known = SECRETS.get(key, now);
	const judged = known && judge(known);
	if (judged && ('shown' in judged || SECRETS.isResting(key, now))) return judged;
	const secrets = await readOnce(key, async () => await readSecrets(context, provider));
	if (secrets === null) {
		SECRETS.delete(key);
		return { refusal: 'unreadableCredential' };
	}
	SECRETS.set(key, secrets, now);
	return judge(secrets);
}

/** Finds out whether a request comes from somebody who knows the secret. */
export async function authenticate(
	context: IWebhookFunctions,
	provider: ProviderId,
	credentials: CallCredentials,
	now: Date,
): Promise<Authentication> {
	const mustBeSigned = PROVIDERS[provider].signature?.type === 'always';
	// Whoever offers nothing does not get n8n to read and decrypt anything.
	if (!hasCredentials(credentials, mustBeSigned)) return { refusal: 'nothingOffered' };
	const proof = await prove(
		context,
		provider,
		{
			check: (secrets) =>
				isAuthentic(credentials, secrets, mustBeSigned) ? secrets.secret : undefined,
			wrong: isSigned(credentials) ? 'wrongSignature' : 'wrongSecret',
		},
		now,
	);
	return 'shown' in proof ? { secret: proof.shown } : proof;
}

/** What to answer to a provider that asks whether the address is ours, or why it gets no answer. */
export async function answerHandshake(
	context: IWebhookFunctions,
	provider: ProviderId,
	handshake: Handshake,
	request: RequestHead,
): Promise<{ readonly challenge: string } | { readonly refusal: Refusal }> {
	const proof = await prove(
		context,
		provider,
		{ check: ({ secret }) => handshake.answer(request, secret), wrong: 'wrongHandshake' },
		request.receivedAt,
	);
	return 'shown' in proof ? { challenge: proof.shown } : proof;
}
