import type { IWebhookFunctions } from 'n8n-workflow';

import { call } from '../../api/call';
import { toError } from '../../common/caught';
import { createClient } from '../../api/client';
import { codesOf } from '../../api/errors';
import type { WebhookEvent } from '../../events/event';
import { checkSubmission, type CheckedSubmission } from '../../messages/parse-submission';
import { encodeFor, PROVIDERS, rulesFor } from '../../providers';
import type { Problem } from '../../providers/api-call';
import { reasonOf } from '../../providers/problems';
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

/** A problem without the provider's words, which may quote the customer's number or the text. */
const nameProblem = (problem: Problem): string =>
	[reasonOf(problem), codesOf(problem)].filter((text) => text !== '').join(', ');

/** Sends the customer a text; why it could not be sent, in words for the log, or undefined. */
async function send(
	context: IWebhookFunctions,
	id: ProviderId,
	event: WebhookEvent,
	text: string,
): Promise<string | undefined> {
	const provider = PROVIDERS[id];
	const checked = answerTo(id, event, text);
	if ('faults' in checked) {
		return checked.faults.map(({ label }) => `'${label}' cannot be used`).join('; ');
	}
	const { submission } = checked;
	const { message } = submission;
	const client = await createClient(context, provider);
	const path = provider.path(submission, client.account);
	if (message.kind !== 'text' || path === undefined) return 'the provider takes no text';
	const encoded = encodeFor(provider, 'text', { ...submission, message });
	if (encoded.type !== 'body') return 'the provider takes no text';
	const { body } = encoded;
	const attempt = await call(client, { method: 'POST', path, body }, { timeout: TIMEOUT_MS });
	if (attempt.type === 'unanswered') return nameProblem(attempt.problem);
	const outcome = provider.decode(attempt.response, 'text', client.account);
	return outcome.type === 'refused' ? nameProblem(outcome.problem) : undefined;
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
		// Its message stays out of the log: n8n's may quote the credential.
		problem = `the credential cannot be used (${toError(error).name})`;
	}
	if (problem === undefined) return;
	context.logger.warn(
		`WhatsApp Interactive Trigger could not tell a customer that the answer came too late: ${problem}`,
		{ workflowId: context.getWorkflow().id, nodeName: context.getNode().name },
	);
}
