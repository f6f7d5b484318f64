import axios from 'axios';

import { isRecord } from '../../nodes/WhatsAppInteractive/common/json';
import { WEBHOOK_SECRET } from './accounts';
import { type Setup, useRegistrationBench } from './support/registration-bench';

const bench = useRegistrationBench();

const setup: Setup = { provider: 'gupshup', parameters: { events: ['delivered', 'reply'] } };

const MODES = ['DELIVERED', 'MESSAGE', 'FLOWS_MESSAGE'];

const path = (id = ''): string => {
	const { appId } = bench.sandbox.accounts.gupshup;
	return `/partner/app/${appId}/subscription${id === '' ? '' : `/${id}`}`;
};

/** A call of the API as anybody with the app's token makes it. */
async function ask(method: string, id?: string, form?: Record<string, string>): Promise<unknown> {
	const { sandbox } = bench;
	const { data } = await axios.request<unknown>({
		method,
		url: sandbox.urls.gupshup + path(id),
		headers: { authorization: sandbox.accounts.gupshup.appToken },
		...(form && { data: new URLSearchParams(form) }),
		proxy: false,
	});
	return data;
}

/** All subscriptions of the app. */
async function subscriptions(): Promise<Array<Record<string, unknown>>> {
	const answer = await ask('GET');
	const list = isRecord(answer) ? answer.subscriptions : undefined;
	return Array.isArray(list) ? list.filter(isRecord) : [];
}

/** What somebody else has registered. */
const another = (tag: string): string =>
	bench.sandbox.subscribeWithGupshup({ url: bench.server.url, tag, modes: ['DELIVERED'] });

const ours = {
	tag: expect.stringMatching(/^n8n-[0-9a-f]{16}-[0-9a-f]{8}$/),
	version: 3,
	active: true,
	meta: JSON.stringify({ headers: { 'x-webhook-secret': WEBHOOK_SECRET } }),
};

test('activating creates a subscription with tag, version 3, events and secret, deactivating deletes it', async () => {
	const foreign = another('theirs');
	const trigger = bench.install(setup);
	const { error, calls, requests } = await trigger.activate();
	expect(error).toBeUndefined();
	expect(calls).toEqual([`GET ${path()} 200`, `POST ${path()} 200`]);
	expect(requests[1]?.body).toMatchObject({ modes: MODES.join(','), url: trigger.url() });
	const [theirs, mine] = await subscriptions();
	expect(mine).toMatchObject({ ...ours, url: trigger.url() });

	const end = await trigger.deactivate();
	expect(end).toMatchObject({ error: undefined, log: [] });
	expect(end.calls).toEqual([`GET ${path()} 200`, `DELETE ${path(String(mine?.id))} 204`]);
	expect(await subscriptions()).toEqual([theirs]);
	expect(theirs?.id).toBe(foreign);
});

describe('activated again', () => {
	test('with the same settings it changes nothing', async () => {
		const trigger = bench.install(setup);
		await trigger.activate();
		const before = await subscriptions();
		const { error, calls } = await trigger.activate('init');
		expect(error).toBeUndefined();
		expect(calls).toEqual([`GET ${path()} 200`]);
		expect(await subscriptions()).toEqual(before);
	});

	test.each([
		['other events', () => ({ parameters: { events: ['failed'] } }), { modes: /^FAILED$/ }],
		[
			'another address of n8n',
			() => ({
				parameters: { ...setup.parameters, options: { movedFrom: bench.server.url } },
				address: bench.server.url.replace('127.0.0.1', 'localhost'),
			}),
			{ url: /^http:\/\/localhost:/ },
		],
	])('with %s it updates the subscription', async (_what, change, written) => {
		const trigger = bench.install(setup);
		await trigger.activate();
		const [mine] = await subscriptions();
		trigger.setup = { ...setup, ...change() };
		const { calls, requests } = await trigger.activate('update');
		expect(calls[1]).toMatch(new RegExp(`^PUT ${path(String(mine?.id))} `));
		for (const [name, value] of Object.entries(written)) {
			expect(requests[1]?.body).toMatchObject({ [name]: expect.stringMatching(value) });
		}
		expect(await subscriptions()).toHaveLength(1);
	});

	test('with another secret it creates another one, as the headers cannot be updated', async () => {
		const trigger = bench.install(setup);
		await trigger.activate();
		trigger.setup = { ...setup, credential: { webhookSecret: 'another long secret' } };
		const { calls } = await trigger.activate('update');
		expect(calls.map((call) => call.split(' ')[0])).toEqual(['GET', 'DELETE', 'POST']);
		expect(await subscriptions()).toMatchObject([
			{ meta: JSON.stringify({ headers: { 'x-webhook-secret': 'another long secret' } }) },
		]);
	});

	test('after somebody has switched it off or narrowed it, it is put right', async () => {
		const trigger = bench.install(setup);
		await trigger.activate();
		const [mine] = await subscriptions();
		await ask('PUT', String(mine?.id), { active: 'false', modes: 'READ' });
		const { calls } = await trigger.activate('update');
		expect(calls[1]).toBe(`PUT ${path(String(mine?.id))} 200`);
		expect(await subscriptions()).toEqual([{ ...mine, modifiedOn: expect.any(Number) }]);
	});

	test('after n8n has lost its memory, it finds its own one', async () => {
		const trigger = bench.install(setup);
		await trigger.activate();
		const [mine] = await subscriptions();
		trigger.staticData = {};
		const { calls } = await trigger.activate('update');
		expect(calls[1]).toBe(`PUT ${path(String(mine?.id))} 200`);
		expect(await subscriptions()).toMatchObject([{ id: mine?.id }]);
	});

	test('after somebody has deleted it, the ID that n8n remembers is replaced', async () => {
		const trigger = bench.install(setup);
		await trigger.activate();
		const [mine] = await subscriptions();
		await ask('DELETE', String(mine?.id));
		const { error } = await trigger.activate('update');
		expect(error).toBeUndefined();
		const [renewed] = await subscriptions();
		expect(renewed).toMatchObject(ours);
		expect(renewed?.id).not.toBe(mine?.id);
		bench.restart();
		await trigger.deactivate();
		expect(await subscriptions()).toEqual([]);
	});
});

