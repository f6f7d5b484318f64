import escapeRegExp from 'lodash/escapeRegExp';

import { type Order, useBench } from './support/bench';
import { messageOf } from './support/messages';

/*
 * Five items: the second can't be sent, the fourth is refused by Kaleyra. What n8n's setting
 * "On Error" makes of it, with one message at a time.
 */
const bench = useBench();

const INPUT = [
	{ order: 'A', phone: '919800000001' },
	{ order: 'B', phone: 'unknown' },
	{ order: 'C', phone: '919800000002' },
	{ order: 'D', phone: '919800000005' },
	{ order: 'E', phone: '919800000006' },
];

const order = (changes: Partial<Order> = {}): Order => ({
	parameters: messageOf('kaleyra', 'text', {
		recipient: '={{ $json.phone }}',
		correlationId: '={{ $json.order }}',
		options: { concurrency: 1 },
	}),
	input: INPUT,
	...changes,
});

const sent = (item: number, letter: string) => ({
	json: {
		provider: 'kaleyra',
		recipient: INPUT[item]?.phone,
		correlationId: letter,
		messageId: expect.stringMatching(/^A/),
		accepted: true,
		status: 'accepted',
		providerStatus: 'WA202',
	},
	pairedItem: { item },
});

/** What a failed item has in common with the others, where it stays among them. */
const columns = (item: number, letter: string, status: string) => ({
	accepted: false,
	correlationId: letter,
	recipient: INPUT[item]?.phone,
	status,
	messageId: null,
	provider: 'kaleyra',
	providerStatus: null,
});

const INVALID = {
	error: "'Recipient' is not a phone number: 'unknown' has no digits [item 1, 'B']",
	details: {
		provider: 'kaleyra',
		recipient: 'unknown',
		correlationId: 'B',
		messageId: null,
		accepted: false,
		status: 'notSent',
		reason: 'invalidRecipient',
		description: 'Nothing was sent for this item. Correct the fields and run the node again.',
	},
};

const REFUSED = {
	error:
		"Kaleyra did not send the message because the balance of the account is low: Please check your balance, You have a low balance! [item 3, 'D']",
	details: {
		provider: 'kaleyra',
		recipient: '919800000005',
		correlationId: 'D',
		messageId: null,
		accepted: false,
		status: 'refused',
		reason: 'paymentProblem',
		code: 'E110',
		httpStatus: 400,
		description: 'Top up the Kaleyra account, then send the message again. (code E110, HTTP 400)',
	},
};

const correlationIds = (messages: ReadonlyArray<{ correlationId?: string }>) =>
	messages.map(({ correlationId }) => correlationId);

const RETRY =
	'A retry of this execution does not send what was accepted again. If you retry more than once, always retry the newest execution; it alone knows everything that was sent.';

