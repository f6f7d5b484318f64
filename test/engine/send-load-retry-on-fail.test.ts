import type { INode } from 'n8n-workflow';

import { sandboxCredentials } from './accounts';
import { useBench } from './support/bench';
import { contextOf, customers, phoneOf, sendWith, textForEach } from './support/load';

/*
 * n8n runs a node again, with all its items, when it is set to retry: nothing may be sent twice. The
 * fault stands for one item; the others are accepted in the first try.
 */
const bench = useBench();

const RETRY: Partial<INode> = { retryOnFail: true, maxTries: 3, waitBetweenTries: 1 };
const INPUT = customers(6);
/** Ends as no other recipient does. */
const at = (item: number) => phoneOf(item).slice(-5);
const once = () => {
	const sent = bench.sandbox.messages().map(({ recipient }) => recipient);
	expect(new Set(sent).size).toBe(sent.length);
	return sent.length;
};

describe.each([
	['Stop Workflow', {}],
	['Continue', { onError: 'continueRegularOutput' }],
	['Continue (using error output)', { onError: 'continueErrorOutput' }],
] as const)('%s', (_mode, mode) => {
	test('an item that fails once is sent in the second try, the accepted ones are not', async () => {
		bench.sandbox.order({
			provider: 'infobip',
			kind: 'too-many-requests',
			recipient: at(0),
			times: 1,
		});
		const { run, items, error } = await sendWith(
			bench,
			textForEach('infobip', { retryPolicy: 'none', concurrency: 2 }),
			{ ...RETRY, ...mode },
			INPUT,
		);
		expect(error).toBeUndefined();
		expect(once()).toBe(6);
		expect(items).toMatchObject(
			INPUT.map((_, item) => ({ json: { accepted: true }, pairedItem: { item } })),
		);
		expect(new Set(items.map(({ json }) => json.messageId)).size).toBe(6);
		expect(JSON.stringify(contextOf(run))).toBe('{}');
	});

	test.each([0, 3])('an item that may have been sent (%i) is not sent again', async (item) => {
		bench.sandbox.order({
			provider: 'infobip',
			kind: 'reset',
			when: 'after-accepting',
			recipient: at(item),
		});
		await sendWith(
			bench,
			textForEach('infobip', { retryPolicy: 'none' }),
			{ ...RETRY, ...mode },
			INPUT,
		);
		expect(bench.sandbox.faults()[0]?.struck).toBe(1);
		once();
	});
});

test('an accepted item gives its first answer again, though its text is another each time', async () => {
	bench.sandbox.order({ provider: 'infobip', kind: 'html-page', recipient: at(1) });
	const { items, task } = await sendWith(
		bench,
		textForEach('infobip', {}, { text: '={{ "At " + Math.random() }}' }),
		{ ...RETRY, onError: 'continueRegularOutput' },
		// The first item is a refusal that n8n takes for a failure of the node.
		[{ phone: 'none' }, ...INPUT.slice(1)],
	);
	expect(once()).toBe(4);
	expect(items.map(({ json }) => json.accepted ?? json.details)).toMatchObject([
		{ status: 'notSent' },
		{ status: 'unknown' },
		true,
		true,
		true,
		true,
	]);
	const ids = new Set(bench.sandbox.messages().map(({ messageId }) => messageId));
	for (const { json } of items.slice(2)) expect(ids).toContain(json.messageId);
	expect(task('Send')?.hints).toContainEqual({
		message: '4 messages were accepted in an earlier try of this node, and were not sent again',
		location: 'outputPane',
	});
});

test('a failed run leaves what is settled with the execution, for whoever retries it', async () => {
	bench.sandbox.order({ provider: 'infobip', kind: 'html-page', recipient: at(5) });
	const { run, error } = await sendWith(
		bench,
		textForEach('infobip', { concurrency: 1 }),
		{},
		INPUT,
	);
	expect(error?.description).toContain(
		'5 items had been accepted, item 5 failed, 0 items had not been tried',
	);
	expect(Object.keys(contextOf(run) as object)).toEqual(['whatsAppInteractive']);
	expect(contextOf(run)).toMatchObject({ whatsAppInteractive: { run: 0 } });
});

test('in a loop, each run of the node sends its own items, even if they are the same', async () => {
	const node = (id: string, name: string, type: string, more: Partial<INode> = {}): INode => ({
		id,
		name,
		type,
		typeVersion: 1,
		position: [0, 0],
		parameters: {},
		...more,
	});
	// Two ways into the node make two runs of it.
	const toSend = [{ node: 'Send', type: 'main' as const, index: 0 }];
	bench.sandbox.order({ provider: 'infobip', kind: 'too-many-requests', times: 1 });
	const { run } = await bench.engine.run({
		nodes: [
			node('0', 'Start', 'test.start'),
			node('1', 'A', 'test.start'),
			node('2', 'B', 'test.start'),
			node('3', 'Send', 'n8n-nodes-whatsapp-interactive.whatsAppInteractive', {
				...RETRY,
				parameters: textForEach('infobip', { retryPolicy: 'none', concurrency: 1 }),
				credentials: { whatsAppInteractiveInfobipApi: { id: '1', name: 'Test' } },
			}),
		],
		connections: {
			Start: { main: [['A', 'B'].map((name) => ({ node: name, type: 'main', index: 0 }))] },
			A: { main: [toSend] },
			B: { main: [toSend] },
		},
		credentials: sandboxCredentials(bench.sandbox),
		input: customers(3).map((json) => ({ json })),
	});
	expect(run.data.resultData.runData.Send).toHaveLength(2);
	expect(bench.sandbox.messages()).toHaveLength(6);
	expect(contextOf(run)).toEqual({});
});
