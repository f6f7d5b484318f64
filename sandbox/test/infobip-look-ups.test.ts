import axios from 'axios';
import { ACCOUNTS, type Sandbox, startSandbox } from '..';
import type { JsonValue } from '../json';
import { call, CREDENTIALS } from './harness';
import { example, MESSAGES } from './infobip-examples';

const { sender, apiKeyToSend } = ACCOUNTS.infobip;
const SENDER = `/whatsapp/1/senders/${sender}`;
const MEDIA = `${SENDER}/media`;
const IDENTITY = `/whatsapp/1/${sender}/contacts/441134960021/identity`;

describe('Look-ups of Infobip', () => {
	let sandbox: Sandbox;

	beforeAll(async () => {
		sandbox = await startSandbox({ reportDelays: 'manual' });
	});
	beforeEach(() => sandbox.reset());
	afterAll(async () => await sandbox.stop());

	const ask = async (method: string, path: string, body?: JsonValue) =>
		await call(sandbox, 'infobip', { method, path, ...(body === undefined ? {} : { body }) });
	const get = async (path: string) => await ask('GET', path);

	/** Subscribes to what comes in; nobody answers there, which does not matter. */
	const listen = () =>
		sandbox.registerWithInfobip({
			subscriptions: [
				{
					subscriptionId: 'everything',
					events: ['INBOUND_MESSAGE'],
					profile: { profileId: 'nobody', webhook: { notifyUrl: 'http://127.0.0.1:9/' } },
				},
			],
		});

	test.each<[string, string, object]>([
		[
			'numbers',
			'/numbers/1/numbers?limit=1',
			{
				numbers: [
					{
						numberKey: '0A1B2C3D4E5F60718293A4B5C6D7E8F1',
						number: sender,
						country: 'GB',
						countryName: 'United Kingdom',
						type: 'WHATSAPP',
						capabilities: ['WHATSAPP'],
						shared: false,
					},
				],
				numberCount: 3,
			},
		],
		[
			'flows',
			`${SENDER}/flows`,
			{
				flows: [
					{
						id: '880011',
						name: 'Damage report',
						businessAccountId: 556677,
						categories: ['CUSTOMER_SUPPORT'],
						status: 'PUBLISHED',
						initialScreens: ['REPORT_START'],
					},
					expect.objectContaining({ status: 'DRAFT' }),
				],
			},
		],
		[
			'the state of senders, without those of others',
			`/whatsapp/1/senders/quality?senders=447700900999,${sender}`,
			{
				results: [
					{
						sender,
						qualityRating: 'HIGH',
						status: 'CONNECTED',
						currentLimit: 'LIMIT_10K',
						lastUpdated: expect.any(String),
					},
				],
			},
		],
		['the balance', '/account/1/balance', { balance: 41.07, currency: 'EUR' }],
		[
			'an identity',
			IDENTITY,
			{ acknowledged: false, hash: 'q1w2e3=', createdAt: '2026-11-01T00:00:00.000+0000' },
		],
	])('shows %s', async (_what, path, expected) => {
		const { status, data } = await get(path);
		expect({ status, data }).toEqual({ status: 200, data: expected });
	});

	test.each<[string, string, object]>([
		['a business', `${SENDER}/business-info`, { displayName: 'Acme Outfitters' }],
		[
			'applications',
			'/provisioning/1/applications',
			{ results: [{ applicationId: 'acme-orders' }] },
		],
		['entities', '/provisioning/1/entities', { results: [{ entityId: 'acme-outfitters' }] }],
		[
			'whether one may call',
			`${SENDER}/calls/441134960021/permissions`,
			{ status: 'NO_PERMISSION', actions: [{ name: 'START_CALL', canPerformAction: false }, {}] },
		],
	])('shows %s, among other things', async (_what, path, expected) => {
		const { status, data } = await get(path);
		expect({ status, data }).toMatchObject({ status: 200, data: expected });
	});

	test('tells senders from other numbers', async () => {
		const all = (await get('/numbers/1/numbers')).data.numbers;
		expect(all.map(({ type }: { type: string }) => type)).toEqual([
			'WHATSAPP',
			'WHATSAPP',
			'VIRTUAL_LONG_NUMBER',
		]);
		const last = await get('/numbers/1/numbers?limit=1&page=2');
		expect(last.data.numbers).toEqual([all[2]]);
		expect((await get('/numbers/1/numbers?limit=0')).status).toBe(400);
	});

	test.each<[string, string, string]>([
		['flows of another sender', '/whatsapp/1/senders/1/flows', 'WA-FLOW-SENDER404'],
		['the business of another sender', '/whatsapp/1/senders/1/business-info', 'E404'],
	])('does not find %s', async (_what, path, errorCode) => {
		expect(await get(path)).toMatchObject({ status: 404, data: { errorCode } });
	});

	test('wants to know of which senders', async () => {
		const { status, data } = await get('/whatsapp/1/senders/quality');
		expect(status).toBe(400);
		expect(Object.keys(data.requestError.serviceException.validationErrors)).toEqual(['senders']);
	});

	describe('media', () => {
		const download = async (path: string, headers = CREDENTIALS.infobip) =>
			await axios.get(sandbox.urls.infobip + path, {
				headers,
				responseType: 'arraybuffer',
				maxRedirects: 0,
				validateStatus: () => true,
			});

		test('come as bytes with their type', async () => {
			const { status, headers, data } = await download(`${MEDIA}/5b1f-77`);
			expect({ status, type: headers['content-type'] }).toEqual({
				status: 200,
				type: 'image/jpeg',
			});
			expect(Buffer.from(data).subarray(0, 3)).toEqual(Buffer.from([0xff, 0xd8, 0xff]));
			expect(headers['content-length']).toBe(String(data.length));
		});

		test('tell their type and length to a HEAD', async () => {
			const whole = await download(`${MEDIA}/5b1f-77`);
			const head = await ask('HEAD', `${MEDIA}/5b1f-77`);
			expect(head.status).toBe(200);
			expect(head.headers['content-type']).toBe('image/jpeg');
			expect(head.headers['content-length']).toBe(whole.headers['content-length']);
			expect(head.data).toBe('');
		});

		test('may be a copy on another host, which must not get the key', async () => {
			const { status, headers } = await download(`${MEDIA}/5b1f-81`);
			expect(status).toBe(302);
			const copy = new URL(String(headers.location));
			const { port } = new URL(sandbox.urls.infobip);
			expect({ host: copy.hostname, port: copy.port }).toEqual({ host: 'localhost', port });
			const pdf = await download(copy.pathname, {});
			expect(pdf.headers['content-type']).toBe('application/pdf');
			expect(Buffer.from(pdf.data).toString()).toMatch(/^%PDF-1\.4\n[^]*%%EOF$/);
			expect((await download(copy.pathname)).status).toBe(400);
			expect((await download('/cdn/none', {})).status).toBe(404);
		});

		test('are deleted by their address', async () => {
			const url = `${sandbox.urls.infobip}${MEDIA}/5b1f-77`;
			expect((await ask('DELETE', MEDIA, { url })).status).toBe(204);
			expect((await get(`${MEDIA}/5b1f-77`)).status).toBe(404);
			expect((await ask('DELETE', MEDIA, { url: 'mug.png' })).status).toBe(400);
			expect((await ask('DELETE', MEDIA, { url: 'https://files.acme.test/mug.png' })).status).toBe(
				204,
			);
		});

		test('that came in have an address that works', async () => {
			listen();
			const deliveries = await sandbox.inbound('infobip', { type: 'image' });
			const url = /http[^"]+\/media\/[^"]+/.exec(JSON.stringify(deliveries))?.[0] ?? '';
			expect(url).toMatch(/^http/);
			expect((await download(new URL(url).pathname)).status).toBe(200);
		});
	});

	test('confirms an identity, but not another one', async () => {
		expect((await ask('PUT', IDENTITY, { hash: 'other=' })).status).toBe(409);
		expect((await ask('PUT', IDENTITY, {})).status).toBe(400);
		expect((await ask('PUT', IDENTITY, { hash: 'q1w2e3=' })).status).toBe(204);
		expect((await get(IDENTITY)).data).toMatchObject({ acknowledged: true });
		expect((await ask('DELETE', IDENTITY)).status).toBe(204);
		expect((await get(IDENTITY)).data).toMatchObject({ acknowledged: false });
	});

	test('marks nothing as read that never came in', async () => {
		const path = `${SENDER}/message/wamid.UNKNOWN%3D/read`;
		expect((await ask('POST', path)).status).toBe(404);
		const flat = await ask('POST', '/whatsapp/1/senders/shop/message/x/read');
		expect(flat).toMatchObject({ status: 400, data: { error: expect.any(String) } });
	});

	test('marks as read what came in', async () => {
		listen();
		await sandbox.inbound('infobip', { type: 'text', messageId: 'wamid.a/b=' });
		const path = `${SENDER}/message/${encodeURIComponent('wamid.a/b=')}/read`;
		expect((await ask('POST', path)).status).toBe(204);
	});

	test.each<[string, JsonValue, string]>([
		['/whatsapp/1/conversions', { conversions: [] }, 'conversions'],
		[
			'/whatsapp/1/conversions/waba',
			{ conversions: [{ ctwaClickId: 'c', type: 'PURCHASE' }] },
			'sourceId',
		],
		[
			'/whatsapp/1/conversions',
			{ conversions: [{ ctwaClickId: 'c', type: 'ORDER_SHIPPED' }] },
			'conversions[0].type',
		],
	])('refuses a conversion at %s', async (path, body, property) => {
		const { status, data } = await ask('POST', path, body);
		expect({ status, data }).toMatchObject({
			status: 400,
			data: { errorCode: 'E400', violations: [{ property }] },
		});
	});

	describe('a key that may only send', () => {
		const headers = { authorization: `App ${apiKeyToSend}`, 'content-type': 'application/json' };

		test.each([...new Set(MESSAGES.map(([, path]) => path))])('may post to %s', async (path) => {
			const [name = ''] = MESSAGES.find(([, one]) => one === path) ?? [];
			const sent = await call(sandbox, 'infobip', { path, headers, body: example(name) });
			expect(sent.status).toBe(200);
		});

		test.each([
			'/whatsapp/1/templates',
			`/whatsapp/2/senders/${sender}/templates`,
			`${SENDER}/flows`,
			`${MEDIA}/5b1f-77`,
			'/numbers/1/numbers',
			'/account/1/balance',
			'/messages-api/1/reports',
		])('may not read %s', async (path) => {
			expect((await call(sandbox, 'infobip', { method: 'GET', path, headers })).status).toBe(403);
		});
	});
});
