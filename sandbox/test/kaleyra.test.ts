import { ACCOUNTS, type Sandbox, startSandbox } from '..';
import type { JsonValue } from '../json';
import { call, changed, CREDENTIALS, kaleyraPath, wide } from './harness';
import { kaleyra, KALEYRA_ORDER_STATUS, META_LIST } from './samples';

const PROFILES = `/v1/${ACCOUNTS.kaleyra.sid}/callback/profiles`;
const ORDER = 'messaging_object.interactive.action.parameters.order';

const wrongSidOrKey = {
	code: 'RBC001',
	message: 'Incorrect SID or API key.',
	data: [],
	error: { error: 'Incorrect SID or API key.' },
};
const accountType = {
	code: 'WA-401',
	message: 'API is not available for given customer.Please contact support for more info',
	data: {},
	error: {
		account: 'API is not available for given customer.Please contact support for more info',
	},
};
const unknownSender = {
	code: 'WA401',
	message: 'Phone number is not present or does not belong to the account.',
	data: {},
	error: { phone_number: 'Phone number is not present or does not belong to the account.' },
};
const senderVersion = {
	code: 'WA-401',
	message:
		"The phone number you're using is associated with different Version of our WA API. Please use the appropriate endpoint.",
	data: {},
	error: {
		phone_number:
			"The phone number you're using is associated with different Version of our WA API. Please use the appropriate endpoint.",
	},
};
const wrongPayload = {
	code: 'WA400',
	message: 'Refer to correct payload format',
	data: {},
	error: { payload: 'Incorrect payload format' },
};
const lowBalance = {
	code: 'E110',
	message: 'Please check your balance, You have a low balance!',
	data: {},
	error: { balance: 'Please check your balance, You have a low balance!' },
};

