import { createHmac } from 'node:crypto';
import { ACCOUNTS, type InfobipRegistrations } from '..';
import type { JsonObject } from '../json';
import type { HmacAlgorithm } from '../providers/infobip/registration/bodies';
import { useBench } from './bench';
import { call } from './harness';
import { INFOBIP_TEXT } from './samples';

const NUMBER = ACCOUNTS.infobip.sender;

/** The parts of registrations, so that they need not be narrowed in each test. */
type Profile = NonNullable<InfobipRegistrations['profiles']>[number];
type Subscription = NonNullable<InfobipRegistrations['subscriptions']>[number];

describe('What Infobip tells its subscriptions', () => {
	const bench = useBench();

	const subscribe = (
		id: string,
		subscription: Partial<Subscription> = {},
		profile: Partial<Profile> = {},
	) =>
		bench.sandbox.registerWithInfobip({
			subscriptions: [
				{
					subscriptionId: id,
					events: ['DELIVERY', 'SEEN', 'INBOUND_MESSAGE'],
					profile: {
						profileId: id,
						webhook: { notifyUrl: `${bench.webhook.url}/${id}` },
						...profile,
					},
					...subscription,
				},
			],
		});
	const send = async (changes: JsonObject = {}): Promise<string> => {
		const { data } = await call(bench.sandbox, 'infobip', {
			body: { ...INFOBIP_TEXT, ...changes },
		});
		return data.messageId;
	};
	const urls = () => bench.webhook.calls.map(({ url }) => url).sort();

	test('reports go to every subscription that asked for them, and say which it was', async () => {
		subscribe('all');
		subscribe('seen', { events: ['SEEN'] });
		subscribe('templates', { events: ['TEMPLATE_UPDATE'] });
		const messageId = await send();
		await bench.sandbox.report(messageId, { event: 'delivered' });
		expect(urls()).toEqual(['/all']);
		await bench.sandbox.report(messageId, { event: 'seen' });
		expect(urls()).toEqual(['/all', '/all', '/seen']);
		expect(bench.webhook.bodies()).toMatchObject([
			{ results: [{ messageId, status: { name: 'DELIVERED_TO_HANDSET' } }] },
			{ results: [{ messageId, seenAt: expect.any(String) }] },
			{ results: [{ messageId, seenAt: expect.any(String) }] },
		]);
		const registrations = bench.sandbox.deliveries().map(({ registration }) => registration);
		expect(registrations.sort()).toEqual(['all', 'all', 'seen']);
	});

	test.each<[string, Partial<Subscription>, JsonObject, boolean]>([
		['its sender', { resources: [NUMBER] }, {}, true],
		['another sender', { resources: ['441134960009'] }, {}, false],
		['its customer', { users: ['441134960001'] }, {}, true],
		['another customer', { users: ['441134960002'] }, {}, false],
		['its entity', { criteria: [{ entityId: 'shop' }] }, { entityId: 'shop' }, true],
		['another entity', { criteria: [{ entityId: 'shop' }] }, { entityId: 'office' }, false],
		['no entity', { criteria: [{ entityId: 'shop' }] }, {}, false],
		[
			'one of its criteria',
			{ criteria: [{ entityId: 'office' }, { applicationId: 'app', entityId: 'shop' }] },
			{ applicationId: 'app', entityId: 'shop' },
			true,
		],
		[
			'half of a criterion',
			{ criteria: [{ applicationId: 'app', entityId: 'shop' }] },
			{ entityId: 'shop' },
			false,
		],
	])('a subscription narrowed to %s is told or not', async (_what, narrowed, message, told) => {
		subscribe('narrow', narrowed);
		await bench.sandbox.report(await send(message), { event: 'delivered' });
		expect(urls()).toEqual(told ? ['/narrow'] : []);
	});

	test('a notifyUrl comes before the subscriptions, without their headers', async () => {
		subscribe('all', {}, { headers: { 'X-Secret': 'abc' } });
		const messageId = await send({ notifyUrl: `${bench.webhook.url}/own` });
		await bench.sandbox.report(messageId, { event: 'delivered' });
		await bench.sandbox.report(messageId, { event: 'seen' });
		expect(urls()).toEqual(['/own', '/own']);
		expect(bench.webhook.calls[0]?.headers).not.toHaveProperty('x-secret');
	});

	test('static headers arrive as they are', async () => {
		subscribe('all', {}, { headers: { 'X-Secret': 'abc', Authorization: 'Token t' } });
		await bench.sandbox.inbound('infobip', { type: 'text' });
		expect(bench.webhook.calls[0]?.headers).toMatchObject({
			'x-secret': 'abc',
			authorization: 'Token t',
			'content-type': 'application/json',
		});
	});

	test('Basic overrides an Authorization among the headers, however that is written', async () => {
		const credentials = { username: 'n8n', password: 's3cret' };
		subscribe(
			'all',
			{},
			{
				headers: { authorization: 'Token t', 'X-Secret': 'abc' },
				security: { authId: 'basic', type: 'BASIC', credentials },
			},
		);
		await bench.sandbox.inbound('infobip', { type: 'text' });
		const { authorization, 'x-secret': secret } = bench.webhook.calls[0]?.headers ?? {};
		expect({ authorization, secret }).toEqual({
			authorization: `Basic ${Buffer.from('n8n:s3cret').toString('base64')}`,
			secret: 'abc',
		});
	});

	const secretKey = '9f8e7d6c';
	const digest = (algorithm: string, form: 'hex' | 'base64') =>
		createHmac(algorithm, secretKey)
			.update(bench.webhook.calls[0]?.rawBody ?? '')
			.digest(form);
	const hmac = (algorithm: HmacAlgorithm): Pick<Profile, 'security'> => ({
		security: {
			authId: 'hmac',
			type: 'HMAC',
			credentials: { secretKey, algorithm },
		},
	});

	test.each<[HmacAlgorithm, string, string]>([
		['HMAC_MD5', 'md5', 'MD5='],
		['HMAC_SHA_1', 'sha1', 'SHA1='],
		['HMAC_SHA_224', 'sha224', 'SHA224='],
		['HMAC_SHA_256', 'sha256', 'SHA256='],
		['HMAC_SHA_384', 'sha384', 'SHA384='],
		['HMAC_SHA_512', 'sha512', 'SHA512='],
	])('%s signs the bytes of the body', async (algorithm, name, prefix) => {
		subscribe('all', {}, hmac(algorithm));
		await bench.sandbox.inbound('infobip', { type: 'text', text: 'Où est ma commande ? 🚚' });
		expect(bench.webhook.calls[0]?.headers['x-hub-signature']).toBe(prefix + digest(name, 'hex'));
	});

	test.each(['hex', 'base64'] as const)(
		'the signature can be set to %s under another name',
		async (form) => {
			bench.sandbox.configure({ signatureForm: form, signatureHeader: 'X-Signature' });
			subscribe('all', {}, hmac('HMAC_SHA_256'));
			await bench.sandbox.inbound('infobip', { type: 'text' });
			expect(bench.webhook.calls[0]?.headers['x-signature']).toBe(digest('sha256', form));
			expect(bench.webhook.calls[0]?.headers).not.toHaveProperty('x-hub-signature');
		},
	);

	test('the signature is that of the body with all changes', async () => {
		subscribe('all', {}, hmac('HMAC_SHA_256'));
		const changes = { results: [{ callbackData: null }] };
		await bench.sandbox.inbound('infobip', { type: 'text' }, { changes });
		expect(bench.webhook.bodies()).toMatchObject([{ results: [{ callbackData: null }] }]);
		const signature = bench.webhook.calls[0]?.headers['x-hub-signature'];
		expect(signature).toBe(`SHA256=${digest('sha256', 'hex')}`);
	});

	test('a changed profile and changed security count at once', async () => {
		subscribe(
			'all',
			{},
			{
				security: {
					authId: 'a',
					type: 'HMAC',
					credentials: { secretKey: 'old', algorithm: 'HMAC_SHA_256' },
				},
			},
		);
		const put = async (path: string, body: JsonObject) =>
			await call(bench.sandbox, 'infobip', {
				method: 'PUT',
				path: `/subscriptions/1/${path}`,
				body,
			});
		await put('security/a', { type: 'BASIC', credentials: { username: 'u', password: 'p' } });
		await put('profiles/all', {
			webhook: { notifyUrl: `${bench.webhook.url}/new` },
			security: { authId: 'a' },
		});
		await bench.sandbox.inbound('infobip', { type: 'text' });
		expect(urls()).toEqual(['/new']);
		expect(bench.webhook.calls[0]?.headers.authorization).toMatch(/^Basic /);
	});

	test('a deleted subscription is told nothing', async () => {
		subscribe('all');
		const path = '/subscriptions/1/subscription/WHATSAPP/all';
		await call(bench.sandbox, 'infobip', { method: 'DELETE', path });
		expect(await bench.sandbox.inbound('infobip', { type: 'text' })).toEqual([]);
	});

	test('many results come in one body, or in buckets of the size that the profile asks for', async () => {
		subscribe('whole');
		subscribe('buckets', {}, { maxBucketSize: 400 });
		await bench.sandbox.reportInBulk({ event: 'delivered', count: 1000 });
		const sizes = (id: string) =>
			bench.webhook.calls
				.filter(({ url }) => url === `/${id}`)
				.map(({ rawBody }) => JSON.parse(rawBody).results.length)
				.sort((a, b) => b - a);
		expect(sizes('whole')).toEqual([1000]);
		expect(sizes('buckets')).toEqual([400, 400, 200]);
		const { results } = bench.webhook.bodies().find(isWhole) ?? { results: [] };
		expect(new Set(results.map(({ messageId }) => messageId)).size).toBe(1000);
	});

	test('results about the same message can stand in one body, and go anywhere', async () => {
		const url = `${bench.webhook.url}/elsewhere`;
		const order = {
			event: 'failed',
			failure: 'window-closed',
			messageIds: ['m', 'm'],
			url,
		} as const;
		await bench.sandbox.reportInBulk(order);
		const failed = { messageId: 'm', error: { id: 7010 } };
		expect(bench.webhook.bodies()).toMatchObject([{ results: [failed, failed] }]);
		expect(urls()).toEqual(['/elsewhere']);
	});

	describe('forwarding on the number', () => {
		const forward = (path: string, keyword?: string) =>
			bench.sandbox.registerWithInfobip({
				inboundConfigurations: [
					{
						channel: 'WHATSAPP',
						number: NUMBER,
						...(keyword === undefined ? {} : { keyword }),
						forwarding: { type: 'HTTP_FORWARD', url: bench.webhook.url + path },
					},
				],
			});

		test('comes before the subscriptions for messages, and for nothing else', async () => {
			subscribe('all');
			forward('/forward');
			await bench.sandbox.inbound('infobip', { type: 'button-reply' });
			expect(urls()).toEqual(['/forward']);
			await bench.sandbox.report(await send(), { event: 'delivered' });
			expect(urls()).toEqual(['/all', '/forward']);
		});

		test('of a keyword comes before that of all messages', async () => {
			forward('/default');
			forward('/stop', 'stop');
			await bench.sandbox.inbound('infobip', { type: 'text', text: 'Stop it, please' });
			await bench.sandbox.inbound('infobip', { type: 'text', text: 'Go on' });
			expect(bench.webhook.calls.map(({ url }) => url)).toEqual(['/stop', '/default']);
		});

		test('is for that number', async () => {
			subscribe('all');
			forward('/forward');
			await bench.sandbox.inbound('infobip', { type: 'text', to: '441134960009' });
			expect(urls()).toEqual(['/all']);
		});
	});

	test.each([
		['the message’s own address', { urlOptions: { trackingUrl: 'URL/clicks' } }, ['/clicks']],
		['the subscriptions', {}, ['/clicks-subscribed']],
	])('a click goes to %s', async (_where, message: JsonObject, expected) => {
		subscribe('clicks-subscribed', { events: ['CLICK'] });
		const text = JSON.stringify(message).replace('URL', bench.webhook.url);
		const replyTo = await send(JSON.parse(text));
		await bench.sandbox.inbound('infobip', { type: 'click' }, { replyTo });
		expect(urls()).toEqual(expected);
		expect(bench.webhook.bodies()).toMatchObject([
			{ messageId: replyTo, notificationType: 'CLICKED' },
		]);
	});
});

function isWhole(body: unknown): body is { results: Array<{ messageId: string }> } {
	return (body as { results: unknown[] }).results.length === 1000;
}
