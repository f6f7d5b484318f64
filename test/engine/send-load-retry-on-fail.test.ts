import type { IDataObject, INode, INodeParameters } from 'n8n-workflow';

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
	expect(items.map(({ json }) => json.accepted === true || json.details)).toMatchObject([
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

/** Two ways into the node make two runs of it, with the same items. */
async function runTwice(settings: Partial<INode>, input: IDataObject[]) {
	const node = (id: string, name: string, type: string, more: Partial<INode> = {}): INode => ({
		id,
		name,
		type,
		typeVersion: 1,
		position: [0, 0],
		parameters: {},
		...more,
	});
	const toSend = [{ node: 'Send', type: 'main' as const, index: 0 }];
	const { run } = await bench.engine.run({
		nodes: [
			node('0', 'Start', 'test.start'),
			node('1', 'A', 'test.start'),
			node('2', 'B', 'test.start'),
			node('3', 'Send', 'n8n-nodes-whatsapp-interactive.whatsAppInteractive', {
				...RETRY,
				...settings,
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
		input: input.map((json) => ({ json })),
	});
	expect(run.data.resultData.runData.Send).toHaveLength(2);
	return run;
}

test('in a loop, each run of the node sends its own items, even if they are the same', async () => {
	bench.sandbox.order({ provider: 'infobip', kind: 'too-many-requests', times: 1 });
	const run = await runTwice({}, customers(3));
	expect(bench.sandbox.messages()).toHaveLength(6);
	expect(contextOf(run)).toEqual({});
});

test('in a loop, so does the run after one whose first item fails for good', async () => {
	await runTwice({ onError: 'continueRegularOutput' }, [{ phone: 'none' }, ...customers(2)]);
	expect(bench.sandbox.messages()).toHaveLength(4);
});

/** Five orders, the third of which fails at first; then the execution is retried as the case says. */
async function retried(
	fault: 'too-many-requests' | 'reset',
	options: INodeParameters,
	changes: INodeParameters = {},
) {
	bench.sandbox.order({
		provider: 'infobip',
		...(fault === 'reset'
			? { kind: 'reset' as const, when: 'after-accepting' as const }
			: { kind: 'too-many-requests' as const }),
		recipient: at(2),
		times: 1,
	});
	const settings = { retryPolicy: 'none', concurrency: 1 };
	const first = textForEach('infobip', { ...settings, timeout: 5 });
	const failed = await sendWith(bench, first, {}, customers(5));
	expect(failed.error).toBeDefined();
	const again = textForEach('infobip', { ...settings, ...options }, changes);
	return await sendWith(bench, again, {}, customers(5), undefined, failed.run);
}

const takenBy = (item: number) =>
	bench.sandbox.messages().filter(({ recipient }) => recipient === phoneOf(item)).length;

describe('a retry of a failed execution with the workflow as it is saved now', () => {
	test.each<[what: string, options: INodeParameters, changes: INodeParameters]>([
		['nothing', {}, {}],
		['the timeout', { timeout: 90 }, {}],
		['the concurrency', { concurrency: 3 }, {}],
		['the retry policy', { retryPolicy: 'tenTries', giveUpAfter: 30 }, {}],
		['the rate', { messagesPerSecond: 50 }, {}],
		['Send Again if Unknown', { sendAgainIfUnknown: true }, {}],
		['Simplify', {}, { simplify: false }],
		['a field that the package got since', {}, { fieldOfTomorrow: '' }],
		['the text', {}, { text: 'Corrected' }],
	])('sends each item once after a change of %s', async (_what, options, changes) => {
		const { error, task } = await retried('too-many-requests', options, changes);
		expect(error).toBeUndefined();
		expect([0, 1, 2, 3, 4].map(takenBy)).toEqual([1, 1, 1, 1, 1]);
		expect(task('Send')?.hints).toContainEqual({
			message: expect.stringMatching(
				/^2 messages were accepted in an execution before this retry, .* run the workflow anew/,
			),
			location: 'outputPane',
		});
	});

	test('answers for a message that may have been sent, and says that this is from an earlier try', async () => {
		const { error } = await retried('reset', {});
		expect(takenBy(2)).toBe(1);
		expect(error?.message).toMatch(/may have been sent; this is from an earlier try/);
		expect(error?.description).toContain("switch on 'Send Again if Unknown'");
	});

	test("sends it again with 'Send Again if Unknown', and nothing else", async () => {
		const { error } = await retried('reset', { sendAgainIfUnknown: true });
		expect(error).toBeUndefined();
		expect([0, 1, 2, 3, 4].map(takenBy)).toEqual([1, 1, 2, 1, 1]);
	});
});

test('a Message ID that the provider has had is told as that of the earlier try', async () => {
	bench.sandbox.order({
		provider: 'infobip',
		kind: 'reset',
		when: 'after-accepting',
		times: 1,
		path: '/message/',
	});
	const order = (options: INodeParameters) =>
		textForEach('infobip', { retryPolicy: 'none', messageId: 'order-7781', ...options });
	const failed = await sendWith(bench, order({}), {}, customers(1));
	const again = order({ sendAgainIfUnknown: true });
	const { error } = await sendWith(bench, again, {}, customers(1), undefined, failed.run);
	expect(takenBy(0)).toBe(1);
	expect(error?.message).toMatch(/the earlier try, whose outcome is unknown, was probably taken/);
	expect(error?.description).toContain("another 'Message ID' only if it is not there");
}, 15_000);

test("'Send Again if Unknown' lets none of n8n's own tries send again", async () => {
	bench.sandbox.order({ provider: 'infobip', kind: 'reset', when: 'after-accepting' });
	const options = { retryPolicy: 'none', sendAgainIfUnknown: true };
	await sendWith(bench, textForEach('infobip', options), RETRY, customers(1));
	expect(takenBy(0)).toBe(1);
});
