import axios from 'axios';

import '../support/sandbox-host.cjs';
import { ACCOUNTS } from '../../sandbox';
import { dialog360TestCredential, WEBHOOK_SECRET } from './accounts';
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

describe("360dialog's own sandbox", () => {
	// A host that is not on this machine is not told an address that leads to this machine.
	const address = 'https://n8n.example.test';
	const sandboxed = (): Setup => ({
		...setup,
		address,
		credential: dialog360TestCredential(bench.sandbox),
	});

	test('has the address alone, with the secret in it, while the workflow is published', async () => {
		const trigger = bench.install(sandboxed());
		const { error, calls, requests } = await trigger.activate();
		expect(error).toBeUndefined();
		expect(calls).toEqual([`GET ${PATH} 200`, `POST ${PATH} 200`]);
		const url = `${trigger.url()}?secret=${WEBHOOK_SECRET}`;
		expect(requests[1]?.body).toEqual({ url });
		const [delivery] = await bench.sandbox.inbound('dialog360', {
			type: 'text',
			text: 'Hi',
			to: ACCOUNTS.dialog360.testEnvironment.sender,
		});
		expect(delivery).toMatchObject({ url });
		// What is there already is left as it is.
		expect((await trigger.activate('init')).calls).toEqual([`GET ${PATH} 200`]);
		// The number beside it has none.
		expect(webhook().url).toBe('');

		const ended = await trigger.deactivate();
		expect(ended).toMatchObject({ error: undefined, log: [] });
		expect(ended.requests.at(-1)?.body).toEqual({ url: '' });
	});

	test('keeps the webhook of somebody else unless it is to be replaced, and gives it back', async () => {
		const { baseUrl, apiKey } = dialog360TestCredential(bench.sandbox);
		const theirs = { url: THEIRS.url };
		await axios.post(`${baseUrl}${PATH}`, theirs, { headers: { 'd360-api-key': apiKey } });
		const { error } = await bench.install(sandboxed()).activate();
		expect(error?.message).toMatch(/already has a webhook at crm\.example\.test, which is not/);

		const trigger = bench.install({ ...sandboxed(), parameters: replacing.parameters ?? {} });
		expect((await trigger.activate()).error).toBeUndefined();
		expect(JSON.stringify(trigger.staticData)).not.toMatch(/key=k/);
		const { requests } = await trigger.deactivate();
		expect(requests.at(-1)?.body).toEqual(theirs);
	});

	test('tells a wrong key', async () => {
		const credential = { ...dialog360TestCredential(bench.sandbox), apiKey: 'wrong' };
		const { error } = await bench.install({ ...sandboxed(), credential }).activate();
		expect(error?.message).toMatch(/does not accept the credential/);
	});
});
