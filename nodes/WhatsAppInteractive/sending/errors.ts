import { NodeApiError, NodeOperationError, type INode } from 'n8n-workflow';

import type { Problem } from '../providers/provider';

const place = (itemIndex: number): string => `[item ${itemIndex}]`;

/**
 * Puts the message back: n8n's constructors replace one in which they find a code such as
 * ECONNREFUSED by words of their own, which tell neither the item nor whether it was sent.
 */
const withMessage = <E extends Error>(error: E, message: string): E =>
	Object.assign(error, { message });

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
	const error = new NodeOperationError(node, message, {
		itemIndex,
		description: 'Nothing was sent for this item. Correct the fields and run the node again.',
	});
	return withMessage(error, message);
}

/** An error for a message that the provider did not take, or of which nobody knows. */
export function problemError(node: INode, problem: Problem, itemIndex: number): NodeApiError {
	const codes = [
		problem.code === undefined ? undefined : `code ${problem.code}`,
		problem.statusCode === undefined ? undefined : `HTTP ${problem.statusCode}`,
	].filter((code) => code !== undefined);
	const message = `${problem.what} ${place(itemIndex)}`;
	const error = new NodeApiError(
		node,
		{ message: problem.what },
		{
			message,
			description: codes.length === 0 ? problem.advice : `${problem.advice} (${codes.join(', ')})`,
			...(problem.statusCode !== undefined && { httpCode: String(problem.statusCode) }),
			itemIndex,
		},
	);
	return withMessage(error, message);
}
