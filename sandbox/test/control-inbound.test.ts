import { INBOUND_TYPES, PROVIDER_NAMES } from '..';
import type { JsonValue } from '../json';
import { useBench } from './bench';
import { call, control } from './harness';
import { INFOBIP_TEXT } from './samples';

describe('Control server, what comes in', () => {
	const bench = useBench();

	const at = async (method: string, path: string, body?: JsonValue) => {
		const { status, data } = await control(bench.sandbox, method, path, body);
		return { status, data };
	};
	const register = async () =>
		await at('POST', '/webhooks/infobip', {
			subscriptions: [
				{
					subscriptionId: 'ours',
					events: ['INBOUND_MESSAGE', 'DELIVERY'],
					profile: { profileId: 'ours', webhook: { notifyUrl: bench.webhook.url } },
				},
			],
		});

	test('says all its calls', async () => {
		const { data } = await at('GET', '/');
		const calls = data.calls.map(({ method, path }: Record<string, string>) => `${method} ${path}`);
		expect(calls).toEqual(
			expect.arrayContaining([
				'POST /inbound',
				'POST /reports/bulk',
				'GET /deliveries',
				'POST /deliveries/:id/repeat',
				'GET /settings',
				'PATCH /settings',
				...PROVIDER_NAMES.map((one) => `GET /webhooks/${one}`),
			]),
		);
	});

	test('makes a customer reply, with changes and copies', async () => {
		await register();
		const body = { ...INFOBIP_TEXT, callbackData: 'order-1' };
		const { data } = await call(bench.sandbox, 'infobip', { body });
		const answer = await at('POST', '/inbound', {
			provider: 'infobip',
			type: 'button-reply',
			id: 'keep',
			title: 'Keep',
			contactName: 'Asha',
			replyTo: data.messageId,
			copies: 2,
			overrides: { results: [{ price: null }] },
		});
		expect(answer).toMatchObject({
			status: 200,
			data: { deliveries: [{ registration: 'ours' }, { registration: 'ours' }] },
		});
		const result = {
			pairedMessageId: data.messageId,
			message: { type: 'INTERACTIVE_BUTTON_REPLY', id: 'keep', title: 'Keep' },
			contact: { name: 'Asha' },
			price: null,
		};
		expect(bench.webhook.bodies()).toMatchObject([{ results: [result] }, { results: [result] }]);
	});

	test('shows deliveries and makes one again', async () => {
		await register();
		await at('POST', '/inbound', { provider: 'infobip', type: 'text' });
		const { deliveries } = (await at('GET', '/deliveries?provider=infobip')).data;
		expect(deliveries).toMatchObject([{ provider: 'infobip', answer: { status: 200 } }]);
		expect((await at('GET', '/deliveries?provider=gupshup')).data).toEqual({ deliveries: [] });
		expect((await at('GET', '/deliveries?provider=x')).status).toBe(400);
		const { id } = deliveries[0];
		expect(await at('POST', `/deliveries/${id}/repeat`)).toMatchObject({
			status: 200,
			data: { repeats: id },
		});
		expect(bench.webhook.calls).toHaveLength(2);
		expect((await at('POST', '/deliveries/unknown/repeat')).status).toBe(404);
	});

	test('sends a thousand reports in one body', async () => {
		await register();
		const { data } = await at('POST', '/reports/bulk', { event: 'delivered', count: 1000 });
		expect(data.deliveries).toHaveLength(1);
		const [body] = bench.webhook.bodies();
		expect(body).toHaveProperty('results.length', 1000);
	});

	test('has every type of the programmatic API', async () => {
		for (const type of INBOUND_TYPES) {
			const { status, data } = await at('POST', '/inbound', { provider: 'infobip', type });
			// 400 only because Infobip documents no such event, never because the type is unknown.
			if (status !== 200) expect(data.error).toContain('documents no event');
		}
	});

	test.each<[string, JsonValue, number]>([
		['an unknown type', { provider: 'infobip', type: 'telepathy' }, 400],
		['an unknown provider', { provider: 'x', type: 'text' }, 400],
		['no provider', { type: 'text' }, 400],
		['a field of another type', { provider: 'infobip', type: 'text', emoji: 'x' }, 400],
		['no copies at all', { provider: 'infobip', type: 'text', copies: 0 }, 400],
		['an event that is not documented', { provider: 'messangi', type: 'order' }, 400],
		['an unknown message', { provider: 'infobip', type: 'text', replyTo: 'x' }, 404],
	])('refuses %s', async (_why, order, status) => {
		expect((await at('POST', '/inbound', order)).status).toBe(status);
	});

	test.each<[string, JsonValue]>([
		['too many reports', { event: 'seen', count: 2001 }],
		['a failure without a reason', { event: 'failed' }],
		['reports to nowhere', { event: 'seen', url: 'x' }],
	])('refuses %s', async (_why, order) => {
		expect((await at('POST', '/reports/bulk', order)).status).toBe(400);
	});

	test('shows what is registered with Infobip, and registers for another integration', async () => {
		const nothing = { subscriptions: [], profiles: [], security: [], inboundConfigurations: [] };
		expect(await at('GET', '/webhooks/infobip')).toEqual({ status: 200, data: nothing });
		const forwarding = { type: 'HTTP_FORWARD', url: bench.webhook.url };
		const theirs = {
			security: [
				{ authId: 'a', type: 'BASIC', credentials: { username: 'crm', password: 's3cret' } },
			],
			profiles: [
				{ profileId: 'p', webhook: { notifyUrl: bench.webhook.url }, security: { authId: 'a' } },
			],
			subscriptions: [{ subscriptionId: 's', events: ['SEEN'], profile: { profileId: 'p' } }],
			inboundConfigurations: [{ channel: 'WHATSAPP', number: '4411', forwarding }],
		};
		const ids = { profileId: 'p', security: { authId: 'a' } };
		const shown = {
			subscriptions: [
				{
					subscriptionId: 's',
					profile: ids,
					events: ['SEEN'],
					criteria: [],
					resources: [],
					users: [],
				},
			],
			profiles: [{ ...ids, webhook: { notifyUrl: bench.webhook.url } }],
			security: [{ authId: 'a', type: 'BASIC' }],
			inboundConfigurations: [
				{
					configurationKey: expect.any(String),
					channel: 'WHATSAPP',
					number: '4411',
					forwarding: { ...forwarding, format: 'MO_OTT_CONTACT' },
				},
			],
		};
		expect(await at('POST', '/webhooks/infobip', theirs)).toEqual({ status: 201, data: shown });
		expect(await at('GET', '/webhooks/infobip')).toEqual({ status: 200, data: shown });
		expect(await at('POST', '/webhooks/infobip', theirs)).toEqual({
			status: 400,
			data: { error: 'authId exists already' },
		});
	});

	test.each<[string, JsonValue, string]>([
		['no list', { profiles: {} }, 'profiles'],
		['an unsound member', { security: [{ authId: 'a b', type: 'CUSTOM' }] }, 'security[0].authId'],
		['no object', [], ''],
	])('does not register %s', async (_why, body, path) => {
		const { status, data } = await at('POST', '/webhooks/infobip', body);
		expect(status).toBe(400);
		expect(data.violations).toContainEqual(expect.objectContaining({ path }));
	});

	test('subscribes to Gupshup for another integration', async () => {
		const subscription = {
			url: bench.webhook.url,
			tag: 'theirs',
			modes: ['MESSAGE'],
			foreign: true,
		};
		const { status, data } = await at('POST', '/webhooks/gupshup', subscription);
		expect(status).toBe(201);
		expect((await at('GET', '/webhooks/gupshup')).data).toMatchObject({
			subscriptions: [{ ...subscription, id: data.id, version: 3, active: true }],
		});
		expect((await at('POST', '/webhooks/gupshup', { tag: 'x' })).status).toBe(400);
	});

	test('sets and takes away Messangi’s forward process', async () => {
		const { url } = bench.webhook;
		expect((await at('PUT', '/webhooks/messangi', { url })).status).toBe(200);
		expect((await at('GET', '/webhooks/messangi')).data).toEqual({ url });
		expect((await at('PUT', '/webhooks/messangi', {})).status).toBe(400);
		expect((await at('DELETE', '/webhooks/messangi')).status).toBe(204);
		expect((await at('GET', '/webhooks/messangi')).data).toEqual({ url: null });
	});

	test('sets Meta’s webhooks as another integration, and takes them away', async () => {
		const nothing = { number: null, account: null, app: null };
		expect(await at('GET', '/webhooks/metaCloud')).toEqual({ status: 200, data: nothing });
		const put = async (body: JsonValue) => await at('PUT', '/webhooks/metaCloud', body);
		const { url } = bench.webhook;
		expect(await put({ place: 'account', url })).toEqual({
			status: 200,
			data: { ...nothing, account: url },
		});
		// Nobody is asked: whoever set it gave the challenge back before.
		expect(bench.webhook.calls).toEqual([]);
		await at('POST', '/inbound', { provider: 'metaCloud', type: 'text' });
		expect(bench.webhook.calls).toHaveLength(1);
		expect((await at('DELETE', '/webhooks/metaCloud')).status).toBe(204);
		expect((await at('GET', '/webhooks/metaCloud')).data).toEqual(nothing);
	});

	test('sets the webhook of Meta’s app with the handshake, as the App Dashboard does', async () => {
		const wish = { place: 'app', url: `${bench.webhook.url}/meta`, verifyToken: 'a token' };
		expect(await at('PUT', '/webhooks/metaCloud', wish)).toEqual({
			status: 400,
			data: { error: 'the challenge did not come back' },
		});
		bench.webhook.answerBody = (query) => query.get('hub.challenge') ?? '';
		expect((await at('PUT', '/webhooks/metaCloud', wish)).data).toMatchObject({ app: wish.url });
		expect(bench.webhook.calls.at(-1)?.url).toContain('hub.verify_token=a+token');
	});

	test('sets and takes away the webhook of the number at 360dialog', async () => {
		const { url } = bench.webhook;
		expect((await at('GET', '/webhooks/dialog360')).data).toEqual({ url: null });
		const wish = { url, headers: { 'x-secret': 'abc' } };
		expect(await at('PUT', '/webhooks/dialog360', wish)).toEqual({ status: 200, data: { url } });
		expect((await at('GET', '/webhooks/dialog360')).data).toEqual({ url });
		await at('POST', '/inbound', { provider: 'dialog360', type: 'text' });
		expect(bench.webhook.calls).toMatchObject([{ headers: { 'x-secret': 'abc' } }]);
		expect((await at('DELETE', '/webhooks/dialog360')).status).toBe(204);
		expect((await at('GET', '/webhooks/dialog360')).data).toEqual({ url: null });
	});

	test.each<[string, string, JsonValue]>([
		['no place', 'metaCloud', { url: 'http://127.0.0.1/hook' }],
		['a place that is none', 'metaCloud', { place: 'page', url: 'http://127.0.0.1/hook' }],
		['no address', 'metaCloud', { place: 'app' }],
		[
			'the handshake for the account, which its API does',
			'metaCloud',
			{ place: 'account', url: 'http://127.0.0.1/hook', verifyToken: 'x' },
		],
		['no address', 'dialog360', {}],
		['headers that are no texts', 'dialog360', { url: 'http://127.0.0.1', headers: { x: 1 } }],
	])('does not set a webhook with %s', async (_why, provider, body) => {
		expect((await at('PUT', `/webhooks/${provider}`, body)).status).toBe(400);
	});

	test('changes settings', async () => {
		expect((await at('PATCH', '/settings', { retries: 2, minute: 5 })).status).toBe(204);
		expect((await at('GET', '/settings')).data).toMatchObject({ retries: 2, minute: 5 });
		expect((await at('PATCH', '/settings', { retries: 21 })).status).toBe(400);
		expect((await at('PATCH', '/settings', { speed: 1 })).status).toBe(400);
	});
});
