import { createHmac } from 'node:crypto';

import type { IHookFunctions, IWebhookFunctions } from 'n8n-workflow';

import { asRecord, asText } from '../common/json';
import { areEqual } from '../common/equal';

/** How a secret got to the provider: this node gave it, or the user does. */
export type GivenBy = 'node' | 'user';

/**
 * What is kept of a secret in the workflow's static data: enough to know it again, and of no use
 * elsewhere.
 */
function markOf(context: IHookFunctions | IWebhookFunctions, secret: string): string {
	const key = [
		'given secret',
		context.getInstanceId(),
		context.getWorkflow().id,
		context.getNode().id,
	];
	return createHmac('sha256', JSON.stringify(key)).update(secret).digest('hex');
}

/** Keeps which secret the provider has been given. */
export function noteGivenSecret(context: IHookFunctions, secret: string, by: GivenBy): void {
	context.getWorkflowStaticData('node').givenSecret = { mark: markOf(context, secret), by };
}

/** How the provider got the secret that is among these; undefined where it was given none of them. */
export function givenBy(
	context: IWebhookFunctions,
	offered: readonly unknown[],
): GivenBy | undefined {
	const given = asRecord(asRecord(context.getWorkflowStaticData('node')).givenSecret);
	const mark = asText(given.mark);
	if (mark === null) return undefined;
	const isGiven = offered.some(
		(secret) =>
			typeof secret === 'string' && secret !== '' && areEqual(markOf(context, secret), mark),
	);
	if (!isGiven) return undefined;
	return given.by === 'node' ? 'node' : 'user';
}