describe('publishing a change', () => {
	test('keeps the subscription and writes what has changed, without a moment in which there is none', async () => {
		const trigger = bench.install(setup);
		await trigger.activate();
		const [mine] = await subscriptions();
		const { error, calls } = await trigger.publish({ parameters: { events: ['failed'] } });
		expect(error).toBeUndefined();
		expect(calls).toEqual([`GET ${path()} 200`, `PUT ${path(String(mine?.id))} 200`]);
		await bench.removeAtOnce();
		expect(await subscriptions()).toMatchObject([{ id: mine?.id }]);
	});

	test('of something else takes one call', async () => {
		const trigger = bench.install(setup);
		await trigger.activate();
		const options = { dropDuplicates: false };
		const { calls } = await trigger.publish({ parameters: { ...setup.parameters, options } });
		expect(calls).toEqual([`GET ${path()} 200`]);
	});

	test('three times in a row deletes nothing', async () => {
		const trigger = bench.install(setup);
		await trigger.activate();
		for (const events of [['failed'], ['seen'], ['delivered', 'order']]) {
			bench.restart();
			const { calls } = await trigger.publish({ parameters: { events } });
			expect(calls.filter((call) => call.startsWith('DELETE'))).toEqual([]);
		}
		expect(await subscriptions()).toHaveLength(1);
	});

	test('that fails leaves nothing behind, as n8n does not serve the address then', async () => {
		const trigger = bench.install(setup);
		await trigger.activate();
		const { error } = await trigger.publish({ parameters: { events: ['click'] } });
		expect(error?.message).toMatch(/^Gupshup reports none of the chosen events/);
		expect(await subscriptions()).toEqual([]);
	});
});

describe('a copy of the database with the same encryption key, at another address', () => {
	const ELSEWHERE =
		/^Gupshup has this webhook registered at 127\.0\.0\.1:\d+, and this n8n is at localhost:\d+\./;

	async function copied() {
		const trigger = bench.install(setup);
		await trigger.activate();
		const copy = bench.install(
			{ ...setup, address: bench.server.url.replace('127.0.0.1', 'localhost') },
			trigger.workflowId,
		);
		copy.staticData = structuredClone(trigger.staticData);
		return { trigger, copy, before: await subscriptions() };
	}

	test('does not delete the registration of the original', async () => {
		const { copy, before } = await copied();
		const { error, log } = await copy.deactivate();
		expect(error).toBeUndefined();
		expect(log).toEqual([expect.stringMatching(/is left as it is registered: Gupshup has/)]);
		expect(await subscriptions()).toEqual(before);
	});

	test('does not take it, and says what to do', async () => {
		const { copy, before } = await copied();
		const { error, calls } = await copy.activate();
		expect(error?.message).toMatch(ELSEWHERE);
		expect(error?.message).toMatch(/'Moved From'.*set 'Registration' to Manual.*duplicate/);
		expect(calls).toEqual([`GET ${path()} 200`]);
		expect(await subscriptions()).toEqual(before);
	});

	test('does neither with a change that is published', async () => {
		const { copy, before } = await copied();
		const { error } = await copy.publish({ parameters: { events: ['failed'] } });
		expect(error?.message).toMatch(ELSEWHERE);
		expect(await subscriptions()).toEqual(before);
	});

	test('that starts goes on being served', async () => {
		const { copy, before } = await copied();
		const { error, log } = await copy.activate('init');
		expect(error).toBeUndefined();
		expect(log).toEqual([expect.stringMatching(/is left as it is registered/)]);
		expect(await subscriptions()).toEqual(before);
	});

	test('takes it over where the user says that it has moved from there, and a copy of that does not', async () => {
		const { trigger, copy } = await copied();
		const parameters = { ...setup.parameters, options: { movedFrom: new URL(trigger.url()).host } };
		const { error } = await copy.publish({ parameters });
		expect(error).toBeUndefined();
		const moved = await subscriptions();
		expect(moved).toMatchObject([{ url: copy.url() }]);
		bench.restart();
		const second = bench.install(
			{ ...setup, parameters, address: 'https://staging.example.test' },
			trigger.workflowId,
		);
		second.staticData = structuredClone(copy.staticData);
		expect((await second.activate()).error?.message).toMatch(
			/registered at localhost:\d+, and this n8n is at staging/,
		);
		expect(await subscriptions()).toEqual(moved);
	});
});

