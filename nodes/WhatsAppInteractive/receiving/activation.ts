import { type IHookFunctions, NodeOperationError } from 'n8n-workflow';

import { register } from './registration/register';
import { readSettings } from './settings';
import { faultOfSecret, readWebhookSecret } from './webhook-secret';

/**
 * Refuses an activation that would receive nothing: no request gets past a webhook without a secret,
 * one that is short can be guessed, one that is no ASCII never arrives as it is,
 * and without a chosen event nothing starts the workflow.
 */
async function checkActivation(context: IHookFunctions): Promise<void> {
	const { provider, events } = readSettings(context);
	if (events.length === 0) {
		throw new NodeOperationError(context.getNode(), "'Events' is empty", {
			description: "Choose at least one event in 'Events' that starts the workflow.",
		});
	}
	const fault = faultOfSecret(await readWebhookSecret(context, provider));
	if (fault !== undefined) {
		throw new NodeOperationError(
			context.getNode(),
			`The 'Webhook Secret' in the credential of this node ${fault}`,
			{
				description:
					"Open the credential and fill in 'Webhook Secret' with a random text of at least 16 letters and digits. Give the same text to the provider, as the header X-Webhook-Secret or at the end of the webhook URL as ?secret=... Without it anybody could post reports.",
			},
		);
	}
}

/** Gets the webhook ready to be called: checks the settings, then registers it. */
export async function activate(context: IHookFunctions): Promise<void> {
	await checkActivation(context);
	await register(context);
}
