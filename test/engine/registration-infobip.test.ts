import { WEBHOOK_SECRET } from './accounts';
import {
	type InstalledTrigger,
	type Setup,
	useRegistrationBench,
} from './support/registration-bench';

const bench = useRegistrationBench();

const setup: Setup = {
	provider: 'infobip',
	parameters: { events: ['delivered', 'failed', 'reply', 'click'] },
};

const signed: Setup = { ...setup, parameters: { ...setup.parameters, signCalls: true } };

const SUBSCRIPTION = '/subscriptions/1/subscription/WHATSAPP';
const PROFILES = '/subscriptions/1/profiles';
const SECURITY = '/subscriptions/1/security';

const registered = () => bench.sandbox.infobipRegistrations();

const NOTHING = { subscriptions: [], profiles: [], security: [], inboundConfigurations: [] };

/** What another integration has registered, for the same events. */
function letAnotherRegister(): unknown {
	bench.sandbox.registerWithInfobip({
		subscriptions: [
			{
				subscriptionId: 'theirs',
				events: ['DELIVERY', 'INBOUND_MESSAGE', 'CLICK'],
				profile: { profileId: 'theirs', webhook: { notifyUrl: 'https://crm.example.test/hook' } },
			},
		],
		security: [
			{ authId: 'theirs', type: 'BASIC', credentials: { username: 'crm', password: 'p' } },
		],
	});
	return registered();
}

/** The ID under which the trigger has registered. */
const idOf = async (trigger: InstalledTrigger): Promise<string> => {
	const { requests } = await trigger.activate();
	return requests[0]?.path.split('/').at(-1) ?? '';
};

test('activating makes profile and subscription, deactivating removes both and nothing else', async () => {
	const before = letAnotherRegister();
	const trigger = bench.install(setup);
	const { error, calls, requests } = await trigger.activate();
	const id = requests[0]?.path.split('/').at(-1) ?? '';
	expect(error).toBeUndefined();
	expect(id).toMatch(/^n8n-[0-9a-f]{16}-[0-9a-f]{8}$/);
	expect(calls).toEqual([
		`GET ${SUBSCRIPTION}/${id} 404`,
		`GET ${PROFILES}/${id} 404`,
		`POST ${PROFILES} 201`,
		`POST ${SUBSCRIPTION} 201`,
	]);
	expect(requests.slice(2).map(({ body }) => body)).toEqual([
		{
			profileId: id,
			webhook: { notifyUrl: trigger.url(), contentType: 'application/json' },
			headers: { 'x-webhook-secret': WEBHOOK_SECRET },
		},
		{
			subscriptionId: id,
			name: 'n8n: Order Reports',
			events: ['DELIVERY', 'INBOUND_MESSAGE', 'CLICK'],
			resources: [],
			profile: { profileId: id },
		},
	]);

	const end = await trigger.deactivate();
	expect(end).toMatchObject({ error: undefined, log: [] });
	expect(end.calls).toEqual([
		`GET ${PROFILES}/${id} 200`,
		`DELETE ${SUBSCRIPTION}/${id} 200`,
		`DELETE ${PROFILES}/${id} 200`,
		`DELETE ${SECURITY}/${id} 404`,
	]);
	expect(registered()).toEqual(before);
});

test('what is registered gets the events, with the secret', async () => {
	await bench.install(setup).activate();
	const [delivery] = await bench.sandbox.inbound('infobip', { type: 'text', text: 'Hello' });
	expect(delivery?.headers).toMatchObject({ 'x-webhook-secret': WEBHOOK_SECRET });
});

test('with signed calls a security setting is made, and removed again', async () => {
	const trigger = bench.install(signed);
	const { requests } = await trigger.activate();
	expect(requests.find(({ method }) => method === 'POST')?.body).toEqual({
		authId: expect.stringMatching(/^n8n-/),
		type: 'HMAC',
		credentials: { secretKey: WEBHOOK_SECRET, algorithm: 'HMAC_SHA_256' },
	});
	await bench.sandbox.inbound('infobip', { type: 'text', text: 'Hello' });
	expect(bench.server.requests.at(-1)?.headers).toMatchObject({
		'x-webhook-secret': WEBHOOK_SECRET,
		'x-hub-signature': expect.stringMatching(/^SHA256=[0-9a-f]{64}$/i),
	});
	await trigger.deactivate();
	expect(registered()).toEqual(NOTHING);
});

/** What is there before, and the calls that write when the workflow is activated once more. */
const REPAIRS: ReadonlyArray<
	readonly [what: string, change: (trigger: InstalledTrigger, id: string) => void, writes: string[]]
