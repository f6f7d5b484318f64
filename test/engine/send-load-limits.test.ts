import type { Fault } from '../../sandbox';
import { useBench } from './support/bench';
import { customers, phoneOf, textForEach } from './support/load';

/* Many messages against a provider with a limit, and failures that pass. */
const bench = useBench();

const dates = (): number[] => bench.sandbox.requests().map(({ receivedAt }) => receivedAt);

test('results stand in the order of the items, whichever answer comes first', async () => {
	for (const item of [0, 3, 7]) {
		bench.sandbox.order({
			provider: 'infobip',
			kind: 'latency',
			milliseconds: 150 - item * 10,
			recipient: phoneOf(item).slice(-5),
		});
	}
	const { items, messages } = await bench.send({
		parameters: textForEach('infobip'),
		input: customers(20),
	});
	expect(items.map(({ json }) => json.recipient)).toEqual(customers(20).map(({ phone }) => phone));
	expect(items.map(({ pairedItem }) => pairedItem)).toEqual(
		customers(20).map((_, item) => ({ item })),
	);
	expect(messages.findIndex(({ recipient }) => recipient === phoneOf(0))).toBeGreaterThan(0);
});

test('never more messages are under way than allowed', async () => {
	bench.sandbox.order({ provider: 'infobip', kind: 'latency', milliseconds: 40 });
	await bench.send({
		parameters: textForEach('infobip', { concurrency: 3 }),
		input: customers(12),
	});
	const at = dates().sort((a, b) => a - b);
	// The fourth cannot come before an answer to one of the first three.
	at.slice(3).forEach((time, position) => expect(time - (at[position] ?? 0)).toBeGreaterThan(30));
});

test('a rate is kept: the provider, which counts, refuses nothing', async () => {
	// On a busy machine requests that left in time arrive together: the provider has room for half of
	// them more, and far less than for all at once.
	bench.sandbox.order({ provider: 'infobip', kind: 'rate', perSecond: 75 });
	const { requests, messages } = await bench.send({
		parameters: textForEach('infobip', { messagesPerSecond: 50 }),
		input: customers(100),
	});
	expect(requests).toHaveLength(100);
	expect(messages).toHaveLength(100);
});

test.each(['seconds', 'date', 'ratelimit'] as const)(
	'when the provider says so (%s), all wait, and then all are sent',
	async (hint) => {
		bench.sandbox.order({
			provider: 'messangi',
			kind: 'too-many-requests',
			hint,
			seconds: 1,
			times: 1,
		});
		const { items, requests, messages, hints } = await bench.send({
			parameters: textForEach('messangi', { concurrency: 2 }, { correlationId: 'A1' }),
			input: customers(8),
		});
		expect(messages).toHaveLength(8);
		expect(requests).toHaveLength(9);
		expect(items.every(({ json }) => json.accepted)).toBe(true);
		expect(hints).toContainEqual({
			message: '1 message was sent after a retry',
			location: 'outputPane',
		});
	},
);

test('a limit that nobody told of is found, and everything is sent', async () => {
	bench.sandbox.order({ provider: 'messangi', kind: 'rate', perSecond: 20 });
	const { messages, requests, error } = await bench.send({
		parameters: textForEach('messangi', { retryPolicy: 'tenTries' }, { correlationId: 'A1' }),
		input: customers(60),
	});
	expect(error).toBeUndefined();
	expect(messages).toHaveLength(60);
	// Without slowing down, most would be refused several times. How many are depends on how quickly
	// this machine answers.
	expect(requests.length).toBeLessThan(60 * 2);
}, 30_000);

test('a wait beyond the time allowed gives up at once, and asks no more', async () => {
	bench.sandbox.order({
		provider: 'messangi',
		kind: 'too-many-requests',
		hint: 'ratelimit',
		seconds: 300,
	});
	const { items, requests } = await bench.send({
		parameters: textForEach('messangi', { concurrency: 1 }, { correlationId: 'A1' }),
		input: customers(5),
		onError: 'continueRegularOutput',
	});
	expect(requests).toHaveLength(1);
	expect(items).toMatchObject([
		{
			json: { details: { status: 'refused', description: expect.stringContaining('300 seconds') } },
		},
		...[1, 2, 3, 4].map(() => ({
			json: {
				error: expect.stringContaining("longer wait than 'Give Up After' allows"),
				details: { status: 'notSent' },
			},
		})),
	]);
});

test.each<Fault>([
	{ provider: 'infobip', kind: 'html-page' },
	{ provider: 'infobip', kind: 'reset', when: 'after-reading' },
	{ provider: 'infobip', kind: 'cut-off' },
])('what may have been sent ($kind) is tried once, under any policy', async (fault) => {
	bench.sandbox.order(fault);
	const { items, requests } = await bench.send({
		parameters: textForEach('infobip', { retryPolicy: 'tenTries' }),
		input: customers(3),
		onError: 'continueRegularOutput',
	});
	expect(requests).toHaveLength(3);
	for (const { json } of items) expect(json.details).toMatchObject({ status: 'unknown' });
});

test('stopping waits for those under way, counts them, and begins no more', async () => {
	bench.sandbox.order({ provider: 'infobip', kind: 'latency', milliseconds: 100 });
	const input = customers(50);
	input[2] = { phone: 'none' };
	const { error, messages } = await bench.send({ parameters: textForEach('infobip'), input });
	expect(error?.context).toMatchObject({ itemIndex: 2 });
	expect(messages.length).toBeLessThanOrEqual(9);
	const told = /(\d+) items? had been accepted, item 2 failed, (\d+) items had not been tried\.$/;
	const [, accepted, untried] = told.exec(error?.description ?? '') ?? [];
	expect(Number(accepted)).toBe(messages.length);
	expect(Number(untried)).toBe(49 - messages.length);
});
