import type { IHookFunctions, IHttpRequestOptions } from 'n8n-workflow';

import { PROVIDERS } from '../../../nodes/WhatsAppInteractive/providers';
import { path } from '../../../nodes/WhatsAppInteractive/providers/path';
import type { Calls } from '../../../nodes/WhatsAppInteractive/providers/registration';
import { CallBudget } from '../../../nodes/WhatsAppInteractive/receiving/registration/call-budget';
import { runCalls } from '../../../nodes/WhatsAppInteractive/receiving/registration/run-calls';
import { clientOf } from '../support/client';
import { contextOf } from '../support/context';
import { FakeClock } from '../sending/fake-clock';
import type { Account } from '../../../nodes/WhatsAppInteractive/providers/api-call';

/** An answer, and the headers that it has. */
type Answer = readonly [statusCode: number, headers?: Record<string, string>];

/** A context whose requests get these answers in turn, then 200; notes when each came. */
function contextWith(answers: Answer[], clock: FakeClock) {
	const times: number[] = [];
	const requests: IHttpRequestOptions[] = [];
	const context = contextOf<IHookFunctions>({
		helpers: {
			httpRequestWithAuthentication: async (_type: string, request: IHttpRequestOptions) => {
				times.push(clock.now());
				requests.push(request);
				const [statusCode, headers = {}] = answers.shift() ?? [200];
				return await Promise.resolve({ statusCode, headers, body: {} });
			},
		},
	});
	return { context, times, requests };
}

/** So many calls, whatever comes back; gives back the statuses. */
function* ask(count: number): Calls<number[]> {
	const statuses: number[] = [];
	for (let number = 0; number < count; number++) {
		const { statusCode } = yield { method: 'GET', path: path`/${String(number)}` };
		statuses.push(statusCode);
	}
	return statuses;
}

/** Each test has an account of its own, because each has a budget. */
let accounts = 0;
const newAccount = (): Account => ({
	baseUrl: 'https://api.example.test',
	id: `app-${++accounts}`,
	sendPath: '',
});

const { gupshup, infobip } = PROVIDERS;

const LIMIT = 5;

test('five calls go out at once, the sixth a minute after the first', async () => {
	const clock = new FakeClock();
	const { context, times } = contextWith([], clock);
	const { result } = await runCalls(clientOf(context, gupshup, newAccount()), LIMIT, ask(7), clock);
	expect(result).toEqual(Array.from({ length: 7 }, () => 200));
	expect(times).toEqual([0, 0, 0, 0, 0, 61_000, 61_000]);
});

test('the calls of two triggers count together, those of two apps do not', async () => {
	const clock = new FakeClock();
	const { context, times } = contextWith([], clock);
	const shared = newAccount();
	await runCalls(clientOf(context, gupshup, shared), LIMIT, ask(4), clock);
	await runCalls(clientOf(context, gupshup, newAccount()), LIMIT, ask(4), clock);
	expect(times).toEqual(Array.from({ length: 8 }, () => 0));
	await runCalls(clientOf(context, gupshup, shared), LIMIT, ask(2), clock);
	expect(times.slice(8)).toEqual([0, 61_000]);
});

test('a turn that is too far away is told, with the time to wait', async () => {
	const clock = new StuckClock();
	const { context, times } = contextWith([], clock);
	const { result } = await runCalls(
		clientOf(context, gupshup, newAccount()),
		LIMIT,
		ask(11),
		clock,
	);
	expect(times).toHaveLength(10);
	expect(result).toEqual({
		type: 'refused',
		problem: {
			cause: 'rateLimited',
			what: 'Gupshup takes 5 calls about webhooks a minute for an account',
			advice: 'Try again in 122 seconds.',
		},
	});
});

/** A clock that stands still, as if all calls were made by triggers that start at once. */
class StuckClock extends FakeClock {
	override async wait(): Promise<void> {
		await Promise.resolve();
	}
}

test.each([
	['a minute where nothing is said', gupshup, LIMIT, {}, 61_000],
	['as long as is said', gupshup, LIMIT, { 'retry-after': '7' }, 7_000],
	['a moment where no limit is known', infobip, undefined, {}, 2_000],
	['as long as is said where no limit is known', infobip, undefined, { 'retry-after': '9' }, 9_000],
])('a 429 is waited out once: %s', async (_what, provider, limit, headers, wait) => {
	const clock = new FakeClock();
	const { context, times } = contextWith([[429, headers]], clock);
	const { result } = await runCalls(
		clientOf(context, provider, newAccount()),
		limit,
		ask(1),
		clock,
	);
	expect(result).toEqual([200]);
	expect(times).toEqual([0, wait]);
});

test.each([
	['that comes again', [[429], [429]] as Answer[], 2],
	['that lasts for long', [[429, { 'retry-after': '600' }]] as Answer[], 1],
])('a 429 %s is handed on', async (_what, answers, count) => {
	const clock = new FakeClock();
	const { context, times } = contextWith(answers, clock);
	const { result } = await runCalls(clientOf(context, gupshup, newAccount()), LIMIT, ask(1), clock);
	expect(result).toEqual([429]);
	expect(times).toHaveLength(count);
});

test.each([
	['asks only', { method: 'GET', path: path`/` } as const, false],
	['deletes', { method: 'DELETE', path: path`/` } as const, true],
	['sends JSON', { method: 'POST', path: path`/`, body: { a: 1 } } as const, true],
	['sends a form', { method: 'PUT', path: path`/`, form: { a: 'b c' } } as const, true],
])(
	'what %s is known to have written or not, and is sent as it should be',
	async (_what, call, wrote) => {
		const clock = new FakeClock();
		const { context, requests } = contextWith([], clock);
		function* once(): Calls<null> {
			yield call;
			return null;
		}
		const outcome = await runCalls(
			clientOf(context, infobip, newAccount()),
			undefined,
			once(),
			clock,
		);
		expect(outcome).toEqual({ result: null, wrote });
		const [request] = requests;
		expect(request?.url).toBe('https://api.example.test/');
		const form = request?.body instanceof URLSearchParams ? request.body.toString() : undefined;
		expect(form ?? request?.body).toEqual(
			'form' in call ? 'a=b+c' : 'body' in call ? call.body : undefined,
		);
	},
);

test('a budget gives its turns out in order, and none before the provider has room again', () => {
	const budget = new CallBudget(2);
	expect([0, 10, 20, 30].map((now) => now + budget.take(now, 1_000_000).wait)).toEqual([
		0, 10, 61_000, 61_010,
	]);
	// Not taken, a turn is there for the next.
	expect(budget.take(40, 100)).toEqual({ type: 'tooLate', wait: 121_960 });
	expect(budget.take(122_000, 0)).toEqual({ type: 'taken', wait: 0 });
	budget.holdUntil(200_000);
	expect(budget.take(150_000, 100_000)).toEqual({ type: 'taken', wait: 50_000 });
});

test.each([
	['refuses', 400, false],
	['does not know', 404, false],
	['fails at', 500, true],
	['takes', 201, true],
])(
	'a write that the provider %s with %i may have changed something: %s',
	async (_how, status, wrote) => {
		const clock = new FakeClock();
		const { context } = contextWith([[status]], clock);
		function* once(): Calls<null> {
			yield { method: 'POST', path: path`/` };
			return null;
		}
		const outcome = await runCalls(
			clientOf(context, infobip, newAccount()),
			undefined,
			once(),
			clock,
		);
		expect(outcome.wrote).toBe(wrote);
	},
);
