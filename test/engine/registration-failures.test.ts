import type { INodeParameters } from 'n8n-workflow';

import type { ProviderId } from '../../nodes/WhatsAppInteractive/providers/provider-id';
import type { FaultEffect } from '../../sandbox/faults/fault';
import { freePort } from '../support/ports';
import { type Setup, useRegistrationBench } from './support/registration-bench';
import { secretsOf } from './support/secrets';

const bench = useRegistrationBench();

const setUp = (provider: ProviderId, parameters: INodeParameters = {}): Setup => ({
	provider,
	parameters: { events: ['delivered', 'reply'], ...parameters },
});

/** Each provider with an API for webhooks, in each way that it has. */
const WAYS: ReadonlyArray<readonly [way: string, setup: Setup]> = [
	['Gupshup', setUp('gupshup')],
	['Infobip', setUp('infobip')],
	[
		'Infobip, forwarding',
		setUp('infobip', { registration: 'forwarding', forwardedNumber: '447700900001' }),
	],
	['Kaleyra', setUp('kaleyra', { deleteProfile: true })],
];

const WRONG_KEY = { apiKey: 'a-wrong-key', appToken: 'sk_a_wrong_token' };

/** What goes wrong, what the message says, and how many calls it takes to see that. */
const FAULTS: ReadonlyArray<readonly [what: string, fault: FaultEffect, message: RegExp]> = [
	[
		'a fault of the provider',
		{ kind: 'server-error', status: 500 },
		/^\w+ failed while it handled the webhook.*\. Try again later; what was left half done is put right then\.$/,
	],
	[
		'a gateway without the provider behind it',
		{ kind: 'html-page', status: 502 },
		/^\w+ failed while it handled the webhook/,
	],
	[
		'a page instead of an answer',
		{ kind: 'html-page', status: 404 },
		/^\w+ has no such address\. Check the base URL in the credential/,
	],
	[
		'a connection that breaks',
		{ kind: 'reset', when: 'after-reading' },
		/^\w+ closed the connection before it answered, so the webhook may have been changed\. Try again/,
	],
	[
		'too many calls for a long time',
		{ kind: 'too-many-requests', hint: 'seconds', seconds: 600 },
		/^\w+ got too many of these calls and did not take this one.*\. Wait a minute, then try again\.$/,
	],
];

