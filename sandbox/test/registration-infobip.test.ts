import { type Sandbox, startSandbox } from '..';
import type { JsonObject, JsonValue } from '../json';
import { call, changed } from './harness';
import {
	BASIC,
	IDS,
	OAUTH,
	PROFILE,
	PROFILES,
	SECURITY,
	SUBSCRIPTION,
	SUBSCRIPTIONS,
} from './registration-infobip-samples';
import { answered } from './webhook';

describe('Infobip’s subscriptions', () => {
	let sandbox: Sandbox;

	beforeAll(async () => {
		sandbox = await startSandbox({ reportDelays: 'manual' });
	});
	beforeEach(() => sandbox.reset());
	afterAll(async () => await sandbox.stop());

	const at = async (method: string, path: string, body?: JsonValue) =>
		await answered(sandbox, 'infobip', method, path, body);
	const refusal = (path: string, message: unknown) => ({
		status: 400,
		data: {
			requestError: {
				serviceException: {
					messageId: 'BAD_REQUEST',
					text: 'Bad request',
					validationErrors: { [path]: [message] },
				},
			},
		},
	});
	const notFound = {
		status: 404,
		data: { requestError: { serviceException: { messageId: 'NOT_FOUND', text: 'Not found' } } },
	};

	test('live from their creation to their deletion, and leave profile and security behind', async () => {
		expect(await at('POST', SUBSCRIPTIONS, SUBSCRIPTION)).toEqual({ status: 201, data: IDS });
		const one = `${SUBSCRIPTIONS}/n8n-wf17-node3`;
		const shown = {
			...IDS,
			name: SUBSCRIPTION.name,
			events: SUBSCRIPTION.events,
			criteria: [],
			resources: ['919800011122'],
			users: [],
		};
		expect(await at('GET', one)).toEqual({ status: 200, data: shown });
		expect(await at('GET', SUBSCRIPTIONS)).toEqual({
			status: 200,
			data: { results: [shown], paging: { page: 0, size: 20, totalPages: 1, totalResults: 1 } },
		});

		await at('POST', PROFILES, PROFILE);
		const update = {
			name: 'n8n WhatsApp trigger',
			profile: { profileId: 'n8n-prof-2' },
			events: ['DELIVERY', 'SEEN'],
			resources: ['919800011122'],
		};
		const updated = { subscriptionId: 'n8n-wf17-node3', profile: { profileId: 'n8n-prof-2' } };
		expect(await at('PUT', one, update)).toEqual({ status: 200, data: updated });
		expect(await at('GET', one)).toMatchObject({ data: { events: ['DELIVERY', 'SEEN'] } });

		expect(await at('DELETE', one)).toEqual({ status: 200, data: updated });
		expect(await at('GET', one)).toEqual(notFound);
		expect(await at('GET', `${PROFILES}/n8n-wf17-profile`)).toMatchObject({ status: 200 });
		expect(await at('GET', `${SECURITY}/n8n-wf17-security`)).toMatchObject({ status: 200 });
	});

	test('use a profile that exists', async () => {
		await at('POST', PROFILES, PROFILE);
		const body = {
			subscriptionId: 'a',
			events: ['DELIVERY'],
			profile: { profileId: 'n8n-prof-2' },
		};
		expect(await at('POST', SUBSCRIPTIONS, body)).toEqual({
			status: 201,
			data: { subscriptionId: 'a', profile: { profileId: 'n8n-prof-2' } },
		});
	});

	test('leave a profile that exists as it is, and do not even make its security', async () => {
		await at('POST', SUBSCRIPTIONS, SUBSCRIPTION);
		const other = changed(SUBSCRIPTION, {
			subscriptionId: 'other',
			'profile.webhook.notifyUrl': 'https://n8n.acme.test/webhook/new',
			'profile.security.authId': 'never-made',
		});
		expect(await at('POST', SUBSCRIPTIONS, other)).toEqual({
			status: 201,
			data: { ...IDS, subscriptionId: 'other' },
		});
		expect(await at('GET', `${PROFILES}/n8n-wf17-profile`)).toMatchObject({
			data: { webhook: { notifyUrl: 'https://n8n.acme.test/webhook/9c1e' } },
		});
		expect(await at('GET', `${SECURITY}/never-made`)).toEqual(notFound);
	});

	test('ignore events that the channel does not know', async () => {
		const body = changed(SUBSCRIPTION, { events: ['DELIVERY', 'SOLAR_ECLIPSE'] });
		expect(await at('POST', SUBSCRIPTIONS, body)).toMatchObject({ status: 201 });
		const { data } = await at('GET', `${SUBSCRIPTIONS}/n8n-wf17-node3`);
		expect(data).toMatchObject({ events: ['DELIVERY'] });
	});

	test('come in pages and by what they are narrowed to', async () => {
		const profile = { profileId: 'n8n-prof-2' };
		await at('POST', PROFILES, PROFILE);
		for (const [index, narrowed] of [
			{ resources: ['1'] },
			{ users: ['2'] },
			{ criteria: [{ applicationId: 'app' }] },
			{ criteria: [{ entityId: 'shop' }] },
		].entries()) {
			const body = { subscriptionId: `s${index}`, events: ['DELIVERY'], profile, ...narrowed };
			expect((await at('POST', SUBSCRIPTIONS, body)).status).toBe(201);
		}
		const found = async (query: string) => {
			const { data } = await call(sandbox, 'infobip', {
				method: 'GET',
				path: `${SUBSCRIPTIONS}?${query}`,
			});
			return data.results.map((one: JsonObject) => one.subscriptionId);
		};
		expect(await found('size=3')).toEqual(['s0', 's1', 's2']);
		expect(await found('size=3&page=1')).toEqual(['s3']);
		expect(await found('resource=1')).toEqual(['s0']);
		expect(await found('user=2')).toEqual(['s1']);
		expect(await found('applicationId=app')).toEqual(['s2']);
		expect(await found('entityId=shop')).toEqual(['s3']);
		for (const query of ['size=0', 'size=101', 'page=-1', 'size=x']) {
			expect((await at('GET', `${SUBSCRIPTIONS}?${query}`)).status).toBe(400);
		}
	});

	test('profiles live on their own', async () => {
		const ids = { profileId: 'n8n-prof-2' };
		expect(await at('POST', PROFILES, PROFILE)).toEqual({ status: 201, data: ids });
		const one = `${PROFILES}/n8n-prof-2`;
		expect(await at('GET', one)).toEqual({ status: 200, data: PROFILE });
		await at('POST', SECURITY, BASIC);
		const update = { webhook: PROFILE.webhook ?? null, security: { authId: 'n8n-basic' } };
		const secured = { ...ids, security: { authId: 'n8n-basic' } };
		expect(await at('PUT', one, update)).toEqual({ status: 200, data: secured });
		expect(await at('GET', one)).toEqual({ status: 200, data: { ...ids, ...update } });
		expect(await at('GET', PROFILES)).toMatchObject({ data: { paging: { totalResults: 1 } } });
		expect(await at('DELETE', one)).toEqual({ status: 200, data: secured });
		expect(await at('GET', one)).toEqual(notFound);
	});

	test('security configurations live on their own and never show their secret', async () => {
		for (const body of [BASIC, OAUTH]) {
			const { authId = '', type = '' } = body;
			expect(await at('POST', SECURITY, body)).toEqual({ status: 201, data: { authId } });
			const one = `${SECURITY}/${String(authId)}`;
			expect(await at('GET', one)).toEqual({ status: 200, data: { authId, type } });
		}
		const all = JSON.stringify((await at('GET', SECURITY)).data);
		expect(all).toContain('n8n-basic');
		expect(all).not.toContain('s3cret');
		const update = { type: 'BASIC', credentials: { username: 'n8n', password: 'new' } };
		const one = `${SECURITY}/n8n-basic`;
		expect(await at('PUT', one, update)).toEqual({ status: 200, data: { authId: 'n8n-basic' } });
		expect(await at('DELETE', one)).toEqual({ status: 200, data: { authId: 'n8n-basic' } });
		expect(await at('GET', one)).toEqual(notFound);
	});

	test.each([
		['GET', `${SUBSCRIPTIONS}/gone`],
		['DELETE', `${SUBSCRIPTIONS}/gone`],
		['GET', `${PROFILES}/gone`],
		['DELETE', `${PROFILES}/gone`],
		['GET', `${SECURITY}/gone`],
		['DELETE', `${SECURITY}/gone`],
		['GET', '/subscriptions/1/subscription/SMS'],
	])('do not find %s %s', async (method, path) => {
		expect(await at(method, path)).toEqual(notFound);
	});

	test.each<[string, JsonObject]>([
		[`${SUBSCRIPTIONS}/gone`, { events: ['SEEN'], profile: { profileId: 'n8n-wf17-profile' } }],
		[`${PROFILES}/gone`, { webhook: { notifyUrl: 'https://n8n.acme.test/x' } }],
		[`${SECURITY}/gone`, { type: 'BASIC', credentials: { username: 'a', password: 'b' } }],
	])('do not change %s', async (path, body) => {
		expect(await at('PUT', path, body)).toEqual(notFound);
	});

	test.each<[string, string, JsonObject, string]>([
		['a subscription', SUBSCRIPTIONS, SUBSCRIPTION, 'subscriptionId'],
		['a profile', PROFILES, changed(PROFILE, { profileId: 'n8n-wf17-profile' }), 'profileId'],
		['security', SECURITY, changed(BASIC, { authId: 'n8n-wf17-security' }), 'authId'],
		[
			'security inside of a new profile',
			SUBSCRIPTIONS,
			changed(SUBSCRIPTION, { subscriptionId: 'new', 'profile.profileId': 'new' }),
			'profile.security.authId',
		],
	])(
		'refuse the ID of %s that exists, with 400 or 409 as it is set',
		async (_what, path, body, field) => {
			await at('POST', SUBSCRIPTIONS, SUBSCRIPTION);
			expect(await at('POST', path, body)).toEqual(refusal(field, 'exists already'));
			sandbox.configure({ conflictStatus: 409 });
			expect(await at('POST', path, body)).toMatchObject({
				status: 409,
				data: { requestError: { serviceException: { messageId: 'CONFLICT' } } },
			});
			expect(sandbox.infobipRegistrations()).toMatchObject({
				subscriptions: [IDS],
				profiles: [{ profileId: 'n8n-wf17-profile' }],
				security: [{ authId: 'n8n-wf17-security' }],
			});
		},
	);

	test.each([
		['a profile', `${PROFILES}/n8n-wf17-profile`, 'profileId'],
		['security', `${SECURITY}/n8n-wf17-security`, 'authId'],
	])('do not remove %s that is used', async (_what, path, field) => {
		await at('POST', SUBSCRIPTIONS, SUBSCRIPTION);
		expect(await at('DELETE', path)).toEqual(refusal(field, expect.stringMatching(/^is used by/)));
	});

	test('of another integration can be put there beforehand', async () => {
		sandbox.registerWithInfobip({
			subscriptions: [
				{
					subscriptionId: 'theirs',
					events: ['SEEN'],
					profile: { profileId: 'theirs', webhook: { notifyUrl: 'https://crm.acme.test/in' } },
				},
			],
		});
		expect(await at('GET', `${SUBSCRIPTIONS}/theirs`)).toMatchObject({ status: 200 });
		const again = () =>
			sandbox.registerWithInfobip({
				profiles: [{ profileId: 'theirs', webhook: { notifyUrl: 'https://crm.acme.test/in' } }],
			});
		expect(again).toThrow('profileId exists already');
	});
});
