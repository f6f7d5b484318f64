import { NodeApiError, NodeOperationError, type INode } from 'n8n-workflow';

import { declareFailure } from './declared-failure';
import { quote } from '../common/quote';
import type { Problem } from '../providers/api-call';

/** The item that an error is about. */
export interface ItemPlace {
	readonly itemIndex: number;
	/** The order that its message is about, by the user's own number. */
	readonly correlationId?: string | undefined;
}

const inWords = ({ itemIndex, correlationId }: ItemPlace): string =>
	`[item ${itemIndex}${correlationId === undefined ? '' : `, ${quote(correlationId)}`}]`;

/**
 * Puts the message back: n8n's constructors replace one in which they find a code such as
 * ECONNREFUSED by words of their own, which tell neither the item nor whether it was sent.
 */
const withMessage = <E extends Error>(error: E, message: string): E =>
	Object.assign(error, { message });

/**
 * An error for what the user can correct in the fields of an item: all of it at once.
 * @param notDone what did not happen to the item
 */
export function faultsError(
	node: INode,
	faults: readonly string[],
	place: ItemPlace,
	notDone: 'sent' | 'done',
): NodeOperationError {
	const { itemIndex } = place;
	const [first] = faults;
	const message =
		faults.length === 1
			? `${first} ${inWords(place)}`
			: `${faults.length} fields need a correction ${inWords(place)}: ${faults.join('; ')}`;
	const error = new NodeOperationError(node, message, {
		itemIndex,
		description: `Nothing was ${notDone} for this item. Correct the fields and run the node again.`,
	});
	return withMessage(error, message);
}

/** What was tried before a problem was told. */
export interface AttemptHistory {
	/** How often the message was tried; 1 unless told. */
	readonly tries?: number;
	/** The wait that the provider asked for, in milliseconds. */
	readonly retryAfter?: number | undefined;
}

/** The provider's code and the HTTP status of a problem, as far as there are any. */
export const codesOf = ({ code, statusCode }: Problem): string =>
	[
		code === undefined ? undefined : `code ${code}`,
		statusCode === undefined ? undefined : `HTTP ${statusCode}`,
	]
		.filter((text) => text !== undefined)
		.join(', ');

/**
 * An error for a problem, in n8n's terms.
 * @param retryAfter the wait that the provider asked for, in milliseconds
 */
export function apiError(
	node: INode,
	problem: Problem,
	words: { readonly message: string; readonly description: string },
	{ retryAfter, itemIndex }: { retryAfter?: number | undefined; itemIndex?: number } = {},
): NodeApiError {
	const failure = declareFailure(problem, retryAfter);
	const error = new NodeApiError(
		node,
		{ message: problem.what },
		{
			...words,
			...(failure && { failure }),
			...(problem.statusCode !== undefined && { httpCode: String(problem.statusCode) }),
			...(itemIndex !== undefined && { itemIndex }),
		},
	);
	return withMessage(error, words.message);
}

/** An error for a message that the provider did not take, or may not have taken. */
export function problemError(
	node: INode,
	problem: Problem,
	place: ItemPlace,
	{ tries = 1, retryAfter }: AttemptHistory = {},
): NodeApiError {
	const history = [
		...(tries > 1 ? [` It was tried ${tries} times.`] : []),
		...(retryAfter !== undefined && retryAfter > 0
			? [` The provider asks to wait ${Math.ceil(retryAfter / 1000)} seconds.`]
			: []),
	].join('');
	const codes = codesOf(problem);
	return apiError(
		node,
		problem,
		{
			message: `${problem.what} ${inWords(place)}`,
			description: `${problem.advice}${history}${codes === '' ? '' : ` (${codes})`}`,
		},
		{ retryAfter, itemIndex: place.itemIndex },
	);
}
