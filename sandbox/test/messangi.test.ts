import { ACCOUNTS, type Sandbox, startSandbox } from '..';
import type { JsonValue } from '../json';
import { call, changed, wide } from './harness';
import { MESSANGI_BUTTONS, MESSANGI_LIST, MESSANGI_TEXT } from './samples';

describe('Messangi', () => {
	let sandbox: Sandbox;

	beforeAll(async () => {
		sandbox = await startSandbox({ reportDelays: 'manual' });
	});
	beforeEach(() => sandbox.reset());
	afterAll(async () => await sandbox.stop());

	const send = async (body: JsonValue) => await call(sandbox, 'messangi', { body });

	test.each([
		['buttons', MESSANGI_BUTTONS],
		['a list', MESSANGI_LIST],
	])('answers the sample of %s as the page does', async (_why, body) => {
		const { status, data } = await send(body);
		expect(status).toBe(200);
		expect(data).toEqual({
			meta: {
				timestamp: expect.any(Number),
				transactionId: expect.stringMatching(/^[0-9a-f-]{36}$/),
				explain: 'Send Notification',
			},
		});
	});

	test.each<[string, JsonValue]>([
		['text', MESSANGI_TEXT],
		['the longest text', changed(MESSANGI_TEXT, { 'request.message': wide(1024) })],
		['a reply', changed(MESSANGI_TEXT, { 'request.replyTo': 'mo-1' })],
		['a callback', { ...MESSANGI_TEXT, callbacks: 'http://x.test/a' }],
		['two callbacks', { ...MESSANGI_TEXT, callbacks: 'http://x.test/a,https://x.test/b' }],
	])('accepts %s', async (_why, body) => {
		expect(await send(body)).toMatchObject({ status: 200 });
	});

	test.each<[string, JsonValue]>([
		['nothing', {}],
		['another channel', { ...MESSANGI_TEXT, channel: 'SMS' }],
		['a channel in lower case', { ...MESSANGI_TEXT, channel: 'whatsapp' }],
		['a sender with plus', changed(MESSANGI_TEXT, { 'request.from': '+1000000001' })],
		['a recipient without plus', changed(MESSANGI_TEXT, { 'request.to': '1000000003' })],
		['a text message without text', changed(MESSANGI_TEXT, { 'request.message': undefined })],
		['a long text', changed(MESSANGI_TEXT, { 'request.message': wide(1025) })],
		['an ID with a dash', changed(MESSANGI_TEXT, { 'request.externalId': 'order-1' })],
		['the flat form', { from: '1000000001', to: '+1000000003', type: 'text', body: 'Hi' }],
		['callbacks in a list', { ...MESSANGI_TEXT, callbacks: ['http://x.test/a'] }],
		['callbacks that are no addresses', { ...MESSANGI_TEXT, callbacks: 'x.test' }],
		['callbacks in the request', changed(MESSANGI_TEXT, { 'request.callbacks': 'http://x.test' })],
		[
			'an uploaded image',
			changed(MESSANGI_BUTTONS, { 'request.interactive.header.image': { id: '1' } }),
		],
		[
			'a section without title',
			changed(MESSANGI_LIST, { 'request.interactive.action.sections[0].title': undefined }),
		],
		['a long list body', changed(MESSANGI_LIST, { 'request.interactive.body.text': wide(1025) })],
		['an order status', changed(MESSANGI_LIST, { 'request.interactive.type': 'order_status' })],
	])('refuses %s', async (_why, body) => {
		const { status, data } = await send(body);
		expect(status).toBe(400);
		expect(data).toEqual({ errors: { reason: expect.any(String) } });
	});

	test.each([
		['no key', {}, 401],
		['a wrong key', { authorization: 'Bearer wrong' }, 401],
		['a raw key', { authorization: ACCOUNTS.messangi.apiKey }, 401],
		['a missing scope', { authorization: `Bearer ${ACCOUNTS.messangi.apiKeyWithoutScope}` }, 403],
		[
			'a good key, tested with nothing',
			{ authorization: `Bearer ${ACCOUNTS.messangi.apiKey}` },
			400,
		],
	])('answers %s', async (_why, key, status) => {
		const headers = { ...key, 'content-type': 'application/json' };
		const answer = await call(sandbox, 'messangi', { headers, body: {} });
		expect(answer.status).toBe(status);
		expect(answer.data.errors.reason).toEqual(expect.any(String));
	});

	test('serves another path if told', async () => {
		const accounts = { messangi: { basePath: '/oberyn', sendPath: '/v2/notification' } };
		const other = await startSandbox({ accounts, reportDelays: 'manual' });
		const path = '/oberyn/v2/notification';
		expect((await call(other, 'messangi', { path, body: MESSANGI_TEXT })).status).toBe(200);
		expect((await call(other, 'messangi', { body: MESSANGI_TEXT })).status).toBe(404);
		await other.stop();
	});
});
