import { isRecord } from '../../nodes/WhatsAppInteractive/common/json';
import { WEBHOOK_SECRET } from './accounts';
import { type Setup, useRegistrationBench } from './support/registration-bench';

const bench = useRegistrationBench();

const setup: Setup = { provider: 'kaleyra', parameters: { events: ['delivered'] } };

const deleting: Setup = { ...setup, parameters: { ...setup.parameters, deleteProfile: true } };

const path = (id = ''): string => {
	const { sid } = bench.sandbox.accounts.kaleyra;
	return `/v1/${sid}/callback/profiles${id === '' ? '' : `/${id}`}`;
};

/** A call of the API as anybody with the key makes it. */
async function ask(method: string, id?: string, body?: object): Promise<unknown> {
	const { urls, accounts } = bench.sandbox;
	const answer = await fetch(urls.kaleyra + path(id), {
		method,
		headers: { 'api-key': accounts.kaleyra.apiKey, 'content-type': 'application/json' },
		...(body && { body: JSON.stringify(body) }),
	});
	const told: unknown = await answer.json();
	return isRecord(told) ? told.data : undefined;
}

/** All profiles of the account, without what Kaleyra does not show. */
async function profiles(): Promise<Array<Record<string, unknown>>> {
	const list = await ask('GET');
	return Array.isArray(list) ? list.filter(isRecord) : [];
}

/** Attaches a profile to the number, as the user does in Kaleyra's panel. */
const attach = async (profileId: string): Promise<void> => {
	const answer = await fetch(`${bench.sandbox.urls.control}/webhooks/kaleyra`, {
		method: 'PUT',
		body: JSON.stringify({ profileId }),
	});
	expect(answer.ok).toBe(true);
};

const another = { title: 'Our CRM', http_method: 'POST', url: 'https://crm.example.test/in' };

test('activating makes a profile with address and secret, which can be attached', async () => {
	await ask('POST', undefined, another);
	const trigger = bench.install(setup);
	const { error, calls, requests } = await trigger.activate();
	expect(error).toBeUndefined();
	expect(calls).toEqual([`GET ${path()} 200`, `POST ${path()} 200`]);
	expect(requests[1]?.body).toEqual({
		title: expect.stringMatching(/^Order Reports n8n-[0-9a-f]{16}-[0-9a-f]{8}$/),
		http_method: 'POST',
		url: trigger.url(),
		headers: { 'x-webhook-secret': WEBHOOK_SECRET },
	});
	const [theirs, mine] = await profiles();
	expect(theirs).toMatchObject(another);
	await attach(String(mine?.id));
	await bench.sandbox.inbound('kaleyra', { type: 'text', text: 'Hello' });
	expect(bench.server.requests.at(-1)?.headers).toMatchObject({
		'x-webhook-secret': WEBHOOK_SECRET,
	});
});

describe('deactivating', () => {
	test('leaves the profile, so that the number keeps it', async () => {
		const trigger = bench.install(setup);
		await trigger.activate();
		const before = await profiles();
		const end = await trigger.deactivate();
		expect(end).toMatchObject({ error: undefined, calls: [], log: [] });
		expect(await profiles()).toEqual(before);
		await trigger.activate();
		expect(await profiles()).toEqual(before);
	});

	test('deletes the profile where that is chosen, and no other', async () => {
		await ask('POST', undefined, another);
		const before = await profiles();
		const trigger = bench.install(deleting);
		await trigger.activate();
		expect(await trigger.deactivate()).toMatchObject({ error: undefined, log: [] });
		expect(await profiles()).toEqual(before);
	});

	test('of what is gone already is no failure', async () => {
		const trigger = bench.install(deleting);
		await trigger.activate();
		const [mine] = await profiles();
		await ask('DELETE', String(mine?.id));
		expect(await trigger.deactivate()).toMatchObject({ error: undefined, log: [] });
	});
});

describe('activated again', () => {
	test.each([
		['the same settings', () => ({})],
		['another secret', () => ({ credential: { webhookSecret: 'another-long-secret' } })],
		[
			'another address that it has moved to',
			() => ({
				address: 'https://n8n.example.test',
				parameters: { ...setup.parameters, options: { movedFrom: bench.server.url } },
			}),
		],
	])('with %s it writes the profile that is there', async (_what, change) => {
		const trigger = bench.install(setup);
		await trigger.activate();
		const [mine] = await profiles();
		trigger.setup = { ...setup, ...change() };
		const { calls } = await trigger.activate('update');
		expect(calls).toEqual([`GET ${path()} 200`, `PATCH ${path(String(mine?.id))} 200`]);
		expect(await profiles()).toMatchObject([{ id: mine?.id, url: trigger.url() }]);
	});

	test('after n8n has lost its memory it finds its profile', async () => {
		const trigger = bench.install(setup);
		await trigger.activate();
		const before = await profiles();
		trigger.staticData = {};
		await trigger.activate('update');
		expect(await profiles()).toEqual(before);
	});

	test('it keeps the one that it remembers of several, and deletes the others', async () => {
		const trigger = bench.install(setup);
		await trigger.activate();
		const [mine] = await profiles();
		await ask('POST', undefined, { ...another, title: mine?.title, url: mine?.url });
		await trigger.activate('update');
		expect(await profiles()).toMatchObject([{ id: mine?.id }]);
	});

	test('after somebody has deleted the profile it makes another', async () => {
		const trigger = bench.install(setup);
		await trigger.activate();
		const [mine] = await profiles();
		await ask('DELETE', String(mine?.id));
		expect(await trigger.activate('update')).toMatchObject({ error: undefined });
		expect(await profiles()).toMatchObject([{ title: mine?.title }]);
	});
});

test('listening for a test event makes no profile, which nobody could attach in time', async () => {
	const trigger = bench.install(deleting);
	await trigger.activate();
	const before = await profiles();
	expect(await trigger.listen()).toMatchObject({ error: undefined, calls: [] });
	await trigger.stopListening();
	expect(await profiles()).toEqual(before);
});

test('an account without the product is told apart from a wrong key', async () => {
	const { apiKeyWithoutProduct } = bench.sandbox.accounts.kaleyra;
	const credential = { apiKey: apiKeyWithoutProduct };
	const { error } = await bench.install({ ...setup, credential }).activate();
	expect(error?.message).toMatch(/^Kaleyra has not enabled this API .* SID and API key are right/);
});