describe('Stop Workflow, which is the default', () => {
	test('ends at the first item that cannot be sent; those before it are sent', async () => {
		const { error, items, messages, requests } = await bench.send(order());
		expect(error).toMatchObject({
			name: 'NodeOperationError',
			message: INVALID.error,
			description: `${INVALID.details.description} When the node stopped, 1 item had been accepted, item 1 failed, 3 items had not been tried. ${RETRY}`,
			context: { itemIndex: 1 },
		});
		expect(items).toEqual([]);
		expect(requests).toHaveLength(1);
		expect(correlationIds(messages)).toEqual(['A']);
	});

	test.each([
		['one more that cannot be sent', ['A', 'B', 'C', 'D?', 'E'], 'item 3 needs'],
		['several more', ['A', 'B', 'C?', 'D', 'E?'], 'items 2, 4 need'],
		[
			'more than are named',
			['A', 'B', ...Array.from({ length: 7 }, () => 'C?')],
			'items 2, 3, 4, 5, 6 and 2 more need',
		],
	])('tells of %s', async (_which, orders, needing) => {
		const input = orders.map((name) => ({
			order: name,
			phone: name === 'B' || name.endsWith('?') ? 'unknown' : '919800000001',
		}));
		const { error, requests } = await bench.send(order({ input }));
		expect(error?.description).toContain(
			`${orders.length - 2} items had not been tried. Of these, ${needing} a correction as well.`,
		);
		expect(requests).toHaveLength(1);
	});

	test.each([
		['gives nothing', '={{ $json.phone.trim() }}'],
		[
			'n8n cannot evaluate',
			'={{ $json.phone.trim ? $json.phone : $("Nowhere").first().json.phone }}',
		],
	])('tells of an expression further down that %s', async (_how, recipient) => {
		const { error } = await bench.send(
			order({
				parameters: messageOf('kaleyra', 'text', { recipient, options: { concurrency: 1 } }),
				input: [{ phone: 'unknown' }, { phone: 919800000001 }, { phone: '919800000002' }],
			}),
		);
		expect(error?.description).toContain('Of these, item 1 needs a correction as well.');
	});

	test('looks at the first two hundred items, however long the table', async () => {
		const input = Array.from({ length: 203 }, (_, at) => ({
			order: String(at),
			phone: at === 0 || at > 198 ? 'unknown' : '919800000001',
		}));
		const { error } = await bench.send(order({ input }));
		expect(error?.description).toContain(
			'202 items had not been tried. Of the first 200 of these, items 199, 200 need',
		);
	});

	test('ends at the first item that is refused; those before it are sent', async () => {
		const { error, messages, requests } = await bench.send(
			order({ input: INPUT.filter(({ order: letter }) => letter !== 'B') }),
		);
		expect(error).toMatchObject({
			name: 'NodeApiError',
			message: REFUSED.error.replace('[item 3,', '[item 2,'),
			description: `${REFUSED.details.description} When the node stopped, 2 items had been accepted, item 2 failed, 1 item had not been tried. ${RETRY}`,
			httpCode: '400',
			context: { itemIndex: 2 },
		});
		expect(requests).toHaveLength(3);
		expect(correlationIds(messages)).toEqual(['A', 'C']);
	});
});

describe('Continue', () => {
	test('sends the other items; the failed ones stand in their places', async () => {
		const { error, items, failures, hints, messages, requests } = await bench.send(
			order({ onError: 'continueRegularOutput' }),
		);
		expect(error).toBeUndefined();
		expect(hints).toEqual([
			{
				message: `2 of 5 messages were not accepted (B, D): ${INVALID.error}`,
				type: 'warning',
				location: 'outputPane',
			},
		]);
		// Each column of a table is filled, and they stand in the same order.
		const names = items.map(({ json }) => Object.keys(json).slice(0, 7));
		expect(names).toEqual(items.map(() => Object.keys(columns(0, '', ''))));
		expect(items).toEqual([
			sent(0, 'A'),
			{ json: { ...columns(1, 'B', 'notSent'), ...INVALID }, pairedItem: { item: 1 } },
			sent(2, 'C'),
			{ json: { ...columns(3, 'D', 'refused'), ...REFUSED }, pairedItem: { item: 3 } },
			sent(4, 'E'),
		]);
		expect(failures).toEqual([]);
		expect(requests).toHaveLength(4);
		expect(correlationIds(messages)).toEqual(['A', 'C', 'E']);
	});
});

test.each([
	['the only one', [{ order: 'B', phone: 'unknown' }], 'The message was not accepted (B): '],
	['one of several', INPUT.slice(0, 2), '1 of 2 messages was not accepted (B): '],
	[
		'several, of which one has no correlation ID',
		[INPUT[1], { order: '', phone: 'unknown' }].flatMap((json) => json ?? []),
		'2 of 2 messages were not accepted: ',
	],
])('Continue tells how many failed: %s', async (_which, input, words) => {
	const { hints } = await bench.send(order({ input, onError: 'continueRegularOutput' }));
	expect(hints).toEqual([
		expect.objectContaining({
			message: expect.stringMatching(
				new RegExp(`^${escapeRegExp(words)}'Recipient' is not a phone number`),
			),
		}),
	]);
});