describe.each(WAYS)('%s', (_way, setup) => {
	const { provider } = setup;

	/** Gupshup takes five calls a minute, which a process keeps to until it ends. */
	const haveRest = async (): Promise<void> => {
		if (provider === 'gupshup') bench.restart();
	};

	test.each(FAULTS)(
		'%s: the message says what to do, and nothing more is called',
		async (_what, fault, message) => {
			// Only the first call of each activation, which is a question, gets that far.
			bench.sandbox.order({ provider, ...fault });
			const trigger = bench.install(setup);
			const { error, requests } = await trigger.activate();
			expect(error?.message).toMatch(message);
			// n8n has it removed at once; there is nothing to remove, and nothing is asked.
			expect(requests).toHaveLength(1);
			bench.sandbox.clearFaults();
			await haveRest();
			expect(await trigger.activate()).toMatchObject({ error: undefined });
			expect(await trigger.deactivate()).toMatchObject({ error: undefined, log: [] });
		},
	);

	test('a wrong key', async () => {
		const { error, calls } = await bench.install({ ...setup, credential: WRONG_KEY }).activate();
		expect(error?.message).toMatch(
			/^\w+ does not accept the credential.*Open the credential, copy the key again/,
		);
		expect(calls).toHaveLength(1);
		expect(calls[0]).toMatch(/ 401$/);
	});

	test('a port where nobody listens', async () => {
		const url = `http://127.0.0.1:${await freePort()}`;
		const credential = provider === 'kaleyra' ? { customDomain: url } : { baseUrl: url };
		const { error, calls } = await bench.install({ ...setup, credential }).activate();
		expect(error?.message).toMatch(
			/^\w+ could not be reached \(ECONNREFUSED\); the webhook was not changed\. Check the base URL/,
		);
		expect(calls).toEqual([]);
	});

	test('an n8n at localhost, which means another machine to the provider', async () => {
		const url = 'https://api.example.test';
		const credential = provider === 'kaleyra' ? { customDomain: url } : { baseUrl: url };
		const local = { ...setup, credential, address: 'http://localhost:5678' };
		const { error } = await bench.install(local).activate();
		expect(error?.message).toMatch(
			/^\w+ cannot reach this n8n, because its webhooks are at localhost:5678\. Give n8n its public address/,
		);
	});

	test('no secret shows in what is told or logged', async () => {
		const outcomes = [];
		for (const [, fault] of FAULTS) {
			bench.sandbox.order({ provider, ...fault });
			outcomes.push(await bench.install(setup).activate());
			bench.sandbox.clearFaults();
			await haveRest();
		}
		const told = outcomes.map(({ error, log }) =>
			JSON.stringify([log, error, error?.message, error?.description, error?.stack]),
		);
		const leaked = secretsOf(bench.sandbox).filter((secret) => told.join().includes(secret));
		expect(leaked).toEqual([]);
	});

	describe('when n8n starts while the provider is away', () => {
		const away: FaultEffect = { kind: 'server-error', status: 503 };

		test('a webhook that was registered is taken to be so still, and that is logged', async () => {
			const trigger = bench.install(setup);
			await trigger.activate();
			const memory = structuredClone(trigger.staticData);
			await haveRest();
			bench.sandbox.order({ provider, ...away });
			const { error, log } = await trigger.activate('init');
			expect(error).toBeUndefined();
			expect(log).toEqual([
				expect.stringMatching(/could not be checked and is taken to be registered as before/),
			]);
			expect(trigger.staticData).toEqual(memory);
		});

		test('one that never was is refused, so that n8n tries again', async () => {
			bench.sandbox.order({ provider, ...away });
			const { error } = await bench.install(setup).activate('init');
			expect(error?.message).toMatch(/^\w+ failed while it handled the webhook/);
		});
	});

	describe('deactivating', () => {
		test('while the provider is away for a moment removes the webhook all the same', async () => {
			const trigger = bench.install(setup);
			await trigger.activate();
			bench.sandbox.order({ provider, kind: 'server-error', status: 500, times: 1 });
			expect(await trigger.deactivate()).toMatchObject({ error: undefined, log: [] });
			expect(trigger.staticData).toMatchObject({ [NODE]: { registration: { left: true } } });
		});

		test('with a key that is not valid any more works, and the log says what stays behind', async () => {
			const trigger = bench.install(setup);
			await trigger.activate();
			trigger.setup = { ...setup, credential: WRONG_KEY };
			const { error, log } = await trigger.deactivate();
			expect(error).toBeUndefined();
			expect(log).toEqual([
				expect.stringMatching(
					/^The webhook n8n-\S+ of the node "WhatsApp Interactive Trigger" is still registered: \w+ does not accept the credential.* It is replaced or removed when/,
				),
			]);
			// Nothing is lost: with the right key it is removed the next time.
			trigger.setup = setup;
			expect(await trigger.deactivate()).toMatchObject({ error: undefined, log: [] });
		});

		test('with the credential of another account leaves that account alone', async () => {
			const trigger = bench.install(setup);
			await trigger.activate();
			const url = 'http://127.0.0.1:9';
			const credential = provider === 'kaleyra' ? { customDomain: url } : { baseUrl: url };
			trigger.setup = { ...setup, credential };
			const { error, calls, log } = await trigger.deactivate();
			expect({ error, calls }).toEqual({ error: undefined, calls: [] });
			expect(log).toEqual([expect.stringMatching(/was registered in another \w+ account/)]);
		});
	});
});

const NODE = 'node:WhatsApp Interactive Trigger';

const MANUAL: ReadonlyArray<readonly [provider: ProviderId, parameters: INodeParameters]> = [
	['gupshup', { registration: 'manual' }],
	['infobip', { registration: 'manual' }],
	['kaleyra', { registration: 'manual' }],
	['messangi', {}],
];

test.each(MANUAL)('%s, set up by hand, is never called', async (provider, manual) => {
	const parameters = { events: ['delivered'], ...manual };
	const trigger = bench.install({ provider, parameters, address: 'http://localhost:5678' });
	for (const hook of [
		trigger.activate(),
		trigger.listen(),
		trigger.stopListening(),
		trigger.deactivate(),
	]) {
		expect(await hook).toMatchObject({ error: undefined, log: [] });
	}
	expect(bench.sandbox.requests()).toEqual([]);
});

test('another provider in the same node, without the old credential: the log says what stays', async () => {
	const trigger = bench.install(setUp('infobip'));
	await trigger.activate();
	trigger.setup = setUp('gupshup');
	const { error, log } = await trigger.activate('update');
	expect(error).toBeUndefined();
	expect(log).toEqual([
		expect.stringMatching(
			/^The webhook n8n-\S+ .* still registered: .*Delete it at Infobip by hand/,
		),
	]);
	expect(trigger.staticData).toMatchObject({ [NODE]: { registration: { provider: 'gupshup' } } });
});
