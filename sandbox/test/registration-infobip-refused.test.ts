import { ACCOUNTS, type Sandbox, startSandbox } from '..';
import type { JsonValue } from '../json';
import { call, changed, many } from './harness';
import {
	BASIC,
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

	test.each<[string, string, string, JsonValue, string]>([
		[
			'no ID',
			'POST',
			SUBSCRIPTIONS,
			changed(SUBSCRIPTION, { subscriptionId: undefined }),
			'subscriptionId',
		],
		[
			'an ID with a slash',
			'POST',
			SUBSCRIPTIONS,
			changed(SUBSCRIPTION, { subscriptionId: 'a/b' }),
			'subscriptionId',
		],
		[
			'an ID of 256 characters',
			'POST',
			SUBSCRIPTIONS,
			changed(SUBSCRIPTION, { subscriptionId: 'x'.repeat(256) }),
			'subscriptionId',
		],
		['no events', 'POST', SUBSCRIPTIONS, changed(SUBSCRIPTION, { events: [] }), 'events'],
		[
			'256 events',
			'POST',
			SUBSCRIPTIONS,
			changed(SUBSCRIPTION, { events: many(256, () => 'SEEN') }),
			'events',
		],
		['no profile', 'POST', SUBSCRIPTIONS, changed(SUBSCRIPTION, { profile: undefined }), 'profile'],
		[
			'an unknown profile',
			'POST',
			SUBSCRIPTIONS,
			changed(SUBSCRIPTION, { profile: { profileId: 'x' } }),
			'profile.profileId',
		],
		[
			'an address of 513 characters',
			'POST',
			SUBSCRIPTIONS,
			changed(SUBSCRIPTION, { 'profile.webhook.notifyUrl': `https://x.test/${'x'.repeat(498)}` }),
			'profile.webhook.notifyUrl',
		],
		[
			'an unknown algorithm',
			'POST',
			SUBSCRIPTIONS,
			changed(SUBSCRIPTION, { 'profile.security.credentials.algorithm': 'ROT13' }),
			'profile.security.credentials.algorithm',
		],
		['an unknown field', 'POST', SUBSCRIPTIONS, changed(SUBSCRIPTION, { active: true }), 'active'],
		[
			'a bucket of 2,001',
			'POST',
			PROFILES,
			changed(PROFILE, { maxBucketSize: 2001 }),
			'maxBucketSize',
		],
		[
			'a timeout of 999 ms',
			'POST',
			PROFILES,
			changed(PROFILE, { readTimeout: 999 }),
			'readTimeout',
		],
		[
			'a profile without a webhook',
			'POST',
			PROFILES,
			changed(PROFILE, { webhook: undefined }),
			'webhook',
		],
		['a new ID for a profile', 'PUT', `${PROFILES}/n8n-prof-2`, PROFILE, 'profileId'],
		[
			'unknown security',
			'PUT',
			`${PROFILES}/n8n-prof-2`,
			{ webhook: PROFILE.webhook ?? null, security: { authId: 'x' } },
			'security.authId',
		],
		[
			'new security in a change',
			'PUT',
			`${PROFILES}/n8n-prof-2`,
			{ webhook: PROFILE.webhook ?? null, security: BASIC },
			'security.type',
		],
		[
			'a password that is missing',
			'POST',
			SECURITY,
			changed(BASIC, { 'credentials.password': undefined }),
			'credentials.password',
		],
		['an unknown type of security', 'POST', SECURITY, changed(BASIC, { type: 'MAGIC' }), 'body'],
	])('refuse %s', async (_why, method, path, body, field) => {
		await at('POST', PROFILES, PROFILE);
		const { status, data } = await at(method, path, body);
		expect(status).toBe(400);
		expect(data).toMatchObject({
			requestError: { serviceException: { messageId: 'BAD_REQUEST', validationErrors: {} } },
		});
		const [request] = sandbox.requests().slice(-1);
		expect(request?.violations?.some((one) => one.startsWith(`${field}:`))).toBe(true);
	});

	test('refuse a full profile in a change of a subscription', async () => {
		await at('POST', SUBSCRIPTIONS, SUBSCRIPTION);
		const { profile = null } = SUBSCRIPTION;
		const body = { events: ['SEEN'], profile };
		expect((await at('PUT', `${SUBSCRIPTIONS}/n8n-wf17-node3`, body)).status).toBe(400);
	});

	test.each([
		['no key', {}, 401, 'UNAUTHORIZED'],
		['a wrong key', { authorization: 'App wrong' }, 401, 'UNAUTHORIZED'],
		[
			'a key for sending',
			{ authorization: `App ${ACCOUNTS.infobip.apiKeyToSend}` },
			403,
			'FORBIDDEN',
		],
		[
			'a key without any scope',
			{ authorization: `App ${ACCOUNTS.infobip.apiKeyWithoutScope}` },
			403,
			'FORBIDDEN',
		],
	])('are closed to %s', async (_who, headers, status, messageId) => {
		for (const [method, path] of [
			['GET', SUBSCRIPTIONS],
			['POST', PROFILES],
			['DELETE', `${SECURITY}/x`],
			['GET', '/resource-management/1/inbound-message-configurations?channel=WHATSAPP'],
		] as const) {
			const answer = await call(sandbox, 'infobip', { method, path, headers });
			expect(answer).toMatchObject({
				status,
				data: { requestError: { serviceException: { messageId } } },
			});
		}
	});
});
