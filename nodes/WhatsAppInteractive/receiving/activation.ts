import type { IHookFunctions } from 'n8n-workflow';

import { SECRET_LENGTH_IN_WORDS } from '../common/secret-length';
import { credentialOf } from '../api/credential';
import { PROVIDERS } from '../providers';
import { hookError } from './hook-error';
import { register } from './registration/register';
import { readSettings } from './settings';
import { faultOfSecret, readWebhookSecrets } from './webhook-secret';

/**
 * Refuses an activation that would receive nothing: no request gets past a webhook without a secret,
 * one that is short can be guessed, one that is no ASCII never arrives as it is,
 * and without a chosen event nothing starts the workflow.
 * @returns the Webhook Secret, which is fit for use
 */
async function checkActivation(context: IHookFunctions): Promise<string> {
	const { provider, events } = readSettings(context);
	if (events.length === 0) {
		throw hookError(
			context,
			"'Events' is empty",
			"Choose at least one event in 'Events' that starts the workflow.",
		);
	}
	const { credentialType, name, signature } = PROVIDERS[provider];
	const credential = credentialOf(context.getNode(), credentialType);
	const { secret, signingKey } = await readWebhookSecrets(context, provider);
	const fault = faultOfSecret(secret);
	if (secret === undefined || fault !== undefined) {
		throw hookError(
			context,
			`The 'Webhook Secret' in ${credential} ${fault}`,
			`Open the credential and fill in a random text of ${SECRET_LENGTH_IN_WORDS}.`,
			'Give the same text to the provider where you register by hand, as the header X-Webhook-Secret or at the end of the webhook URL as ?secret=... Without it anybody could post reports.',
		);
	}
	if (signature?.type === 'always' && signingKey === undefined) {
		throw hookError(
			context,
			`The '${signature.label}' in ${credential} is empty`,
			`Open the credential and fill it in: ${name} signs each call with it, and calls that are not signed rightly are refused.`,
		);
	}
	return secret;
}

/** Gets the webhook ready to be called: checks the settings, then registers it. */
export async function activate(context: IHookFunctions): Promise<void> {
	await register(context, await checkActivation(context));
}
