import type { IDataObject } from 'n8n-workflow';

import type { N8nClient } from './n8n-client';
import type { ExecutionSummary } from './n8n-types';

/** The most that n8n tells at a time. */
const PAGE_SIZE = 100;

interface Page {
	readonly results: ExecutionSummary[];
	/** Asks for the page after this one; null on the last page. */
	readonly nextCursor: string | null;
}

/**
 * Lists the executions of a workflow, the oldest first: all that have ended, and the first
 * {@link PAGE_SIZE} of those that have not.
 */
export async function listExecutions(
	client: N8nClient,
	workflowId: string,
): Promise<ExecutionSummary[]> {
	// By their IDs: one that ends meanwhile is told on two pages.
	const found = new Map<string, ExecutionSummary>();
	let query: IDataObject | undefined = {};
	while (query !== undefined) {
		const { results, nextCursor }: Page = await client.request<Page>(
			'GET',
			'/rest/executions',
			undefined,
			{ filter: JSON.stringify({ workflowId }), limit: PAGE_SIZE, ...query },
		);
		for (const summary of results) found.set(summary.id, summary);
		query = nextCursor === null ? undefined : { cursor: nextCursor };
	}
	return [...found.values()].sort((one, other) => Number(one.id) - Number(other.id));
}
