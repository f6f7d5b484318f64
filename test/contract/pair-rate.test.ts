import type { Clock } from '../../nodes/WhatsAppInteractive/api/clock';
import { PROVIDERS } from '../../nodes/WhatsAppInteractive/providers';
import { deliver, type Try } from '../../nodes/WhatsAppInteractive/sending/traffic/deliver';
import { startTraffic } from '../../nodes/WhatsAppInteractive/sending/traffic/traffic';
import { errors } from '../../sandbox/providers/metaCloud/answers';
import { PairRate } from '../../sandbox/providers/meta/cloud/pair-rate';
import type { ProviderResponse } from '../../nodes/WhatsAppInteractive/providers/api-call';
import { ANY_ACCOUNT } from '../support/any-account';

/*
 * Meta takes 45 messages to one customer at once, and then one in six seconds. Whoever goes on
 * regardless is refused again and again: the node finds out, and keeps to it.
 */

const MINUTE = 60_000;
const LATENCY = 150;
const BURST = 45;
const CONCURRENCY = 10;

/** A clock on fake timers, on which several wait beside each other. */
const clock: Clock = {
	now: () => Date.now(),
	epochMs: () => Date.now(),
	interrupted: () => false,
	yieldToOthers: async () => await Promise.resolve(),
	wait: async (milliseconds) =>
		await new Promise((resolve) => setTimeout(resolve, Math.ceil(milliseconds))),
};

const refusal = errors.pair();
const REFUSED: ProviderResponse = {
	statusCode: refusal.status,
	headers: {},
	body: refusal.kind === 'json' ? refusal.body : undefined,
};
const TAKEN: ProviderResponse = {
	statusCode: 200,
	headers: {},
	body: { messages: [{ id: 'wamid.1' }] },
};

interface Sent {
	readonly to: string;
	readonly at: number;
	readonly isTaken: boolean;
}

beforeEach(() => {
	vi.useFakeTimers({ now: 0 });
});
afterEach(() => {
	vi.useRealTimers();
});

/** Sends a message to each, as many at a time as a run does. */
async function sendTo(recipients: readonly string[], giveUpAfter: number) {
	const traffic = startTraffic(
		{
			concurrency: CONCURRENCY,
			messagesPerSecond: PROVIDERS.metaCloud.messagesPerSecond,
			retryPolicy: 'tenTries',
			giveUpAfter,
		},
		clock,
		() => 0.5,
	);
	const pairs = new PairRate();
	const sent: Sent[] = [];
	const attempt = async (to: string): Promise<Try> => {
		await clock.wait(LATENCY / 2);
		const isTaken = pairs.admits(to, Date.now(), MINUTE);
		sent.push({ to, at: Date.now(), isTaken });
		await clock.wait(LATENCY / 2);
		const response = isTaken ? TAKEN : REFUSED;
		return { outcome: PROVIDERS.metaCloud.decode(response, 'text', ANY_ACCOUNT), response };
	};
	const waiting = [...recipients];
	const results = new Map<string, number>();
	const run = async () => {
		for (let to = waiting.shift(); to !== undefined; to = waiting.shift()) {
			const recipient = to;
			const delivery = await deliver(traffic, async () => await attempt(recipient), { recipient });
			const result = delivery.type === 'tried' ? delivery.outcome.type : delivery.why;
			const key = `${recipient} ${result}`;
			results.set(key, (results.get(key) ?? 0) + 1);
		}
	};
	const all = Promise.all(Array.from({ length: CONCURRENCY }, run));
	await vi.runAllTimersAsync();
	await all;
	return { sent, results: Object.fromEntries(results) };
}

const of = (sent: readonly Sent[], to: string) => sent.filter((each) => each.to === to);

test('sixty to one customer: few are refused, all arrive, and others do not wait', async () => {
	const recipients = Array.from({ length: 60 }, (_, index) =>
		index % 10 === 9 ? ['busy', `other ${index}`] : ['busy'],
	).flat();
	const { sent, results } = await sendTo(recipients, 600_000);
	expect(Object.keys(results).filter((result) => !result.endsWith(' accepted'))).toEqual([]);
	expect(results['busy accepted']).toBe(60);
	const refused = of(sent, 'busy').filter(({ isTaken }) => !isTaken);
	// Those that were under way when the limit was reached, and no more.
	expect(refused.length).toBeGreaterThan(0);
	expect(refused.length).toBeLessThanOrEqual(CONCURRENCY);
	const others = sent.filter(({ to }) => to !== 'busy');
	expect(others).toHaveLength(6);
	expect(others.every(({ isTaken }) => isTaken)).toBe(true);
});

test('with too little time, what cannot arrive any more is not tried', async () => {
	const recipients = Array.from({ length: 60 }, () => 'busy');
	const { sent, results } = await sendTo(recipients, 20_000);
	expect(results['busy accepted']).toBeGreaterThanOrEqual(BURST);
	expect(of(sent, 'busy').length).toBeLessThanOrEqual(
		(results['busy accepted'] ?? 0) + CONCURRENCY,
	);
	expect(results['busy tooLong']).toBeGreaterThan(0);
});
