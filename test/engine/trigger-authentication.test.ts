import { createHmac } from 'node:crypto';

import { PROVIDER_IDS } from '../../nodes/WhatsAppInteractive/providers/provider-id';
import { ActiveTrigger, type Call, callWebhook, type Setup } from './trigger-harness';

const SECRET = 'correct horse battery staple';
const OTHER = 'another long random text';

const setup: Setup = { credential: { webhookSecret: SECRET } };

/** A report as Infobip sends it, done so many hours ago. */
const report = (hoursAgo = 0) => ({
	results: [
		{
			messageId: 'm1',
			to: '919811122233',
			doneAt: new Date(Date.now() - hoursAgo * 3_600_000).toISOString().replace('Z', '+0000'),
			status: { groupId: 3, groupName: 'DELIVERED', id: 5, name: 'DELIVERED_TO_HANDSET' },
		},
	],
});

const hmac = (rawBody: Buffer, key = SECRET) =>
	createHmac('sha256', key).update(rawBody).digest('hex');

/** A call whose body is signed, by the bytes that go over the line. */
function signed(body: object, rest: Partial<Call> = {}, header = 'x-hub-signature'): Call {
	const rawBody = Buffer.from(JSON.stringify(body, null, 2));
	return { body, rawBody, headers: { [header]: `SHA256=${hmac(rawBody)}` }, ...rest };
}

const basic = (password: string) => ({
	headers: { authorization: `Basic ${Buffer.from(`n8n:${password}`).toString('base64')}` },
});

const REFUSED = { outputs: undefined, answered: { status: 401, body: 'Unauthorized' } };

/* Meta signs each call with a secret of its own: trigger-meta-cloud.test.ts. */
describe.each(PROVIDER_IDS.filter((id) => id !== 'metaCloud'))('a call of %s', (provider) => {
	const ofProvider = { ...setup, provider, parameters: { events: ['unknown'] } };
	const body = { odd: true };

	test.each<[where: string, call: Call]>([
		['in the header', { headers: { 'x-webhook-secret': SECRET } }],
		['in the address', { query: { secret: SECRET } }],
		['as the password of Basic', basic(SECRET)],
	])('with the secret %s starts the workflow', async (_where, call) => {
		const { items, answered } = await callWebhook(ofProvider, { ...call, body });
		expect(items).toHaveLength(1);
		expect(answered).toEqual({ status: 200, ended: true });
	});

	test.each<[where: string, call: Call]>([
		['nowhere', {}],
		['wrong in the header', { headers: { 'x-webhook-secret': OTHER } }],
		['wrong in the address', { query: { secret: OTHER } }],
		['wrong as the password of Basic', basic(OTHER)],
		['as the user of Basic', { headers: { authorization: `Basic ${btoa(`${SECRET}:n8n`)}` } }],
		['as a token', { headers: { authorization: `Bearer ${SECRET}` } }],
		['in other parameters', { query: { token: SECRET, key: SECRET, webhookSecret: SECRET } }],
		['in a parameter in capitals', { query: { Secret: SECRET, SECRET } }],
		['in other headers', { headers: { 'x-secret': SECRET, secret: SECRET, 'x-api-key': SECRET } }],
		['in a cookie', { headers: { cookie: `secret=${SECRET}` } }],
	])('with the secret %s gets 401 and starts nothing', async (_where, call) => {
		expect(await callWebhook(ofProvider, { ...call, body })).toMatchObject(REFUSED);
	});
});

