import type { AcceptedMessage } from '../../sandbox';
import { useBench } from './support/bench';
import { messageOf } from './support/messages';

/* The answer is lost, the message may have been sent: Infobip can be asked for its report. */
const bench = useBench();

const order = (messageId: string | undefined, credential = {}) => ({
	parameters: messageOf('infobip', 'text', {
		options: { timeout: 1, ...(messageId !== undefined && { messageId }) },
	}),
	onError: 'continueRegularOutput' as const,
	credential,
});

/** Waits for the message behind a lost answer. */
async function taken(): Promise<AcceptedMessage> {
	for (;;) {
		const [message] = bench.sandbox.messages();
		if (message !== undefined) return message;
		await new Promise((resolve) => setTimeout(resolve, 10));
	}
}

const paths = () => bench.sandbox.requests().map(({ method, path }) => `${method} ${path}`);
const REPORTS = 'GET /messages-api/1/reports';

test('a report tells that the message was sent', async () => {
	bench.sandbox.order({ provider: 'infobip', kind: 'hang', accepted: true, times: 1 });
	const sending = bench.send(order('order-1'));
	await bench.sandbox.report((await taken()).messageId, { event: 'delivered' });
	const { items, hints, messages } = await sending;
	expect(items).toMatchObject([
		{ json: { accepted: true, messageId: 'order-1', providerStatus: 'DELIVERED_TO_HANDSET' } },
	]);
	expect(hints).toMatchObject([
		{ message: expect.stringMatching(/^1 message was sent though the provider's answer was lost/) },
	]);
	expect(messages).toHaveLength(1);
	expect(paths().slice(1)).toEqual([REPORTS]);
});

test('a report on an earlier message with the same ID settles nothing', async () => {
	await bench.send(order('order-7781'));
	await bench.sandbox.report('order-7781', { event: 'delivered' });
	bench.sandbox.order({ provider: 'infobip', kind: 'reset', when: 'after-reading', times: 1 });
	const { parameters, ...more } = order('order-7781');
	const { items, messages } = await bench.send({
		...more,
		parameters: { ...parameters, recipient: '+919800000002' },
	});
	expect(items[0]?.json.details).toMatchObject({ accepted: false, status: 'unknown' });
	expect(messages).toEqual([]);
}, 10_000);

test('without a report nothing is settled; the message is not sent again', async () => {
	bench.sandbox.order({ provider: 'infobip', kind: 'reset', when: 'after-accepting', times: 1 });
	const { items, messages } = await bench.send(order('order-2'));
	expect(items).toMatchObject([
		{
			json: {
				details: {
					accepted: false,
					status: 'unknown',
					messageId: 'order-2',
					description: expect.stringContaining(
						'Infobip had no report on the message ID order-2 yet, which does not settle it.',
					),
				},
			},
		},
	]);
	expect(messages).toHaveLength(1);
	expect(paths().slice(1)).toEqual([REPORTS, REPORTS]);
}, 10_000);

test('a provider that cannot be asked is told, with why', async () => {
	bench.sandbox.order({ provider: 'infobip', kind: 'html-page', path: '/message/', times: 1 });
	bench.sandbox.order({ provider: 'infobip', kind: 'server-error', status: 500, path: 'reports' });
	const { items } = await bench.send(order('order-3'));
	expect(items[0]?.json.details).toMatchObject({
		status: 'unknown',
		description: expect.stringContaining(
			'could not be asked for its report on the message ID order-3 (HTTP 500).',
		),
	});
});

test('without an ID of the user there is nothing to ask for', async () => {
	bench.sandbox.order({ provider: 'infobip', kind: 'cut-off', times: 1 });
	const { items } = await bench.send(order(undefined));
	expect(items[0]?.json.details).toMatchObject({
		status: 'unknown',
		messageId: null,
		description: expect.stringContaining("With a 'Message ID' among the options"),
	});
	expect(paths()).toHaveLength(1);
});
