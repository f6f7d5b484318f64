import type { IDataObject, INode, INodeParameters, IRun } from 'n8n-workflow';

import { sandboxCredentials } from '../accounts';
import type { Bench } from './bench';
import { CREDENTIAL_TYPES } from './bench';
import { messageOf } from './messages';

/** Numbers of customers who get everything; none has a meaning of its own for the sandbox. */
export const phoneOf = (item: number): string => `9198${String(10_000_000 + item * 10 + 9)}`;

/** Items with a customer each. */
export const customers = (count: number): IDataObject[] =>
	Array.from({ length: count }, (_, item) => ({ phone: phoneOf(item), order: `ORD${item}` }));

/** A text for each item, to its own customer. */
export const textForEach = (
	provider: 'gupshup' | 'infobip' | 'kaleyra' | 'messangi',
	options: INodeParameters = {},
	changes: INodeParameters = {},
): INodeParameters =>
	messageOf(provider, 'text', {
		recipient: '={{ $json.phone }}',
		correlationId: '={{ $json.order }}',
		options,
		...changes,
	});

/** What n8n stored of a node's context after a run. */
export const contextOf = (run: IRun): unknown =>
	run.data.executionData?.contextData['node:Send'] ?? {};

/**
 * Runs the sending node with settings of n8n that are its own matter, such as Retry On Fail.
 * @param signal cancels the execution
 * @param retryOf the failed execution that this one retries
 */
export async function sendWith(
	bench: Bench,
	parameters: INodeParameters,
	settings: Partial<INode>,
	input: IDataObject[],
	signal?: AbortSignal,
	retryOf?: IRun,
) {
	const type = CREDENTIAL_TYPES[parameters.provider as keyof typeof CREDENTIAL_TYPES];
	const node = (id: string, name: string, nodeType: string, more: Partial<INode> = {}): INode => ({
		id,
		name,
		type: nodeType,
		typeVersion: 1,
		position: [0, 0],
		parameters: {},
		...more,
	});
	const result = await bench.engine.run({
		nodes: [
			node('0', 'Start', 'test.start'),
			node('1', 'Send', 'n8n-nodes-whatsapp-interactive.whatsAppInteractive', {
				parameters,
				credentials: { [type]: { id: '1', name: 'Test' } },
				...settings,
			}),
		],
		connections: { Start: { main: [[{ node: 'Send', type: 'main', index: 0 }]] } },
		credentials: sandboxCredentials(bench.sandbox),
		input: input.map((json) => ({ json })),
		...(signal && { signal }),
		...(retryOf && { retryOf }),
	});
	return { ...result, items: result.output('Send')[0] ?? [] };
}
