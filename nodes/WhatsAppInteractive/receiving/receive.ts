import type { IWebhookFunctions, IWebhookResponseData } from 'n8n-workflow';

import { PROVIDERS } from '../providers';
import { toItems } from './items';
import { readSettings } from './settings';
import { readWebhookCall } from './webhook-call';
import { isAuthentic, readWebhookSecret } from './webhook-secret';

/** The providers want 2xx; Gupshup wants the body to be empty as well, or it sends again. */
const ANSWER: IWebhookResponseData = { webhookResponse: '' };

/** Answers 401 without a word on what was wrong, and starts nothing. */
function refuse(context: IWebhookFunctions): IWebhookResponseData {
	context.getResponseObject().status(401).type('text/plain').send('Unauthorized');
	return { noWebhookResponse: true };
}

/**
 * Answers one call of the webhook: a call without the secret is refused, and what the user did not
 * choose is taken and starts nothing.
 */
export async function receive(context: IWebhookFunctions): Promise<IWebhookResponseData> {
	const settings = readSettings(context);
	let secret = '';
	try {
		secret = await readWebhookSecret(context, settings.provider);
	} catch {
		// Thrown on, this would store a failed execution for every call that anybody makes. n8n's
		// message stays out of the log because it may quote the credential.
		context.logger.warn('The credential of WhatsApp Interactive Trigger cannot be read');
	}
	const call = readWebhookCall(context, new Date());
	if (!isAuthentic(call.offeredSecrets, secret)) return refuse(context);
	const items = toItems(PROVIDERS[settings.provider].decodeEvents(call.request), settings, secret);
	return items.length === 0 ? ANSWER : { ...ANSWER, workflowData: [items] };
}
