import { type IHookFunctions, NodeOperationError } from 'n8n-workflow';

import { register } from './registration/register';
import { readSettings } from './settings';
import { readWebhookSecret } from './webhook-secret';

/**
 * Refuses an activation that would receive nothing: no request gets past a webhook without a secret,
 * and without a chosen event nothing starts the workflow.
 */
async function checkActivation(context: IHookFunctions): Promise<void> {
	const { provider, events } = readSettings(context);
	if (events.length === 0) {
		throw new NodeOperationError(context.getNode(), "'Events' is empty", {
			description: "Choose at least one event in 'Events' that starts the workflow.",
		});
	}
	if ((await readWebhookSecret(context, provider)) === '') {
		throw new NodeOperationError(
			context.getNode(),
			"The credential of this node has no 'Webhook Secret'",
			{
				description:
					"Open the credential and fill in 'Webhook Secret' with a long random text. Give the same text to the provider, as the header X-Webhook-Secret or at the end of the webhook URL as ?secret=... Without it anybody could post reports.",
			},
		);
	}
}

/** Gets the webhook ready to be called: checks the settings, then registers it. */
export async function activate(context: IHookFunctions): Promise<void> {
	await checkActivation(context);
	await register(context);
}
