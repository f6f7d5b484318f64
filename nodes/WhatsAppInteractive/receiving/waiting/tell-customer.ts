import type { IWebhookFunctions } from 'n8n-workflow';

import { messageOf } from '../../common/caught';
import { call } from '../../api/call';
import { createClient } from '../../api/client';
import type { WebhookEvent } from '../../events/event';
import { checkSubmission, type CheckedSubmission } from '../../messages/parse-submission';
import { encodeFor, PROVIDERS, rulesFor } from '../../providers';
import type { ProviderId } from '../../providers/provider-id';

/** How long to wait for the provider, in milliseconds: a call of the webhook waits for it. */
const TIMEOUT_MS = 10_000;

/** Addresses a text to the customer of an event, from the business number that the event is about. */
export function answerTo(id: ProviderId, event: WebhookEvent, text: string): CheckedSubmission {
	const provider = PROVIDERS[id];
	const sender = provider.senderOf ? provider.senderOf(event) : event.sender;
	return checkSubmission(
		{
			sender: sender ?? '',
			recipient: event.recipient ?? event.recipientUserId ?? '',
			message: { kind: 'text', text },
			options: {},
			preparedAt: Date.now(),
		},
		rulesFor(provider, 'text'),
	);
}

/** Sends the customer a text; why it could not be sent, or undefined. */
async function send(
	context: IWebhookFunctions,
	id: ProviderId,
	event: WebhookEvent,
	text: string,
): Promise<string | undefined> {
	const provider = PROVIDERS[id];
	const checked = answerTo(id, event, text);
	if ('faults' in checked) return checked.faults.map((fault) => fault.text).join('; ');
	const { submission } = checked;
	const { message } = submission;
	const client = await createClient(context, provider);
	const path = provider.path(submission, client.account);
	if (message.kind !== 'text' || path === undefined) return 'the provider takes no text';
	const encoded = encodeFor(provider, 'text', { ...submission, message });
	if (encoded.type !== 'body') return 'the provider takes no text';
	const { body } = encoded;
	const attempt = await call(client, { method: 'POST', path, body }, { timeout: TIMEOUT_MS });
	if (attempt.type === 'unanswered') return attempt.problem.what;
	const outcome = provider.decode(attempt.response, 'text', client.account);
	return outcome.type === 'refused' ? outcome.problem.what : undefined;
}

/** Tells a customer that the answer came too late. Nothing depends on whether that arrives. */
export async function tellCustomer(
	context: IWebhookFunctions,
	provider: ProviderId,
	event: WebhookEvent,
	text: string,
): Promise<void> {
	let problem: string | undefined;
	try {
		problem = await send(context, provider, event, text);
	} catch (error) {
		problem = messageOf(error);
	}
	if (problem === undefined) return;
	context.logger.warn(
		`WhatsApp Interactive Trigger could not tell a customer that the answer came too late: ${problem}`,
		{ workflowId: context.getWorkflow().id, nodeName: context.getNode().name },
	);
}
