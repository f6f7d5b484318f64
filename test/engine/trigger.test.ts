import { NodeOperationError } from 'n8n-workflow';

import { EVENT_TYPES } from '../../nodes/WhatsAppInteractive/events/event';
import { PROVIDER_IDS } from '../../nodes/WhatsAppInteractive/providers/provider-id';
import {
	activate,
	callWebhook,
	deactivate,
	registeredWebhook,
	type Setup,
} from './trigger-harness';

const SECRET = 'correct horse battery staple';

const setup: Setup = { credential: { apiKey: 'k', webhookSecret: SECRET } };

const withHeader = { headers: { 'x-webhook-secret': SECRET } };

const result = (messageId: string, status: object) => ({
	messageId,
	to: '919811122233',
	doneAt: '2026-11-18T09:00:03.480+0000',
	status,
	error: { id: 7010, name: 'EC_NO_SESSION', description: 'No session' },
});

const DELIVERED = { groupId: 3, id: 5 };

const body = { results: [result('m1', DELIVERED)] };

const item = {
	event: 'delivered',
	provider: 'infobip',
	messageId: 'm1',
	correlationId: null,
	customer: '919811122233',
	business: null,
	recipient: '919811122233',
	sender: null,
	contactName: null,
	recipientUserId: null,
	recipientParentUserId: null,
	username: null,
	groupId: null,
	references: null,
	time: '2026-11-18T09:00:03.480Z',
	error: null,
	report: {
		status: null,
		description: null,
		price: null,
		currency: null,
		pricing: null,
		late: false,
	},
};

const TAKEN = {
	outputs: undefined,
	webhookResponse: undefined,
	noWebhookResponse: true,
	answered: { status: 200, ended: true },
	log: [],
	debug: [expect.stringContaining('Took a call.')],
};

const REFUSED = {
	items: undefined,
	outputs: undefined,
	webhookResponse: undefined,
	noWebhookResponse: true,
	answered: { status: 401, body: 'Unauthorized' },
	debug: [expect.stringContaining('Refused a call with 401: ')],
};

describe('the secret', () => {
	test.each([
		['in the header', withHeader],
		['in the address', { query: { secret: SECRET } }],
		['in the address beside a foreign header', { query: { secret: SECRET }, headers: { a: 'b' } }],
	])('%s lets a report in', async (_where, call) => {
		const answer = await callWebhook(setup, { ...call, body });
		const noWebhookResponse = undefined;
		expect(answer).toEqual({
			...TAKEN,
			noWebhookResponse,
			items: [{ json: item }],
			outputs: [[{ json: item }]],
		});
	});

	test.each([
		['missing', {}],
		['wrong in the header', { headers: { 'x-webhook-secret': 'wrong' } }],
		['wrong in the address', { query: { secret: 'wrong' } }],
		['empty', { headers: { 'x-webhook-secret': '' }, query: { secret: '' } }],
		['given twice', { query: { secret: [SECRET, SECRET] } }],
		['in the body', { body: { ...body, secret: SECRET } }],
	])('%s gets 401 and starts nothing', async (_what, call) => {
		const answer = await callWebhook(setup, { body, ...call });
		expect(answer).toEqual({ ...REFUSED, log: [] });
	});

	test.each([
		['without the field', {}],
		['with an empty field', { webhookSecret: '' }],
		['with blanks', { webhookSecret: '  ' }],
		['with something else than a text', { webhookSecret: 7 }],
	])('of a credential %s: nobody gets in', async (_what, credential) => {
		for (const query of [{}, { secret: '' }, { secret: '  ' }, { secret: '7' }]) {
			const answer = await callWebhook({ credential }, { query, body });
			expect(answer).toEqual({ ...REFUSED, log: [] });
		}
	});

	test('of a credential that cannot be read: nobody gets in, and the log keeps quiet', async () => {
		const credential = new Error(`cannot decrypt ${SECRET}`);
		const answer = await callWebhook({ credential }, { ...withHeader, body });
		expect(answer).toMatchObject(REFUSED);
		expect(answer.log).toHaveLength(1);
		expect(JSON.stringify(answer)).not.toContain(SECRET);
	});

	test('pasted with a line break is the same', async () => {
		const credential = { webhookSecret: `${SECRET}\n` };
		expect((await callWebhook({ credential }, { ...withHeader, body })).items).toHaveLength(1);
	});
});

