import { ActiveTrigger, type Call, type Setup } from './trigger-harness';

/*
 * What a provider is told: 200 is a promise that the event starts the workflow, and whatever else makes
 * it send the event again, which then has to start it.
 */
const SECRET = 'correct horse battery staple';

const setup: Setup = {
	credential: { webhookSecret: SECRET },
	parameters: { events: ['delivered', 'seen'] },
};

const report = (messageId: string, more: object = {}) => ({
	messageId,
	to: '919811122233',
	doneAt: '2026-11-18T09:00:03.480+0000',
	status: { groupId: 3, id: 5, name: 'DELIVERED_TO_HANDSET' },
	...more,
});

const call = (...results: object[]): Call => ({
	headers: { 'x-webhook-secret': SECRET },
	body: { results },
});

const once = call(report('m1'));

test('n8n is left to answer what starts the workflow, with an empty body', async () => {
	const { noWebhookResponse, webhookResponse, items } = await new ActiveTrigger(setup).call(once);
	expect({ noWebhookResponse, webhookResponse }).toEqual({});
	expect(items).toHaveLength(1);
	const { type } =
		await import('../../nodes/WhatsAppInteractive/WhatsAppInteractiveTrigger.node').then(
			({ WhatsAppInteractiveTrigger }) => ({ type: new WhatsAppInteractiveTrigger() }),
		);
	expect(type.description.webhooks).toMatchObject([
		{ responseMode: 'onReceived', responseData: 'noData' },
	]);
});

describe('an event that n8n could not store', () => {
	// Of a caller who has hung up a timer is left, which goes with the fake ones.
	afterEach(() => vi.useRealTimers());

	test.each(['failed', 'hungUpAndFailed'] as const)(
		'(%s) starts the workflow when it comes again, once',
		async (fate) => {
			vi.useFakeTimers();
			const trigger = new ActiveTrigger(setup);
			const first = await trigger.call(once, fate);
			expect(first.answered.status).toBe(500);
			expect(first.debug.join('\n')).toMatch(/did not take a call: 1 events/);
			expect(trigger.stored).toBe('{}');
			expect((await trigger.call(once)).items).toHaveLength(1);
			expect((await trigger.call(once)).items).toBeUndefined();
		},
	);

	test('starts it at another process, and after a restart', async () => {
		const trigger = new ActiveTrigger(setup);
		await trigger.call(once, 'failed');
		await trigger.call(call(report('m2')));
		trigger.restart();
		expect((await trigger.call(once)).items).toHaveLength(1);
		expect((await trigger.call(call(report('m2')))).items).toBeUndefined();
	});

	test('makes no report late', async () => {
		const trigger = new ActiveTrigger(setup);
		const seen = { messageId: 'm1', seenAt: '2026-11-18T09:00:05.480+0000' };
		await trigger.call(call(seen), 'failed');
		const [item] = (await trigger.call(once)).items ?? [];
		expect(item?.json.report).toMatchObject({ late: false });
	});

	test.each([
		['failed', 1],
		['stored', 0],
	] as const)(
		'or of which that is not known yet (%s) is waited for by the same event',
		async (fate, items) => {
			const trigger = new ActiveTrigger(setup);
			// From now on the secret is known, so that calls are served in their order.
			await trigger.call(call(report('m0')));
			const [, second] = await Promise.all([trigger.call(once, fate), trigger.call(once)]);
			expect(second.items ?? []).toHaveLength(items);
			expect(second.answered.status).toBe(200);
		},
	);

	test('takes no other event of the same moment with it', async () => {
		const trigger = new ActiveTrigger(setup);
		await Promise.all([trigger.call(once, 'failed'), trigger.call(call(report('m2')))]);
		expect((await trigger.call(call(report('m2')))).items).toBeUndefined();
		expect((await trigger.call(once)).items).toHaveLength(1);
	});
});

test('an event whose caller has hung up before n8n stored it starts nothing when it comes again', async () => {
	vi.useFakeTimers();
	const trigger = new ActiveTrigger(setup);
	await trigger.call(once, 'hungUp');
	expect((await trigger.call(once)).items).toBeUndefined();
	vi.useRealTimers();
});

test('an n8n that answers before it stores the execution keeps the history as well', async () => {
	const trigger = new ActiveTrigger({ ...setup, answersFirst: true });
	expect((await trigger.call(once)).items).toHaveLength(1);
	trigger.restart();
	expect((await trigger.call(once)).items).toBeUndefined();
});

