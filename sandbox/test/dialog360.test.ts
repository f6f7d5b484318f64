import { ACCOUNTS } from '..';
import { type JsonValue, stringAt } from '../json';
import { useBench } from './bench';
import { call, CREDENTIALS } from './harness';
import { BUTTONS, TEXT } from './meta-messages';
import { BYTES, upload } from './uploads';
import { answered } from './webhook';

const { apiKeyOfUnpaid, apiKeyWithoutAccess, phoneNumberId, wabaId, sender } = ACCOUNTS.dialog360;
const ADDRESSED = {
	messaging_product: 'whatsapp',
	recipient_type: 'individual',
	to: '447700900001',
};
const WEBHOOK = '/v1/configs/webhook';

const gateway = (http_code: number) => ({
	meta: { developer_message: expect.any(String), http_code, success: false },
});
const meta = (code: number) => ({
	error: {
		message: expect.stringContaining(`(#${code})`),
		type: 'OAuthException',
		code,
		error_data: { messaging_product: 'whatsapp', details: expect.any(String) },
		fbtrace_id: expect.any(String),
	},
});

describe('360dialog', () => {
	const bench = useBench();

	const at = async (method: string, path: string, body?: JsonValue) =>
		await answered(bench.sandbox, 'dialog360', method, path, body);
	const send = async (to = ADDRESSED.to) =>
		await at('POST', '/messages', { ...ADDRESSED, ...TEXT, to });

	test('answers a message as Meta does', async () => {
		expect(await at('POST', '/messages', { ...ADDRESSED, ...BUTTONS })).toEqual({
			status: 200,
			data: {
				messaging_product: 'whatsapp',
				contacts: [{ input: '447700900001', wa_id: '447700900001' }],
				messages: [{ id: expect.stringMatching(/^wamid\./) }],
			},
		});
		expect(bench.sandbox.messages()).toMatchObject([{ provider: 'dialog360', sender }]);
	});

	test('takes a message as read', async () => {
		const read = { messaging_product: 'whatsapp', status: 'read', message_id: 'wamid.in' };
		expect(await at('POST', '/messages', read)).toEqual({ status: 200, data: { success: true } });
		expect(bench.sandbox.messages()).toEqual([]);
	});

	test.each<[why: string, headers: Record<string, string>, status: number, body: object]>([
		['no key', {}, 401, { error: 'Invalid api key' }],
		['a wrong key', { 'd360-api-key': 'x' }, 401, { error: 'Invalid api key' }],
		[
			'the key as a token',
			{ authorization: `Bearer ${ACCOUNTS.dialog360.apiKey}` },
			401,
			{ error: 'Invalid api key' },
		],
		['an account that has not paid', { 'd360-api-key': apiKeyOfUnpaid }, 400, gateway(400)],
		['a key that may not', { 'd360-api-key': apiKeyWithoutAccess }, 403, gateway(403)],
	])('answers %s in one of its own forms', async (_why, headers, status, body) => {
		const answer = await call(bench.sandbox, 'dialog360', {
			headers: { 'content-type': 'application/json', ...headers },
			body: { ...ADDRESSED, ...TEXT },
		});
		expect({ status: answer.status, body: answer.data }).toEqual({ status, body });
		expect(bench.sandbox.messages()).toEqual([]);
	});

	test('hands Meta’s error on for a wrong body', async () => {
		const { status, data } = await at('POST', '/messages', { ...ADDRESSED, type: 'fax' });
		expect({ status, data }).toEqual({ status: 400, data: meta(131009) });
	});

	test.each([
		[500, { error: 'Internal server error' }],
		[502, { error: 'WhatsApp API is not available' }],
	] as const)('fails with %i on order', async (status, body) => {
		bench.sandbox.order({ provider: 'dialog360', kind: 'server-error', status });
		expect(await send()).toEqual({ status, data: body });
	});

	test('answers too many requests with 400 and a text', async () => {
		bench.sandbox.order({ provider: 'dialog360', kind: 'too-many-requests' });
		const { status, data } = await send();
		expect({ status, data }).toEqual({ status: 400, data: gateway(400) });
		expect(JSON.stringify(data)).toMatch(/rate limit/);
	});

	describe('if the limits are kept', () => {
		beforeEach(() => bench.sandbox.configure({ limits: true, minute: 3_600_000 }));

		test('hands on Meta’s limit on one customer, which touches no other', async () => {
			for (let index = 0; index < 45; index += 1) expect((await send()).status).toBe(200);
			expect(await send()).toEqual({ status: 400, data: meta(131056) });
			expect((await send('447700900002')).status).toBe(200);
		});

		test('hands on Meta’s limit on the number', async () => {
			for (let index = 0; index < 80; index += 1) {
				expect((await send(`4477009001${String(index).padStart(2, '0')}`)).status).toBe(200);
			}
			expect(await send('447700900300')).toEqual({ status: 400, data: meta(130429) });
		});

		test('takes 25 uploads a second', async () => {
			const fields = { messaging_product: 'whatsapp', type: 'image/png' };
			const put = async () => await upload(bench.sandbox, 'dialog360', '/media', fields);
			for (let index = 0; index < 25; index += 1) expect((await put()).status).toBe(200);
			expect(await put()).toEqual({ status: 400, data: gateway(400) });
		});

		test('tells of no file for a while after twenty that are not there', async () => {
			const { data } = await upload(bench.sandbox, 'dialog360', '/media', {
				messaging_product: 'whatsapp',
				type: 'image/png',
			});
			const id = stringAt(data, 'id');
			for (let index = 0; index < 20; index += 1) {
				expect((await at('GET', `/${index}`)).status).toBe(404);
			}
			expect(await at('GET', `/${id}`)).toEqual({ status: 400, data: gateway(400) });
			bench.sandbox.configure({ limits: false });
			expect((await at('GET', `/${id}`)).status).toBe(200);
		});
	});

	test('tells the health of the number that the key fixes', async () => {
		expect((await at('GET', '/health_status')).data).toMatchObject({
			health_status: {
				can_send_message: 'AVAILABLE',
				entities: [
					{ entity_type: 'PHONE_NUMBER', id: phoneNumberId },
					{ entity_type: 'WABA', id: wabaId },
				],
			},
			id: phoneNumberId,
		});
	});

	test('lists templates in Meta’s form, page by page', async () => {
		const { data } = await at('GET', '/message_templates?limit=2');
		expect(data).toMatchObject({ data: [{}, {}], paging: { next: expect.any(String) } });
		expect((await at('GET', '/message_templates?limit=0')).status).toBe(400);
	});

	test('serves a file under Meta’s path at its own host', async () => {
		const fields = { messaging_product: 'whatsapp', type: 'image/png' };
		const { data } = await upload(bench.sandbox, 'dialog360', '/media', fields);
		const id = stringAt(data, 'id');
		const told = (await at('GET', `/${id}`)).data;
		const { host, pathname, search } = new URL(stringAt(told, 'url') ?? '');
		expect(host).toBe('lookaside.fbsbx.com');
		const url = bench.sandbox.urls.dialog360 + pathname + search;
		const file = await fetch(url, { headers: CREDENTIALS.dialog360 });
		expect(Buffer.from(await file.arrayBuffer())).toEqual(BYTES);
		expect((await fetch(url)).status).toBe(401);
		expect(await at('GET', '/unknown')).toEqual({
			status: 404,
			data: { error: 'media not found' },
		});
	});

	test('says what it does not have', async () => {
		expect(await at('POST', '/flows', {})).toMatchObject({
			status: 404,
			data: { sandbox: expect.any(String) },
		});
	});

	describe('the webhook of the number', () => {
		const headers = { 'x-webhook-secret': 'a secret of our own' };

		test('is shown as it was set, and called with its headers', async () => {
			expect(await at('GET', WEBHOOK)).toEqual({ status: 200, data: { url: '', headers: {} } });
			const wish = { url: `${bench.webhook.url}/hook`, headers };
			expect(await at('POST', WEBHOOK, wish)).toEqual({ status: 200, data: wish });
			expect(await at('GET', WEBHOOK)).toEqual({ status: 200, data: wish });
			// Nobody asks the address whether it wants that.
			expect(bench.webhook.calls).toEqual([]);
			await bench.sandbox.inbound('dialog360', { type: 'text', text: 'Hi' });
			const { data } = await call(bench.sandbox, 'dialog360', { body: { ...ADDRESSED, ...TEXT } });
			await bench.sandbox.report(data.messages[0].id, { event: 'seen' });
			expect(bench.webhook.calls).toMatchObject([
				{ method: 'POST', url: '/hook', headers },
				{ method: 'POST', url: '/hook', headers },
			]);
			// Meta signs for whoever has the app, which is 360dialog.
			expect(bench.webhook.calls.flatMap((one) => Object.keys(one.headers))).not.toContain(
				'x-hub-signature-256',
			);
			expect(bench.webhook.bodies()).toMatchObject([
				{ entry: [{ id: wabaId, changes: [{ value: { messages: [{ text: { body: 'Hi' } }] } }] }] },
				{ entry: [{ changes: [{ value: { statuses: [{ status: 'read' }] } }] }] },
			]);
		});

		test('ends with an empty address', async () => {
			await at('POST', WEBHOOK, { url: bench.webhook.url, headers });
			expect((await at('POST', WEBHOOK, { url: '', headers: {} })).status).toBe(200);
			expect(await bench.sandbox.inbound('dialog360', { type: 'text' })).toEqual([]);
		});

		test('is not told of templates and the account, which are a partner’s matter', async () => {
			await at('POST', WEBHOOK, { url: bench.webhook.url });
			expect(await bench.sandbox.inbound('dialog360', { type: 'template-update' })).toEqual([]);
			expect(await bench.sandbox.inbound('dialog360', { type: 'account' })).toEqual([]);
		});

		test.each<[why: string, body: JsonValue]>([
			['no address', {}],
			['an address that is none', { url: 'n8n' }],
			['an underscore in the host', { url: 'https://my_n8n.example.test/hook' }],
			['a port', { url: 'https://n8n.example.test:5678/hook' }],
			['plain http', { url: 'http://n8n.example.test/hook' }],
			['a header with an underscore', { url: 'https://n8n.example.test', headers: { x_y: 'z' } }],
			['a header that is no text', { url: 'https://n8n.example.test', headers: { x: 1 } }],
		])('is not set with %s', async (_why, body) => {
			expect(await at('POST', WEBHOOK, body)).toMatchObject({
				status: 400,
				data: { error: { code: 131009 } },
			});
			expect(bench.sandbox.dialog360Webhook().url).toBe('');
		});
	});
});