test("a 'Moved From' that is no address is told before anything is called", async () => {
	const parameters = { ...setup.parameters, options: { movedFrom: 'http://' } };
	const { error, calls } = await bench.install({ ...setup, parameters }).activate();
	expect(error?.message).toBe(
		"'Moved From' is no web address: nothing follows http://. Enter the address that this n8n had before, e.g. https://n8n.example.com.",
	);
	expect(calls).toEqual([]);
});

describe('not its own', () => {
	test('a copy of the workflow in another n8n, with its memory, has a subscription of its own', async () => {
		const trigger = bench.install(setup);
		await trigger.activate();
		const [mine] = await subscriptions();
		const copy = bench.install({ ...setup, instance: 'instance-2' }, trigger.workflowId);
		copy.staticData = structuredClone(trigger.staticData);
		await copy.activate();
		expect(await subscriptions()).toMatchObject([mine, ours]);
		bench.restart();
		await copy.deactivate();
		expect(await subscriptions()).toEqual([mine]);
	});

	test('listening for a test event leaves the subscription of the active workflow alone', async () => {
		const trigger = bench.install(setup);
		await trigger.activate();
		const [mine] = await subscriptions();
		expect(await trigger.listen()).toMatchObject({ error: undefined });
		const both = await subscriptions();
		expect(both).toMatchObject([mine, { ...ours, url: trigger.url(true) }]);
		expect(both[1]?.tag).not.toBe(mine?.tag);
		bench.restart();
		await trigger.stopListening();
		expect(await subscriptions()).toEqual([mine]);
	});

	test('a subscription of another partner with the own tag stays as it is', async () => {
		const trigger = bench.install(setup);
		await trigger.activate();
		const [mine] = await subscriptions();
		await trigger.deactivate();
		bench.restart();
		bench.sandbox.subscribeWithGupshup({
			url: bench.server.url,
			tag: String(mine?.tag),
			modes: ['READ'],
			headers: { 'x-webhook-secret': WEBHOOK_SECRET },
			foreign: true,
		});
		const before = await subscriptions();
		const { error, calls } = await trigger.activate();
		expect(error?.message).toMatch(/^Gupshup knows the credential, but it may not manage webhooks/);
		// The update was refused, so that there is nothing of its own to remove.
		expect(calls.map((call) => call.replace(/ .* /, ' '))).toEqual(['GET 200', 'PUT 403']);
		expect(await subscriptions()).toEqual(before);
	});
});

test('an app with five subscriptions has no room: the message names them, nothing is changed', async () => {
	for (const tag of ['a', 'b', 'c', 'd', 'e']) another(tag);
	const before = await subscriptions();
	const { error, calls } = await bench.install(setup).activate();
	expect(error?.message).toBe(
		'The app has 5 subscriptions (a, b, c, d, e), and Gupshup allows 5. Delete one that is not in use, then try again.',
	);
	expect(calls).toEqual([`GET ${path()} 200`]);
	expect(await subscriptions()).toEqual(before);
});

test('several triggers of an app that start at once have a subscription each', async () => {
	bench.sandbox.configure({ limits: true });
	const triggers = [bench.install(setup), bench.install(setup)];
	const outcomes = await Promise.all(triggers.map(async (trigger) => await trigger.activate()));
	expect(outcomes.map(({ error }) => error)).toEqual([undefined, undefined]);
	expect(bench.sandbox.requests().map(({ answer }) => answer.status)).toEqual([200, 200, 200, 200]);
	expect(new Set((await subscriptions()).map(({ tag }) => tag)).size).toBe(2);
});

test('a refusal for lack of room is waited out, and the call made again', async () => {
	bench.sandbox.order({
		provider: 'gupshup',
		kind: 'too-many-requests',
		hint: 'seconds',
		seconds: 1,
		times: 1,
	});
	const { error, calls } = await bench.install(setup).activate();
	expect(error).toBeUndefined();
	expect(calls).toEqual([`GET ${path()} 429`, `GET ${path()} 200`, `POST ${path()} 200`]);
});

test('events that Gupshup does not have are told', async () => {
	const clicks = { ...setup, parameters: { events: ['click'] } };
	const { error, calls } = await bench.install(clicks).activate();
	expect(error?.message).toMatch(/^Gupshup reports none of the chosen events/);
	expect(calls).toEqual([]);
});
