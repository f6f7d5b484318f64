import type { INodeParameters } from 'n8n-workflow';

import { at } from '../../nodes/WhatsAppInteractive/common/json';
import { until } from '../support/until';
import { useBench } from './support/bench';
import { customers, phoneOf, sendWith } from './support/load';
import { messageOf } from './support/messages';

/*
 * Infobip takes several template messages in one request. Whatever happens to it, each item has its
 * own result, and no message goes out twice.
 */
const bench = useBench();

const TOGETHER = 4;
const INPUT = customers(10);

/** A template to the customer of each item, so many in a request. */
const template = (options: INodeParameters = {}, changes: INodeParameters = {}): INodeParameters =>
	messageOf('infobip', 'template', {
		recipient: '={{ $json.phone }}',
		correlationId: '={{ $json.order }}',
		options: { messagesPerRequest: TOGETHER, concurrency: 1, ...options },
		...changes,
	});

/** To the sandbox: the account has no credit for it, said in the answer. */
const WITHOUT_CREDIT = '919800000005';

const CONTINUE = { onError: 'continueRegularOutput' } as const;

/** Whom each request was for. */
const requested = (requests: ReadonlyArray<{ readonly body: unknown }>) =>
	requests.map(({ body }) => {
		const messages = at(body, 'messages');
		return Array.isArray(messages) ? messages.map((message) => at(message, 'to')) : [];
	});

/** The customers of some items. */
const phones = (...items: number[]) => items.map(phoneOf);

const once = () => {
	const sent = bench.sandbox.messages().map(({ recipient }) => recipient);
	expect(new Set(sent).size).toBe(sent.length);
	return sent;
};

/** What the items that stand for failures say of their messages. */
const detailsOf = (items: ReadonlyArray<{ readonly json: object }>) =>
	items.map(({ json }) => at(json, 'details', 'status') ?? at(json, 'accepted'));

test('messages go together in the order of the items, and each item has its own result', async () => {
	const { items, requests } = await bench.send({ parameters: template(), input: INPUT });
	expect(requested(requests)).toEqual([phones(0, 1, 2, 3), phones(4, 5, 6, 7), phones(8, 9)]);
	const taken = bench.sandbox.messages();
	expect(items).toMatchObject(
		INPUT.map(({ order }, item) => ({
			json: {
				accepted: true,
				recipient: phoneOf(item),
				correlationId: order,
				messageId: taken.find(({ recipient }) => recipient === phoneOf(item))?.messageId,
			},
			pairedItem: { item },
		})),
	);
	expect(once()).toHaveLength(10);
});

test.each([
	[
		'a message of another kind',
		messageOf('infobip', 'text', { options: { messagesPerRequest: 4 } }),
	],
	[
		'a provider that takes one at a time',
		messageOf('gupshup', 'template', { options: { messagesPerRequest: 4 } }),
	],
	['the option left out', template({ messagesPerRequest: 1 })],
])('%s goes alone', async (_why, parameters) => {
	const { requests } = await bench.send({ parameters, input: INPUT.slice(0, 3) });
	expect(requests).toHaveLength(3);
});

test('only messages with the same Bulk ID go together', async () => {
	const { requests } = await bench.send({
		parameters: template({ bulkId: '={{ $json.order < "ORD2" ? "first" : "second" }}' }),
		input: INPUT.slice(0, 4),
	});
	expect(requests.map(({ body }) => at(body, 'bulkId'))).toEqual(['first', 'second']);
	expect(requested(requests)).toEqual([phones(0, 1), phones(2, 3)]);
});

test('what is not one message, for its additional payload, goes alone', async () => {
	const changed = JSON.stringify({ messages: [] });
	const { requests } = await bench.send({
		parameters: template({
			additionalPayload: `={{ ["ORD1", "ORD2"].includes($json.order) ? ${changed} : {} }}`,
		}),
		input: INPUT.slice(0, 4),
		...CONTINUE,
	});
	expect(requested(requests)).toEqual([phones(0, 3), [], []]);
});

test('an item shows the part of the answer that is on it', async () => {
	const { items } = await bench.send({
		parameters: template({ simplify: false }, { simplify: false }),
		input: INPUT.slice(0, 3),
	});
	expect(items.map(({ json }) => at(json, 'response', 'body', 'messages'))).toMatchObject(
		phones(0, 1, 2).map((to) => [{ to }]),
	);
});

describe('an item that may not be sent', () => {
	const input = INPUT.slice(0, 8).map((json, item) =>
		item === 2 ? { ...json, phone: '12' } : json,
	);

	test('is left out where the node continues', async () => {
		const { items, requests } = await bench.send({ parameters: template(), input, ...CONTINUE });
		expect(requested(requests)).toEqual([phones(0, 1, 3), phones(4, 5, 6, 7)]);
		expect(detailsOf(items)).toEqual([true, true, 'notSent', true, true, true, true, true]);
	});

	test('stops what stands after it where the node stops', async () => {
		const { error, requests } = await bench.send({ parameters: template(), input });
		expect(requested(requests)).toEqual([phones(0, 1)]);
		expect(error?.description).toContain(
			'2 items had been accepted, item 2 failed, 5 items had not been tried',
		);
	});
});

