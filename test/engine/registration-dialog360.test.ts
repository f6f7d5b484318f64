import { WEBHOOK_SECRET } from './accounts';
import { type Setup, useRegistrationBench } from './support/registration-bench';

const bench = useRegistrationBench();

const setup: Setup = { provider: 'dialog360', parameters: { events: ['delivered', 'reply'] } };

const replacing: Setup = {
	...setup,
	parameters: { ...setup.parameters, replaceWebhook: true },
};

const PATH = '/v1/configs/webhook';
const HEADERS = { 'x-webhook-secret': WEBHOOK_SECRET };

const THEIRS = { url: 'https://crm.example.test/in?key=k', headers: { 'x-crm': 'a CRM secret' } };

const webhook = () => bench.sandbox.dialog360Webhook();

test('the number has this webhook while the workflow is published, with the secret in a header', async () => {
	const trigger = bench.install(setup);
	const { error, calls } = await trigger.activate();
	expect(error).toBeUndefined();
	expect(calls).toEqual([`GET ${PATH} 200`, `POST ${PATH} 200`]);
	expect(webhook()).toEqual({ url: trigger.url(), headers: HEADERS });
	const [delivery] = await bench.sandbox.inbound('dialog360', { type: 'text', text: 'Hi' });
	expect(delivery).toMatchObject({ url: trigger.url(), headers: HEADERS });

	expect(await trigger.deactivate()).toMatchObject({ error: undefined, log: [] });
	expect(webhook()).toEqual({ url: '', headers: {} });
});

test('what is there already is left as it is, and a lost header is set again', async () => {
	const trigger = bench.install(setup);
	await trigger.activate();
	expect((await trigger.activate('init')).calls).toEqual([`GET ${PATH} 200`]);
	// The Hub can lose the headers.
	bench.sandbox.putDialog360Webhook({ url: trigger.url(), headers: {} });
	expect((await trigger.activate('init')).calls).toEqual([`GET ${PATH} 200`, `POST ${PATH} 200`]);
	expect(webhook().headers).toEqual(HEADERS);
});

test('the webhook of somebody else is not replaced, and named without its secrets', async () => {
	bench.sandbox.putDialog360Webhook(THEIRS);
	const { error, calls } = await bench.install(setup).activate();
	expect(error?.message).toMatch(/already has a webhook at crm\.example\.test, which is not this/);
	expect(error?.message).toMatch(/'Replace Other Webhook'/);
	expect(error?.message).not.toContain('key=k');
	expect(calls).toEqual([`GET ${PATH} 200`]);
	expect(webhook()).toEqual(THEIRS);
});

test('it is replaced on request, and put back with its headers when the workflow goes', async () => {
	bench.sandbox.putDialog360Webhook(THEIRS);
	const trigger = bench.install(replacing);
	expect((await trigger.activate()).error).toBeUndefined();
	expect(webhook().url).toBe(trigger.url());
	// Nobody who reads the workflow learns whose secret was there.
	expect(JSON.stringify(trigger.staticData)).not.toMatch(/key=k|a CRM secret/);
	expect(await trigger.publish({})).toMatchObject({ error: undefined });
	expect(await trigger.deactivate()).toMatchObject({ error: undefined, log: [] });
	expect(webhook()).toEqual(THEIRS);
});

test('who has taken the place meanwhile keeps it', async () => {
	bench.sandbox.putDialog360Webhook(THEIRS);
	const trigger = bench.install(replacing);
	await trigger.activate();
	const third = { url: 'https://third.example.test/in', headers: {} };
	bench.sandbox.putDialog360Webhook(third);
	expect(await trigger.deactivate()).toMatchObject({ error: undefined, log: [] });
	expect(webhook()).toEqual(third);
});

test('a test does not take the place of somebody else', async () => {
	bench.sandbox.putDialog360Webhook(THEIRS);
	const { error } = await bench.install(replacing).listen();
	expect(error?.message).toMatch(/already has a webhook/);
	expect(webhook()).toEqual(THEIRS);
});

test.each([
	['a wrong key', { apiKey: 'wrong' }, /does not accept the credential/],
	['a blocked call', { apiKey: 'sandbox-360dialog-key-without-access' }, /may not manage webhooks/],
	['unpaid invoices', { apiKey: 'sandbox-360dialog-key-of-unpaid' }, /unpaid invoices/],
])('%s is told', async (_what, credential, message) => {
	const { error } = await bench.install({ ...setup, credential }).activate();
	expect(error?.message).toMatch(message);
});
