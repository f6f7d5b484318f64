import { ACCOUNTS, type Sandbox, startSandbox } from '..';
import type { JsonObject, JsonValue } from '../json';
import { call, control, CREDENTIALS, type Receiver, startReceiver } from './harness';
import { body, template } from './meta-messages';
import { BYTES, upload } from './uploads';

const { appId, partnerToken, appToken } = ACCOUNTS.gupshup;
const APP = `/partner/app/${appId}`;
const parameters = { status: 'error', message: 'Please review the request parameters and retry' };
const message = (content: JsonObject): JsonObject => ({
	messaging_product: 'whatsapp',
	recipient_type: 'individual',
	to: '919800000001',
	...content,
});

describe('Look-ups of Gupshup', () => {
	let sandbox: Sandbox;
	let receiver: Receiver;

	beforeAll(async () => {
		sandbox = await startSandbox({ reportDelays: { queued: 0, failed: 0, sent: 0 } });
		receiver = await startReceiver();
	});
	beforeEach(() => sandbox.reset());
	afterAll(async () => {
		await sandbox.stop();
		await receiver.stop();
	});

	const get = async (path: string) => await call(sandbox, 'gupshup', { method: 'GET', path });
	const templates = async (query = ''): Promise<JsonObject[]> =>
		(await get(`${APP}/templates${query}`)).data.templates;
	const namesOf = async (query: string) =>
		(await templates(query)).map(({ elementName }) => elementName);

	test('lists templates with the documented fields', async () => {
		const { status, data } = await get(`${APP}/templates?elementName=parcel_sent`);
		expect(status).toBe(200);
		expect(data).toEqual({
			status: 'success',
			templates: [
				{
					appId,
					buttonSupported: 'QUICK_REPLY,URL',
					category: 'UTILITY',
					containerMeta: expect.any(String),
					createdOn: expect.any(Number),
					data: 'Hi {{1}}, order {{2}} is on its way.\nAcme Outfitters',
					elementName: 'parcel_sent',
					externalId: expect.stringMatching(/^\d+$/),
					id: expect.stringMatching(/^[0-9a-f]{8}(-[0-9a-f]{4}){3}-[0-9a-f]{12}$/),
					languageCode: 'en',
					languagePolicy: 'deterministic',
					meta: '{"example":"Hi [1], order [2] is on its way."}',
					modifiedOn: expect.any(Number),
					namespace: expect.any(String),
					quality: 'UNKNOWN',
					status: 'APPROVED',
					templateType: 'IMAGE',
					wabaId: ACCOUNTS.gupshup.wabaId,
				},
			],
		});
		expect(JSON.parse(data.templates[0].containerMeta)).toMatchObject({
			data: 'Hi {{1}}, order {{2}} is on its way.',
			footer: 'Acme Outfitters',
			buttons: [
				{ type: 'QUICK_REPLY', text: 'Stop updates' },
				{
					type: 'URL',
					text: 'Track',
					url: 'https://acme.test/{{1}}',
					buttonValue: 'https://acme.test/',
					suffix: 't/7781',
					example: ['https://acme.test/t/7781'],
				},
			],
		});
	});

	test.each<[query: string, names: string[]]>([
		['?templateType=LOCATION', ['pickup_point']],
		['?templateType=DOCUMENT', ['invoice_ready']],
		['?templateType=CAROUSEL', ['new_arrivals']],
		['?templateType=CATALOG', ['full_catalog']],
		['?templateType=PRODUCT', ['picked_for_you']],
		['?templateType=ORDER_STATUS', ['order_update']],
		['?status=PAUSED', ['autumn_sale']],
		['?elementName=order_confirmed&languageCode=de', ['order_confirmed']],
		['?pageSize=2', ['order_confirmed', 'order_confirmed']],
		['?pageSize=2&pageNo=1', ['order_delayed', 'parcel_sent']],
		['?pageSize=2&pageNo=99', []],
		['?elementName=order_lost', []],
	])('narrows templates by %s', async (query, names) => {
		expect(await namesOf(query)).toEqual(names);
	});

	test('shows what a rejected template lacks, and hides it where only useable ones are wanted', async () => {
		const [rejected] = await templates('?elementName=winter_sale');
		expect(rejected).toMatchObject({ status: 'REJECTED', reason: 'INVALID_FORMAT' });
		expect(await namesOf('?useable=true')).not.toContain('winter_sale');
	});

	test.each(['?pageSize=0', '?pageNo=-1', '?pageSize=many'])('refuses %s', async (query) => {
		expect(await get(`${APP}/templates${query}`)).toMatchObject({ status: 400, data: parameters });
	});

	test('shows a carousel and an offer in the container', async () => {
		const [cards] = await templates('?elementName=new_arrivals');
		expect(JSON.parse(String(cards?.containerMeta)).cards).toMatchObject([
			{ headerType: 'IMAGE', body: 'Only {{1}}.', sampleText: 'Only [1].' },
			{ headerType: 'IMAGE', buttons: [{ type: 'QUICK_REPLY' }, { type: 'URL' }] },
		]);
		const [offer] = await templates('?elementName=spring_offer');
		expect(JSON.parse(String(offer?.containerMeta))).toMatchObject({
			limitedTimeOffer: { text: 'Ends soon', hasExpiration: true },
			buttons: [{ type: 'COPY_CODE', coupon_code: 'SPRING10' }, { type: 'URL' }],
		});
	});

	test('lists the templates that the control server put in place', async () => {
		const mine = {
			id: '1',
			name: 'mine',
			language: 'hi',
			category: 'UTILITY',
			status: 'APPROVED',
			components: [{ type: 'BODY', text: 'Hi {{1}}' }],
		};
		const put = await control(sandbox, 'PUT', '/templates/gupshup', { templates: [mine] });
		expect(put.status).toBe(204);
		expect(await namesOf('')).toEqual(['mine']);
		expect((await control(sandbox, 'GET', '/templates/gupshup')).data).toEqual({
			templates: [mine],
		});
		const wrong = { templates: [{ ...mine, components: [{ type: 'BODY' }] }] };
		expect((await control(sandbox, 'PUT', '/templates/gupshup', wrong)).status).toBe(400);
		sandbox.replaceTemplates('gupshup', []);
		expect(await namesOf('')).toEqual([]);
	});

	test.each([
		['file_type', `${APP}/media`],
		['fileType', `${APP}/media/`],
	])('gives uploaded media an ID, with %s', async (field, path) => {
		const { status, data } = await upload(sandbox, 'gupshup', path, { [field]: 'image/png' });
		expect({ status, data }).toEqual({
			status: 200,
			data: { mediaId: expect.stringMatching(/^\d+$/), status: 'success' },
		});
		const { mediaId } = Object(data);
		const download = await fetch(`${sandbox.urls.gupshup}${APP}/media/${mediaId}`, {
			headers: CREDENTIALS.gupshup,
		});
		expect(download.headers.get('content-type')).toBe('image/png');
		expect(Buffer.from(await download.arrayBuffer())).toEqual(BYTES);
		await call(sandbox, 'gupshup', { body: message({ type: 'image', image: { id: mediaId } }) });
		expect(sandbox.messages()).toMatchObject([{ outcome: { kind: 'seen' } }]);
	});

	test.each<[why: string, fields: Record<string, string>, file: Buffer | null]>([
		['no file', { file_type: 'image/png' }, null],
		['no type', {}, BYTES],
		['another type', { file_type: 'image/gif' }, BYTES],
	])('refuses an upload with %s', async (_why, fields, file) => {
		const answer = await upload(sandbox, 'gupshup', `${APP}/media`, fields, file);
		expect(answer).toEqual({ status: 400, data: parameters });
	});

	test('knows the files of customers', async () => {
		const file = await get(`${APP}/media/5b1f-77`);
		expect(file).toMatchObject({ status: 200, headers: { 'content-type': 'image/jpeg' } });
		await call(sandbox, 'gupshup', { body: message({ type: 'image', image: { id: '5b1f-77' } }) });
		expect(sandbox.messages()).toMatchObject([{ outcome: { kind: 'seen' } }]);
		expect(await get(`${APP}/media/1`)).toMatchObject({ status: 404 });
	});

	test('gives an address an ID', async () => {
		const path = `${APP}/media/url`;
		const good = new URLSearchParams({ url: 'https://files.acme.test/mug.png' });
		const { data } = await call(sandbox, 'gupshup', { path, body: good });
		expect(data).toEqual({ mediaId: expect.any(String), status: 'success' });
		const bad = new URLSearchParams({ url: 'mug.png' });
		expect(await call(sandbox, 'gupshup', { path, body: bad })).toMatchObject({ status: 400 });
	});

	test('gives a sample of a template a handle', async () => {
		const { data } = await upload(sandbox, 'gupshup', `${APP}/upload/media`, {});
		expect(data).toEqual({
			status: 'success',
			handleId: { message: expect.stringMatching(/^4:/) },
		});
	});

	test.each<[why: string, content: JsonObject, code: number]>([
		['a template that is filled in wrongly', template('order_confirmed', [body('Asha')]), 132000],
		['an unknown template', template('order_lost', []), 132001],
		['unknown media', { type: 'sticker', sticker: { id: '1' } }, 131053],
	])('takes %s and reports the failure', async (_why, content, code) => {
		sandbox.subscribeWithGupshup({ url: receiver.url, tag: 'a', modes: ['FAILED'] });
		receiver.received.length = 0;
		const { status } = await call(sandbox, 'gupshup', { body: message(content) });
		expect(status).toBe(200);
		await sandbox.settled();
		expect(receiver.received.map(({ body: report }) => report)).toMatchObject([
			{
				entry: [{ changes: [{ value: { statuses: [{ status: 'failed', errors: [{ code }] }] } }] }],
			},
		]);
	});

	const receipt = { messaging_product: 'whatsapp', status: 'read', message_id: 'wamid.in' };
	const typing = { ...receipt, typing_indicator: { type: 'text' } };

	test.each<[why: string, event: JsonValue, status: number, answer: JsonObject]>([
		['a receipt', event(receipt), 200, { status: 'success' }],
		['a receipt with typing', event(typing), 200, { status: 'success' }],
		['another status', event({ ...receipt, status: 'seen' }), 400, unsupported()],
		['another type', { ...event(receipt), type: 'message' }, 400, unsupported()],
		['no message', event({ messaging_product: 'whatsapp', status: 'read' }), 400, parameters],
		['a receipt with a recipient', event({ ...receipt, to: '919800000001' }), 400, parameters],
		['another sign of typing', event({ ...receipt, typing_indicator: {} }), 400, parameters],
	])('answers %s', async (_why, sent, status, answer) => {
		const path = `${APP}/v1/event`;
		expect(await call(sandbox, 'gupshup', { path, body: sent })).toMatchObject({
			status,
			data: answer,
		});
		expect(sandbox.messages()).toEqual([]);
	});

	test('takes the receipt under the media type of the sample', async () => {
		const { status } = await fetch(`${sandbox.urls.gupshup}${APP}/v1/event`, {
			method: 'POST',
			headers: { ...CREDENTIALS.gupshup, 'content-type': 'application/x-www-form-urlencoded' },
			body: JSON.stringify(event(receipt)),
		});
		expect(status).toBe(200);
	});

	test('refuses a receipt that is no JSON', async () => {
		const { data } = await call(sandbox, 'gupshup', { path: `${APP}/v1/event` });
		expect(data).toEqual({ status: 'error', message: 'Invalid JSON payload' });
	});

	test.each([
		['the health of an app', `${APP}/health`, { status: 'success', healthy: 'true' }],
		['its balance', `${APP}/wallet/balance`, { walletResponse: { currentBalance: 25.5 } }],
	])('tells %s', async (_why, path, data) => {
		expect(await get(path)).toMatchObject({ status: 200, data });
	});

	test('lists the apps of a partner to the partner alone', async () => {
		const path = '/partner/account/api/partnerApps';
		const list = async (authorization: string) =>
			await call(sandbox, 'gupshup', { method: 'GET', path, headers: { authorization } });
		expect(await list(appToken)).toMatchObject({ status: 401 });
		expect(await list(partnerToken)).toMatchObject({
			status: 200,
			data: {
				partnerAppsList: [
					{ id: appId, name: 'SandboxApp', phone: '919800000003', live: true, healthy: true },
					{ live: true },
					{ live: false },
				],
			},
		});
	});

	test.each(['/templates', '/health', '/wallet/balance', '/media/1'])(
		'keeps %s from others',
		async (path) => {
			const headers = { authorization: 'sk_wrong' };
			const other = { method: 'GET', path: APP + path, headers };
			expect(await call(sandbox, 'gupshup', other)).toMatchObject({ status: 401 });
			const unknown = `/partner/app/00000000-0000-0000-0000-000000000000${path}`;
			expect(await get(unknown)).toMatchObject({ data: { message: 'Invalid App Details' } });
		},
	);
});

function event(content: JsonObject): JsonObject {
	return { type: 'message-event', message: content };
}

function unsupported(): JsonObject {
	return { status: 'error', message: 'Outbound event not supported' };
}
