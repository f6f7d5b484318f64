import { NodeOperationError, type INode } from 'n8n-workflow';

import type { ItemResult } from './result';

/** How far a run came, in numbers of items. */
export interface RunSummary {
	readonly accepted: number;
	/** Where the items stand that failed, in their order. */
	readonly failedAt: readonly number[];
	readonly untried: number;
}

/** Most positions that an error names one by one. */
const NAMED = 5;

/** Counts the results of the items; an item without one was not tried. */
export function summarize(
	results: ReadonlyArray<ItemResult | undefined>,
	count: number,
): RunSummary {
	const failedAt: number[] = [];
	let accepted = 0;
	let untried = 0;
	for (let item = 0; item < count; item++) {
		const type = results[item]?.type;
		if (type === 'sent') accepted += 1;
		else if (type === 'failed') failedAt.push(item);
		else if (type !== 'previewed') untried += 1;
	}
	return { accepted, failedAt, untried };
}

const items = (count: number): string => (count === 1 ? '1 item' : `${count} items`);

/** How far a run came, in words, for whoever has to go on from there. */
function inWords({ accepted, failedAt, untried }: RunSummary): string {
	const named = failedAt.slice(0, NAMED).join(', ');
	const rest = failedAt.length > NAMED ? ` and ${failedAt.length - NAMED} more` : '';
	const failures = failedAt.length === 0 ? '' : `item ${named}${rest} failed, `;
	const advice =
		accepted === 0
			? ''
			: ' A retry of this execution does not send what was accepted again; of several retries only the newest knows all of it.';
	return `When the node stopped, ${items(accepted)} had been accepted, ${failures}${items(untried)} had not been tried.${advice}`;
}

/** Adds to the error that stops a run how far it came; with a single item that is no question. */
export function withSummary<E extends { description?: string | null | undefined }>(
	error: E,
	all: RunSummary,
): E {
	const count = all.accepted + all.failedAt.length + all.untried;
	if (count > 1) {
		error.description = [error.description, inWords(all)].filter((text) => text).join(' ');
	}
	return error;
}

/** An error for an execution that was cancelled before all items were tried. */
export const cancelledError = (node: INode, all: RunSummary): NodeOperationError =>
	withSummary(
		new NodeOperationError(node, 'The execution was cancelled before all messages were sent'),
		all,
	);

/** The error of an item that was not tried, since the execution was cancelled before. */
export const untriedError = (node: INode, itemIndex: number): NodeOperationError =>
	new NodeOperationError(
		node,
		`The execution was cancelled, the message was not sent [item ${itemIndex}]`,
		{ itemIndex },
	);