describe('Kaleyra', () => {
	let sandbox: Sandbox;

	beforeAll(async () => {
		sandbox = await startSandbox({ reportDelays: 'manual' });
	});
	beforeEach(() => sandbox.reset());
	afterAll(async () => await sandbox.stop());

	const send = async (body: JsonValue, path = kaleyraPath()) =>
		await call(sandbox, 'kaleyra', { path, body });

	test.each([
		['a literal plus', `/v2/${ACCOUNTS.kaleyra.sid}/whatsapp/+919800000000/messages`],
		['an escaped plus', kaleyraPath()],
	])('answers the sample of the order-status page, with %s', async (_why, path) => {
		const { status, data } = await send(KALEYRA_ORDER_STATUS, path);
		expect(status).toBe(202);
		expect(data).toEqual({
			code: 'WA202',
			message: 'Request Accepted',
			data: { message_id: expect.stringMatching(/^A[0-9a-f]{32}$/) },
			error: {},
		});
		expect(sandbox.messages()).toMatchObject([
			{ messageId: data.data.message_id, correlationId: 'customer1', kind: 'order_status' },
		]);
	});

	test.each(['processing', 'partially_shipped', 'shipped', 'completed', 'cancelled', 'canceled'])(
		'knows an order that is %s',
		async (state) => {
			const { status } = await send(changed(KALEYRA_ORDER_STATUS, { [`${ORDER}.status`]: state }));
			expect(status).toBe(202);
		},
	);

	const message = { messaging_product: 'whatsapp', to: '+919800000001', text: { body: 'Hello' } };

	test.each<[string, JsonValue]>([
		['text by default', { messaging_object: message }],
		['text by name', { messaging_object: { ...message, type: 'text' } }],
		['the longest text', { messaging_object: { ...message, text: { body: wide(4096) } } }],
		['a reply', { messaging_object: { ...message, context: { message_id: 'wamid.x' } } }],
		['the longest list body', kaleyra(changed(META_LIST, { 'body.text': wide(4096) }))],
		[
			'the longest description',
			changed(KALEYRA_ORDER_STATUS, { [`${ORDER}.description`]: wide(120) }),
		],
	])('accepts %s', async (_why, body) => {
		expect((await send(body)).status).toBe(202);
	});

	test.each<[string, JsonValue | undefined]>([
		['no body', undefined],
		['an empty body', {}],
		['a bare Meta object', message],
		['another product', { messaging_object: { ...message, messaging_product: 'fax' } }],
		['a group', { messaging_object: { ...message, recipient_type: 'group' } }],
		['a number without plus', { messaging_object: { ...message, to: '919800000001' } }],
		['a number of 16 digits', { messaging_object: { ...message, to: `+${'9'.repeat(16)}` } }],
		['a long text', { messaging_object: { ...message, text: { body: wide(4097) } } }],
		[
			'interactive without its type',
			changed(KALEYRA_ORDER_STATUS, { 'messaging_object.type': undefined }),
		],
		['an unknown type', { messaging_object: { ...message, type: 'fax' } }],
		['a long list body', kaleyra(changed(META_LIST, { 'body.text': wide(4097) }))],
		['a long description', changed(KALEYRA_ORDER_STATUS, { [`${ORDER}.description`]: wide(121) })],
		['an unknown state', changed(KALEYRA_ORDER_STATUS, { [`${ORDER}.status`]: 'SHIPPED' })],
		[
			'no reference',
			changed(KALEYRA_ORDER_STATUS, {
				'messaging_object.interactive.action.parameters.reference_id': undefined,
			}),
		],
		[
			'another name of the action',
			changed(KALEYRA_ORDER_STATUS, { 'messaging_object.interactive.action.name': 'review' }),
		],
		[
			'a callback address in the body',
			{ messaging_object: message, callback_url: 'http://x.test' },
		],
		['a fourth reference', { messaging_object: message, extra_info: { ref3: 'x' } }],
	])('refuses %s', async (_why, body) => {
		const { status, data } = await call(sandbox, 'kaleyra', body === undefined ? {} : { body });
		expect(status).toBe(400);
		expect(data).toEqual(wrongPayload);
		expect(sandbox.requests()[0]?.violations).not.toHaveLength(0);
	});

	test('cuts off long references and replaces unknown sources', async () => {
		const extra = { ref: wide(256), ref1: wide(255), wa_source: 'n8n' };
		const { status } = await send({ messaging_object: message, extra_info: extra });
		expect(status).toBe(202);
		expect(sandbox.messages()[0]?.body).toMatchObject({
			extra_info: { ref: wide(255), ref1: wide(255), wa_source: 'API' },
		});
	});

	const { apiKey, apiKeyWithoutProduct, sid, sidWithoutProduct } = ACCOUNTS.kaleyra;
	const sender = '+919800000000';
	const json = { 'content-type': 'application/json' };

	test.each([
		['a wrong key', 'wrong', sid, sender, wrongSidOrKey],
		['a wrong SID', apiKey, 'HXAP0000000000IN', sender, wrongSidOrKey],
		['an account without the product', apiKey, sidWithoutProduct, sender, accountType],
		['a key without the product', apiKeyWithoutProduct, sid, sender, accountType],
		['a foreign sender', apiKey, sid, '+919800000077', unknownSender],
		['a sender without plus', apiKey, sid, '919800000000', unknownSender],
		['a sender on version 1', apiKey, sid, '+919800000009', senderVersion],
	])('answers 401 to %s', async (_why, key, account, from, body) => {
		const { status, data } = await call(sandbox, 'kaleyra', {
			path: `/v2/${account}/whatsapp/${encodeURIComponent(from)}/messages`,
			headers: { ...json, 'api-key': key },
			body: KALEYRA_ORDER_STATUS,
		});
		expect(status).toBe(401);
		expect(data).toEqual(body);
	});

	test('answers 400 where the balance is low', async () => {
		const body = changed(KALEYRA_ORDER_STATUS, { 'messaging_object.to': '+919800000005' });
		const { status, data } = await send(body);
		expect({ status, data }).toEqual({ status: 400, data: lowBalance });
	});

	test('answers 500 on order', async () => {
		sandbox.order({ provider: 'kaleyra', kind: 'server-error', status: 500 });
		const { status, data } = await send(KALEYRA_ORDER_STATUS);
		expect(status).toBe(500);
		expect(data).toEqual({
			code: 'WA500',
			message: 'Please try again later',
			data: {},
			error: { error: 'Internal server error' },
		});
	});

	test('takes JSON only', async () => {
		const headers = { ...CREDENTIALS.kaleyra, 'content-type': 'text/plain' };
		const body = KALEYRA_ORDER_STATUS;
		const { data } = await call(sandbox, 'kaleyra', { headers, body });
		expect(data).toEqual(wrongPayload);
	});

	describe('callback profiles', () => {
		const profile = { title: 'n8n hook', http_method: 'POST', url: 'http://127.0.0.1/hook' };
		const list = async (headers = CREDENTIALS.kaleyra) =>
			await call(sandbox, 'kaleyra', { method: 'GET', path: PROFILES, headers });

		test('exist from their creation until a reset', async () => {
			const created = await send({ ...profile, headers: { 'x-secret': 's' } }, PROFILES);
			expect(created.status).toBe(200);
			expect(created.data.data).toEqual({ ...profile, id: expect.any(String) });
			expect((await list()).data.data).toEqual([created.data.data]);
			sandbox.reset();
			expect((await list()).data.data).toEqual([]);
		});

		test.each<[string, JsonValue]>([
			['a short title', { ...profile, title: 'ab' }],
			['a strange title', { ...profile, title: 'a/b/c' }],
			['an unknown method', { ...profile, http_method: 'PATCH' }],
			['no address', { title: 'n8n hook', http_method: 'POST' }],
			['a body that cannot be sent', { ...profile, http_method: 'GET', body: {} }],
		])('refuse %s', async (_why, body) => {
			expect((await send(body, PROFILES)).status).toBe(400);
		});

		test('test the key and the account', async () => {
			expect(await list({ 'api-key': 'wrong' })).toMatchObject({
				status: 401,
				data: wrongSidOrKey,
			});
			const path = `/v1/${sidWithoutProduct}/callback/profiles`;
			const answer = await call(sandbox, 'kaleyra', { method: 'GET', path });
			expect(answer).toMatchObject({ status: 401, data: accountType });
		});
	});
});
