import type { INode, INodeParameters } from 'n8n-workflow';

import type { ProviderId } from '../../../nodes/WhatsAppInteractive/providers/provider-id';
import type { AcceptedMessage, Sandbox } from '../../../sandbox';
import { SENDERS } from '../../engine/accounts';
import { CREDENTIAL_TYPES } from '../../engine/support/bench';
import type { Execution, WorkflowExport } from '../../support/n8n-types';
import { until } from './webhooks';

/** The name of the node that asks and waits. */
export const ASK = 'Ask';

/** The nodes behind its outputs, in their order. */
const EXITS = ['No Reply', 'Reply', 'Not Delivered'] as const;

/** What a node that waits is set to, beside the provider and the recipient. */
export const askNode = (
	provider: ProviderId,
	parameters: INodeParameters,
	settings: Partial<INode> = {},
): INode => {
	const type = CREDENTIAL_TYPES[provider];
	return {
		id: '0f9c8f6e-52a1-4f3e-8a55-3f4f6d1f2a01',
		name: ASK,
		type: 'n8n-nodes-whatsapp-interactive.whatsAppInteractive',
		typeVersion: 1,
		position: [400, 0],
		parameters: {
			provider,
			resource: 'interactive',
			operation: 'sendAndWait',
			...(SENDERS[provider] !== '' && { sender: SENDERS[provider] }),
			recipient: '={{ $json.body.phone }}',
			correlationId: '={{ $json.body.order }}',
			...parameters,
		},
		credentials: { [type]: { id: type, name: type } },
		...settings,
	};
};

const noOp = (name: string, index: number): INode => ({
	id: `exit-${index}`,
	name,
	type: 'n8n-nodes-base.noOp',
	typeVersion: 1,
	position: [800, index * 200],
	parameters: {},
});

/** Asks about the order that is posted to `/webhook/<path>`, with a node behind each output. */
export const askWorkflow = (
	provider: ProviderId,
	path: string,
	parameters: INodeParameters,
	settings: Partial<INode> = {},
): WorkflowExport => ({
	name: `Ask at ${path}`,
	nodes: [
		{
			id: `webhook-${path}`,
			name: 'Order',
			type: 'n8n-nodes-base.webhook',
			typeVersion: 2,
			position: [0, 0],
			webhookId: path,
			parameters: { httpMethod: 'POST', path, responseMode: 'onReceived', options: {} },
		},
		askNode(provider, parameters, settings),
		...EXITS.map(noOp),
	],
	connections: {
		Order: { main: [[{ node: ASK, type: 'main', index: 0 }]] },
		[ASK]: { main: EXITS.map((node) => [{ node, type: 'main', index: 0 }]) },
	},
});

/** The message about an order, once the provider has taken it. */
export const messageAbout = async (sandbox: Sandbox, order: string): Promise<AcceptedMessage> =>
	await until(
		async () =>
			await Promise.resolve(
				sandbox.messages().find(({ correlationId }) => correlationId?.startsWith(order)),
			),
		`A message about ${order}`,
	);

/** What a message has behind a button, a row or a form: the value that begins with the user's own. */
export function carried({ body }: Pick<AcceptedMessage, 'body'>, own: string): string {
	const texts: string[] = [];
	JSON.stringify(body, (_name, value: unknown) => {
		if (typeof value === 'string') texts.push(value);
		return value;
	});
	const found = texts.find((text) => text.startsWith(`${own}.w1.`));
	if (found === undefined) throw new Error(`The message has nothing behind ${own}`);
	return found;
}

/** What left a node, by the exit that it took. */
export const leftBy = ({ data }: Execution): Record<string, unknown[]> =>
	Object.fromEntries(
		EXITS.flatMap((name) => {
			const runs = data.resultData.runData[name] ?? [];
			const items = runs.flatMap(({ data: output }) =>
				(output?.main ?? []).flatMap((each) => (each ?? []).map(({ json }) => json)),
			);
			return items.length === 0 ? [] : [[name, items]];
		}),
	);
