import { setTimeout as sleep } from 'node:timers/promises';

import { until } from '../../../support/until';
import { WORKER_CONCURRENCY } from './n8n-queue';
import type { N8nPart } from './n8n-part';

/** Until what a process has printed is here. */
const OUTPUT_MS = 300;

/** How a worker logs that it begins with an execution, and that it is done with one. */
const BEGUN = /Worker started execution (\d+) /g;
const DONE = /Worker (?:finished|errored while running) execution (\d+) /g;

const idsIn = (log: string, pattern: RegExp): string[] =>
	[...log.matchAll(pattern)].map(([, id = '']) => id);

/** The IDs of the executions that a worker has under way, from what it has printed. */
function inFlight(worker: N8nPart): string[] {
	const log = worker.process().output();
	const done = new Set(idsIn(log, DONE));
	return idsIn(log, BEGUN).filter((id) => !done.has(id));
}

/**
 * Kills a worker when it is in the middle of as many executions as it can have; gives their IDs.
 * It is made to stand still first, so that it is known what it is in the middle of: with fewer
 * executions it might just be fetching another one, of which nothing is told.
 */
export async function killInTheMiddle(worker: N8nPart): Promise<ReadonlySet<string>> {
	const isFull = () => inFlight(worker).length === WORKER_CONCURRENCY;
	for (;;) {
		await until(isFull);
		worker.process().freeze();
		await sleep(OUTPUT_MS);
		if (isFull()) break;
		worker.process().thaw();
	}
	const ids = new Set(inFlight(worker));
	await worker.process().kill();
	return ids;
}
