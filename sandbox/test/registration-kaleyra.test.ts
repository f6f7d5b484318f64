import { ACCOUNTS, type Sandbox, startSandbox } from '..';
import { type JsonObject, stringAt } from '../json';
import { call, control } from './harness';
import { answered, startWebhook, type Webhook } from './webhook';

const PROFILES = `/v1/${ACCOUNTS.kaleyra.sid}/callback/profiles`;

describe('Kaleyra’s callback profiles', () => {
	let sandbox: Sandbox;
	let webhook: Webhook;

	beforeAll(async () => {
		[sandbox, webhook] = await Promise.all([
			startSandbox({ reportDelays: 'manual' }),
			startWebhook(),
		]);
	});
	beforeEach(() => {
		sandbox.reset();
		webhook.clear();
	});
	afterAll(async () => await Promise.all([sandbox.stop(), webhook.stop()]));

	const at = async (method: string, path: string, body?: JsonObject) =>
		await answered(sandbox, 'kaleyra', method, path, body);
	const profile = (changes: JsonObject = {}): JsonObject => ({
		title: 'n8n hook',
		http_method: 'POST',
		url: webhook.url,
		headers: { 'x-secret': 'abc' },
		...changes,
	});
	const create = async (changes: JsonObject = {}) => {
		const { data } = await at('POST', PROFILES, profile(changes));
		return stringAt(data, 'data', 'id') ?? '';
	};
	const shown = (id: string, changes: JsonObject = {}) => ({
		id,
		title: 'n8n hook',
		url: webhook.url,
		http_method: 'POST',
		...changes,
	});
	const done = (message: string, data: unknown) => ({
		status: 200,
		data: { code: '200', message, data, error: {} },
	});

	test('live from their creation to their deletion, and never show their headers', async () => {
		const id = await create();
		const one = `${PROFILES}/${id}`;
		expect(await at('GET', one)).toEqual(done('Callback profile', shown(id)));
		expect(await at('GET', PROFILES)).toEqual(done('Callback profiles', [shown(id)]));
		const changes = { title: 'another' };
		expect(await at('PATCH', one, changes)).toEqual(
			done('Callback profile updated', shown(id, changes)),
		);
		expect(await at('DELETE', one)).toEqual(done('Callback profile deleted', { id }));
		expect(await at('GET', PROFILES)).toEqual(done('Callback profiles', []));
		for (const method of ['GET', 'PATCH', 'DELETE']) {
			const gone = await at(method, one, method === 'PATCH' ? {} : undefined);
			expect(gone).toMatchObject({ status: 404, data: { error: { profile: expect.any(String) } } });
		}
	});

	test('take a change only if the whole is sound then', async () => {
		const one = `${PROFILES}/${await create()}`;
		expect((await at('PATCH', one, { title: 'x' })).status).toBe(400);
		expect((await at('PATCH', one, { url: 'nowhere' })).status).toBe(400);
		expect((await at('PATCH', one, { secret: 'x' })).status).toBe(400);
		expect(await at('GET', one)).toMatchObject({ data: { data: { title: 'n8n hook' } } });
	});

	test('need the account’s own key', async () => {
		for (const method of ['GET', 'PATCH', 'DELETE']) {
			const answer = await call(sandbox, 'kaleyra', {
				method,
				path: `${PROFILES}/x`,
				headers: { 'api-key': 'wrong' },
			});
			expect(answer).toMatchObject({ status: 401, data: { code: 'RBC001' } });
		}
	});

	test('get what comes in once they are attached, as they are now', async () => {
		const id = await create();
		expect(await sandbox.inbound('kaleyra', { type: 'text' })).toEqual([]);
		await control(sandbox, 'PUT', '/webhooks/kaleyra', { profileId: id });
		await sandbox.inbound('kaleyra', { type: 'text' });
		const changes = {
			url: `${webhook.url}/new`,
			http_method: 'PUT',
			headers: { 'x-secret': 'new' },
		};
		await at('PATCH', `${PROFILES}/${id}`, changes);
		await sandbox.inbound('kaleyra', { type: 'text' });
		await at('DELETE', `${PROFILES}/${id}`);
		expect(await sandbox.inbound('kaleyra', { type: 'text' })).toEqual([]);
		expect(webhook.calls).toMatchObject([
			{ method: 'POST', url: '/', headers: { 'x-secret': 'abc' } },
			{ method: 'PUT', url: '/new', headers: { 'x-secret': 'new' } },
		]);
		expect(sandbox.deliveries().map(({ registration }) => registration)).toEqual([id, id]);
	});

	test('with a body of their own design get the variables in it', async () => {
		const body = { who: '<from>', said: { text: 'They said: <message>' }, list: ['<nothing>', 7] };
		const profileId = await create({ body });
		await control(sandbox, 'PUT', '/webhooks/kaleyra', { profileId });
		await sandbox.inbound('kaleyra', { type: 'text', text: 'Hi' });
		expect(webhook.bodies()).toEqual([
			{ who: '919800000100', said: { text: 'They said: Hi' }, list: ['', 7] },
		]);
	});
});
