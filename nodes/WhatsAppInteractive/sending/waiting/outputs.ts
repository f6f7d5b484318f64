import type { INode, INodeExecutionData } from 'n8n-workflow';

import type { Ending } from '../../waiting/recognise';

/** Whether a node works as a tool of an agent, where it has one output in any case. */
const isTool = ({ type }: INode): boolean => type.endsWith('Tool');

/**
 * Puts the item with which a wait ends, or that could not begin to wait, where it leaves.
 * @param outputs what 'Outputs' says: each outcome has one of its own unless told
 */
export function outputsOf(
	node: INode,
	outputs: unknown,
	ending: Ending,
	items: INodeExecutionData[],
): INodeExecutionData[][] {
	if (outputs === 'one' || isTool(node)) return [items];
	return ending === 'notDelivered' ? [[], [], items] : [[], items, []];
}
