import type { INode, INodeExecutionData } from 'n8n-workflow';

import type { Ending } from '../../waiting/recognise';

/** Whether a node works as a tool of an agent, where it has one output in any case. */
const isTool = ({ type }: INode): boolean => type.endsWith('Tool');

/** Puts the item with which a wait ends, or that could not begin to wait, where it leaves. */
export function outputsOf(
	node: INode,
	hasOutputPerOutcome: boolean,
	ending: Ending,
	items: INodeExecutionData[],
): INodeExecutionData[][] {
	if (!hasOutputPerOutcome || isTool(node)) return [items];
	return ending === 'notDelivered' ? [[], [], items] : [[], items, []];
}
