import { createHash } from 'node:crypto';

import type { IHookFunctions } from 'n8n-workflow';

import { hookError } from '../hook-error';

/** What tells this webhook of this node in this n8n from all others. */
export interface Identity {
	/** The same for all webhooks of the node. */
	readonly owner: string;
	/** The name of the webhook at the provider, `n8n-<owner>-<path>`. */
	readonly key: string;
	/** The webhook's address, without the secret. */
	readonly url: string;
}

const digest = (length: number, ...parts: ReadonlyArray<string | undefined>): string =>
	createHash('sha256').update(JSON.stringify(parts)).digest('hex').slice(0, length);

/**
 * Works the identity out. An n8n with another encryption key has another one for a copy of the
 * workflow; one that has moved to another domain keeps it, and so does one with a copy of database
 * and key, which only its address tells from the original. The path is in the key because that is how a webhook that
 * listens for a test differs from the one of the active workflow.
 */
export function identify(context: IHookFunctions): Identity {
	const node = context.getNode();
	const url = context.getNodeWebhookUrl('default');
	if (url === undefined) {
		throw hookError(
			context,
			'This node has no webhook address',
			'Delete the node, add it again and save the workflow.',
		);
	}
	const owner = digest(16, context.getInstanceId(), context.getWorkflow().id, node.id);
	return { owner, key: `n8n-${owner}-${digest(8, new URL(url).pathname)}`, url };
}
