import { ACCOUNTS, type Sandbox, startSandbox, type TemplateDefinition } from '..';
import type { JsonObject, JsonValue } from '../json';
import { call, type Receiver, startReceiver } from './harness';
import { body, template } from './meta-messages';
import { upload } from './uploads';

const { sid, wabaId } = ACCOUNTS.kaleyra;
const WHATSAPP = `/v2/${sid}/whatsapp`;
const SENDER = encodeURIComponent('+919800000000');
const envelope = (data: JsonValue) => ({
	code: 'WA200',
	message: expect.any(String),
	data,
	error: {},
});
const message = (content: JsonObject): JsonObject => ({
	messaging_object: { messaging_product: 'whatsapp', to: '+919800000001', ...content },
});

describe('Look-ups of Kaleyra', () => {
	let sandbox: Sandbox;
	let receiver: Receiver;

	beforeAll(async () => {
		sandbox = await startSandbox({ reportDelays: { queued: 0, failed: 0 } });
		receiver = await startReceiver();
	});
	beforeEach(() => sandbox.reset());
	afterAll(async () => {
		await sandbox.stop();
		await receiver.stop();
	});

	const get = async (path: string) =>
		await call(sandbox, 'kaleyra', { method: 'GET', path: WHATSAPP + path });
	const namesOf = async (query: string) => {
		const { data } = await get(`/${wabaId}/message_templates${query}`);
		return data.data.map((one: JsonObject) => one.name);
	};

	test('lists templates in Meta’s form', async () => {
		const { status, data } = await get(`/${wabaId}/message_templates?name=invoice_ready`);
		expect(status).toBe(200);
		expect(data).toEqual(
			envelope([
				{
					id: expect.stringMatching(/^\d+$/),
					name: 'invoice_ready',
					language: 'en',
					category: 'UTILITY',
					status: 'APPROVED',
					components: [
						{ type: 'HEADER', format: 'DOCUMENT' },
						{ type: 'BODY', text: 'Here is the invoice of order {{1}}.' },
					],
				},
			]),
		);
	});

	test.each<[query: string, names: string[]]>([
		['?status=PAUSED', ['autumn_sale']],
		['?language=de', ['order_confirmed']],
		['?limit=1', ['order_confirmed']],
		['?name=order_lost', []],
	])('narrows templates by %s', async (query, names) => {
		expect(await namesOf(query)).toEqual(names);
	});

	test('lists the templates that a test put in place', async () => {
		const components: TemplateDefinition['components'] = [{ type: 'BODY', text: 'Hi' }];
		const mine = { id: '1', name: 'mine', language: 'hi', components };
		sandbox.replaceTemplates('kaleyra', [{ ...mine, category: 'UTILITY', status: 'APPROVED' }]);
		expect(await namesOf('')).toEqual(['mine']);
	});

	test('lists the numbers of the account, those on version 1 among them', async () => {
		const { data } = await get(`/${wabaId}/number`);
		expect(data.data).toMatchObject([
			{ phone_number: '+919800000000', version: 'V2' },
			{ phone_number: '+919800000009', version: 'V1' },
		]);
	});

	test('tells about a number', async () => {
		const { status, data } = await get(`/${SENDER}/phone_number_details`);
		expect(status).toBe(200);
		expect(data).toMatchObject(
			envelope({ quality_rating: 'GREEN', verified_name: 'Acme Outfitters', status: 'CONNECTED' }),
		);
	});

	test.each([
		['a foreign account', '/999/message_templates', 'WA401'],
		['the numbers of a foreign account', '/999/number', 'WA401'],
		['a foreign number', '/%2B919800000077/phone_number_details', 'WA401'],
		['a number on version 1', '/%2B919800000009/phone_number_details', 'WA-401'],
	])('answers 401 to %s', async (_why, path, code) => {
		expect(await get(path)).toMatchObject({ status: 401, data: { code } });
	});

	test('tests the key', async () => {
		const path = `${WHATSAPP}/${wabaId}/message_templates`;
		const headers = { 'api-key': 'wrong' };
		expect(await call(sandbox, 'kaleyra', { method: 'GET', path, headers })).toMatchObject({
			status: 401,
			data: { code: 'RBC001' },
		});
	});

	test('gives uploaded media an ID that can be sent', async () => {
		const { status, data } = await upload(sandbox, 'kaleyra', `${WHATSAPP}/${SENDER}/media`, {
			type: 'image/png',
		});
		expect({ status, data }).toEqual({ status: 200, data: envelope({ id: expect.any(String) }) });
		const { id } = Object(data).data;
		await call(sandbox, 'kaleyra', { body: message({ type: 'image', image: { id } }) });
		expect(sandbox.messages()).toMatchObject([{ kind: 'image', outcome: { kind: 'seen' } }]);
	});

	test.each<[why: string, fields: Record<string, string>]>([
		['no type', {}],
		['a type that is none', { type: 'image' }],
	])('refuses an upload with %s', async (_why, fields) => {
		const path = `${WHATSAPP}/${SENDER}/media`;
		expect(await upload(sandbox, 'kaleyra', path, fields)).toMatchObject({
			status: 400,
			data: { code: 'WA400' },
		});
	});

	test('lets postpaid accounts alone upload', async () => {
		const prepaid = await startSandbox({ accounts: { kaleyra: { prepaid: true } } });
		const path = `${WHATSAPP}/${SENDER}/media`;
		const answer = await upload(prepaid, 'kaleyra', path, { type: 'image/png' });
		expect(answer).toMatchObject({
			status: 401,
			data: { code: 'WA-401', error: { account: expect.any(String) } },
		});
		await prepaid.stop();
	});

	test.each<[why: string, content: JsonObject, code: number]>([
		['a template that is filled in wrongly', template('order_confirmed', [body('Asha')]), 132000],
		['a paused template', template('autumn_sale', []), 132015],
		['unknown media', { type: 'sticker', sticker: { id: '1' } }, 131053],
	])('takes %s and reports the failure', async (_why, content, code) => {
		sandbox.attachKaleyraProfile({ url: receiver.url, method: 'POST', headers: {} });
		receiver.received.length = 0;
		const { status } = await call(sandbox, 'kaleyra', { body: message(content) });
		expect(status).toBe(202);
		await sandbox.settled();
		expect(receiver.received.map(({ body: report }) => report)).toMatchObject([
			{ status: 'failed', meta_object: { value: { statuses: [{ errors: [{ code }] }] } } },
		]);
	});

	const receipt = { messaging_product: 'whatsapp', status: 'read', message_id: 'wamid.in' };

	test.each<[why: string, content: JsonObject, status: number]>([
		['a receipt', receipt, 202],
		['a receipt with typing', { ...receipt, typing_indicator: { type: 'text' } }, 202],
		['another status', { ...receipt, status: 'delivered' }, 400],
		['a receipt for nothing', { messaging_product: 'whatsapp', status: 'read' }, 400],
		['a receipt with a recipient', { ...receipt, to: '+919800000001' }, 400],
	])('answers %s', async (_why, content, status) => {
		const answer = await call(sandbox, 'kaleyra', { body: { messaging_object: content } });
		expect(answer.status).toBe(status);
		expect(sandbox.messages()).toEqual([]);
	});
});