describe('a signature of Infobip', () => {
	test('over the bytes that came, which are not those of n8n JSON, starts the workflow', async () => {
		const call = signed(report());
		expect(call.rawBody?.toString()).not.toBe(JSON.stringify(call.body));
		const { items, answered } = await callWebhook(setup, call);
		expect(items).toHaveLength(1);
		expect(answered).toEqual({ status: 200, ended: true });
	});

	test('in a header that the user has named starts the workflow', async () => {
		const named = { ...setup, parameters: { options: { signatureHeader: 'X-Signature' } } };
		expect((await callWebhook(named, signed(report(), {}, 'x-signature'))).items).toHaveLength(1);
		expect(await callWebhook(named, signed(report()))).toMatchObject(REFUSED);
	});

	test('of another key gets 401', async () => {
		const call = signed(report());
		const headers = { 'x-hub-signature': hmac(call.rawBody ?? Buffer.alloc(0), OTHER) };
		expect(await callWebhook(setup, { ...call, headers })).toMatchObject(REFUSED);
	});

	test('over a body of which one byte was changed gets 401, with the right secret beside it', async () => {
		const call = signed(report());
		const rawBody = Buffer.from((call.rawBody ?? '').toString().replace('m1', 'm2'));
		const query = { secret: SECRET };
		expect(await callWebhook(setup, { ...call, rawBody, query })).toMatchObject(REFUSED);
	});

	test('where n8n has kept no bytes gets 401', async () => {
		expect(await callWebhook(setup, { ...signed(report()), rawBody: null })).toMatchObject(REFUSED);
	});

	test.each([
		['two days ago, as Infobip tries for 42 hours', 48, 200],
		['almost three days ago', 71.9, 200],
		['three days ago', 72.1, 401],
		['last year', 9000, 401],
	])('on a report of %s', async (_when, hoursAgo, status) => {
		const { answered } = await callWebhook(setup, signed(report(hoursAgo)));
		expect(answered.status).toBe(status);
	});

	test('that was recorded and comes again starts nothing', async () => {
		const trigger = new ActiveTrigger(setup);
		const call = signed(report());
		expect((await trigger.call(call)).items).toHaveLength(1);
		expect((await trigger.call(call)).outputs).toBeUndefined();
	});

	describe('on a body without a time in it', () => {
		afterEach(() => vi.useRealTimers());

		const timeless = signed({ odd: true });
		const unknown = { ...setup, parameters: { events: ['unknown', 'delivered'] } };

		test('starts the workflow once, however long ago that was', async () => {
			vi.useFakeTimers({
				now: Date.parse('2026-11-21T12:00:00.000Z'),
				toFake: ['Date'],
			});
			const trigger = new ActiveTrigger(unknown);
			expect((await trigger.call(timeless)).items).toHaveLength(1);
			vi.setSystemTime(Date.parse('2026-12-21T12:00:00.000Z'));
			expect((await trigger.call(timeless)).items).toBeUndefined();
			trigger.restart();
			expect((await trigger.call(timeless)).items).toBeUndefined();
		});

		test('is known also after more events than are remembered', async () => {
			const trigger = new ActiveTrigger(unknown);
			await trigger.call(timeless);
			const [first] = report().results;
			const results = Array.from({ length: 7_000 }, (_, index) => ({
				...first,
				messageId: `m${index}`,
			}));
			expect((await trigger.call(signed({ results }))).items).toHaveLength(7_000);
			expect((await trigger.call(timeless)).items).toBeUndefined();
			expect((await trigger.call(signed({ odd: false }))).items).toHaveLength(1);
		});

		test('on a click on a message of long ago starts the workflow once', async () => {
			const clicks = { ...setup, parameters: { events: ['click'] } };
			const trigger = new ActiveTrigger(clicks);
			const sendDateTime = Date.now() - 30 * 24 * 3_600_000;
			const click = signed({ notificationType: 'CLICKED', messageId: 'm1', sendDateTime });
			expect((await trigger.call(click)).items).toHaveLength(1);
			expect(await trigger.call(click)).toMatchObject({
				items: undefined,
				answered: { status: 200 },
			});
		});
	});

	test('counts for nothing at a provider that does not sign', async () => {
		const gupshup = { ...setup, provider: 'gupshup' };
		expect(await callWebhook(gupshup, signed(report()))).toMatchObject(REFUSED);
	});
});

