import { type IHookFunctions, NodeOperationError } from 'n8n-workflow';

import { PROVIDERS } from '../providers';
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
		throw new NodeOperationError(context.getNode(), "'Events' is empty", {
			description: "Choose at least one event in 'Events' that starts the workflow.",
		});
	}
	const { secret, signingKey } = await readWebhookSecrets(context, provider);
	const fault = faultOfSecret(secret);
	if (secret === undefined || fault !== undefined) {
		throw new NodeOperationError(
			context.getNode(),
			// n8n shows nothing but the message when a workflow is tested or published.
			`The 'Webhook Secret' in the credential of this node ${fault}. Open the credential and fill in a random text of at least 16 letters and digits.`,
			{
				description:
					'Give the same text to the provider where you register by hand, as the header X-Webhook-Secret or at the end of the webhook URL as ?secret=... Without it anybody could post reports.',
			},
		);
	}
	const { name, signature } = PROVIDERS[provider];
	if (signature?.type === 'always' && signingKey === undefined) {
		throw new NodeOperationError(
			context.getNode(),
			`The '${signature.label}' in the credential of this node is empty`,
			{
				description: `${name} signs each call with it, and calls that are not signed rightly are refused. Open the credential and fill it in.`,
			},
		);
	}
	return secret;
}

/** Gets the webhook ready to be called: checks the settings, then registers it. */
export async function activate(context: IHookFunctions): Promise<void> {
	await register(context, await checkActivation(context));
}
