import range from 'lodash/range';
import type { INode, INodeExecutionData, INodeParameters } from 'n8n-workflow';
import type { MockInstance } from 'vitest';

import { at } from '../../nodes/WhatsAppInteractive/common/json';
import type { FaultEffect } from '../../sandbox';
import { until } from '../support/until';
import { useBench } from './support/bench';
import { customers, phoneOf, sendWith, textForEach } from './support/load';

/*
 * Somebody cancels the execution. n8n cuts off the requests that are under way, and does not wait
 * for the node; whatever the node would still send goes out unseen. What the provider's record says
 * after the node's end is therefore what counts.
 */
const bench = useBench();

const ITEMS = 12;
const INPUT = customers(ITEMS);
/** The first items are accepted, all others get what the case says. */
const ACCEPTED = 3;

const CONTINUE: Partial<INode> = { onError: 'continueRegularOutput' };

/** Orders a fault for every item but the first ones. */
function strikeTheRest(effect: FaultEffect): void {
	for (let item = ACCEPTED; item < ITEMS; item++) {
		bench.sandbox.order({ ...effect, provider: 'infobip', recipient: phoneOf(item).slice(-5) });
	}
}

let timers: MockInstance<typeof setTimeout>;
beforeEach(() => {
	timers = vi.spyOn(globalThis, 'setTimeout');
});
afterEach(() => timers.mockRestore());

/** The node waits in slices of half a second, and nothing else here has such a timer. */
const SLICE = 500;

/** Whether the node waits: it has read all answers, and set its timer. */
const isWaiting = () => timers.mock.calls.some(([, milliseconds]) => milliseconds === SLICE);

const recipients = () => bench.sandbox.messages().map(({ recipient }) => recipient);
/** How the message of an item stands. */
const stateOf = (item?: INodeExecutionData) =>
	item?.json.accepted === true ? 'accepted' : at(item?.json, 'details', 'status');
const phones = (count: number) => Array.from({ length: count }, (_, item) => phoneOf(item));

/** Starts a run and cancels it as soon as something is so; resolves when the node has ended. */
async function cancelOnce(
	isSo: () => boolean,
	options: INodeParameters,
	settings: Partial<INode> = {},
) {
	const cancel = new AbortController();
	const parameters = textForEach('infobip', { messagesPerSecond: 0, ...options });
	const running = sendWith(bench, parameters, settings, INPUT, cancel.signal);
	await until(isSo);
	cancel.abort();
	return await running;
}

/** Where the messages are when the execution is cancelled, with how many at a time. */
const MOMENTS: ReadonlyArray<{
	readonly what: string;
	readonly effect: FaultEffect;
	readonly options: INodeParameters;
	/** Whether it is the moment to cancel. */
	readonly isNow: () => boolean;
	/** How many have failed by then, or are under way and fail so. */
	readonly failed: number;
	/** How these stand: nobody knows of what is under way. */
	readonly status: 'refused' | 'unknown';
	/** How many the provider has taken in the end. */
	readonly taken: number;
}> = [
	{
		what: 'one request is under way, and the provider takes it without an answer',
		effect: { kind: 'hang', accepted: true },
		options: { concurrency: 1 },
		isNow: () => recipients().length === ACCEPTED + 1,
		failed: 1,
		status: 'unknown',
		taken: ACCEPTED + 1,
	},
	{
		what: 'four requests are under way, and the provider takes them without an answer',
		effect: { kind: 'hang', accepted: true },
		options: { concurrency: 4 },
		isNow: () => recipients().length === ACCEPTED + 4,
		failed: 4,
		status: 'unknown',
		taken: ACCEPTED + 4,
	},
	{
		what: 'four requests are under way, and the provider loses them',
		effect: { kind: 'hang' },
		options: { concurrency: 4 },
		isNow: () => bench.sandbox.requests().length === ACCEPTED + 4,
		failed: 4,
		status: 'unknown',
		taken: ACCEPTED,
	},
	{
		what: 'the node waits for a provider that asked for ten minutes',
		effect: { kind: 'too-many-requests', hint: 'seconds', seconds: 600 },
		options: { concurrency: 1, giveUpAfter: 3600 },
		isNow: () => bench.sandbox.requests().length === ACCEPTED + 1 && isWaiting(),
		failed: 1,
		status: 'refused',
		taken: ACCEPTED,
	},
];

describe.each(MOMENTS)('$what', ({ effect, options, isNow, taken, ...expected }) => {
	const { failed, status } = expected;
	const untried = ITEMS - ACCEPTED - failed;

	/** What the provider has got when the node has ended, and for as long as anything could follow. */
	async function expectNothingMore(): Promise<void> {
		const requests = bench.sandbox.requests().length;
		expect(recipients().sort()).toEqual(phones(taken));
		bench.sandbox.clearFaults();
		// Whatever an abandoned worker or timer still sends would be taken now.
		await new Promise((resolve) => setTimeout(resolve, 700));
		expect(bench.sandbox.requests()).toHaveLength(requests);
	}

	test('the run stops, and its error counts', async () => {
		strikeTheRest(effect);
		const { run, task } = await cancelOnce(isNow, options);
		expect(run.status).toBe('canceled');
		const { error } = task('Send') ?? {};
		const failedItems = `item${failed === 1 ? '' : 's'} ${range(ACCEPTED, ACCEPTED + failed).join(', ')}`;
		expect(error?.description).toContain(
			`When the node stopped, ${ACCEPTED} items had been accepted, ${failedItems} failed, ${untried} items had not been tried.`,
		);
		await expectNothingMore();
	});

	test('with Retry On Fail, the tries that n8n still makes send nothing', async () => {
		strikeTheRest(effect);
		const retry = { retryOnFail: true, maxTries: 3, waitBetweenTries: 1 };
		const { run } = await cancelOnce(isNow, options, retry);
		expect(run.status).toBe('canceled');
		await expectNothingMore();
	});

	test('set to continue, each item tells how it stands', async () => {
		strikeTheRest(effect);
		const { run, items } = await cancelOnce(isNow, options, CONTINUE);
		expect(run.status).toBe('canceled');
		expect(items.map(stateOf)).toEqual([
			...Array<string>(ACCEPTED).fill('accepted'),
			...Array<string>(failed).fill(status),
			...Array<string>(untried).fill('notSent'),
		]);
		await expectNothingMore();
	});
});

describe('cancelled before its turn in a slow rate, nothing more is sent', () => {
	test.each([
		// The second item waits only when the first has its answer.
		{ concurrency: 1, first: 'accepted', faults: [] },
		// All wait in a line, the first for an answer that does not come.
		{ concurrency: 10, first: 'unknown', faults: [{ kind: 'hang', accepted: true }] },
	] as const)('$concurrency at a time', async ({ concurrency, first, faults }) => {
		for (const fault of faults) {
			bench.sandbox.order({ ...fault, provider: 'infobip', recipient: phoneOf(0).slice(-5) });
		}
		const { run, items } = await cancelOnce(
			() => recipients().length === 1 && isWaiting(),
			{ concurrency, messagesPerSecond: 0.02 },
			CONTINUE,
		);
		expect(run.status).toBe('canceled');
		expect(recipients()).toEqual(phones(1));
		expect(stateOf(items[0])).toBe(first);
		expect(items.slice(1)).toMatchObject(
			Array.from({ length: ITEMS - 1 }, (_, index) => ({
				json: {
					error: `The execution was cancelled; the message was not sent [item ${index + 1}]`,
					details: { status: 'notSent', accepted: false },
				},
				pairedItem: { item: index + 1 },
			})),
		);
	});
});
