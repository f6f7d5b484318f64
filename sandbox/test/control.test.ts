import { type Sandbox, startSandbox } from '..';
import type { JsonValue } from '../json';
import { call, control, CREDENTIALS, type Receiver, startReceiver } from './harness';
import { INFOBIP_TEXT, KALEYRA_ORDER_STATUS, MESSANGI_TEXT } from './samples';

describe('Control server', () => {
	let sandbox: Sandbox;
	let receiver: Receiver;

	beforeAll(async () => {
		sandbox = await startSandbox({ reportDelays: 'manual' });
		receiver = await startReceiver();
	});
	beforeEach(() => {
		sandbox.reset();
		receiver.received.length = 0;
	});
	afterAll(async () => {
		await sandbox.stop();
		await receiver.stop();
	});

	const get = async (path: string) => (await control(sandbox, 'GET', path)).data;

	test('listens on loopback and describes itself', async () => {
		for (const url of Object.values(sandbox.urls))
			expect(url).toMatch(/^http:\/\/127\.0\.0\.1:\d+$/);
		const { urls, calls, magicNumbers } = await get('/');
		expect(urls).toEqual(sandbox.urls);
		expect(calls).toContainEqual({ method: 'GET', path: '/health', does: expect.any(String) });
		expect(magicNumbers).toContainEqual({ lastDigits: '0047', meaning: expect.any(String) });
		expect(await get('/health')).toEqual({ status: 'ok', urls: sandbox.urls });
		expect((await control(sandbox, 'GET', '/nothing')).status).toBe(404);
	});

	test('shows every request with its answer', async () => {
		await call(sandbox, 'infobip', { path: '/whatsapp/1/message/text?x=1', body: INFOBIP_TEXT });
		await call(sandbox, 'messangi', { body: {} });
		const { requests } = await get('/requests');
		expect(requests).toMatchObject([
			{
				provider: 'infobip',
				method: 'POST',
				path: '/whatsapp/1/message/text',
				query: { x: '1' },
				headers: { ...CREDENTIALS.infobip, 'content-type': 'application/json' },
				body: INFOBIP_TEXT,
				rawBody: JSON.stringify(INFOBIP_TEXT),
				receivedAt: expect.any(Number),
				answer: { status: 200, body: { messageCount: 1 } },
				messageId: expect.any(String),
				accepted: true,
			},
			{ provider: 'messangi', accepted: false, violations: expect.any(Array) },
		]);
		expect(requests).toEqual(JSON.parse(JSON.stringify(sandbox.requests())));
		expect((await get('/requests?provider=messangi')).requests).toHaveLength(1);
		expect((await get('/requests?accepted=true')).requests).toHaveLength(1);
		expect((await get('/requests?provider=infobip&accepted=false')).requests).toEqual([]);
		expect((await control(sandbox, 'GET', '/requests?provider=x')).status).toBe(400);
	});

	test('blacks out keys that are not the sandbox’s own', async () => {
		const headers = { authorization: 'App a-real-key' };
		await call(sandbox, 'infobip', { headers, body: INFOBIP_TEXT });
		expect((await get('/requests')).requests[0].headers.authorization).toBe(
			'[not a key of the sandbox]',
		);
		expect(sandbox.requests()[0]?.headers.authorization).toBe('App a-real-key');
	});

	test('shows accepted messages with their reports', async () => {
		const body = { ...INFOBIP_TEXT, callbackData: 'order-1', notifyUrl: receiver.url };
		const { data } = await call(sandbox, 'infobip', { body });
		const { messageId } = data;
		await control(sandbox, 'POST', '/reports', { messageId, event: 'delivered' });
		const { messages } = await get('/messages?provider=infobip');
		expect(messages).toMatchObject([
			{
				provider: 'infobip',
				messageId,
				recipient: '441134960001',
				sender: '441134960000',
				correlationId: 'order-1',
				kind: 'text',
				outcome: { kind: 'seen' },
				reports: [{ event: 'delivered', url: receiver.url, answer: { status: 200 } }],
			},
		]);
		expect((await get('/messages?provider=gupshup')).messages).toEqual([]);
	});

	test('forgets requests and messages on demand', async () => {
		await call(sandbox, 'infobip', { body: INFOBIP_TEXT });
		expect((await control(sandbox, 'DELETE', '/requests')).status).toBe(204);
		expect(sandbox.requests()).toEqual([]);
		expect(sandbox.messages()).toEqual([]);
	});

	test('sends reports on order, with changes', async () => {
		const body = { ...MESSANGI_TEXT, callbacks: receiver.url };
		const { data } = await call(sandbox, 'messangi', { body });
		const messageId = data.meta.transactionId;
		const order = { messageId, event: 'failed', failure: 'opted-out', overrides: { extra: [1] } };
		const sent = await control(sandbox, 'POST', '/reports', order);
		expect(sent.status).toBe(200);
		expect(sent.data.reports).toMatchObject([{ event: 'failed', answer: { status: 200 } }]);
		expect(receiver.received).toMatchObject([{ body: { status: 'BLACKLISTED', extra: [1] } }]);
	});

	test('lays changes over a report position by position', async () => {
		const body = { ...INFOBIP_TEXT, notifyUrl: receiver.url };
		const { data } = await call(sandbox, 'infobip', { body });
		await control(sandbox, 'POST', '/reports', {
			messageId: data.messageId,
			event: 'delivered',
			overrides: { results: [{ status: { id: 2 } }, { messageId: 'other' }] },
		});
		expect(receiver.received[0]?.body).toMatchObject({
			results: [
				{ status: { groupId: 3, id: 2 }, messageId: data.messageId },
				{ messageId: 'other' },
			],
		});
	});

	test.each<[string, JsonValue, number]>([
		['an unknown message', { messageId: 'none', event: 'seen' }, 404],
		['an unknown event', { messageId: 'none', event: 'eaten' }, 400],
		['an unknown failure', { messageId: 'none', event: 'failed', failure: 'bad luck' }, 400],
		[
			'a failure of what did not fail',
			{ messageId: 'x', event: 'seen', failure: 'opted-out' },
			400,
		],
	])('refuses a report on %s', async (_why, order, status) => {
		expect((await control(sandbox, 'POST', '/reports', order)).status).toBe(status);
	});

	test('attaches a callback profile to the Kaleyra number', async () => {
		const attachment = { url: receiver.url, headers: { 'x-secret': 'abc' } };
		expect((await control(sandbox, 'PUT', '/webhooks/kaleyra', attachment)).status).toBe(200);
		expect(await get('/webhooks/kaleyra')).toEqual({ url: receiver.url });
		const { data } = await call(sandbox, 'kaleyra', { body: KALEYRA_ORDER_STATUS });
		await sandbox.report(data.data.message_id, { event: 'seen' });
		expect(receiver.received).toMatchObject([
			{ headers: { 'x-secret': 'abc' }, body: { status: 'read' } },
		]);
		expect((await control(sandbox, 'DELETE', '/webhooks/kaleyra')).status).toBe(204);
		expect(await get('/webhooks/kaleyra')).toEqual({ url: null });
	});

	test('attaches a profile that was made over the API', async () => {
		const path = '/v1/HXAP1600000097IN/callback/profiles';
		const profile = { title: 'hook', http_method: 'POST', url: receiver.url };
		const { data } = await call(sandbox, 'kaleyra', { path, body: profile });
		const put = async (profileId: string) =>
			(await control(sandbox, 'PUT', '/webhooks/kaleyra', { profileId })).status;
		expect(await put(data.data.id)).toBe(200);
		expect(await put('unknown')).toBe(404);
	});

	test('resets everything', async () => {
		await call(sandbox, 'infobip', { body: INFOBIP_TEXT });
		sandbox.order({ provider: 'infobip', kind: 'hang' });
		sandbox.attachKaleyraProfile({ url: receiver.url, method: 'POST', headers: {} });
		expect((await control(sandbox, 'POST', '/reset')).status).toBe(204);
		expect(sandbox.requests()).toEqual([]);
		expect(sandbox.messages()).toEqual([]);
		expect(sandbox.faults()).toEqual([]);
		expect(await get('/webhooks/kaleyra')).toEqual({ url: null });
	});
});

describe('Memory', () => {
	test('keeps the newest requests and messages only', async () => {
		const sandbox = await startSandbox({ keep: 2, reportDelays: 'manual' });
		for (const to of ['1', '2', '3']) {
			await call(sandbox, 'infobip', { body: { ...INFOBIP_TEXT, messageId: `m${to}`, to } });
		}
		expect(sandbox.requests().map(({ messageId }) => messageId)).toEqual(['m2', 'm3']);
		expect(sandbox.messages().map(({ recipient }) => recipient)).toEqual(['2', '3']);
		expect(await sandbox.report('m1', { event: 'seen' })).toBeUndefined();
		expect(await sandbox.report('m3', { event: 'seen' })).toEqual([]);
		await sandbox.stop();
	});

	test('refuses a body that is far too large', async () => {
		const sandbox = await startSandbox();
		const body = { ...INFOBIP_TEXT, callbackData: 'x'.repeat(1_100_000) };
		expect((await call(sandbox, 'infobip', { body })).status).toBe(413);
		expect(sandbox.requests()).toMatchObject([{ answer: { status: 413 }, accepted: false }]);
		expect(sandbox.messages()).toEqual([]);
		await sandbox.stop();
	});
});
