import { NodeApiError, NodeOperationError, type INode } from 'n8n-workflow';

import type { Problem } from '../providers/provider';
import { failureOf } from './failure';

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

/** How it came to a problem, beyond the problem itself. */
export interface Course {
	/** How often the message was tried; 1 unless told. */
	readonly tries?: number;
	/** The wait that the provider asked for, in milliseconds. */
	readonly retryAfter?: number | undefined;
}

/** An error for a message that the provider did not take, or of which nobody knows. */
export function problemError(
	node: INode,
	problem: Problem,
	itemIndex: number,
	{ tries = 1, retryAfter }: Course = {},
): NodeApiError {
	const codes = [
		problem.code === undefined ? undefined : `code ${problem.code}`,
		problem.statusCode === undefined ? undefined : `HTTP ${problem.statusCode}`,
	].filter((code) => code !== undefined);
	const message = `${problem.what} ${place(itemIndex)}`;
	const failure = failureOf(problem, retryAfter);
	const course = [
		...(tries > 1 ? [` It was tried ${tries} times.`] : []),
		...(retryAfter !== undefined && retryAfter > 0
			? [` The provider asks to wait ${Math.ceil(retryAfter / 1000)} seconds.`]
			: []),
	].join('');
	const error = new NodeApiError(
		node,
		{ message: problem.what },
		{
			message,
			description: `${problem.advice}${course}${codes.length === 0 ? '' : ` (${codes.join(', ')})`}`,
			...(failure && { failure }),
			...(problem.statusCode !== undefined && { httpCode: String(problem.statusCode) }),
			itemIndex,
		},
	);
	return withMessage(error, message);
}
