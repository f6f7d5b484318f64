import {
	NodeHelpers,
	type INode,
	type INodeTypeDescription,
	type IWebhookDescription,
} from 'n8n-workflow';

import type { StoredWorkflow, WorkflowWebhook } from './n8n-types';

/** Works out the webhook addresses of a workflow's nodes the way n8n registers them. */
export function webhooksOf(
	workflow: StoredWorkflow,
	nodeTypes: readonly INodeTypeDescription[],
	baseUrl: string,
): WorkflowWebhook[] {
	return workflow.nodes.flatMap((node) =>
		webhooksOfType(node, nodeTypes).map((webhook) => {
			const path = parameterValue(webhook.path, node);
			const urlBelow = (folder: string) =>
				NodeHelpers.getNodeWebhookUrl(
					`${baseUrl}/${folder}`,
					workflow.id,
					node,
					path,
					webhook.isFullPath,
				);
			return {
				node: node.name,
				webhook: webhook.name,
				method: parameterValue(webhook.httpMethod, node) || 'GET',
				url: urlBelow('webhook'),
				testUrl: urlBelow('webhook-test'),
			};
		}),
	);
}

function webhooksOfType(
	node: INode,
	nodeTypes: readonly INodeTypeDescription[],
): IWebhookDescription[] {
	const type = nodeTypes.find(
		({ name, version }) => name === node.type && [version].flat().includes(node.typeVersion),
	);
	// A restart webhook belongs to one waiting execution and has no address of its own.
	return type?.webhooks?.filter(({ restartWebhook }) => restartWebhook !== true) ?? [];
}

/** Descriptions write `={{$parameter["path"]}}` to take a value from the node's parameters. */
function parameterValue(text: string, node: INode): string {
	if (!text.startsWith('=')) return text;
	const match = /^=\{\{\s*\$parameter\["(\w+)"\](?:\s*\|\|\s*"(\w*)")?\s*\}\}$/.exec(text);
	if (match?.[1] === undefined) throw new Error(`Can't work out the webhook expression ${text}`);
	const value = node.parameters[match[1]] ?? match[2] ?? '';
	if (typeof value !== 'string') throw new Error(`${node.name}: ${match[1]} is not a text`);
	return value;
}
