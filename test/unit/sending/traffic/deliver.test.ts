import { deliver, type Try } from '../../../../nodes/WhatsAppInteractive/sending/traffic/deliver';
import { startTraffic } from '../../../../nodes/WhatsAppInteractive/sending/traffic/traffic';
import type { Clock } from '../../../../nodes/WhatsAppInteractive/api/clock';
import { FakeClock } from '../fake-clock';
import type { Problem } from '../../../../nodes/WhatsAppInteractive/providers/api-call';

const problem = (cause: Problem['cause'], more: Partial<Problem> = {}): Problem => ({
	cause,
	what: 'It failed',
	advice: 'Wait',
	...more,
});

const refused = (what: Problem, statusCode?: number, headers = {}): Try => ({
	outcome: { type: 'refused', problem: what },
	response: statusCode === undefined ? undefined : { statusCode, headers, body: {} },
});

const ACCEPTED: Try = {
	outcome: { type: 'accepted', receipt: { messageId: 'm', status: 'sent' } },
	response: { statusCode: 200, headers: {}, body: {} },
};

const THROTTLED = refused(problem('rateLimited', { statusCode: 429 }), 429);
const CLOSED = refused(problem('unreachable', { code: 'ECONNREFUSED' }));
const AWAY = refused(problem('unavailable', { takesNothing: true }), 500, { 'retry-after': '4' });
const asked = (seconds: number) =>
	refused(problem('rateLimited', { statusCode: 429 }), 429, { 'retry-after': String(seconds) });
const LOST = refused(problem('unknownOutcome', { code: 'ECONNRESET' }));
const CANCELLED = refused(problem('unknownOutcome', { code: 'ERR_CANCELED' }));
const FAILED = refused(problem('unavailable', { statusCode: 500 }), 500);
const WRONG = refused(problem('invalidMessage', { statusCode: 400 }), 400);
/** What a provider refuses for its limit on one recipient. */
const PAIR = refused(problem('rateLimited', { statusCode: 400, recipientInterval: 6000 }), 400);

/** The same answer, with headers. */
const having = (headers: Record<string, string>, { outcome }: Try, statusCode: number): Try => ({
	outcome,
	response: { statusCode, headers, body: {} },
});
const LAST_FOR_NOW = { 'ratelimit-remaining': '0', 'ratelimit-reset': '5' };
const BACK_IN_20 = { 'retry-after': '20' };
const ONE_OF_SEVERAL = { 'ratelimit-remaining': '3', 'ratelimit-reset': '5' };

/** The traffic of a run on a clock of its own, with the longest waits that the policy allows. */
function begin(settings: Partial<Parameters<typeof startTraffic>[0]> = {}) {
	const clock = new FakeClock();
	const preset = {
		concurrency: 1,
		messagesPerSecond: undefined,
		retryPolicy: 'threeTries',
		giveUpAfter: undefined,
	} as const;
	return { clock, traffic: startTraffic({ ...preset, ...settings }, clock, () => 1) };
}

/** Gives these answers one after the other, and then the last one again and again. */
function answering(...answers: readonly Try[]) {
	let tries = 0;
	return async () => {
		const answer = answers[Math.min(tries, answers.length - 1)];
		tries += 1;
		return await Promise.resolve(answer ?? ACCEPTED);
	};
}

/** Sends one message that gets these answers. */
async function send(
	answers: readonly Try[],
	retryPolicy: 'none' | 'threeTries' | 'tenTries' = 'threeTries',
	giveUpAfter?: number,
	repeatable = false,
) {
	const { clock, traffic } = begin({ retryPolicy, giveUpAfter });
	let tries = 0;
	const attempt = async () => {
		const answer = answers[Math.min(tries, answers.length - 1)];
		tries += 1;
		return await Promise.resolve(answer ?? ACCEPTED);
	};
	const delivery = await deliver(traffic, attempt, { repeatable });
	const type = delivery.type === 'tried' ? delivery.outcome.type : delivery.type;
	return { type, tries, time: clock.time };
}

