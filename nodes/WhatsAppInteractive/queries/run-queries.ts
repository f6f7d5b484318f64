import once from 'lodash/once';
import {
	NodeOperationError,
	type IExecuteFunctions,
	type INodeExecutionData,
	type NodeApiError,
} from 'n8n-workflow';

import { toError } from '../common/caught';
import { isQuery } from '../operations/operations';
import { Reader } from '../operations/reader/reader';
import { reasonOf } from '../providers/problems';
import type { QueryKind } from '../providers/query';
import { lackAt } from '../providers/lack';
import type { Reason } from '../common/reason';
import { faultsError, problemError } from '../api/errors';
import { createClient, type Client } from '../api/client';
import { downloadMedia } from './download-media';
import { getTemplates } from './get-templates';
import type { QueryHandler, QueryOutcome } from './query';
import { uploadMedia } from './upload-media';
import { errorItem } from '../api/error-item';
import { readTask } from '../operations/read-task';

/** What each query does for an item. */
const HANDLERS: Readonly<Record<QueryKind, QueryHandler>> = {
	getTemplates,
	uploadMedia,
	downloadMedia,
};

/** What all items of a run share. */
interface Run {
	readonly client: Client<IExecuteFunctions>;
	readonly task: QueryKind;
}

type ItemResult =
	| { readonly items: INodeExecutionData[] }
	| { readonly error: NodeApiError | NodeOperationError; readonly item: INodeExecutionData };

async function readRun(context: IExecuteFunctions): Promise<Run> {
	const { provider, task } = readTask(context);
	if (!isQuery(task)) {
		throw new NodeOperationError(
			context.getNode(),
			"'Operation' changed while the node began: it now sends a message",
			{ description: "Choose 'Resource' and 'Operation' from the lists, without an expression." },
		);
	}
	return { client: await createClient(context, provider), task };
}

/** Does the query of one item; whatever goes wrong is the item's result, never an exception. */
async function runItem(
	context: IExecuteFunctions,
	run: () => Promise<Run>,
	itemIndex: number,
): Promise<ItemResult> {
	const node = context.getNode();
	const failed = (
		error: NodeApiError | NodeOperationError,
		reason: Reason,
		{ code = null, statusCode = null }: { code?: string | null; statusCode?: number | null } = {},
	): ItemResult => ({
		error,
		item: errorItem(node, itemIndex, error, {
			description: error.description ?? null,
			reason,
			code,
			httpStatus: statusCode,
		}),
	});
	try {
		const { client, task } = await run();
		const reader = new Reader((name) => context.getNodeParameter(name, itemIndex, ''));
		const lack = lackAt(client.account, task);
		const outcome: QueryOutcome = lack
			? { type: 'refused', problem: lack }
			: await HANDLERS[task]({ client, itemIndex, reader });
		switch (outcome.type) {
			case 'done':
				return {
					items: outcome.items.map((item) => ({ ...item, pairedItem: { item: itemIndex } })),
				};
			case 'faults':
				return failed(faultsError(node, outcome.faults, { itemIndex }, 'done'), 'invalidMessage');
			case 'refused': {
				const { problem } = outcome;
				return failed(problemError(node, problem, { itemIndex }), reasonOf(problem), problem);
			}
		}
	} catch (caught) {
		// A fault of the node's settings, or an expression of this item that n8n could not evaluate.
		return failed(new NodeOperationError(node, toError(caught), { itemIndex }), 'invalidMessage');
	}
}

/**
 * Does a query for each item, one after the other. Stops at the first failure unless the node is set
 * to continue.
 */
export async function runQueries(context: IExecuteFunctions): Promise<INodeExecutionData[]> {
	const run = once(async () => await readRun(context));
	const output: INodeExecutionData[] = [];
	for (let itemIndex = 0; itemIndex < context.getInputData().length; itemIndex++) {
		if (context.getExecutionCancelSignal()?.aborted) break;
		const result = await runItem(context, run, itemIndex);
		if ('items' in result) for (const item of result.items) output.push(item);
		else if (context.continueOnFail()) output.push(result.item);
		else throw result.error;
	}
	return output;
}
