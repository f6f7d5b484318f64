import { countBy } from 'lodash';

import type { FaultEffect } from '../../sandbox';
import type { Execution } from '../support/n8n-types';
import { setSimpleStage, type Stage } from './support/stage';
import { manualWorkflow, SEND, type NodeSettings, type TestOrder } from './support/workflows';

/*
 * With "Retry On Fail" n8n runs a failed node again with all of its items, and also one that is to
 * continue on an error if the first item that it gives out has failed. What was sent by an earlier
 * try must not be sent by a later one.
 */
let stage: Stage;

beforeAll(async () => {
	stage = await setSimpleStage();
});
afterAll(async () => await stage?.stop());
beforeEach(() => stage.sandbox.reset());

const ORDERS: readonly TestOrder[] = [1, 2, 3, 4, 5].map((number) => ({
	order: `R${number}`,
	phone: `91980000011${number}`,
}));

const RETRY: NodeSettings = { retryOnFail: true, maxTries: 3, waitBetweenTries: 50 };

const THROTTLED: FaultEffect = { kind: 'too-many-requests' };
const BROKEN: FaultEffect = { kind: 'server-error', status: 500, accepted: true };
const CUT: FaultEffect = { kind: 'reset', when: 'after-accepting' };
const LOST: FaultEffect = { kind: 'reset', when: 'after-reading' };

/** Who fails how in which try, and what n8n and the customers see. */
const CASES: ReadonlyArray<{
	readonly what: string;
	/** The number of the order that fails, from 1. */
	readonly failing: number;
	readonly fault: FaultEffect;
	/** How often it strikes. */
	readonly times: number;
	readonly onError?: NonNullable<NodeSettings['onError']>;
	readonly status: Execution['status'];
	/** How often the message of the failing order is taken. */
	readonly taken: number;
	/** Whether each of the others is sure to be sent; one that follows a failed one may not be. */
	readonly othersSent: boolean;
}> = [
	{
		what: 'stop: 429 in the first try',
		failing: 3,
		fault: THROTTLED,
		times: 1,
		status: 'success',
		taken: 1,
		othersSent: true,
	},
	{
		what: 'stop: 429 in the first two tries',
		failing: 1,
		fault: THROTTLED,
		times: 2,
		status: 'success',
		taken: 1,
		othersSent: true,
	},
	{
		what: 'stop: 429 in all tries',
		failing: 3,
		fault: THROTTLED,
		times: 3,
		status: 'error',
		taken: 0,
		othersSent: false,
	},
	{
		what: 'stop: a reset after the message was taken',
		failing: 3,
		fault: CUT,
		times: 1,
		status: 'error',
		taken: 1,
		othersSent: false,
	},
	{
		what: 'stop: a reset after the message was read, which may have been taken',
		failing: 3,
		fault: LOST,
		times: 1,
		status: 'error',
		taken: 0,
		othersSent: false,
	},
	{
		what: 'stop: 500 though the message was taken',
		failing: 5,
		fault: BROKEN,
		times: 1,
		status: 'error',
		taken: 1,
		othersSent: false,
	},
	...(['continueRegularOutput', 'continueErrorOutput'] as const).flatMap((onError) => [
		{
			what: `${onError}: a later one fails, which n8n does not retry`,
			failing: 3,
			fault: THROTTLED,
			times: 1,
			onError,
			status: 'success' as const,
			taken: 0,
			othersSent: true,
		},
		{
			what: `${onError}: the first one is in doubt`,
			failing: 1,
			fault: CUT,
			times: 1,
			onError,
			status: 'success' as const,
			taken: 1,
			othersSent: true,
		},
		{
			what: `${onError}: 429 for the first one, which makes n8n retry`,
			failing: 1,
			fault: THROTTLED,
			times: 1,
			onError,
			status: 'success' as const,
			taken: 1,
			othersSent: true,
		},
	]),
];

/** How often each order's message was taken. */
const takenByOrder = (): Record<string, number> =>
	countBy(stage.sandbox.messages(), ({ correlationId }) => correlationId ?? 'nobody');

async function start(settings: NodeSettings, concurrency: number) {
	const workflow = await stage.n8n.api.importWorkflow(
		manualWorkflow('infobip', ORDERS, { retryPolicy: 'none', concurrency, timeout: 5 }, settings),
	);
	return await stage.n8n.api.runWorkflow(workflow.id);
}

describe.each([1, 10])('%i at a time', (concurrency) => {
	test.each(CASES)('$what', async ({ failing, fault, times, onError, ...expected }) => {
		const failingOrder = ORDERS[failing - 1];
		if (failingOrder === undefined) throw new Error(`There is no order ${failing}`);
		stage.sandbox.order({ ...fault, provider: 'infobip', times, recipient: failingOrder.phone });
		const execution = await start({ ...RETRY, ...(onError && { onError }) }, concurrency);

		expect(execution.status).toBe(expected.status);
		const taken = takenByOrder();
		for (const { order } of ORDERS) {
			const times = taken[order] ?? 0;
			if (order === failingOrder.order)
				expect({ order, times }).toEqual({ order, times: expected.taken });
			else if (expected.othersSent) expect({ order, times }).toEqual({ order, times: 1 });
			else expect(times).toBeLessThanOrEqual(1);
		}
		if (expected.status !== 'success') return;
		const [task] = execution.data.resultData.runData[SEND] ?? [];
		const said = (task?.data?.main ?? [])
			.flatMap((items) => items ?? [])
			.filter(({ json }) => json.accepted === true)
			.map(({ json }) => json.correlationId);
		const inDoubt = fault === CUT ? [failingOrder.order] : [];
		const sent = ORDERS.map(({ order }) => order).filter((order) => taken[order] === 1);
		expect(said).toEqual(sent.filter((order) => !inDoubt.includes(order)));
	});
});

test('an execution that somebody retries by hand sends only what was not sent', async () => {
	const failing = ORDERS[2];
	if (failing === undefined) throw new Error('There is no third order');
	stage.sandbox.order({ ...THROTTLED, provider: 'infobip', times: 3, recipient: failing.phone });
	const failed = await start(RETRY, 1);
	expect(failed.status).toBe('error');

	const { api } = stage.n8n;
	const retry = await api.client.request<string | { id: string }>(
		'POST',
		`/rest/executions/${failed.id}/retry`,
		{ loadWorkflow: false },
	);
	expect(retry).toBeDefined();
	const executions = await api.waitForExecutions(failed.workflowId, 2);
	expect(executions.map(({ status }) => status)).toEqual(['error', 'success']);
	expect(takenByOrder()).toEqual(Object.fromEntries(ORDERS.map(({ order }) => [order, 1])));
});