test.each([
	['accepted at once', [ACCEPTED], 'threeTries', 'accepted', 1, 0],
	['throttled once', [THROTTLED, ACCEPTED], 'threeTries', 'accepted', 2, 3000],
	['throttled for good', [THROTTLED], 'threeTries', 'refused', 3, 9000],
	['throttled, without retries', [THROTTLED], 'none', 'refused', 1, 0],
	['throttled, told when to come back', [asked(7), ACCEPTED], 'threeTries', 'accepted', 2, 7000],
	['told to come back too late', [asked(61)], 'threeTries', 'refused', 1, 0],
	['told to come back just in time', [asked(60), ACCEPTED], 'threeTries', 'accepted', 2, 60_000],
	['out of reach once', [CLOSED, ACCEPTED], 'threeTries', 'accepted', 2, 3000],
	['out of reach for good', [CLOSED], 'threeTries', 'refused', 3, 9000],
	['out of reach for good', [CLOSED], 'tenTries', 'refused', 10, 302_000],
	['away, told when to come back', [AWAY, ACCEPTED], 'threeTries', 'accepted', 2, 4000],
] as const)('%s', async (_what, answers, policy, type, tries, time) => {
	expect(await send(answers, policy)).toEqual({ type, tries, time });
});

/* What an item and its error tell of its tries. */
test.each([
	['accepted at once', [ACCEPTED], { tries: 1, slowed: false, retryAfter: undefined }],
	['refused', [WRONG], { tries: 1, slowed: false, retryAfter: undefined }],
	['throttled once', [THROTTLED, ACCEPTED], { tries: 2, slowed: true, retryAfter: undefined }],
	['throttled for good', [THROTTLED], { tries: 3, slowed: true, retryAfter: undefined }],
	['out of reach once', [CLOSED, ACCEPTED], { tries: 2, slowed: false, retryAfter: undefined }],
	['told to come back too late', [asked(61)], { tries: 1, slowed: false, retryAfter: 61_000 }],
	['told to come back again', [asked(1)], { tries: 3, slowed: true, retryAfter: 1000 }],
] as const)('%s: its tries are told', async (_what, answers, told) => {
	const { traffic } = begin();
	expect(await deliver(traffic, answering(...answers))).toMatchObject({ type: 'tried', ...told });
});

/* What the answer to one message, which is not tried again, means for the next one. */
test.each([
	['accepted', 0, ACCEPTED],
	['accepted, the last that is allowed for now', 5000, having(LAST_FOR_NOW, ACCEPTED, 200)],
	['accepted, one of several that are allowed', 0, having(ONE_OF_SEVERAL, ACCEPTED, 200)],
	['refused, the last that is allowed for now', 5000, having(LAST_FOR_NOW, WRONG, 400)],
	['throttled', 7000, asked(7)],
	['lost', 0, LOST],
	['out of reach', 0, CLOSED],
] as const)('%s: the next one goes after %i ms', async (_what, time, answer) => {
	const { clock, traffic } = begin({ retryPolicy: 'none' });
	await deliver(traffic, answering(answer));
	await deliver(traffic, answering(ACCEPTED));
	expect(clock.time).toBe(time);
});

test('what comes after a refusal for the rate limit is told to have been slowed down', async () => {
	const { traffic } = begin();
	await deliver(traffic, answering(THROTTLED, ACCEPTED));
	const next = await deliver(traffic, answering(ACCEPTED));
	expect(next).toMatchObject({ tries: 1, slowed: true });
});

test('a request that cannot wait as long as the provider asks is not made, and tells how long', async () => {
	const { traffic } = begin({ retryPolicy: 'none' });
	await deliver(traffic, answering(asked(61)));
	const next = await deliver(traffic, answering(ACCEPTED));
	expect(next).toEqual({ type: 'untried', why: 'tooLong', retryAfter: 61_000 });
});

test('a request with several messages counts as so many', async () => {
	const { clock, traffic } = begin({ messagesPerSecond: 10 });
	await deliver(traffic, answering(ACCEPTED), { messages: 50 });
	await deliver(traffic, answering(ACCEPTED));
	expect(clock.time).toBeGreaterThan(4900);
	// So many were taken in the last second that the rate was no guess.
	const { traffic: fast } = begin();
	await deliver(fast, answering(ACCEPTED), { messages: 50 });
	await deliver(fast, answering(THROTTLED, ACCEPTED));
	expect(fast.pacer.rate).toBeGreaterThan(40);
});

test.each([
	problem('unknownOutcome', { statusCode: 503 }),
	problem('unknownOutcome', { code: 'ECONNRESET' }),
	problem('unknownOutcome', { code: 'ECONNREFUSED' }),
	problem('invalidCredential'),
	problem('missingPermission'),
	problem('invalidMessage'),
	problem('account'),
	problem('unreachable'),
	problem('unreachable', { code: 'CERT_HAS_EXPIRED' }),
	problem('unavailable', { statusCode: 200 }),
	problem('unavailable', { statusCode: 503 }),
])('%j is never tried again', async (what) => {
	expect(await send([refused(what, what.statusCode)], 'tenTries')).toMatchObject({ tries: 1 });
});

