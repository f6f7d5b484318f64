import { ACCOUNTS } from '..';
import { useBench } from './bench';
import { many } from './harness';
import { answered } from './webhook';

const PATH = `/partner/app/${ACCOUNTS.gupshup.appId}/subscription`;

describe('Gupshup’s subscriptions beside those of others', () => {
	const bench = useBench();

	const at = async (method: string, path = PATH, fields?: Record<string, string>) => {
		const body = fields === undefined ? undefined : new URLSearchParams(fields);
		return await answered(bench.sandbox, 'gupshup', method, path, body);
	};
	const form = (tag: string) => ({ url: bench.webhook.url, tag, version: '3', modes: 'READ' });
	const seed = (tag: string, foreign = false) =>
		bench.sandbox.subscribeWithGupshup({
			url: bench.webhook.url,
			tag,
			modes: ['MESSAGE'],
			foreign,
		});

	test('are listed with them, and share the tags and the five places', async () => {
		for (const tag of many(4, (index) => `theirs-${index}`)) seed(tag);
		expect((await at('POST', PATH, form('theirs-0'))).status).toBe(400);
		expect((await at('POST', PATH, form('ours'))).status).toBe(200);
		expect(await at('POST', PATH, form('more'))).toEqual({
			status: 500,
			data: { status: 'error', message: 'Unable To Create Subscription' },
		});
		const { data } = await at('GET');
		expect(data).toMatchObject({ subscriptions: [{}, {}, {}, {}, { tag: 'ours' }] });
	});

	test('of another partner can be changed or removed by him alone', async () => {
		const one = `${PATH}/${seed('theirs', true)}`;
		const refused = { status: 403, data: { status: 'error', message: 'Not Subscription Owner' } };
		expect(await at('PUT', one, { modes: 'READ' })).toEqual(refused);
		expect(await at('DELETE', one)).toEqual(refused);
		expect((await at('GET', one)).status).toBe(200);
	});

	test('all go with the call that removes all, whoever made them', async () => {
		seed('theirs');
		await at('POST', PATH, form('ours'));
		expect(await at('DELETE')).toEqual({ status: 204, data: '' });
		expect(await at('GET')).toMatchObject({ data: { subscriptions: [] } });
	});

	test('are called when their address changes, which must answer', async () => {
		const one = `${PATH}/${seed('ours')}`;
		const url = `${bench.webhook.url}/new`;
		expect((await at('PUT', one, { url })).status).toBe(200);
		expect(bench.webhook.calls).toMatchObject([{ url: '/new' }]);
		bench.webhook.answer = () => 404;
		expect(await at('PUT', one, { url: bench.webhook.url })).toMatchObject({
			status: 400,
			data: { message: 'Invalid URL Passed' },
		});
		expect((await at('PUT', one, { url: bench.webhook.url, doCheck: 'false' })).status).toBe(200);
	});

	test('take five calls a minute if the limits are kept', async () => {
		bench.sandbox.configure({ limits: true, minute: 60_000 });
		const statuses: number[] = [];
		for (let index = 0; index < 7; index += 1) statuses.push((await at('GET')).status);
		expect(statuses).toEqual([200, 200, 200, 200, 200, 429, 429]);
		bench.sandbox.configure({ minute: 0 });
		expect((await at('GET')).status).toBe(200);
	});
});
