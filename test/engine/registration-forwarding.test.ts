import { WEBHOOK_SECRET } from './accounts';
import { type Setup, useRegistrationBench } from './support/registration-bench';

const bench = useRegistrationBench();

const NUMBER = '447700900001';

const setup: Setup = {
	provider: 'infobip',
	parameters: { registration: 'forwarding', forwardedNumber: '+44 7700 900001', events: ['reply'] },
};

const replacing: Setup = {
	...setup,
	parameters: { ...setup.parameters, replaceForwarding: true },
};

const CONFIGURATIONS = '/resource-management/1/inbound-message-configurations';

const THEIRS = { type: 'HTTP_FORWARD', url: 'https://crm.example.test/in?key=k', format: 'MO_OTT' };

/** What the number forwards to, and what else is configured for it. */
const configurations = () => bench.sandbox.infobipRegistrations().inboundConfigurations;

/** Another integration has the number's messages, and an answer of its own to a keyword. */
function letAnotherForward(): unknown {
	bench.sandbox.registerWithInfobip({
		inboundConfigurations: [
			{ channel: 'WHATSAPP', number: NUMBER, forwarding: THEIRS },
			{
				channel: 'WHATSAPP',
				number: NUMBER,
				keyword: 'STOP',
				forwarding: { ...THEIRS, url: 'https://crm.example.test/stop' },
			},
		],
	});
	return configurations();
}

/** Addresses with the secret at their end. */
const withSecret = (url: string): string => `${url}?secret=${WEBHOOK_SECRET}`;

test('a number that forwards nowhere forwards here while the workflow is active', async () => {
	const trigger = bench.install(setup);
	const { error, calls } = await trigger.activate();
	expect(error).toBeUndefined();
	expect(calls).toEqual([`GET ${CONFIGURATIONS} 200`, `POST ${CONFIGURATIONS} 200`]);
	expect(configurations()).toMatchObject([
		{
			forwarding: {
				type: 'HTTP_FORWARD',
				url: withSecret(trigger.url()),
				format: 'MO_OTT_CONTACT',
			},
		},
	]);
	const [delivery] = await bench.sandbox.inbound('infobip', {
		type: 'text',
		text: 'Hi',
		to: NUMBER,
	});
	expect(delivery?.url).toBe(withSecret(trigger.url()));

	expect(await trigger.deactivate()).toMatchObject({ error: undefined, log: [] });
	expect(configurations()).not.toMatchObject([{ forwarding: expect.anything() }]);
});

test('a forwarding of somebody else is not replaced, and named without its secrets', async () => {
	const before = letAnotherForward();
	const trigger = bench.install(setup);
	const { error, calls } = await trigger.activate();
	expect(error?.message).toBe(
		`The number ${NUMBER} already forwards to https://crm.example.test/in, which is not this webhook. A number forwards to one address only. Switch on 'Replace Other Forwarding' if that one may end while this workflow is published, or set 'Registration' to Automatic.`,
	);
	expect(calls).toEqual([`GET ${CONFIGURATIONS} 200`]);
	expect(configurations()).toEqual(before);
	await trigger.deactivate();
	expect(configurations()).toEqual(before);
});

test('with the switch on it is replaced, and put back on deactivation', async () => {
	const before = letAnotherForward();
	const trigger = bench.install(replacing);
	expect(await trigger.activate()).toMatchObject({ error: undefined });
	expect(configurations()).toMatchObject([
		{ forwarding: { url: withSecret(trigger.url()) } },
		{ keyword: 'STOP', forwarding: { url: 'https://crm.example.test/stop' } },
	]);
	// What was replaced is still known when the workflow is activated once more.
	await trigger.activate('update');
	await trigger.deactivate();
	expect(configurations()).toEqual(before);
});

test('what was replaced is kept so that nobody can read its secrets', async () => {
	letAnotherForward();
	const trigger = bench.install(replacing);
	await trigger.activate();
	const stored = JSON.stringify(trigger.staticData);
	expect(stored).toContain('"replacedHost":"crm.example.test"');
	expect(stored).not.toMatch(/key=k|\/in/);
	expect(stored).not.toContain(WEBHOOK_SECRET);
});

