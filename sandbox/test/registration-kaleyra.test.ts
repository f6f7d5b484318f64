import { ACCOUNTS } from '..';
import { type JsonObject, stringAt } from '../json';
import { useBench } from './bench';
import { call, control } from './harness';
import { answered } from './webhook';

const PROFILES = `/v1/${ACCOUNTS.kaleyra.sid}/callback/profiles`;

describe('Kaleyra’s callback profiles', () => {
	const bench = useBench();

	const at = async (method: string, path: string, body?: JsonObject) =>
		await answered(bench.sandbox, 'kaleyra', method, path, body);
	const profile = (changes: JsonObject = {}): JsonObject => ({
		title: 'n8n hook',
		http_method: 'POST',
		url: bench.webhook.url,
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
		url: bench.webhook.url,
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
			const answer = await call(bench.sandbox, 'kaleyra', {
				method,
				path: `${PROFILES}/x`,
				headers: { 'api-key': 'wrong' },
			});
			expect(answer).toMatchObject({ status: 401, data: { code: 'RBC001' } });
		}
	});

	test('get what comes in once they are attached, as they are now', async () => {
		const id = await create();
		expect(await bench.sandbox.inbound('kaleyra', { type: 'text' })).toEqual([]);
		await control(bench.sandbox, 'PUT', '/webhooks/kaleyra', { profileId: id });
		await bench.sandbox.inbound('kaleyra', { type: 'text' });
		const changes = {
			url: `${bench.webhook.url}/new`,
			http_method: 'PUT',
			headers: { 'x-secret': 'new' },
		};
		await at('PATCH', `${PROFILES}/${id}`, changes);
		await bench.sandbox.inbound('kaleyra', { type: 'text' });
		await at('DELETE', `${PROFILES}/${id}`);
		expect(await bench.sandbox.inbound('kaleyra', { type: 'text' })).toEqual([]);
		expect(bench.webhook.calls).toMatchObject([
			{ method: 'POST', url: '/', headers: { 'x-secret': 'abc' } },
			{ method: 'PUT', url: '/new', headers: { 'x-secret': 'new' } },
		]);
		expect(bench.sandbox.deliveries().map(({ registration }) => registration)).toEqual([id, id]);
	});

	test('with a body of their own design get the variables in it', async () => {
		const body = { who: '<from>', said: { text: 'They said: <message>' }, list: ['<nothing>', 7] };
		const profileId = await create({ body });
		await control(bench.sandbox, 'PUT', '/webhooks/kaleyra', { profileId });
		await bench.sandbox.inbound('kaleyra', { type: 'text', text: 'Hi' });
		expect(bench.webhook.bodies()).toEqual([
			{ who: '919800000100', said: { text: 'They said: Hi' }, list: ['', 7] },
		]);
	});
});