describe('the log', () => {
	const phone = '919811122233';
	const debugOf = async (trigger: ActiveTrigger, made: Call) => (await trigger.call(made)).debug;
	const withBody = (body: unknown): Call => ({ headers: { 'x-webhook-secret': SECRET }, body });

	test.each<[what: string, made: Call, line: RegExp]>([
		['starts the workflow', call(report('m1'), report('m2')), /Events: 2 that start the workflow$/],
		[
			'has what was not chosen as well',
			call(report('m1'), { ...report('m2'), status: { groupId: 5 } }),
			/Events: 1 that start the workflow, 1 not chosen in 'Events' \(failed\)$/,
		],
		['has an event twice', call(report('m1'), report('m1')), /1 that start.*, 1 that came before$/],
		['is empty', withBody({}), /There is nothing in it$/],
		[
			'cannot be read',
			withBody(`Call ${phone}`),
			/1 not chosen.*\(unknown\)\. The body is neither/,
		],
		['has no secret', { body: {} }, /Refused a call with 401: it has neither/],
		[
			'has a wrong secret',
			{ headers: { 'x-webhook-secret': 'wrong' }, body: {} },
			/Refused a call with 401: what it has is not the Webhook Secret/,
		],
		[
			'has a wrong signature',
			{ headers: { 'x-hub-signature': 'abcd' }, body: {} },
			/Refused a call with 401: its signature does not fit/,
		],
	])('has one line on a call that %s', async (_what, made, line) => {
		const lines = await debugOf(new ActiveTrigger(setup), made);
		expect(lines).toEqual([expect.stringMatching(line)]);
		expect(lines.join()).not.toContain(SECRET);
		expect(lines.join()).not.toContain(phone);
	});

	test('tells what came before, what came late and a probe', async () => {
		const parameters = { ...setup.parameters, options: { lateReports: 'drop' } };
		const trigger = new ActiveTrigger({ ...setup, parameters });
		const seen = { messageId: 'm1', seenAt: '2026-11-18T09:00:05.480+0000' };
		await trigger.call(call(seen));
		expect(await debugOf(trigger, call(seen))).toEqual([
			expect.stringMatching(/Events: 1 that came before$/),
		]);
		expect(await debugOf(trigger, once)).toEqual([
			expect.stringMatching(/Events: 1 that came late$/),
		]);
		const gupshup = new ActiveTrigger({ ...setup, provider: 'gupshup' });
		expect(
			await debugOf(gupshup, withBody({ type: 'user-event', payload: { type: 'sandbox-start' } })),
		).toEqual([expect.stringMatching(/Events: none, as in a test of the address$/)]);
	});

	test.each([
		[
			'is empty',
			{ webhookSecret: '' },
			/the credential has no Webhook Secret of 16 characters, or not what calls are signed with$/,
		],
		['cannot be read', new Error('no key'), /the credential cannot be read$/],
	])('tells that the credential %s', async (_what, credential, line) => {
		const trigger = new ActiveTrigger({ ...setup, credential });
		expect(await debugOf(trigger, once)).toEqual([expect.stringMatching(line)]);
	});
});

describe('a body that n8n does not understand', () => {
	const raw = JSON.stringify({ results: [report('m1')] });
	test.each<[what: string, headers: Record<string, string>, rawBody: Buffer]>([
		['without a content type', {}, Buffer.from(raw)],
		['as a CloudEvent', { 'content-type': 'application/cloudevents+json' }, Buffer.from(raw)],
		['as HAL', { 'content-type': 'application/hal+json' }, Buffer.from(raw)],
		['as text/json', { 'content-type': 'text/json' }, Buffer.from(raw)],
		['as bytes', { 'content-type': 'application/octet-stream' }, Buffer.from(raw)],
		[
			'as a text with a byte order mark',
			{ 'content-type': 'text/plain' },
			Buffer.from(`\uFEFF${raw}`),
		],
		['in UTF-16', {}, Buffer.from(raw, 'utf16le')],
		['as a form', {}, Buffer.from(`payload=${encodeURIComponent(raw)}`)],
	])('%s starts the workflow all the same', async (_what, headers, rawBody) => {
		const { items } = await new ActiveTrigger(setup).call({
			headers: { 'x-webhook-secret': SECRET, ...headers },
			body: {},
			rawBody,
		});
		expect(items?.[0]?.json).toMatchObject({ event: 'delivered', messageId: 'm1' });
	});

	test.each([
		['the secret', { 'x-webhook-secret': SECRET }],
		['nothing', {}],
	])('and breaks off is refused and starts nothing, whoever shows %s', async (_what, headers) => {
		const { items, noWebhookResponse, answered, debug } = await new ActiveTrigger(setup).call({
			headers: { ...headers, 'content-type': 'application/octet-stream' },
			rawBody: null,
			readRawBody: async () => await Promise.reject(new Error('request aborted')),
		});
		expect({ items, noWebhookResponse }).toEqual({ items: undefined, noWebhookResponse: true });
		expect(answered.status).toBe(400);
		expect(debug).toEqual([
			expect.stringMatching(/^[^]*Refused a call with 400: its body breaks off/),
		]);
	});

	test('and nobody can read comes as unknown, with its text', async () => {
		const { items } = await new ActiveTrigger({
			...setup,
			parameters: { events: ['unknown'] },
		}).call({
			headers: { 'x-webhook-secret': SECRET },
			body: {},
			rawBody: Buffer.from('What is this?'),
		});
		expect(items?.[0]?.json).toMatchObject({ event: 'unknown', raw: 'What is this?' });
	});
});
