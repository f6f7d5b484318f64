import type { N8nClient } from './n8n-client';
import type { ExecutionSummary } from './n8n-types';

/** The most that n8n tells at a time. */
const PAGE_SIZE = 100;

interface Page {
	readonly results: ExecutionSummary[];
}

/** n8n's own mark of a page that holds IDs below one. */
const cursorBelow = (id: number): string =>
	Buffer.from(
		JSON.stringify({ version: 1, v1: { id: String(id), timestamp: new Date().toISOString() } }),
	).toString('base64url');

/**
 * Lists the executions of a workflow, the oldest first. n8n sorts a page by when the executions
 * started, but begins the next one below the ID of its last: with several workers, which start them out
 * of order, it skips some. So the pages overlap by half.
 */
export async function listExecutions(
	client: N8nClient,
	workflowId: string,
): Promise<ExecutionSummary[]> {
	const page = async (below: object): Promise<ExecutionSummary[]> => {
		const filter = JSON.stringify({ workflowId });
		const query = { filter, limit: PAGE_SIZE, ...below };
		return (await client.request<Page>('GET', '/rest/executions', undefined, query)).results;
	};
	const newest = await page({});
	const found = new Map(newest.map((summary) => [summary.id, summary]));
	const last = Math.max(0, ...newest.map(({ id }) => Number(id))) + PAGE_SIZE / 2;
	if (newest.length >= PAGE_SIZE) {
		// Later ones than the newest page knows may be there by now; the caller asks again.
		for (let below = last; below > 1; below -= PAGE_SIZE / 2) {
			for (const summary of await page({ cursor: cursorBelow(below) }))
				found.set(summary.id, summary);
		}
	}
	return [...found.values()].sort((one, other) => Number(one.id) - Number(other.id));
}