describe('the credential', () => {
	const right: Call = { headers: { 'x-webhook-secret': SECRET }, body: report() };
	const changed: Call = { headers: { 'x-webhook-secret': OTHER }, body: report() };

	beforeEach(() => vi.useFakeTimers({ now: Date.parse('2026-11-21T12:00:00.000Z') }));
	afterEach(() => vi.useRealTimers());

	const statusOf = async (trigger: ActiveTrigger, call: Call) =>
		(await trigger.call(call)).answered.status;

	test('is not read for who offers nothing', async () => {
		const trigger = new ActiveTrigger(setup);
		expect(await statusOf(trigger, { body: report() })).toBe(401);
		expect(trigger.credentialReads).toBe(0);
	});

	test('is read once in ten seconds, however many calls come in', async () => {
		const trigger = new ActiveTrigger(setup);
		for (let call = 0; call < 20; call++) expect(await statusOf(trigger, right)).toBe(200);
		expect(trigger.credentialReads).toBe(1);
		vi.advanceTimersByTime(10_000);
		expect(await statusOf(trigger, right)).toBe(200);
		expect(trigger.credentialReads).toBe(2);
	});

	test('is read once a second, however many wrong secrets come in', async () => {
		const trigger = new ActiveTrigger(setup);
		for (let call = 0; call < 20; call++) expect(await statusOf(trigger, changed)).toBe(401);
		expect(trigger.credentialReads).toBe(1);
		vi.advanceTimersByTime(1_000);
		expect(await statusOf(trigger, changed)).toBe(401);
		expect(trigger.credentialReads).toBe(2);
	});

	test('has its new secret known at the first call with it, which ends the old one', async () => {
		const trigger = new ActiveTrigger(setup);
		expect(await statusOf(trigger, right)).toBe(200);
		vi.advanceTimersByTime(1_000);
		trigger.changeCredential({ webhookSecret: OTHER });
		expect(await statusOf(trigger, changed)).toBe(200);
		expect(await statusOf(trigger, right)).toBe(401);
	});

	test('has its old secret forgotten after ten seconds', async () => {
		const trigger = new ActiveTrigger(setup);
		expect(await statusOf(trigger, right)).toBe(200);
		trigger.changeCredential({ webhookSecret: OTHER });
		vi.advanceTimersByTime(9_999);
		expect(await statusOf(trigger, right)).toBe(200);
		vi.advanceTimersByTime(1);
		expect(await statusOf(trigger, right)).toBe(401);
	});

	test('of a node that gets another one counts at once, and only that', async () => {
		const trigger = new ActiveTrigger(setup);
		expect(await statusOf(trigger, right)).toBe(200);
		trigger.setup = { ...setup, credentialId: 'c2' };
		trigger.changeCredential({ webhookSecret: OTHER });
		expect(await statusOf(trigger, right)).toBe(401);
		expect(await statusOf(trigger, changed)).toBe(200);
	});

	test('of another trigger lets nobody in here', async () => {
		expect(await statusOf(new ActiveTrigger(setup), right)).toBe(200);
		const other = new ActiveTrigger({ credential: { webhookSecret: OTHER } });
		expect(await statusOf(other, right)).toBe(401);
	});
});

/* A credential can be changed after the workflow was published, where nothing else looks at it. */
test.each([
	['one letter', 'a'],
	['fifteen', 'correct horse b'],
	['sixteen, one of which no header carries', 'correct horse ba’'],
])('a secret of %s lets nobody in', async (_what, webhookSecret) => {
	const trigger = new ActiveTrigger(setup);
	trigger.changeCredential({ webhookSecret });
	const { answered, items } = await trigger.call({
		body: { odd: true },
		query: { secret: webhookSecret },
	});
	expect(answered.status).toBe(401);
	expect(items).toBeUndefined();
});
