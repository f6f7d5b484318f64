import { ACCOUNTS, type Sandbox, startSandbox } from '..';
import type { JsonValue } from '../json';
import { call, changed, CREDENTIALS } from './harness';
import { INFOBIP_ORDER_STATUS, INFOBIP_TEXT } from './samples';

const TEXT = '/whatsapp/1/message/text';
const ORDER_STATUS = '/whatsapp/1/message/interactive/order-status';
const TEMPLATES = '/whatsapp/1/templates?size=1';

const unauthorized = {
	requestError: { serviceException: { messageId: 'UNAUTHORIZED', text: 'Unauthorized' } },
};
describe('Infobip', () => {
	let sandbox: Sandbox;

	beforeAll(async () => {
		sandbox = await startSandbox({ reportDelays: 'manual' });
	});
	beforeEach(() => sandbox.reset());
	afterAll(async () => await sandbox.stop());

	const send = async (path: string, body: JsonValue) =>
		await call(sandbox, 'infobip', { path, body });

	test('answers the sample of the order-status page as the page does', async () => {
		const { status, data } = await send(ORDER_STATUS, INFOBIP_ORDER_STATUS);
		expect(status).toBe(200);
		expect(data).toEqual({
			to: '441134960001',
			messageCount: 1,
			messageId: 'a28dd97c-1ffb-4fcf-99f1-0b557ed381da',
			status: {
				groupId: 1,
				groupName: 'PENDING',
				id: 7,
				name: 'PENDING_ENROUTE',
				description: 'Message sent to next instance',
			},
		});
	});

	test('makes up a message ID where none is given', async () => {
		const { data } = await send(TEXT, INFOBIP_TEXT);
		expect(data.messageId).toMatch(/^[0-9a-f-]{36}$/);
	});

	const authentication: Array<[string, Record<string, string>, number, string]> = [
		['no header', {}, 401, 'UNAUTHORIZED'],
		['a wrong key', { authorization: 'App wrong' }, 401, 'UNAUTHORIZED'],
		['the word twice', { authorization: 'App App sandbox-infobip-key' }, 401, 'UNAUTHORIZED'],
		['another scheme', { authorization: 'Bearer sandbox-infobip-key' }, 401, 'UNAUTHORIZED'],
		[
			'a missing scope',
			{ authorization: `App ${ACCOUNTS.infobip.apiKeyWithoutScope}` },
			403,
			'FORBIDDEN',
		],
	];

	test.each(authentication)('answers %s', async (_why, headers, status, messageId) => {
		const sent = await call(sandbox, 'infobip', {
			headers: { ...headers, 'content-type': 'application/json' },
			body: INFOBIP_TEXT,
		});
		expect(sent.status).toBe(status);
		expect(sent.data.requestError.serviceException.messageId).toBe(messageId);
		const tested = await call(sandbox, 'infobip', { method: 'GET', path: TEMPLATES, headers });
		expect(tested.status).toBe(status);
		expect(tested.data.errorCode).toBe(`E${status}`);
	});

	test('prints the documented body of a 401', async () => {
		const { data } = await call(sandbox, 'infobip', { headers: {}, body: INFOBIP_TEXT });
		expect(data).toEqual(unauthorized);
	});

	test('lists templates for a good key', async () => {
		const { status, data } = await call(sandbox, 'infobip', { method: 'GET', path: TEMPLATES });
		expect(status).toBe(200);
		expect(data).toMatchObject({
			results: [{ id: '7001', name: 'order_confirmed', language: 'en', status: 'APPROVED' }],
			paging: { page: 0, size: 1 },
		});
	});

	test.each(['0', '101', 'x'])('refuses a page of %s templates', async (size) => {
		const path = `/whatsapp/1/templates?size=${size}`;
		const { status, data } = await call(sandbox, 'infobip', { method: 'GET', path });
		expect({ status, code: data.errorCode }).toEqual({ status: 400, code: 'E400' });
	});

	test('rejects with a 200 where the credit is used up', async () => {
		const { status, data } = await send(TEXT, changed(INFOBIP_TEXT, { to: '441134960005' }));
		expect(status).toBe(200);
		expect(data.status).toMatchObject({ groupId: 5, id: 12, name: 'REJECTED_NOT_ENOUGH_CREDITS' });
		expect(sandbox.requests()[0]?.accepted).toBe(false);
	});

	test('rejects a message ID that was used before', async () => {
		await send(ORDER_STATUS, INFOBIP_ORDER_STATUS);
		const { status, data } = await send(ORDER_STATUS, INFOBIP_ORDER_STATUS);
		expect(status).toBe(200);
		expect(data.status).toMatchObject({ groupId: 5, id: 23 });
		expect(sandbox.messages()).toHaveLength(1);
	});

	test.each([
		['an unknown path', { path: '/whatsapp/1/message/nothing' }, 404, 'NOT_FOUND'],
		['a GET', { method: 'GET', path: TEXT }, 404, 'NOT_FOUND'],
		[
			'a body that is no JSON',
			{ headers: { ...CREDENTIALS.infobip, 'content-type': 'application/json' } },
			400,
			'BAD_REQUEST',
		],
		[
			'another content type',
			{
				headers: { ...CREDENTIALS.infobip, 'content-type': 'text/plain' },
				body: INFOBIP_TEXT,
			},
			400,
			'BAD_REQUEST',
		],
	])('answers %s', async (_why, request, status, messageId) => {
		const answer = await call(sandbox, 'infobip', request);
		expect(answer.status).toBe(status);
		expect(answer.data.requestError.serviceException.messageId).toBe(messageId);
	});
});
