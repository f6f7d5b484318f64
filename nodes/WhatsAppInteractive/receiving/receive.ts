import type { IWebhookFunctions, IWebhookResponseData } from 'n8n-workflow';

import type { DecodedEvent } from '../events/event';
import { PROVIDERS } from '../providers';
import { authenticate } from './authentication/authenticate';
import { isFresh } from './authentication/freshness';
import { warnOfOutdatedSecret } from './authentication/outdated-secret';
import { isSigned } from './authentication/proof';
import { recall } from './history/recall';
import { keepAll, sift, type SiftedEvent } from './history/sift';
import { toOutputs } from './items';
import { redact } from './redact';
import { readSettings, type TriggerSettings } from './settings';
import { readWebhookCall } from './webhook-call';

/** Tells n8n that the call is answered. */
const ANSWERED: IWebhookResponseData = { noWebhookResponse: true };

/** Answers 401 without a word on what was wrong, and starts nothing. */
function refuse(context: IWebhookFunctions): IWebhookResponseData {
	context.getResponseObject().status(401).type('text/plain').send('Unauthorized');
	return ANSWERED;
}

/**
 * Takes the call. The providers want 2xx soon, and Gupshup an empty body, so the answer goes out before
 * n8n starts the workflow. It also is what makes n8n store the node's static data: after an answer of
 * its own, n8n drops what the webhook has changed there.
 */
function take(context: IWebhookFunctions): void {
	context.getResponseObject().status(200).end();
}

/** The events that start the workflow, out of those that the user chose. */
function select(
	context: IWebhookFunctions,
	events: readonly DecodedEvent[],
	settings: TriggerSettings,
	secret: string,
): SiftedEvent[] {
	// While the workflow is built, the same sample is sent again and again.
	if (context.getMode() === 'manual' || events.length === 0) return keepAll(events);
	const { history, store } = recall(context);
	const { kept, changed } = sift(events, history, settings, (raw) =>
		JSON.stringify(redact(raw, secret)),
	);
	if (changed) store();
	return kept;
}

/**
 * Answers one call of the webhook: a call that proves nothing is refused, and what the user did not
 * choose, or what was there before, is taken and starts nothing.
 */
export async function receive(context: IWebhookFunctions): Promise<IWebhookResponseData> {
	const settings = readSettings(context);
	const receivedAt = new Date();
	const { proof, request } = readWebhookCall(context, settings.signatureHeader, receivedAt);
	const secret = await authenticate(context, settings.provider, proof, receivedAt);
	if (secret === null) {
		warnOfOutdatedSecret(context, settings.provider, proof, receivedAt);
		return refuse(context);
	}
	const decoded = PROVIDERS[settings.provider].decodeEvents(request);
	if (isSigned(proof) && !isFresh(decoded, receivedAt)) return refuse(context);
	const chosen = decoded.filter(({ event }) => settings.events.includes(event.event));
	const events = select(context, chosen, settings, secret);
	const answer =
		events.length === 0
			? ANSWERED
			: { ...ANSWERED, workflowData: toOutputs(events, settings, secret) };
	take(context);
	return answer;
}
