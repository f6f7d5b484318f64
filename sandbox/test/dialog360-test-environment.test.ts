import axios from 'axios';
import { ACCOUNTS } from '..';
import type { JsonObject, JsonValue } from '../json';
import { useBench } from './bench';
import type { Answered } from './webhook';

/* 360dialog's own sandbox: the server of 360dialog asked as the host `waba-sandbox.360dialog.io`. */

const { testEnvironment, apiKey: keyOfNumber } = ACCOUNTS.dialog360;
const { apiKey, customer, sender } = testEnvironment;
const HOST = 'waba-sandbox.360dialog.io';
const WEBHOOK = '/v1/configs/webhook';

const ADDRESSED = { messaging_product: 'whatsapp', recipient_type: 'individual', to: customer };
const TEXT: JsonObject = { ...ADDRESSED, type: 'text', text: { body: 'Hi' } };

const bench = useBench();

async function ask(
	method: string,
	path: string,
	data?: JsonValue,
	{ key = apiKey, host = HOST }: { readonly key?: string; readonly host?: string } = {},
): Promise<Answered> {
	const { status, data: body } = await axios.request<JsonValue>({
		baseURL: bench.sandbox.urls.dialog360,
		method,
		url: path,
		data,
		headers: { 'd360-api-key': key, host, 'content-type': 'application/json' },
		validateStatus: () => true,
	});
	return { status, data: body };
}

const send = async (body: JsonValue = TEXT) => await ask('POST', '/v1/messages', body);

test('takes a message to the number of the key, and says nothing of it', async () => {
	expect(await send()).toEqual({ status: 201, data: {} });
	expect(bench.sandbox.messages()).toMatchObject([
		{ provider: 'dialog360', sender, recipient: customer, kind: 'text' },
	]);
});

test.each<[why: string, body: JsonObject]>([
	['another recipient', { ...TEXT, to: '447700900001' }],
	['a file by its ID', { ...ADDRESSED, type: 'image', image: { id: '1' } }],
	[
		'a header with a file by its ID',
		{
			...ADDRESSED,
			type: 'interactive',
			interactive: {
				type: 'button',
				header: { type: 'video', video: { id: '1' } },
				body: { text: 'Which?' },
				action: { buttons: [{ type: 'reply', reply: { id: 'a', title: 'A' } }] },
			},
		},
	],
	['what is no message', { messaging_product: 'whatsapp', status: 'read', message_id: 'wamid.1' }],
	['a wrong message', { ...TEXT, text: {} }],
])('refuses %s', async (_why, body) => {
	expect(await send(body)).toMatchObject({ status: 400, data: { error: { code: 131009 } } });
	expect(bench.sandbox.messages()).toEqual([]);
});

test('takes two hundred messages', async () => {
	for (let count = 0; count < 200; count += 1) expect((await send()).status).toBe(201);
	expect((await send()).status).toBe(400);
	bench.sandbox.reset();
	expect((await send()).status).toBe(201);
});

test.each([
	['the key of a number', '/v1/messages', { key: keyOfNumber }, 401],
	['its key at the host of numbers', '/messages', { host: 'waba-v2.360dialog.io' }, 401],
	['the path of a number', '/messages', {}, 404],
	['an upload', '/media', {}, 404],
])('has nothing for %s', async (_why, path, as, status) => {
	expect((await ask('POST', path, TEXT, as)).status).toBe(status);
	expect(bench.sandbox.messages()).toEqual([]);
});

test.each(['/health_status', '/message_templates', '/123'])('has no GET %s', async (path) => {
	expect((await ask('GET', path)).status).toBe(404);
});

describe('the webhook', () => {
	const tapped = { type: 'button-reply', id: 'a', title: 'A' } as const;

	test('is an address alone, and called with values that stand alone', async () => {
		const url = `${bench.webhook.url}/hook?secret=s`;
		expect(await ask('GET', WEBHOOK)).toEqual({ status: 200, data: { url: '', headers: null } });
		expect(await ask('POST', WEBHOOK, { url })).toEqual({
			status: 200,
			data: { url, headers: null },
		});
		await send({ ...TEXT, biz_opaque_callback_data: 'A1001' });
		const [{ messageId = '' } = {}] = bench.sandbox.messages();
		await bench.sandbox.report(messageId, { event: 'delivered' });
		await bench.sandbox.inbound('dialog360', tapped, { replyTo: messageId });
		expect(bench.webhook.calls.map((one) => one.url)).toEqual(['/hook?secret=s', '/hook?secret=s']);
		const [report, reply] = bench.webhook.bodies();
		expect(report).toEqual({
			statuses: [expect.objectContaining({ status: 'delivered', recipient_id: customer })],
		});
		expect(JSON.stringify(report)).not.toContain('A1001');
		expect(reply).toMatchObject({
			contacts: [{ wa_id: customer }],
			messages: [{ from: customer, interactive: { button_reply: { id: 'a' } } }],
		});
		expect(reply).not.toHaveProperty('entry');
	});

	test('gets what the customer writes, and nothing of the number beside it', async () => {
		await ask('POST', WEBHOOK, { url: bench.webhook.url });
		await bench.sandbox.inbound('dialog360', { type: 'text', text: 'To the number' });
		await bench.sandbox.inbound('dialog360', {
			type: 'text',
			from: customer,
			to: sender,
			text: 'Here',
		});
		expect(bench.webhook.bodies()).toMatchObject([{ messages: [{ text: { body: 'Here' } }] }]);
	});

	test.each<[why: string, body: JsonObject]>([
		['no address', {}],
		['an underscore in the host', { url: 'https://my_n8n.example.test/hook' }],
		['headers', { url: 'https://n8n.example.test/hook', headers: { 'x-secret': 's' } }],
	])('is not set with %s', async (_why, body) => {
		expect((await ask('POST', WEBHOOK, body)).status).toBe(400);
		expect(await ask('GET', WEBHOOK)).toMatchObject({ data: { url: '' } });
	});
});
