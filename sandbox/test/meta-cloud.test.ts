import { ACCOUNTS, type Sandbox, startSandbox } from '..';
import { type JsonValue, stringAt } from '../json';
import { call, CREDENTIALS, many } from './harness';
import { BUTTONS, TEXT } from './meta-messages';
import { BYTES, upload } from './uploads';
import { answered } from './webhook';

const { phoneNumberId, wabaId, verifiedName, ...account } = ACCOUNTS.metaCloud;
const MESSAGES = `/v25.0/${phoneNumberId}/messages`;
const ADDRESSED = { messaging_product: 'whatsapp', to: '+447700900001' };

const graph = (code: number, more: object = {}) => ({
	error: {
		message: expect.any(String),
		type: 'OAuthException',
		code,
		fbtrace_id: expect.any(String),
		...more,
	},
});
const unknownObject = graph(100, { type: 'GraphMethodException', error_subcode: 33 });

describe('Meta’s Cloud API', () => {
	let sandbox: Sandbox;

	beforeAll(async () => {
		sandbox = await startSandbox({ reportDelays: 'manual' });
	});
	beforeEach(() => sandbox.reset());
	afterAll(async () => await sandbox.stop());

	const at = async (method: string, path: string, body?: JsonValue) =>
		await answered(sandbox, 'metaCloud', method, path, body);
	const send = async (to = ADDRESSED.to) =>
		await at('POST', MESSAGES, { ...ADDRESSED, ...TEXT, to });

	test('answers a message with the number and its ID', async () => {
		expect(await at('POST', MESSAGES, { ...ADDRESSED, ...BUTTONS })).toEqual({
			status: 200,
			data: {
				messaging_product: 'whatsapp',
				contacts: [{ input: '+447700900001', wa_id: '447700900001' }],
				messages: [{ id: expect.stringMatching(/^wamid\./) }],
			},
		});
		expect(sandbox.messages()).toMatchObject([
			{ provider: 'metaCloud', sender: account.sender, kind: 'button' },
		]);
	});

	test('answers a message to a user ID with that', async () => {
		const body = { messaging_product: 'whatsapp', recipient: 'IN.5550001', ...TEXT };
		const { data } = await at('POST', MESSAGES, body);
		expect(data).toMatchObject({ contacts: [{ input: 'IN.5550001', user_id: 'IN.5550001' }] });
	});

	test('takes a message as read, and shows that an answer is being written', async () => {
		const read = { messaging_product: 'whatsapp', status: 'read', message_id: 'wamid.in' };
		for (const body of [read, { ...read, typing_indicator: { type: 'text' } }]) {
			expect(await at('POST', MESSAGES, body)).toEqual({ status: 200, data: { success: true } });
		}
		expect(sandbox.messages()).toEqual([]);
		expect((await at('POST', MESSAGES, { ...read, status: 'delivered' })).status).toBe(400);
	});

	test.each<[why: string, headers: Record<string, string>, status: number, body: object]>([
		['no token', {}, 400, graph(2500)],
		['a wrong token', { authorization: 'Bearer x' }, 401, graph(190)],
		[
			'an expired token',
			{ authorization: `Bearer ${account.expiredToken}` },
			401,
			graph(190, { error_subcode: 463 }),
		],
		[
			'a token without the permission',
			{ authorization: `Bearer ${account.tokenWithoutPermission}` },
			403,
			graph(200),
		],
		['a token without its scheme', { authorization: account.accessToken }, 401, graph(190)],
		['another provider’s header', CREDENTIALS.dialog360, 400, graph(2500)],
	])('answers %s as Graph does', async (_why, headers, status, body) => {
		const answer = await call(sandbox, 'metaCloud', {
			headers: { 'content-type': 'application/json', ...headers },
			body: { ...ADDRESSED, ...TEXT },
		});
		expect({ status: answer.status, body: answer.data }).toEqual({ status, body });
		expect(sandbox.messages()).toEqual([]);
	});

	test.each<[why: string, method: string, path: string, body: object]>([
		['the number in place of its ID', 'POST', `/v25.0/${account.sender}/messages`, unknownObject],
		['the account in place of the number', 'POST', `/v25.0/${wabaId}/messages`, unknownObject],
		['an account that is none', 'GET', '/v25.0/999/phone_numbers', unknownObject],
		['a number in place of the account', 'GET', `/v25.0/${phoneNumberId}/flows`, graph(100)],
		['an ID that is none', 'GET', '/v25.0/999', unknownObject],
		['a path without a version', 'POST', `/${phoneNumberId}/messages`, graph(2500)],
		['a version that is none', 'POST', `/latest/${phoneNumberId}/messages`, graph(2500)],
		['an edge that is none', 'GET', `/v25.0/${wabaId}/orders`, graph(2500)],
	])('does not know %s', async (_why, method, path, body) => {
		expect(await at(method, path, { ...ADDRESSED, ...TEXT })).toEqual({ status: 400, data: body });
	});

	test.each(['v13.0', 'v21.0', 'v27.0'])('has %s, too', async (version) => {
		const path = `/${version}/${phoneNumberId}/messages`;
		expect((await at('POST', path, { ...ADDRESSED, ...TEXT })).status).toBe(200);
	});

	test('says with 131009 what is wrong in a body', async () => {
		const { status, data } = await at('POST', MESSAGES, { ...ADDRESSED, type: 'fax' });
		expect(status).toBe(400);
		expect(data).toMatchObject({
			error: { code: 131009, error_data: { details: expect.any(String) } },
		});
		expect(sandbox.requests()[0]?.violations).not.toHaveLength(0);
	});

	test.each([
		[500, graph(131000)],
		[502, graph(131000)],
		[503, graph(2)],
	] as const)('fails with %i on order', async (status, body) => {
		sandbox.order({ provider: 'metaCloud', kind: 'server-error', status });
		expect(await send()).toEqual({ status, data: body });
	});

	test('answers too many requests with 400 and 130429', async () => {
		sandbox.order({ provider: 'metaCloud', kind: 'too-many-requests' });
		expect(await send()).toMatchObject({ status: 400, data: { error: { code: 130429 } } });
	});

	describe('if the limits are kept', () => {
		beforeEach(() => sandbox.configure({ limits: true, minute: 60_000 }));

		test('one customer gets 45 messages at once, another is not affected', async () => {
			sandbox.configure({ minute: 3_600_000 });
			const statuses: number[] = [];
			for (let index = 0; index < 47; index += 1) statuses.push((await send()).status);
			expect(statuses).toEqual([...many(45, () => 200), 400, 400]);
			expect(await send()).toMatchObject({ data: { error: { code: 131056 } } });
			expect((await send('+447700900002')).status).toBe(200);
		});

		test('and ten more with each minute', async () => {
			sandbox.configure({ minute: 0 });
			for (let index = 0; index < 50; index += 1) expect((await send()).status).toBe(200);
		});

		test('a number sends 80 messages a second', async () => {
			// Of a second that lasts a minute.
			sandbox.configure({ minute: 3_600_000 });
			const codes: JsonValue[] = [];
			for (let index = 0; index < 82; index += 1) {
				const { status, data } = await send(`+4477009001${String(index).padStart(2, '0')}`);
				codes.push(status === 200 ? 200 : data);
			}
			expect(codes.slice(0, 80)).toEqual(many(80, () => 200));
			expect(codes.slice(80)).toMatchObject(many(2, () => ({ error: { code: 130429 } })));
		});
	});

	test('an account without a number can be asked 200 times an hour', async () => {
		const fresh = await startSandbox({
			settings: { limits: true },
			accounts: { metaCloud: { isRegistered: false } },
		});
		const ask = async () =>
			await call(fresh, 'metaCloud', { method: 'GET', path: `/v25.0/${wabaId}/phone_numbers` });
		const usage = ({ headers }: { headers: object }) =>
			JSON.parse(
				String(Object.entries(headers).find(([name]) => name === 'x-business-use-case-usage')?.[1]),
			);
		const use = (call_count: number, estimated_time_to_regain_access: unknown) => ({
			[wabaId]: [
				{
					type: 'whatsapp_business_management',
					call_count,
					total_cputime: 1,
					total_time: 1,
					estimated_time_to_regain_access,
				},
			],
		});
		expect(usage(await ask())).toEqual(use(1, 0));
		const answers = await Promise.all(many(199, ask));
		expect(answers.map(({ status }) => status)).toEqual(many(199, () => 200));
		const refused = await ask();
		expect(refused).toMatchObject({ status: 400, data: { error: { code: 80008 } } });
		expect(usage(refused)).toEqual(use(100, 60));
		// What is sent has limits of its own.
		const sent = await call(fresh, 'metaCloud', { body: { ...ADDRESSED, ...TEXT } });
		expect(sent.status).toBe(200);
		await fresh.stop();
	});

	test('lists the number by what people know it by', async () => {
		const { data } = await at('GET', `/v25.0/${wabaId}/phone_numbers?limit=100`);
		expect(data).toMatchObject({
			data: [
				{ id: phoneNumberId, display_phone_number: '+44 7700 900123', verified_name: verifiedName },
			],
			paging: { cursors: { after: expect.any(String) } },
		});
		expect(data).not.toHaveProperty('paging.next');
	});

	test('lists templates page by page, and says that there is more', async () => {
		const path = `/v25.0/${wabaId}/message_templates`;
		const first = await at('GET', `${path}?limit=2`);
		expect(first.data).toMatchObject({ data: [{}, {}], paging: { next: expect.any(String) } });
		const second = await at('GET', `${path}?limit=100&after=cursor-2`);
		expect(second.data).not.toHaveProperty('paging.next');
		expect((await at('GET', `${path}?limit=101`)).status).toBe(400);
		expect((await at('GET', `${path}?after=nowhere`)).status).toBe(400);
	});

	test('lists flows in their states', async () => {
		const { data } = await at('GET', `/v25.0/${wabaId}/flows`);
		expect(data).toMatchObject({ data: [{ status: 'PUBLISHED' }, { status: 'DRAFT' }] });
	});

	test('gives a file in two steps, with the token in both', async () => {
		const fields = { messaging_product: 'whatsapp', type: 'image/png' };
		const { status, data } = await upload(
			sandbox,
			'metaCloud',
			`/v25.0/${phoneNumberId}/media`,
			fields,
		);
		expect({ status, data }).toEqual({ status: 200, data: { id: expect.any(String) } });
		const id = stringAt(data, 'id');
		const told = await at('GET', `/v25.0/${id}?phone_number_id=${phoneNumberId}`);
		expect(told.data).toMatchObject({ mime_type: 'image/png', file_size: BYTES.length, id });
		const url = stringAt(told.data, 'url') ?? '';
		const file = await fetch(url, { headers: CREDENTIALS.metaCloud });
		expect(Buffer.from(await file.arrayBuffer())).toEqual(BYTES);
		expect((await fetch(url)).status).toBe(400);
		expect(await at('GET', `/v25.0/${id}?phone_number_id=1`)).toEqual({
			status: 400,
			data: unknownObject,
		});
	});

	test.each([
		['without the product', { type: 'image/png' }],
		['of a type that cannot be sent', { messaging_product: 'whatsapp', type: 'image/tiff' }],
	])('takes no file %s', async (_why, fields) => {
		const path = `/v25.0/${phoneNumberId}/media`;
		expect((await upload(sandbox, 'metaCloud', path, fields)).status).toBe(400);
	});
});
