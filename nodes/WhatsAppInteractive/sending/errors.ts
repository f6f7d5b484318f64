import { NodeApiError, NodeOperationError, type INode } from 'n8n-workflow';

import type { Problem } from '../providers/provider';

const place = (itemIndex: number): string => `[item ${itemIndex}]`;

/** An error for what the user can correct in the fields of an item: all of it at once. */
export function faultsError(
	node: INode,
	faults: readonly string[],
	itemIndex: number,
): NodeOperationError {
	const [first] = faults;
	const message =
		faults.length === 1
			? `${first} ${place(itemIndex)}`
			: `${faults.length} fields need a correction ${place(itemIndex)}: ${faults.join('; ')}`;
	return new NodeOperationError(node, message, {
		itemIndex,
		description: 'Nothing was sent for this item. Correct the fields and run the node again.',
	});
}

/** An error for a message that the provider did not take, or of which nobody knows. */
export function problemError(node: INode, problem: Problem, itemIndex: number): NodeApiError {
	const codes = [
		problem.code === undefined ? undefined : `code ${problem.code}`,
		problem.statusCode === undefined ? undefined : `HTTP ${problem.statusCode}`,
	].filter((code) => code !== undefined);
	return new NodeApiError(
		node,
		{ message: problem.what },
		{
			message: `${problem.what} ${place(itemIndex)}`,
			description: codes.length === 0 ? problem.advice : `${problem.advice} (${codes.join(', ')})`,
			...(problem.statusCode !== undefined && { httpCode: String(problem.statusCode) }),
			itemIndex,
		},
	);
}