> = [
	['the same settings', () => undefined, []],
	['a memory that is lost', (trigger) => Object.assign(trigger, { staticData: {} }), []],
	[
		'other events',
		(trigger) => (trigger.setup = { ...setup, parameters: { events: ['seen'] } }),
		['PUT subscription'],
	],
	[
		'some senders only',
		(trigger) =>
			(trigger.setup = {
				...setup,
				parameters: { ...setup.parameters, senders: '+44 7700 900000' },
			}),
		['PUT subscription'],
	],
	[
		'another secret',
		(trigger) =>
			(trigger.setup = { ...setup, credential: { webhookSecret: 'another-long-secret' } }),
		['PUT profile'],
	],
	[
		'another address that it has moved to',
		(trigger) =>
			(trigger.setup = {
				...setup,
				address: 'https://n8n.example.test',
				parameters: { ...setup.parameters, options: { movedFrom: bench.server.url } },
			}),
		['PUT profile'],
	],
	['signed calls', (trigger) => (trigger.setup = signed), ['POST security', 'PUT profile']],
	[
		'a subscription that somebody has deleted',
		(_, id) => drop(`${SUBSCRIPTION}/${id}`),
		['POST subscription'],
	],
	[
		'subscription and profile that somebody has deleted',
		(_, id) => drop(`${SUBSCRIPTION}/${id}`, `${PROFILES}/${id}`),
		['POST profile', 'POST subscription'],
	],
];

/** What to delete at Infobip as somebody else before the workflow is activated again. */
let toDelete: string[] = [];
const drop = (...paths: string[]): void => void (toDelete = paths);

test.each(REPAIRS)('activated again with %s', async (_what, change, writes) => {
	toDelete = [];
	const trigger = bench.install(setup);
	const id = await idOf(trigger);
	change(trigger, id);
	for (const path of toDelete) await remove(path);
	const { error, calls } = await trigger.activate('update');
	expect(error).toBeUndefined();
	const written = calls
		.filter((call) => !call.startsWith('GET'))
		.map((call) => call.replace(/^(\w+) \/subscriptions\/1\/(\w+?)s?(\/\S*)? \d+$/, '$1 $2'));
	expect(written).toEqual(writes);
	expect(registered()).toMatchObject({
		subscriptions: [{ subscriptionId: id, profile: { profileId: id } }],
		profiles: [{ profileId: id }],
	});
	expect(await trigger.activate('update')).toMatchObject({ error: undefined });
	await trigger.deactivate();
	expect(registered()).toEqual(NOTHING);
});

async function remove(path: string): Promise<void> {
	const { urls, accounts } = bench.sandbox;
	const answer = await fetch(urls.infobip + path, {
		method: 'DELETE',
		headers: { authorization: `App ${accounts.infobip.apiKey}` },
	});
	expect(answer.status).toBe(200);
}

test.each([400, 409] as const)(
	'an ID that another process has taken meanwhile (%s) is updated',
	async (conflictStatus) => {
		bench.sandbox.configure({ conflictStatus });
		const trigger = bench.install(setup);
		const other = bench.install(setup, trigger.workflowId);
		const outcomes = await Promise.all([trigger.activate('init'), other.activate('init')]);
		expect(outcomes.map(({ error }) => error)).toEqual([undefined, undefined]);
		expect(registered()).toMatchObject({ subscriptions: [{}], profiles: [{}] });
		expect((registered().subscriptions as unknown[]).length).toBe(1);
	},
);

test('a registration that stopped half way is finished by the next activation', async () => {
	const trigger = bench.install(setup);
	bench.sandbox.order({
		provider: 'infobip',
		kind: 'server-error',
		status: 500,
		path: SUBSCRIPTION,
		times: 1,
	});
	const first = await trigger.activate();
	expect(first.error?.message).toMatch(/^Infobip failed while it handled the webhook/);
	bench.sandbox.clearFaults();
	expect(await trigger.activate()).toMatchObject({ error: undefined });
	expect(registered()).toMatchObject({ subscriptions: [{}], profiles: [{}] });
});

test('listening for a test event registers beside the active workflow', async () => {
	const trigger = bench.install(setup);
	await trigger.activate();
	const before = registered();
	expect(await trigger.listen()).toMatchObject({ error: undefined });
	expect(registered()).toMatchObject({ subscriptions: [{}, {}], profiles: [{}, {}] });
	await trigger.stopListening();
	expect(registered()).toEqual(before);
});

test('deactivating what is gone already is no failure', async () => {
	const trigger = bench.install(setup);
	const id = await idOf(trigger);
	for (const path of [`${SUBSCRIPTION}/${id}`, `${PROFILES}/${id}`]) await remove(path);
	expect(await trigger.deactivate()).toMatchObject({ error: undefined, log: [] });
	expect(registered()).toEqual(NOTHING);
});

test('a number among the senders that is none is told before anything is called', async () => {
	const parameters = { ...setup.parameters, senders: '447700900000, shop' };
	const { error, calls } = await bench.install({ ...setup, parameters }).activate();
	expect(error?.message).toBe(
		"'Senders' is not a phone number: 'shop' has no digits. Enter numbers with their country codes, e.g. 447700900000.",
	);
	expect(calls).toEqual([]);
});
