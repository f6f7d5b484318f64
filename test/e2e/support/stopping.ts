import { setTimeout as sleep } from 'node:timers/promises';

import { until } from '../../support/until';
import type { Stage } from './stage';
import type { TestOrder } from './workflows';

/** Longer than any wait of the node after which it would look for more to do. */
const LONG_ENOUGH_MS = 2000;

/** So many at a time, and none faster than the others. */
export const STOPPING_OPTIONS = { concurrency: 5, messagesPerSecond: 0, timeout: 60 };

/** How many orders are answered before the execution is stopped. */
const ANSWERED = 10;

/** Orders for an execution that is to be stopped; no number means anything to the sandbox. */
export const ordersToStop = (letter: string): TestOrder[] =>
	Array.from({ length: 40 }, (_, index) => ({
		order: `${letter}${index}`,
		phone: `9198400014${String(index).padStart(2, '0')}`,
	}));

/**
 * Starts an execution that sends {@link ordersToStop}, and stops it while requests are under way that
 * the provider takes without an answer. Checks that nothing else is sent then.
 * @param start gives the ID of the execution
 */
export async function stopInTheMiddle(
	{ n8n: { api }, sandbox }: Stage,
	orders: readonly TestOrder[],
	start: () => Promise<string>,
): Promise<void> {
	for (const { phone } of orders.slice(ANSWERED)) {
		sandbox.order({ provider: 'infobip', kind: 'hang', accepted: true, recipient: phone });
	}
	const begun = ANSWERED + STOPPING_OPTIONS.concurrency;
	const executionId = await start();
	await until(() => sandbox.messages().length === begun);
	await api.stopExecution(executionId);
	const { status } = await api.waitForExecution(executionId);
	expect(status).toBe('canceled');

	// Now the provider would answer at once.
	sandbox.clearFaults();
	await sleep(LONG_ENOUGH_MS);
	const taken = sandbox.messages().map(({ correlationId }) => correlationId);
	const expected = orders.slice(0, begun).map(({ order }) => order);
	expect(taken.sort()).toEqual(expected.sort());
	expect(sandbox.requests()).toHaveLength(begun);
}