test('with another Webhook Secret since, the log says what could not be put back', async () => {
	letAnotherForward();
	const trigger = bench.install(replacing);
	await trigger.activate();
	const credential = { webhookSecret: 'another long random text' };
	expect(await trigger.publish({ credential })).toMatchObject({ error: undefined });
	const { error, log } = await trigger.deactivate();
	expect(error).toBeUndefined();
	expect(log).toEqual([
		expect.stringMatching(/forwarded to an address at crm\.example\.test before, which could not/),
	]);
	expect(configurations()).not.toMatchObject([{ forwarding: { url: trigger.url() } }, {}]);
});

test('what somebody has set meanwhile stays when the workflow is deactivated', async () => {
	const trigger = bench.install(setup);
	await trigger.activate();
	const before = letAnotherForward();
	await trigger.deactivate();
	expect(configurations()).toEqual(before);
});

test.each([
	['the same settings', () => ({}), 0],
	['another secret', () => ({ credential: { webhookSecret: 'another-long-secret' } }), 1],
	[
		'another address that it has moved to',
		() => ({
			address: 'https://n8n.example.test',
			parameters: { ...setup.parameters, options: { movedFrom: bench.server.url } },
		}),
		1,
	],
])('activated again with %s', async (_what, change, writes) => {
	const trigger = bench.install(setup);
	await trigger.activate();
	trigger.setup = { ...setup, ...change() };
	const { error, calls } = await trigger.activate('update');
	expect(error).toBeUndefined();
	expect(calls.filter((call) => call.startsWith('POST'))).toHaveLength(writes);
	expect(configurations()).toMatchObject([
		{ forwarding: { url: expect.stringContaining(trigger.url()) } },
	]);
	await trigger.deactivate();
	expect(configurations()).not.toMatchObject([{ forwarding: expect.anything() }]);
});

test('another number frees the first one', async () => {
	const trigger = bench.install(setup);
	await trigger.activate();
	trigger.setup = {
		...setup,
		parameters: { ...setup.parameters, forwardedNumber: '447700900002' },
	};
	expect(await trigger.activate('update')).toMatchObject({ error: undefined });
	const [first, second] = configurations() as object[];
	expect(first).not.toHaveProperty('forwarding');
	expect(second).toMatchObject({ forwarding: { url: withSecret(trigger.url()) } });
});

test('another way of registration ends the forwarding', async () => {
	const trigger = bench.install(setup);
	await trigger.activate();
	trigger.setup = { ...setup, parameters: { events: ['reply'] } };
	expect(await trigger.activate('update')).toMatchObject({ error: undefined });
	expect(configurations()).not.toMatchObject([{ forwarding: expect.anything() }]);
	expect(bench.sandbox.infobipRegistrations()).toMatchObject({ subscriptions: [{}] });
	trigger.setup = { ...setup, parameters: { events: ['reply'], registration: 'manual' } };
	expect(await trigger.activate('update')).toMatchObject({ error: undefined });
	expect(bench.sandbox.infobipRegistrations()).toMatchObject({ subscriptions: [], profiles: [] });
});

test.each([
	['somebody else', () => letAnotherForward()],
	['the active workflow', async () => void (await bench.install(replacing, 'w1').activate())],
])('listening for a test event does not take the messages from %s', async (_who, forward) => {
	await forward();
	const before = configurations();
	const trigger = bench.install(replacing, 'w1');
	const { error } = await trigger.listen();
	expect(error?.message).toMatch(/^The number 447700900001 already forwards to /);
	expect(configurations()).toEqual(before);
});

test.each([
	['no number', { forwardedNumber: '' }, "'Number to Forward' must be one phone number"],
	[
		'two numbers',
		{ forwardedNumber: '447700900001,447700900002' },
		"'Number to Forward' must be one phone number",
	],
	[
		'a name',
		{ forwardedNumber: 'shop' },
		"'Number to Forward' is not a phone number: 'shop' has no digits",
	],
	[
		'reports only',
		{ events: ['delivered', 'seen'] },
		/^Infobip reports none of the chosen events with this 'Registration'/,
	],
])('%s cannot be forwarded, and nothing is called', async (_what, change, message) => {
	const parameters = { ...setup.parameters, ...change };
	const { error, calls } = await bench.install({ ...setup, parameters }).activate();
	expect(error?.message).toMatch(message);
	expect(calls).toEqual([]);
});
