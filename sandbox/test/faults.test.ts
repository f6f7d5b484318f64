import { setTimeout as sleep } from 'node:timers/promises';
import type { AxiosResponse } from 'axios';
import { type Fault, type Sandbox, startSandbox } from '..';
import type { JsonValue } from '../json';
import { call, changed, control, type Receiver, startReceiver } from './harness';
import { example } from './infobip-examples';
import { INFOBIP_TEXT, KALEYRA_ORDER_STATUS, MESSANGI_TEXT, GUPSHUP_BUTTONS } from './samples';

const BODIES = {
	infobip: INFOBIP_TEXT,
	kaleyra: KALEYRA_ORDER_STATUS,
	gupshup: GUPSHUP_BUTTONS,
	messangi: MESSANGI_TEXT,
	metaCloud: GUPSHUP_BUTTONS,
	dialog360: GUPSHUP_BUTTONS,
};
const onInfobip = { provider: 'infobip' } as const;

describe('Faults', () => {
	let sandbox: Sandbox;

	beforeAll(async () => {
		sandbox = await startSandbox({ reportDelays: 'manual' });
	});
	beforeEach(() => sandbox.reset());
	afterAll(async () => await sandbox.stop());

	const send = async (provider: keyof typeof BODIES = 'infobip'): Promise<AxiosResponse> =>
		await call(sandbox, provider, { body: BODIES[provider] });
	const codeOf = async (sending: Promise<unknown>): Promise<string> =>
		await sending.then(
			() => 'an answer',
			(error: { code?: string }) => error.code ?? 'an error',
		);

	test('latency delays the answer and nothing else', async () => {
		sandbox.order({ ...onInfobip, kind: 'latency', milliseconds: 60 });
		const start = Date.now();
		expect((await send()).status).toBe(200);
		expect(Date.now() - start).toBeGreaterThanOrEqual(59);
		expect(sandbox.requests()[0]).toMatchObject({ accepted: true });
	});

	test.each([
		[
			'infobip',
			{
				requestError: {
					serviceException: { messageId: 'TOO_MANY_REQUESTS', text: 'Too many requests' },
				},
			},
		],
		['gupshup', { status: 'error', message: 'Too Many Requests' }],
		['messangi', { errors: { reason: 'Too Many Requests' } }],
	] as const)('a 429 of %s has the documented body', async (provider, body) => {
		sandbox.order({ provider, kind: 'too-many-requests' });
		const { status, data, headers } = await send(provider);
		expect({ status, data }).toEqual({ status: 429, data: body });
		expect(headers['retry-after']).toBeUndefined();
		expect(sandbox.requests()[0]).toMatchObject({ accepted: false, fault: 'too-many-requests' });
	});

	test.each<[Fault, Record<string, unknown>]>([
		[
			{ provider: 'infobip', kind: 'too-many-requests', hint: 'seconds', seconds: 7 },
			{ 'retry-after': '7' },
		],
		[
			{ provider: 'infobip', kind: 'too-many-requests', hint: 'date', seconds: 60 },
			{ 'retry-after': expect.stringMatching(/^\w{3}, .* GMT$/) },
		],
		[
			{ provider: 'infobip', kind: 'too-many-requests', hint: 'ratelimit', seconds: 300 },
			{
				'ratelimit-limit': '2',
				'ratelimit-policy': '2;w= 300',
				'ratelimit-remaining': '0',
				'ratelimit-reset': '5m0s',
			},
		],
		[
			{ provider: 'infobip', kind: 'server-error', status: 503, hint: 'seconds' },
			{ 'retry-after': '1' },
		],
	])('%j says when to come back', async (fault, expected) => {
		sandbox.order(fault);
		expect((await send()).headers).toMatchObject(expected);
	});

	test.each([
		[500, 'infobip'],
		[503, 'infobip'],
		[500, 'gupshup'],
		[500, 'messangi'],
	] as const)('a %d of %s', async (status, provider) => {
		sandbox.order({ provider, kind: 'server-error', status });
		expect((await send(provider)).status).toBe(status);
		expect(sandbox.messages()).toEqual([]);
	});

	test.each<[string, Fault, string, boolean]>([
		[
			'before the body is read',
			{ ...onInfobip, kind: 'reset', when: 'before-reading' },
			'ECONNRESET',
			false,
		],
		[
			'after the body is read',
			{ ...onInfobip, kind: 'reset', when: 'after-reading' },
			'ECONNRESET',
			false,
		],
		[
			'after the message was taken',
			{ ...onInfobip, kind: 'reset', when: 'after-accepting' },
			'ECONNRESET',
			true,
		],
		['in the middle of the answer', { ...onInfobip, kind: 'cut-off' }, 'ECONNRESET', true],
	])('the connection breaks %s', async (_why, fault, code, accepted) => {
		sandbox.order(fault);
		expect(await codeOf(send())).toMatch(new RegExp(`${code}|ERR_BAD_RESPONSE`));
		expect(sandbox.requests()).toMatchObject([{ accepted, fault: fault.kind }]);
		expect(sandbox.messages()).toHaveLength(accepted ? 1 : 0);
	});

	test('a cut-off answer promises more than it sends', async () => {
		sandbox.order({ ...onInfobip, kind: 'cut-off' });
		const url = `${sandbox.urls.infobip}/whatsapp/1/message/text`;
		const response = await fetch(url, { method: 'POST' });
		expect(Number(response.headers.get('content-length'))).toBeGreaterThan(20);
		await expect(response.text()).rejects.toThrow();
	});

	test.each([
		[false, 0],
		[true, 1],
	])('no answer ever; accepted: %s', async (accepted, messages) => {
		sandbox.order({ ...onInfobip, kind: 'hang', accepted });
		const client = new AbortController();
		const code = codeOf(call(sandbox, 'infobip', { body: INFOBIP_TEXT, signal: client.signal }));
		while (sandbox.requests().length === 0) await sleep(5);
		expect(await Promise.race([code, sleep(50, 'still waiting')])).toBe('still waiting');
		client.abort();
		expect(await code).toBe('ERR_CANCELED');
		expect(sandbox.messages()).toHaveLength(messages);
		expect(sandbox.requests()[0]?.answer).toEqual({ status: 0, body: null });
	});

	test('an HTML page instead of JSON', async () => {
		sandbox.order({ ...onInfobip, kind: 'html-page' });
		const { status, data, headers } = await send();
		expect(status).toBe(502);
		expect(headers['content-type']).toContain('text/html');
		expect(data).toContain('<html>');
	});

	test('a message may be taken although the answer is an error', async () => {
		sandbox.order({ ...onInfobip, kind: 'server-error', status: 500, accepted: true });
		expect((await send()).status).toBe(500);
		expect(sandbox.requests()[0]).toMatchObject({ accepted: true, answer: { status: 500 } });
		expect(sandbox.messages()).toHaveLength(1);
	});

	test('a rate admits so many requests in a second', async () => {
		sandbox.order({ ...onInfobip, kind: 'rate', perSecond: 3, hint: 'seconds' });
		const answers = await Promise.all([1, 2, 3, 4, 5].map(async () => await send()));
		const statuses = answers.map(({ status }) => status).sort();
		expect(statuses).toEqual([200, 200, 200, 429, 429]);
		expect((await send('messangi')).status).toBe(200);
	});

	test('a fault strikes as often as it is told', async () => {
		sandbox.order({ ...onInfobip, kind: 'server-error', status: 500, times: 2 });
		const statuses = [await send(), await send(), await send()].map(({ status }) => status);
		expect(statuses).toEqual([500, 500, 200]);
		expect(sandbox.faults()).toMatchObject([{ struck: 2 }]);
	});

	test('a fault may be for one recipient or one path only', async () => {
		sandbox.order({ ...onInfobip, kind: 'server-error', status: 500, recipient: '0042' });
		sandbox.order({ ...onInfobip, kind: 'html-page', path: '/templates' });
		expect((await send()).status).toBe(200);
		const body = changed(INFOBIP_TEXT, { to: '441134960042' });
		expect((await call(sandbox, 'infobip', { body })).status).toBe(500);
		const path = '/whatsapp/1/templates';
		expect((await call(sandbox, 'infobip', { method: 'GET', path })).status).toBe(502);
	});

	test('a closed window keeps a text out, and lets a template in', async () => {
		sandbox.order({ ...onInfobip, kind: 'undeliverable', failure: 'window-closed' });
		await send();
		const path = '/whatsapp/1/message/template';
		await call(sandbox, 'infobip', { path, body: example('template minimal') });
		expect(sandbox.messages().map(({ outcome }) => outcome)).toEqual([
			{ kind: 'failed', failure: 'window-closed' },
			{ kind: 'seen' },
		]);
	});

	test('faults may be ordered at the start', async () => {
		const other = await startSandbox({ faults: [{ ...onInfobip, kind: 'html-page' }] });
		expect((await call(other, 'infobip', { body: INFOBIP_TEXT })).status).toBe(502);
		await other.stop();
	});

	describe('over the control server', () => {
		test('are ordered, listed and cancelled', async () => {
			const fault = { provider: 'infobip', kind: 'hang', times: 1 };
			const { status, data } = await control(sandbox, 'POST', '/faults', fault);
			expect({ status, data }).toEqual({ status: 201, data: { id: expect.any(String) } });
			const listed = await control(sandbox, 'GET', '/faults');
			expect(listed.data).toEqual({ faults: [{ id: data.id, fault, struck: 0 }] });
			expect((await control(sandbox, 'DELETE', '/faults')).status).toBe(204);
			expect(sandbox.faults()).toEqual([]);
		});

		test('one is cancelled, and the others stay', async () => {
			const id = sandbox.order({ ...onInfobip, kind: 'hang' });
			sandbox.order({ ...onInfobip, kind: 'html-page' });
			expect((await control(sandbox, 'DELETE', `/faults/${id}`)).status).toBe(204);
			expect(sandbox.faults()).toMatchObject([{ fault: { kind: 'html-page' } }]);
			expect((await control(sandbox, 'DELETE', `/faults/${id}`)).status).toBe(404);
		});

		test.each<[string, JsonValue]>([
			['of an unknown kind', { provider: 'infobip', kind: 'explosion' }],
			['of an unknown provider', { provider: 'twilio', kind: 'hang' }],
			['without what it needs', { provider: 'infobip', kind: 'latency' }],
			['with what it does not know', { provider: 'infobip', kind: 'hang', seconds: 3 }],
		])('are refused %s', async (_why, fault) => {
			const { status, data } = await control(sandbox, 'POST', '/faults', fault);
			expect(status).toBe(400);
			expect(data.violations).not.toHaveLength(0);
		});
	});
});

describe('Faults of reports', () => {
	let sandbox: Sandbox;
	let receiver: Receiver;

	beforeEach(async () => {
		sandbox = await startSandbox({ reportDelays: { delivered: 1, seen: 2 } });
		receiver = await startReceiver();
		const body = { ...INFOBIP_TEXT, notifyUrl: receiver.url };
		sandbox.order({ provider: 'infobip', kind: 'duplicate-reports', recipient: '0001', times: 1 });
		sandbox.order({ provider: 'infobip', kind: 'reversed-reports', recipient: '0003' });
		await call(sandbox, 'infobip', { body });
		await sandbox.settled();
		await call(sandbox, 'infobip', { body: { ...body, to: '441134960003' } });
		await sandbox.settled();
	});
	afterEach(async () => {
		await sandbox.stop();
		await receiver.stop();
	});

	test('duplicates and reversed order', () => {
		const events = sandbox.messages().map(({ reports }) => reports.map(({ event }) => event));
		expect(events).toEqual([
			['delivered', 'delivered', 'seen', 'seen'],
			['seen', 'delivered'],
		]);
		expect(receiver.received).toHaveLength(6);
		expect(receiver.received[0]?.body).toEqual(receiver.received[1]?.body);
	});
});
