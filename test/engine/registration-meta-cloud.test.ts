import { ACCOUNTS } from '../../sandbox';
import { WEBHOOK_SECRET } from './accounts';
import { type Setup, useRegistrationBench } from './support/registration-bench';

const bench = useRegistrationBench();

const setup: Setup = { provider: 'metaCloud', parameters: { events: ['delivered', 'reply'] } };

const { wabaId, phoneNumberId } = ACCOUNTS.metaCloud;
const NUMBERS = `/v25.0/${wabaId}/phone_numbers`;
const NUMBER = `/v25.0/${phoneNumberId}`;
const APPS = `/v25.0/${wabaId}/subscribed_apps`;

const account = () => bench.sandbox.metaWebhook('account');

test('the account has this webhook while the workflow is published, after the handshake', async () => {
	bench.sandbox.putMetaWebhook('app', 'https://crm.example.test/meta');
	const trigger = bench.install(setup);
	const { error, calls, requests, log } = await trigger.activate();
	expect(error).toBeUndefined();
	expect(log).toEqual([
		expect.stringMatching(/no longer to the webhook of the app at crm\.example\.test, until/),
	]);
	expect(calls).toEqual([`GET ${NUMBERS} 200`, `GET ${NUMBER} 200`, `POST ${APPS} 200`]);
	expect(requests[2]?.body).toEqual({
		override_callback_uri: trigger.url(),
		verify_token: WEBHOOK_SECRET,
	});
	expect(account()).toBe(trigger.url());
	const [delivery] = await bench.sandbox.inbound('metaCloud', { type: 'text', text: 'Hi' });
	expect(delivery?.url).toBe(trigger.url());
	expect(delivery?.headers['x-hub-signature-256']).toMatch(/^sha256=[0-9a-f]{64}$/);

	const gone = await trigger.deactivate();
	expect(gone).toMatchObject({ error: undefined, log: [] });
	expect(gone.requests.at(-1)).toMatchObject({ method: 'POST', path: APPS, rawBody: '' });
	expect(account()).toBeUndefined();
	// What the app has is the user's.
	expect(bench.sandbox.metaWebhook('app')).toBe('https://crm.example.test/meta');
});

test('what is there already is left as it is', async () => {
	const trigger = bench.install(setup);
	await trigger.activate();
	bench.sandbox.putMetaWebhook('app', 'https://crm.example.test/meta');
	const { calls, log } = await trigger.activate('init');
	expect(calls).toEqual([`GET ${NUMBERS} 200`, `GET ${NUMBER} 200`]);
	expect(log).toEqual([]);
});

test('an app that is not subscribed to the account is subscribed first', async () => {
	await fetch(`${bench.sandbox.urls.metaCloud}${APPS}`, {
		method: 'DELETE',
		headers: { authorization: `Bearer ${ACCOUNTS.metaCloud.accessToken}` },
	});
	const trigger = bench.install(setup);
	const { error, calls } = await trigger.activate();
	expect(error).toBeUndefined();
	expect(calls.slice(2)).toEqual([`POST ${APPS} 400`, `POST ${APPS} 200`, `POST ${APPS} 200`]);
	expect(account()).toBe(trigger.url());
});

test('the webhook of somebody else stays, before and after', async () => {
	const theirs = 'https://crm.example.test/hooks/meta?key=k';
	bench.sandbox.putMetaWebhook('account', theirs);
	const trigger = bench.install(setup);
	const { error, calls } = await trigger.activate();
	expect(error?.message).toMatch(/already has a webhook at crm\.example\.test for this app/);
	expect(error?.message).not.toContain('key=k');
	expect(calls.filter((call) => call.startsWith('POST'))).toEqual([]);
	expect(account()).toBe(theirs);

	bench.sandbox.putMetaWebhook('account', undefined);
	await trigger.activate();
	bench.sandbox.putMetaWebhook('account', theirs);
	expect(await trigger.deactivate()).toMatchObject({ error: undefined, log: [] });
	expect(account()).toBe(theirs);
});

test('a webhook of the only number, which comes before, is told', async () => {
	const theirs = 'https://crm.example.test/hooks/number?key=k';
	bench.sandbox.putMetaWebhook('number', theirs);
	const trigger = bench.install(setup);
	const { error, calls } = await trigger.activate();
	expect(error?.message).toMatch(
		/has a webhook of its own at crm\.example\.test, which comes before that of the account/,
	);
	expect(error?.message).not.toContain('key=k');
	expect(calls.filter((call) => call.startsWith('POST'))).toEqual([]);
	expect(bench.sandbox.metaWebhook('number')).toBe(theirs);

	// One that comes later is no reason to leave ours behind.
	bench.sandbox.putMetaWebhook('number', undefined);
	await trigger.activate();
	bench.sandbox.putMetaWebhook('number', theirs);
	expect(await trigger.deactivate()).toMatchObject({ error: undefined, log: [] });
	expect(account()).toBeUndefined();
	expect(bench.sandbox.metaWebhook('number')).toBe(theirs);
});

test('that of another n8n with a copy of the database stays with that one', async () => {
	const trigger = bench.install(setup);
	await trigger.activate();
	const there = trigger.url().replace(/^https?:\/\/[^/]+/, 'https://n8n.example.test');
	bench.sandbox.putMetaWebhook('account', there);
	const { error } = await trigger.publish({});
	expect(error?.message).toMatch(/registered at n8n\.example\.test, and this n8n is at/);
	expect(account()).toBe(there);
});

test('an address that does not give the challenge back is told, and not kept', async () => {
	const trigger = bench.install({ ...setup, address: 'http://127.0.0.1:9' });
	const { error } = await trigger.activate();
	expect(error?.message).toMatch(/asked the webhook for a challenge and did not get it back/);
	expect(account()).toBeUndefined();
});

test.each([
	['an expired token', { accessToken: ACCOUNTS.metaCloud.expiredToken }, /has expired/],
	['a wrong token', { accessToken: 'wrong' }, /does not accept the credential/],
	[
		'a token without permission',
		{ accessToken: ACCOUNTS.metaCloud.tokenWithoutPermission },
		/may not manage webhooks/,
	],
	['an ID that is none', { businessAccountId: '999' }, /does not know an ID/],
	[
		'no App Secret',
		{ appSecret: '' },
		/^The 'App Secret' in the credential 'Test' is empty\. Open the credential and fill it in/,
	],
])('%s is told', async (_what, credential, message) => {
	const { error } = await bench.install({ ...setup, credential }).activate();
	expect(error?.message).toMatch(message);
});

test('events that an override never gets are told', async () => {
	const { error, calls } = await bench
		.install({ ...setup, parameters: { events: ['template', 'account'] } })
		.activate();
	expect(error?.message).toMatch(/reports none of the chosen events with this 'Registration'/);
	expect(calls).toEqual([]);
});
