import { createHmac } from 'node:crypto';
import { ACCOUNTS } from '..';
import { type JsonObject, type JsonValue, stringAt, valueAt } from '../json';
import { WEBHOOK_PLACES } from '../providers/metaCloud/webhooks';
import { useBench } from './bench';
import { call } from './harness';
import { TEXT } from './meta-messages';
import { answered } from './webhook';

const { phoneNumberId, wabaId, appId, appSecret, otherAppId, otherAppSecret } = ACCOUNTS.metaCloud;
const APPS = `/v25.0/${wabaId}/subscribed_apps`;
const NUMBER = `/v25.0/${phoneNumberId}`;
const TOKEN = 'a token of our own';

/** What the webhook answers to the handshake: the challenge. */
const CHALLENGE = (query: URLSearchParams): string => query.get('hub.challenge') ?? '';

const notVerified = { error: { code: 2200, message: expect.any(String) } };

describe('Meta’s webhooks', () => {
	const bench = useBench();

	beforeEach(() => {
		bench.webhook.answerBody = CHALLENGE;
	});

	const at = async (method: string, path: string, body?: JsonValue) =>
		await answered(bench.sandbox, 'metaCloud', method, path, body);
	const override = async (path: string) =>
		await at('POST', APPS, {
			override_callback_uri: bench.webhook.url + path,
			verify_token: TOKEN,
		});
	const configure = async (override_callback_uri: string) =>
		await at('POST', NUMBER, {
			webhook_configuration: { override_callback_uri, verify_token: TOKEN },
		});
	const configuration = async (): Promise<JsonValue> => {
		const { data } = await at('GET', `${NUMBER}?fields=webhook_configuration`);
		return valueAt(data, 'webhook_configuration') ?? null;
	};
	/** The paths that a message of a customer goes to. */
	const toldOf = async (type: 'text' | 'template-update' = 'text') =>
		(await bench.sandbox.inbound('metaCloud', { type })).map(({ url }) => new URL(url).pathname);

	describe.each([
		['the account', 'account', override],
		['the number', 'number', async (path: string) => await configure(bench.webhook.url + path)],
	] as const)('that of %s', (_what, place, set) => {
		test('is asked for a challenge before it is taken', async () => {
			expect(await set('/hook?k=1')).toEqual({ status: 200, data: { success: true } });
			const [handshake, ...others] = bench.webhook.calls;
			expect(others).toEqual([]);
			expect(handshake).toMatchObject({ method: 'GET', rawBody: '' });
			const { pathname, searchParams } = new URL(handshake?.url ?? '', bench.webhook.url);
			expect(pathname).toBe('/hook');
			expect(Object.fromEntries(searchParams)).toEqual({
				k: '1',
				'hub.mode': 'subscribe',
				'hub.challenge': expect.stringMatching(/^\d+$/),
				'hub.verify_token': TOKEN,
			});
			expect(bench.sandbox.metaWebhook(place)).toBe(`${bench.webhook.url}/hook?k=1`);
		});

		test.each([
			['gives another text back', 200, 'something else'],
			['gives nothing back', 200, ''],
			[
				'gives the challenge back in quotes',
				200,
				(query: URLSearchParams) => `"${CHALLENGE(query)}"`,
			],
			['refuses it', 403, CHALLENGE],
			['gives it back with another success', 201, CHALLENGE],
		])('is not taken if it %s', async (_why, status, answerBody) => {
			bench.webhook.answer = () => status;
			bench.webhook.answerBody = answerBody;
			expect(await set('/hook')).toMatchObject({ status: 400, data: notVerified });
			expect(bench.sandbox.metaWebhook(place)).toBeUndefined();
		});

		test('has at most 200 characters', async () => {
			const rest = 200 - bench.webhook.url.length - 1;
			expect((await set(`/${'a'.repeat(rest)}`)).status).toBe(200);
			expect((await set(`/${'a'.repeat(rest + 1)}`)).status).toBe(400);
		});

		test('stays as it is when another one does not answer', async () => {
			await set('/hook');
			bench.webhook.answer = () => 500;
			expect((await set('/other')).status).toBe(400);
			expect(bench.sandbox.metaWebhook(place)).toBe(`${bench.webhook.url}/hook`);
		});
	});

	test('the nearest to the number counts, and what ends lets the next one in', async () => {
		bench.sandbox.putMetaWebhook('app', `${bench.webhook.url}/app`);
		expect(await toldOf()).toEqual(['/app']);
		await override('/account');
		expect(await toldOf()).toEqual(['/account']);
		await configure(`${bench.webhook.url}/number`);
		expect(await toldOf()).toEqual(['/number']);
		expect(await configuration()).toEqual({
			phone_number: `${bench.webhook.url}/number`,
			whatsapp_business_account: `${bench.webhook.url}/account`,
			application: `${bench.webhook.url}/app`,
		});
		// What no override gets.
		expect(await toldOf('template-update')).toEqual(['/app']);

		expect(await configure('')).toEqual({ status: 200, data: { success: true } });
		expect(await toldOf()).toEqual(['/account']);
		expect(await at('POST', APPS)).toEqual({ status: 200, data: { success: true } });
		expect(await toldOf()).toEqual(['/app']);
		expect(await configuration()).toEqual({ application: `${bench.webhook.url}/app` });
	});

	test('an app that is not subscribed cannot override, and gets nothing', async () => {
		bench.sandbox.putMetaWebhook('app', `${bench.webhook.url}/app`);
		expect(await at('DELETE', APPS)).toEqual({ status: 200, data: { success: true } });
		expect(await at('GET', APPS)).toEqual({ status: 200, data: { data: [] } });
		expect(await toldOf()).toEqual([]);
		expect(await override('/account')).toMatchObject({
			status: 400,
			data: { error: { code: 100 } },
		});
		await at('POST', APPS);
		expect((await override('/account')).status).toBe(200);
		expect(await at('GET', APPS)).toMatchObject({
			data: {
				data: [
					{
						whatsapp_business_api_data: { id: appId },
						override_callback_uri: `${bench.webhook.url}/account`,
					},
				],
			},
		});
	});

	test('each call is signed over its bytes', async () => {
		bench.sandbox.putMetaWebhook('app', bench.webhook.url);
		const text = 'Gr\u00fc\u00dfe \u{1F69A} "x" </script>';
		await bench.sandbox.inbound('metaCloud', { type: 'text', text });
		const { data } = await call(bench.sandbox, 'metaCloud', {
			body: { messaging_product: 'whatsapp', to: '+447700900001', ...TEXT },
		});
		await bench.sandbox.report(data.messages[0].id, { event: 'delivered' });
		expect(bench.webhook.calls).toHaveLength(2);
		for (const { headers, rawBody } of bench.webhook.calls) {
			const hmac = createHmac('sha256', appSecret).update(rawBody).digest('hex');
			expect(headers['x-hub-signature-256']).toBe(`sha256=${hmac}`);
		}
	});

	describe('of an app itself', () => {
		const login = { client_id: otherAppId, client_secret: otherAppSecret };
		const tokenFor = async (form: Record<string, string>) =>
			await answered(
				bench.sandbox,
				'metaCloud',
				'POST',
				'/v19.0/oauth/access_token',
				new URLSearchParams({ grant_type: 'client_credentials', ...form }),
			);
		const SUBSCRIPTIONS = `/v19.0/${otherAppId}/subscriptions`;
		const asApp = async (method: string, body?: JsonValue, path = SUBSCRIPTIONS) => {
			const { data } = await tokenFor(login);
			const { status, data: answer } = await call(bench.sandbox, 'metaCloud', {
				method,
				path,
				headers: {
					authorization: `Bearer ${stringAt(data, 'access_token')}`,
					'content-type': 'application/json',
				},
				...(body === undefined ? {} : { body }),
			});
			return { status, data: answer };
		};
		const wish = (fields: JsonValue = '["messages"]') => ({
			object: 'whatsapp_business_account',
			callback_url: `${bench.webhook.url}/other`,
			verify_token: TOKEN,
			fields,
			include_values: true,
		});

		test.each([
			['a wrong secret', { ...login, client_secret: appSecret }],
			['an app that is none', { ...login, client_id: '1' }],
			['another grant', { ...login, grant_type: 'password' }],
		])('%s gives no token', async (_why, form) => {
			expect((await tokenFor(form)).status).toBe(400);
		});

		test('are set with the token of the app only', async () => {
			expect(await at('POST', SUBSCRIPTIONS, wish())).toMatchObject({
				status: 400,
				data: { error: { code: 15 } },
			});
			expect((await asApp('POST', wish(), `/v19.0/${appId}/subscriptions`)).status).toBe(400);
			expect((await asApp('GET', undefined, '/v19.0/1/subscriptions')).status).toBe(400);
		});

		test.each([
			['as JSON', '["messages","account_update"]'],
			['with commas', 'messages,account_update'],
			['as a list', ['messages', 'account_update']],
		])('take the fields %s, after the handshake', async (_how, fields) => {
			expect(await asApp('POST', wish(fields))).toEqual({ status: 200, data: { success: true } });
			expect(bench.webhook.calls).toMatchObject([{ method: 'GET' }]);
			expect((await asApp('GET')).data).toMatchObject({
				data: [
					{
						object: 'whatsapp_business_account',
						callback_url: `${bench.webhook.url}/other`,
						active: true,
						fields: [{ name: 'messages' }, { name: 'account_update' }],
					},
				],
			});
		});

		test.each<[why: string, changes: JsonObject]>([
			['another object', { object: 'page' }],
			['no address', { callback_url: 'n8n' }],
			['no field', { fields: '[]' }],
		])('are not set with %s', async (_why, changes) => {
			expect((await asApp('POST', { ...wish(), ...changes })).status).toBe(400);
		});

		test('are not set without the challenge', async () => {
			bench.webhook.answerBody = '';
			expect(await asApp('POST', wish())).toMatchObject({ status: 400, data: notVerified });
		});

		test('bring each app what it chose, whatever another app has', async () => {
			await asApp('POST', wish('["account_update"]'));
			await override('/account');
			expect(await toldOf()).toEqual(['/account']);
			await asApp('POST', wish());
			bench.webhook.calls.length = 0;
			expect((await toldOf()).sort()).toEqual(['/account', '/other']);
			// Each with the secret of its app.
			const secrets = bench.webhook.calls.map(({ headers, rawBody }) =>
				[appSecret, otherAppSecret].find(
					(secret) =>
						headers['x-hub-signature-256'] ===
						`sha256=${createHmac('sha256', secret).update(rawBody).digest('hex')}`,
				),
			);
			expect(secrets.sort()).toEqual([appSecret, otherAppSecret].sort());
			expect(await asApp('DELETE', { object: 'whatsapp_business_account' })).toEqual({
				status: 200,
				data: { success: true },
			});
			expect(await toldOf()).toEqual(['/account']);
			expect((await asApp('GET')).data).toEqual({ data: [] });
		});
	});

	test('a reset takes all away', async () => {
		bench.sandbox.putMetaWebhook('app', bench.webhook.url);
		await override('/account');
		await at('DELETE', APPS);
		bench.sandbox.reset();
		const left = WEBHOOK_PLACES.map((place) => bench.sandbox.metaWebhook(place));
		expect(left).toEqual([undefined, undefined, undefined]);
		expect((await override('/account')).status).toBe(200);
	});
});
