import type {
	IDataObject,
	INode,
	INodeExecutionData,
	NodeApiError,
	NodeOperationError,
} from 'n8n-workflow';

/**
 * The item in the place of what went wrong.
 * @param details everything but the error: n8n merges the input into what goes to the error output, and
 * its members would cover those of the same name
 */
export function errorItem(
	node: INode,
	itemIndex: number,
	error: NodeApiError | NodeOperationError,
	details: IDataObject,
): INodeExecutionData {
	const item: INodeExecutionData = {
		json: { error: error.message, details },
		pairedItem: { item: itemIndex },
	};
	// n8n sorts an item to the error output by its `error`, and then drops the rest of its JSON unless
	// its copy of the item has none: a member that is not copied does both.
	if (node.onError === 'continueErrorOutput') {
		Object.defineProperty(item, 'error', { value: error, writable: true, enumerable: false });
	}
	return item;
}