describe('a request that is refused as a whole is taken apart', () => {
	const wrong = { messages: [{ from: '447860099299', to: phoneOf(1), content: {} }] };
	const input = INPUT.slice(0, 4).map((json, item) => ({
		...json,
		added: JSON.stringify(item === 1 ? wrong : {}),
	}));
	const parameters = template({ additionalPayload: '={{ $json.added }}' });

	test('and only the wrong message fails', async () => {
		const { items, requests } = await bench.send({ parameters, input, ...CONTINUE });
		const alone = [phones(0), phones(1), phones(2), phones(3)];
		expect(requested(requests)).toEqual([phones(0, 1, 2, 3), ...alone]);
		expect(detailsOf(items)).toEqual([true, 'refused', true, true]);
		expect(once()).toHaveLength(3);
	});

	test('and where it holds one message, it is not made a second time', async () => {
		const { items, requests } = await bench.send({
			parameters,
			input: input.slice(1, 2),
			...CONTINUE,
		});
		expect(requested(requests)).toEqual([phones(1)]);
		expect(detailsOf(items)).toEqual(['refused']);
	});

	test('and where the node stops, those behind the wrong one are not tried', async () => {
		const { error, requests } = await bench.send({ parameters, input });
		expect(requested(requests)).toEqual([phones(0, 1, 2, 3), phones(0), phones(1)]);
		expect(error?.description).toContain(
			'1 item had been accepted, item 1 failed, 2 items had not been tried',
		);
	});
});

test('of a request that is taken, a message that is refused fails alone', async () => {
	const input = INPUT.slice(0, 4).map((json, item) =>
		item === 3 ? { ...json, phone: WITHOUT_CREDIT } : json,
	);
	const { items, requests } = await bench.send({ parameters: template(), input, ...CONTINUE });
	expect(requests).toHaveLength(1);
	expect(detailsOf(items)).toEqual([true, true, true, 'refused']);
});

describe('a request that fails', () => {
	test('for lack of room is made again as it was', async () => {
		bench.sandbox.order({ provider: 'infobip', kind: 'too-many-requests', times: 1, seconds: 0 });
		const { items, requests } = await bench.send({
			parameters: template(),
			input: INPUT.slice(0, 4),
		});
		expect(requested(requests)).toEqual([phones(0, 1, 2, 3), phones(0, 1, 2, 3)]);
		expect(detailsOf(items)).toEqual([true, true, true, true]);
		expect(once()).toHaveLength(4);
	});

	test('for a wait beyond the time allowed is given up at once, and no other is made', async () => {
		bench.sandbox.order({
			provider: 'infobip',
			kind: 'too-many-requests',
			hint: 'seconds',
			seconds: 300,
		});
		const { items, requests } = await bench.send({
			parameters: template(),
			input: INPUT.slice(0, 8),
			...CONTINUE,
		});
		expect(requests).toHaveLength(1);
		expect(detailsOf(items)).toEqual([
			...phones(0, 1, 2, 3).map(() => 'refused'),
			...phones(4, 5, 6, 7).map(() => 'notSent'),
		]);
	});

	test('for a wrong key fails for each item, and is not tried for each of them', async () => {
		const { items, requests } = await bench.send({
			parameters: template(),
			input: INPUT.slice(0, 4),
			credential: { apiKey: 'wrong' },
			...CONTINUE,
		});
		expect(requests).toHaveLength(1);
		expect(detailsOf(items)).toEqual(['refused', 'refused', 'refused', 'refused']);
	});

	test('after it was read may have sent them all; where there are IDs, their reports tell', async () => {
		bench.sandbox.order({ provider: 'infobip', kind: 'hang', accepted: true, times: 1 });
		const sending = bench.send({
			parameters: template({ messageId: '={{ $json.order }}', timeout: 1 }),
			input: INPUT.slice(0, 2),
			...CONTINUE,
		});
		await until(() => bench.sandbox.messages().length === 2);
		await bench.sandbox.report('ORD0', { event: 'delivered' });
		const { items } = await sending;
		expect(detailsOf(items)).toEqual([true, 'unknown']);
		expect(items[1]?.json.details).toMatchObject({ messageId: 'ORD1' });
		expect(once()).toHaveLength(2);
	}, 10_000);

	test('so is not made again when n8n runs the node again', async () => {
		bench.sandbox.order({
			provider: 'infobip',
			kind: 'reset',
			when: 'after-accepting',
			times: 1,
		});
		const again = { retryOnFail: true, maxTries: 3, waitBetweenTries: 1 };
		await sendWith(bench, template({ retryPolicy: 'none' }), again, INPUT);
		expect(once()).toEqual(phones(0, 1, 2, 3));
	});
});

test('an item that failed is sent when n8n runs the node again, those that went with it are not', async () => {
	bench.sandbox.order({
		provider: 'infobip',
		kind: 'too-many-requests',
		recipient: phoneOf(9).slice(-5),
		times: 1,
	});
	const again = { retryOnFail: true, maxTries: 3, waitBetweenTries: 1 };
	const { items } = await sendWith(bench, template({ retryPolicy: 'none' }), again, INPUT);
	expect(items).toHaveLength(10);
	expect(once()).toHaveLength(10);
});

test('cancelling leaves the requests that were not made', async () => {
	bench.sandbox.order({ provider: 'infobip', kind: 'hang', accepted: true });
	const cancel = new AbortController();
	const running = sendWith(bench, template(), CONTINUE, INPUT, cancel.signal);
	await until(() => bench.sandbox.messages().length === TOGETHER);
	cancel.abort();
	await running;
	expect(bench.sandbox.requests().filter(({ method }) => method === 'POST')).toHaveLength(1);
	expect(once()).toEqual(phones(0, 1, 2, 3));
});
