import { countBy } from 'lodash';

import type { FaultEffect } from '../../sandbox';
import type { Execution } from '../support/n8n-types';
import { setSimpleStage, type Stage } from './support/stage';
import { LOOP, loopWorkflow, SEND, type NodeSettings, type TestOrder } from './support/workflows';

/*
 * n8n's Loop Over Items runs the sending node once a batch in the same execution. Batches may hold
 * the same items: each is a message of its own. Within a batch, "Retry On Fail" runs the node again
 * with the same items: these are the same messages.
 */
let stage: Stage;

beforeAll(async () => {
	stage = await setSimpleStage();
});
afterAll(async () => await stage?.stop());
beforeEach(() => stage.sandbox.reset());

const RETRY: NodeSettings = { retryOnFail: true, maxTries: 3, waitBetweenTries: 50 };
const CONTINUE: NodeSettings = { onError: 'continueRegularOutput' };

const order = (number: number): TestOrder => ({
	order: `L${number}`,
	phone: `91980000013${number}`,
});

/** The same order so many times. */
const same = (count: number): TestOrder[] => Array.from({ length: count }, () => order(1));

/** Orders 1 to 3, as often as that. */
const threeEach = (times: number): TestOrder[] =>
	Array.from({ length: times }, () => [1, 2, 3].map(order)).flat();

const THROTTLED: FaultEffect = { kind: 'too-many-requests' };
const BROKEN: FaultEffect = { kind: 'server-error', status: 500, accepted: true };

interface FaultTarget {
	readonly effect: FaultEffect;
	readonly order: TestOrder;
	readonly times: number;
}

const CASES: ReadonlyArray<{
	readonly what: string;
	readonly orders: readonly TestOrder[];
	readonly batchSize: number;
	readonly settings?: NodeSettings;
	/** What goes wrong for which order, how often. */
	readonly fault?: FaultTarget;
	/** How often each order's message is taken. */
	readonly taken: Readonly<Record<string, number>>;
	/** How many requests that takes. */
	readonly requests: number;
	/** How often the loop runs the node, and how many of the items that come out were accepted. */
	readonly rounds: number;
	readonly accepted: number;
}> = [
	{
		what: 'the same order in each batch',
		orders: same(5),
		batchSize: 1,
		taken: { L1: 5 },
		requests: 5,
		rounds: 5,
		accepted: 5,
	},
	{
		what: 'the same order in each batch, and twice in a batch',
		orders: same(5),
		batchSize: 2,
		taken: { L1: 5 },
		requests: 5,
		rounds: 3,
		accepted: 5,
	},
	{
		what: 'the same batch again, each with a node that is set to retry',
		orders: threeEach(3),
		batchSize: 3,
		settings: RETRY,
		taken: { L1: 3, L2: 3, L3: 3 },
		requests: 9,
		rounds: 3,
		accepted: 9,
	},
	{
		what: 'a retry in the first batch, which sends again what was refused only',
		orders: threeEach(3),
		batchSize: 3,
		settings: RETRY,
		fault: { effect: THROTTLED, order: order(2), times: 2 },
		taken: { L1: 3, L2: 3, L3: 3 },
		requests: 11,
		rounds: 3,
		accepted: 9,
	},
	{
		what: 'a retry that n8n makes since the first item is refused, though the node continues',
		orders: threeEach(2),
		batchSize: 3,
		settings: { ...RETRY, ...CONTINUE },
		fault: { effect: THROTTLED, order: order(1), times: 1 },
		taken: { L1: 2, L2: 2, L3: 2 },
		requests: 7,
		rounds: 2,
		accepted: 6,
	},
	{
		what: 'an answer lost in the first batch, which no retry and no later batch makes good',
		orders: threeEach(2),
		batchSize: 3,
		settings: { ...RETRY, ...CONTINUE },
		fault: { effect: BROKEN, order: order(1), times: 1 },
		taken: { L1: 2, L2: 2, L3: 2 },
		requests: 6,
		rounds: 2,
		accepted: 5,
	},
];

const itemsOf = ({ data }: Execution, node: string) =>
	(data.resultData.runData[node] ?? []).flatMap(({ data: output }) => output?.main?.[0] ?? []);

test.each(CASES)('$what', async ({ orders, batchSize, settings, fault, ...expected }) => {
	if (fault !== undefined) {
		const { effect, times } = fault;
		const recipient = fault.order.phone;
		stage.sandbox.order({ ...effect, provider: 'infobip', times, recipient });
	}
	const { api } = stage.n8n;
	const options = { retryPolicy: 'none', concurrency: 1 };
	const workflow = await api.importWorkflow(
		loopWorkflow('infobip', orders, batchSize, options, settings),
	);
	const execution = await api.runWorkflow(workflow.id);
	expect(execution.status).toBe('success');
	expect(execution.data.resultData.runData[SEND]).toHaveLength(expected.rounds);

	const messages = stage.sandbox.messages();
	expect(countBy(messages, ({ correlationId }) => correlationId)).toEqual(expected.taken);
	expect(stage.sandbox.requests()).toHaveLength(expected.requests);
	// What the loop hands on when it is done is what the node gave in all rounds.
	const handedOn = itemsOf(execution, LOOP);
	expect(handedOn).toHaveLength(orders.length);
	const accepted = handedOn.filter(({ json }) => json.accepted === true);
	expect(accepted).toHaveLength(expected.accepted);
	// No two items speak of the same message.
	const ids = new Set(accepted.map(({ json }) => json.messageId));
	expect(ids.size).toBe(accepted.length);
});