test.each([
	['where others get through, refusals are no tries', 'threeTries', true, 'accepted', 9],
	['where nothing gets through, they are', 'threeTries', false, 'refused', 3],
	['without retries, it is tried once all the same', 'none', true, 'refused', 1],
] as const)('refused eight times: %s', async (_what, retryPolicy, flowing, type, tries) => {
	const { traffic } = begin({ concurrency: undefined, retryPolicy });
	if (flowing) await deliver(traffic, async () => await Promise.resolve(ACCEPTED));
	let made = 0;
	const delivery = await deliver(traffic, async () => {
		made += 1;
		return await Promise.resolve(made <= 8 ? THROTTLED : ACCEPTED);
	});
	expect(delivery).toMatchObject({ outcome: { type }, tries });
});

test('the time that the user gives is not exceeded', async () => {
	expect(await send([CLOSED], 'tenTries', 20_000)).toEqual({
		type: 'refused',
		tries: 4,
		time: 14_000,
	});
});

test('nothing begins once the run is interrupted', async () => {
	const { clock, traffic } = begin({ retryPolicy: 'none' });
	clock.stopped = true;
	const attempt = vi.fn();
	const delivery = await deliver(traffic, attempt);
	expect(delivery).toMatchObject({ type: 'untried', why: 'interrupted' });
	expect(attempt).not.toHaveBeenCalled();
});

test.each([
	['before the first try', [], 'untried', 0],
	['before the second', [CLOSED], 'refused', 1],
])(
	'the run ends between its turn and the request, %s: nothing goes out',
	async (_when, answers: readonly Try[], type, made) => {
		const { clock, traffic } = begin();
		let tries = 0;
		vi.spyOn(traffic.gate, 'acquire').mockImplementation(async () => {
			clock.stopped = tries === answers.length;
			return await Promise.resolve('go');
		});
		const delivery = await deliver(traffic, async () => {
			const answer = answers[tries] ?? ACCEPTED;
			tries += 1;
			return await Promise.resolve(answer);
		});
		expect(delivery.type === 'tried' ? delivery.outcome.type : delivery.type).toBe(type);
		expect(tries).toBe(made);
	},
);

test('in an outage an item has one try, until one gets through', async () => {
	const { traffic } = begin();
	const attempt = vi.fn(async () => await Promise.resolve(CLOSED));
	for (let item = 0; item < 15; item++) await deliver(traffic, attempt);
	expect(attempt).toHaveBeenCalledTimes(10 * 3 + 5);
	await deliver(traffic, async () => await Promise.resolve(ACCEPTED));
	attempt.mockClear();
	await deliver(traffic, attempt);
	expect(attempt).toHaveBeenCalledTimes(3);
});

test.each([
	['given up nine times, out of reach', Array<Try>(9).fill(CLOSED), 3],
	['given up ten times, out of reach', Array<Try>(10).fill(CLOSED), 1],
	['given up ten times, throttled: the provider is there', Array<Try>(10).fill(THROTTLED), 3],
	['then refused: the provider is there', [...Array<Try>(10).fill(CLOSED), WRONG], 3],
])('%s', async (_what, before, tries) => {
	const { traffic } = begin();
	for (const answer of before) await deliver(traffic, answering(answer));
	expect(await deliver(traffic, answering(CLOSED))).toMatchObject({ tries });
});

test.each([
	['a lost answer', LOST, false, 'refused', 1],
	['a lost answer to what can be repeated', LOST, true, 'accepted', 2],
	['a failure', FAILED, false, 'refused', 1],
	['a failure of what can be repeated', FAILED, true, 'accepted', 2],
	['a cancelled execution', CANCELLED, true, 'refused', 1],
	['a refusal of what can be repeated', WRONG, true, 'refused', 1],
] as const)('%s', async (_what, answer, repeatable, type, tries) => {
	const result = await send([answer, ACCEPTED], 'threeTries', undefined, repeatable);
	expect(result).toMatchObject({ type, tries });
});