describe('a call', () => {
	test('with several reports gives an item each, in order', async () => {
		const results = [result('m1', DELIVERED), result('m2', { groupId: 2, id: 9 })];
		const { items } = await callWebhook(setup, { ...withHeader, body: { results } });
		expect(items?.map(({ json }) => json)).toEqual([
			item,
			{
				...item,
				event: 'failed',
				messageId: 'm2',
				error: {
					code: '7010',
					title: 'EC_NO_SESSION',
					explanation: 'No session',
					state: 'undeliverable',
					reason: 'windowClosed',
					retryable: false,
					advice: expect.stringMatching(/template/),
				},
			},
		]);
	});

	test('with reports that are not chosen is taken and starts nothing', async () => {
		const chosen = { ...setup, parameters: { events: ['seen'] } };
		const answer = await callWebhook(chosen, { ...withHeader, body });
		expect(answer).toEqual({ ...TAKEN, items: undefined });
	});

	test.each([
		['nothing', undefined],
		['null', null],
		['a list', []],
		['a text', 'hello'],
		['half of a JSON', '{"results":['],
		['something unknown', { results: [{ x: 1 }] }],
	])('with %s is taken and starts nothing', async (_what, unknown) => {
		// What Meta sends is signed, whatever it is.
		for (const provider of PROVIDER_IDS.filter((id) => id !== 'metaCloud')) {
			const answer = await callWebhook({ ...setup, provider }, { ...withHeader, body: unknown });
			expect(answer).toEqual({ ...TAKEN, items: undefined });
		}
	});

	test('with something unknown starts the workflow where that is chosen, and hands it on', async () => {
		const chosen = { ...setup, parameters: { events: ['unknown'] } };
		const answer = await callWebhook(chosen, { ...withHeader, body: { odd: [1, SECRET] } });
		expect(answer.items).toHaveLength(1);
		expect(answer.items?.[0]?.json).toMatchObject({
			event: 'unknown',
			provider: 'infobip',
			messageId: null,
			error: null,
			raw: { odd: [1, '[Webhook Secret]'] },
		});
	});

	test('with a reply gives its part under its name', async () => {
		const chosen = { ...setup, parameters: { events: ['reply', 'message'] } };
		const message = { type: 'INTERACTIVE_BUTTON_REPLY', id: 'yes', title: 'Yes' };
		const inbound = { from: '919811122233', to: '15550001111', messageId: 'in1', message };
		const { items } = await callWebhook(chosen, {
			...withHeader,
			body: {
				results: [inbound, { ...inbound, messageId: 'in2', message: { type: 'TEXT', text: 'hi' } }],
			},
		});
		expect(items?.map(({ json }) => json)).toMatchObject([
			{
				event: 'reply',
				customer: '919811122233',
				business: '15550001111',
				recipient: '919811122233',
				sender: '15550001111',
				reply: { id: 'yes' },
			},
			{ event: 'message', message: { type: 'text', text: 'hi' } },
		]);
		expect(items?.[1]?.json).not.toHaveProperty('reply');
	});

	test.each([
		['set-callback', { field: 'messages', value: { statuses: [{ type: 'set-callback' }] } }],
		['connectivity-check', { field: 'platform-event', value: { type: 'connectivity-check' } }],
	])('of Gupshup with the probe %s is answered and starts nothing', async (_what, change) => {
		const all = { ...setup, provider: 'gupshup', parameters: { events: [...EVENT_TYPES] } };
		const answer = await callWebhook(all, {
			...withHeader,
			body: { entry: [{ changes: [change] }] },
		});
		expect(answer).toEqual({ ...TAKEN, items: undefined });
	});

	test('with JSON that says it is text is read', async () => {
		const answer = await callWebhook(setup, { ...withHeader, body: JSON.stringify(body) });
		expect(answer.items).toHaveLength(1);
	});

	test('adds the own object of the event when asked for', async () => {
		const parameters = { options: { includeRawBody: true } };
		const { items } = await callWebhook({ ...setup, parameters }, { ...withHeader, body });
		expect(items).toEqual([{ json: { ...item, raw: body.results[0] } }]);
	});

	test('never hands the secret on, though Messangi repeats the address', async () => {
		const answer = await callWebhook(
			{ ...setup, provider: 'messangi', parameters: { options: { includeRawBody: true } } },
			{
				query: { secret: SECRET },
				body: {
					status: 'READ',
					id: 'm1',
					callback: `https://n8n.test/webhook/x?secret=${encodeURIComponent(SECRET)}`,
					message: SECRET,
				},
			},
		);
		expect(answer.items).toHaveLength(1);
		expect(JSON.stringify(answer)).not.toContain(SECRET);
		expect(JSON.stringify(answer)).not.toContain(encodeURIComponent(SECRET));
	});

	test('of Kaleyra may be a GET, and its raw is the query without the secret', async () => {
		const answer = await callWebhook(
			{ ...setup, provider: 'kaleyra', parameters: { options: { includeRawBody: true } } },
			{
				method: 'GET',
				query: { secret: SECRET, status: 'delivered', id: 'a:1', mobile: '919800000001' },
			},
		);
		expect(answer.items?.[0]?.json).toEqual({
			...item,
			provider: 'kaleyra',
			messageId: 'a:1',
			customer: '919800000001',
			recipient: '919800000001',
			time: expect.any(String),
			report: { ...item.report, status: 'delivered' },
			raw: { status: 'delivered', id: 'a:1', mobile: '919800000001' },
		});
		expect(JSON.stringify(answer)).not.toContain(SECRET);
	});
});

