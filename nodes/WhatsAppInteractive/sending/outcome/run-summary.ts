import { NodeOperationError, type INode } from 'n8n-workflow';

import { placesOf } from './name-first';
import type { ItemResult } from './result';

/** How far a run came, in numbers of items. */
export interface RunSummary {
	readonly accepted: number;
	/** Where the items stand that failed, in their order. */
	readonly failedAt: readonly number[];
	readonly untried: number;
	/** The items that were not tried and have faults of their own, among the first that were looked at. */
	readonly faulty?: { readonly at: readonly number[]; readonly lookedAt: number };
}

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

function correctionsInWords(
	{ at, lookedAt }: NonNullable<RunSummary['faulty']>,
	untried: number,
): string {
	if (at.length === 0) return '';
	const among = lookedAt < untried ? `the first ${lookedAt} of these` : 'these';
	return ` Of ${among}, ${placesOf(at)} ${at.length === 1 ? 'needs' : 'need'} a correction as well.`;
}

/** How far a run came, in words, for whoever has to go on from there. */
function inWords({ accepted, failedAt, untried, faulty }: RunSummary): string {
	const failures = failedAt.length === 0 ? '' : `${placesOf(failedAt)} failed, `;
	const corrections = faulty === undefined ? '' : correctionsInWords(faulty, untried);
	const advice =
		accepted === 0
			? ''
			: ' A retry of this execution does not send what was accepted again. If you retry more than once, always retry the newest execution; it alone knows everything that was sent.';
	return `When the node stopped, ${items(accepted)} had been accepted, ${failures}${items(untried)} had not been tried.${corrections}${advice}`;
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
		`The execution was cancelled; the message was not sent [item ${itemIndex}]`,
		{ itemIndex },
	);