/* How long one message to a customer waits that the provider refused for its limit on this one. */
test.each([
	['four times as long with each try', 'threeTries', [PAIR, PAIR, ACCEPTED], 6000 + 16_000],
	['as long as the provider asks', 'threeTries', [having(BACK_IN_20, PAIR, 400), ACCEPTED], 20_000],
	['not at all without retries', 'none', [PAIR], 0],
] as const)('%s', async (_what, retryPolicy, answers, time) => {
	const { clock, traffic } = begin({ retryPolicy });
	const delivery = await deliver(traffic, answering(...answers), { recipient: 'busy' });
	expect(clock.time).toBe(time);
	expect(delivery).toMatchObject({ tries: answers.length, slowed: answers.length > 1 });
	// Others are not kept waiting.
	await deliver(traffic, answering(ACCEPTED), { recipient: 'other' });
	expect(clock.time).toBe(time);
});

test.each([
	['out of reach, whoever the customer is', CLOSED, 'somebody', 3000],
	['refused for a limit on one customer, whom nobody named', PAIR, undefined, 6000],
] as const)('%s: it waits all the same', async (_what, answer, recipient, time) => {
	const { clock, traffic } = begin();
	const options = recipient === undefined ? {} : { recipient };
	await deliver(traffic, answering(answer, ACCEPTED), options);
	expect(clock.time).toBe(time);
});

test('only what was refused before goes ahead of those that wait', async () => {
	const { traffic } = begin();
	const acquire = vi.spyOn(traffic.gate, 'acquire');
	await deliver(traffic, answering(THROTTLED, ACCEPTED));
	expect(acquire.mock.calls.map(([, { returns }]) => returns)).toEqual([false, true]);
});

test('a message that cannot wait for its turn with its customer tells how long that would be', async () => {
	const { traffic } = begin({ retryPolicy: 'none', giveUpAfter: 5000 });
	await deliver(traffic, answering(PAIR), { recipient: 'busy' });
	const next = await deliver(traffic, answering(ACCEPTED), { recipient: 'busy' });
	expect(next).toEqual({ type: 'untried', why: 'tooLong', retryAfter: 6000 });
});

/** A clock on fake timers, on which several wait beside each other. */
const timerClock = (): Clock => ({
	now: () => Date.now(),
	epochMs: () => Date.now(),
	interrupted: () => false,
	yieldToOthers: async () => await Promise.resolve(),
	wait: async (milliseconds) => await new Promise((resolve) => setTimeout(resolve, milliseconds)),
});

describe('a limit on one recipient', () => {
	beforeEach(() => {
		vi.useFakeTimers({ now: 0 });
	});

	afterEach(() => {
		vi.useRealTimers();
	});

	/** Sends a message to each recipient, one after the other's first try; the first busy one is refused. */
	async function sendAll(recipients: readonly string[], giveUpAfter: number) {
		const settings = {
			concurrency: 10,
			messagesPerSecond: undefined,
			retryPolicy: 'threeTries',
			giveUpAfter,
		} as const;
		const traffic = startTraffic(settings, timerClock(), () => 1);
		const tries: string[] = [];
		const send = async (recipient: string) => {
			const attempt = async (): Promise<Try> => {
				tries.push(`${recipient} ${Date.now()}`);
				return await Promise.resolve(tries.length === 1 ? PAIR : ACCEPTED);
			};
			const delivery = await deliver(traffic, attempt, { recipient });
			return delivery.type === 'tried' ? delivery.outcome.type : delivery.why;
		};
		const [first = '', ...others] = recipients;
		const begun = send(first);
		await vi.advanceTimersByTimeAsync(0);
		const all = Promise.all([begun, ...others.map(send)]);
		await vi.runAllTimersAsync();
		return { results: await all, tries };
	}

	test('makes messages to this one go one by one, and those to others at once', async () => {
		const { results, tries } = await sendAll(['busy', 'busy', 'other', 'busy', 'third'], 60_000);
		expect(results).toEqual(Array(5).fill('accepted'));
		expect(tries).toEqual([
			'busy 0',
			'other 0',
			'third 0',
			'busy 6000',
			'busy 12000',
			'busy 18000',
		]);
	});

	test('leaves unsent, and untried, what would have to wait for too long', async () => {
		const { results, tries } = await sendAll(Array<string>(10).fill('busy'), 30_000);
		const count = (result: string) => results.filter((each) => each === result).length;
		expect([count('accepted'), count('tooLong')]).toEqual([5, 5]);
		expect(tries).toHaveLength(6);
	});
});