describe('Continue (using error output)', () => {
	test('parts the items; n8n adds to the failed ones what came in', async () => {
		const { error, items, failures, messages } = await bench.send(
			order({ onError: 'continueErrorOutput' }),
		);
		expect(error).toBeUndefined();
		expect(items).toEqual([sent(0, 'A'), sent(2, 'C'), sent(4, 'E')]);
		expect(failures).toEqual([
			{ json: { ...INPUT[1], ...INVALID }, pairedItem: { item: 1 } },
			{ json: { ...INPUT[3], ...REFUSED }, pairedItem: { item: 3 } },
		]);
		expect(correlationIds(messages)).toEqual(['A', 'C', 'E']);
	});
});

describe('Include Input Fields', () => {
	const including = order({
		parameters: messageOf('kaleyra', 'text', {
			recipient: '={{ $json.phone }}',
			correlationId: '={{ $json.order }}',
			options: { concurrency: 1, includeInputFields: true },
		}),
		input: INPUT.slice(0, 2).map((one) => ({ ...one, status: 'SHIPPED', total: '12.50' })),
	});
	const had = (item: number) => ({ ...INPUT[item], total: '12.50' });

	test('an item has its order as well; its own fields win', async () => {
		const { items } = await bench.send({ ...including, onError: 'continueRegularOutput' });
		expect(items).toEqual([
			{ json: { ...had(0), ...sent(0, 'A').json }, pairedItem: { item: 0 } },
			{
				json: { ...had(1), ...columns(1, 'B', 'notSent'), ...INVALID },
				pairedItem: { item: 1 },
			},
		]);
	});

	// As a second provider has it that gets what the first one did not take.
	test('an order that has failed before is accepted, and not sent again on a retry', async () => {
		const failedBefore = { ...INPUT[0], error: 'The first provider refused it', details: {} };
		const { items, messages } = await bench.send({
			...including,
			input: [failedBefore],
			settings: { retryOnFail: true, maxTries: 3, waitBetweenTries: 1 },
			onError: 'continueRegularOutput',
		});
		expect(correlationIds(messages)).toEqual(['A']);
		expect(items).toEqual([
			{ json: { ...INPUT[0], details: {}, ...sent(0, 'A').json }, pairedItem: { item: 0 } },
		]);
	});

	test('what goes to the error output is n8n’s matter', async () => {
		const { items, failures } = await bench.send({ ...including, onError: 'continueErrorOutput' });
		expect(items).toEqual([{ json: { ...had(0), ...sent(0, 'A').json }, pairedItem: { item: 0 } }]);
		expect(failures).toEqual([
			{ json: { ...had(1), status: 'SHIPPED', ...INVALID }, pairedItem: { item: 1 } },
		]);
	});
});

describe('an expression that n8n cannot evaluate', () => {
	const broken = order({
		parameters: messageOf('kaleyra', 'text', {
			text: "={{ $json.order === 'B' ? $('Nowhere').item.json.text : 'Hello' }}",
			options: { concurrency: 1 },
		}),
		input: INPUT.slice(0, 3),
	});
	const told = /node doesn't exist/;

	test('stops the workflow at its item', async () => {
		const { error, messages } = await bench.send(broken);
		expect(error).toMatchObject({ name: 'NodeOperationError', context: { itemIndex: 1 } });
		expect(error?.message).toMatch(told);
		expect(messages).toHaveLength(1);
	});

	test('is told in the place of its item', async () => {
		const { items, messages } = await bench.send({ ...broken, onError: 'continueRegularOutput' });
		expect(items).toMatchObject([
			{ json: { accepted: true } },
			{
				json: {
					error: expect.stringMatching(told),
					details: { accepted: false, status: 'notSent' },
				},
				pairedItem: { item: 1 },
			},
			{ json: { accepted: true } },
		]);
		expect(messages).toHaveLength(2);
	});

	test('goes to the error output', async () => {
		const { failures, messages } = await bench.send({ ...broken, onError: 'continueErrorOutput' });
		expect(failures).toMatchObject([
			{ json: { order: 'B', error: expect.stringMatching(told) }, pairedItem: { item: 1 } },
		]);
		expect(messages).toHaveLength(2);
	});
});
