import type { IConnections, INode, INodeParameters } from 'n8n-workflow';

import type { ProviderId } from '../../../nodes/WhatsAppInteractive/providers/provider-id';
import { CREDENTIAL_TYPES } from '../../engine/support/bench';
import { messageOf } from '../../engine/support/messages';
import type { WorkflowExport } from '../../support/n8n-types';

/** An order as the workflows of these tests get it. */
export interface TestOrder {
	/** Its number, which is the correlation ID of its message. */
	readonly order: string;
	readonly phone: string;
}

/** The name of the node that sends. */
export const SEND = 'Send';

const PACKAGE = 'n8n-nodes-whatsapp-interactive';

/** Settings of the sending node outside of its fields. */
export type NodeSettings = Pick<INode, 'maxTries' | 'onError' | 'retryOnFail' | 'waitBetweenTries'>;

const credentialsOf = (provider: ProviderId) => {
	const type = CREDENTIAL_TYPES[provider];
	return { [type]: { id: type, name: type } };
};

/** One node after the other. */
const chain = (nodes: readonly INode[]): IConnections =>
	Object.fromEntries(
		nodes.slice(1).map(({ name }, index) => {
			const main = [[{ node: name, type: 'main' as const, index: 0 }]];
			return [nodes[index]?.name ?? '', { main }];
		}),
	);

const place = (index: number): [number, number] => [index * 200, 0];

const sendNode = (
	provider: ProviderId,
	options: INodeParameters,
	settings: NodeSettings,
	position: [number, number],
): INode => ({
	id: 'send',
	name: SEND,
	type: `${PACKAGE}.whatsAppInteractive`,
	typeVersion: 1,
	position,
	parameters: messageOf(provider, 'text', {
		recipient: '={{ $json.phone }}',
		correlationId: '={{ $json.order }}',
		options,
	}),
	credentials: credentialsOf(provider),
	...settings,
});

/** What a run by hand begins with. */
const START: INode = {
	id: 'start',
	name: 'Start',
	type: 'n8n-nodes-base.manualTrigger',
	typeVersion: 1,
	position: place(0),
	parameters: {},
};

/** Sends orders when it is run by hand: they are pinned to its trigger. */
export function manualWorkflow(
	provider: ProviderId,
	orders: readonly TestOrder[],
	options: INodeParameters = {},
	settings: NodeSettings = {},
): WorkflowExport {
	const nodes = [START, sendNode(provider, options, settings, place(1))];
	return {
		name: 'Orders by hand',
		nodes,
		connections: chain(nodes),
		pinData: { [START.name]: orders.map((order) => ({ json: { ...order } })) },
	};
}

/** A node by itself, run by hand. */
export function loneNode(node: INode): WorkflowExport {
	const nodes = [START, node];
	return { name: node.name, nodes, connections: chain(nodes) };
}

/** The name of the node that makes batches of the orders. */
export const LOOP = 'Loop Over Items';

/** Sends orders in batches when it is run by hand: n8n's loop runs the sending node once a batch. */
export function loopWorkflow(
	provider: ProviderId,
	orders: readonly TestOrder[],
	batchSize: number,
	options: INodeParameters = {},
	settings: NodeSettings = {},
): WorkflowExport {
	const { nodes, pinData = {} } = manualWorkflow(provider, orders, options, settings);
	const loop: INode = {
		id: 'loop',
		name: LOOP,
		type: 'n8n-nodes-base.splitInBatches',
		typeVersion: 3,
		position: place(2),
		parameters: { batchSize, options: {} },
	};
	const toLoop = { node: LOOP, type: 'main' as const, index: 0 };
	return {
		name: 'Orders in batches',
		nodes: [...nodes, loop],
		connections: {
			Start: { main: [[toLoop]] },
			// The first output is for what is left when the loop is done.
			[LOOP]: { main: [[], [{ node: SEND, type: 'main', index: 0 }]] },
			[SEND]: { main: [[toLoop]] },
		},
		pinData,
	};
}

/** Sends the orders in the member `orders` of what is posted to `/webhook/<path>`. */
export function webhookWorkflow(
	provider: ProviderId,
	path: string,
	options: INodeParameters = {},
	settings: NodeSettings = {},
): WorkflowExport {
	const nodes: INode[] = [
		{
			id: 'webhook',
			name: 'Orders',
			type: 'n8n-nodes-base.webhook',
			typeVersion: 2,
			position: place(0),
			webhookId: path,
			parameters: { httpMethod: 'POST', path, responseMode: 'onReceived', options: {} },
		},
		{
			id: 'split',
			name: 'Split Out',
			type: 'n8n-nodes-base.splitOut',
			typeVersion: 1,
			position: place(1),
			parameters: { fieldToSplitOut: 'body.orders', options: {} },
		},
		sendNode(provider, options, settings, place(2)),
	];
	return { name: 'Orders by webhook', nodes, connections: chain(nodes) };
}

/** The name of the node that gets the reports of a provider. */
export const triggerName = (provider: ProviderId): string => `Reports of ${provider}`;

/** The ID under which n8n serves a provider's trigger. */
export const triggerId = (provider: ProviderId): string => `reports-${provider}`;

/**
 * Starts with the reports of providers.
 * @param parameters further fields of the triggers, which win over the usual ones
 */
export const reportsWorkflow = (
	providers: readonly ProviderId[],
	events: readonly string[],
	parameters: INodeParameters = {},
): WorkflowExport => ({
	name: 'Reports',
	nodes: providers.map((provider, index) => ({
		id: triggerId(provider),
		name: triggerName(provider),
		type: `${PACKAGE}.whatsAppInteractiveTrigger`,
		typeVersion: 1.1,
		position: [0, index * 200],
		webhookId: triggerId(provider),
		// These tests tell the providers the addresses themselves.
		parameters: {
			provider,
			registration: 'manual',
			events: [...events],
			options: {},
			...parameters,
		},
		credentials: credentialsOf(provider),
	})),
	connections: {},
});