describe('activation', () => {
	const parameters = { registration: 'manual' };

	test.each(PROVIDER_IDS)('with %s and a secret works', async (provider) => {
		// What Meta signs with; others have no use for it.
		const credential = { ...setup.credential, appSecret: 'the secret of the app' };
		const complete = { ...setup, credential, provider, parameters };
		await expect(activate(complete)).resolves.toBe(true);
		await expect(deactivate(complete)).resolves.toBe(true);
	});

	test.each(PROVIDER_IDS)('with %s and no secret says what to fill in', async (provider) => {
		const refusal: unknown = await activate({ provider, credential: {} }).catch((e: unknown) => e);
		expect(refusal).toBeInstanceOf(NodeOperationError);
		expect(refusal).toMatchObject({
			message:
				"The 'Webhook Secret' in the credential 'Test' is empty. Open the credential and fill in a random text of at least 16 letters and digits.",
			description: expect.stringMatching(/X-Webhook-Secret.*\?secret=/),
		});
	});

	test.each([
		['of blanks', '                    ', 'is empty'],
		['of 15 characters', 'abcdefghijklmno', 'has fewer than 16 characters'],
		['of 15 characters between blanks', '  abcdefghijklmno  ', 'has fewer than 16 characters'],
		['with an umlaut', 'zufällig-gewählt-1', 'has other characters than'],
		['with an emoji', 'a-random-secret-🙂', 'has other characters than'],
		['with a line break', 'a-random\nsecret-text', 'has other characters than'],
		['with a tab', 'a-random\tsecret-text', 'has other characters than'],
		['with a NUL', 'a-random\0secret-text', 'has other characters than'],
	])('with a secret %s says what is wrong with it, not what it is', async (_what, secret, what) => {
		const credential = { webhookSecret: secret };
		const refusal: unknown = await activate({ credential, parameters }).catch((e: unknown) => e);
		expect(refusal).toBeInstanceOf(NodeOperationError);
		expect(refusal).toMatchObject({ message: expect.stringContaining(what) });
		expect(JSON.stringify(refusal)).not.toContain(secret.trim() || 'no secret');
	});

	test.each(['abcdefghijklmnop', '~!@ #$%^&*()_+{}|', SECRET])(
		'with the secret %s works',
		async (secret) => {
			const credential = { webhookSecret: secret };
			await expect(activate({ credential, parameters })).resolves.toBe(true);
		},
	);

	test('without an event says so', async () => {
		const nothing = { ...setup, parameters: { events: [] } };
		await expect(activate(nothing)).rejects.toThrow("'Events' is empty");
	});

	test('with a provider that there is not says so', async () => {
		await expect(activate({ ...setup, provider: 'acme' })).rejects.toThrow("'Provider' is not one");
	});
});

test.each([
	['infobip', ['POST']],
	['gupshup', ['POST']],
	['messangi', ['POST']],
	['kaleyra', ['POST', 'GET', 'PUT', 'DELETE']],
	['dialog360', ['POST']],
	['metaCloud', ['GET', 'POST']],
])('n8n listens for %s on %j', (provider, methods) => {
	expect(registeredWebhook({ provider })).toEqual({
		methods,
		path: '4f1c0000-0000-4000-8000-000000000000/webhook',
	});
});
