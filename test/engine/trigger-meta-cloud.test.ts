import { createHmac } from 'node:crypto';

import { ActiveTrigger, type Call, callWebhook, type Setup } from './trigger-harness';

/* Meta asks the address for a challenge back, and signs whatever it sends with the secret of the app. */

const SECRET = 'correct horse battery staple';
const APP_SECRET = 'the app secret of the shop';

const setup: Setup = {
	provider: 'metaCloud',
	credential: { webhookSecret: SECRET, appSecret: APP_SECRET },
	parameters: { events: ['delivered', 'unknown'] },
};

const DAY = 24 * 3_600_000;

const report = (age = 0, id = 'wamid.1') => ({
	object: 'whatsapp_business_account',
	entry: [
		{
			id: '340000000000003',
			changes: [
				{
					field: 'messages',
					value: {
						messaging_product: 'whatsapp',
						metadata: { display_phone_number: '447700900123', phone_number_id: '106540352242922' },
						statuses: [
							{
								id,
								status: 'delivered',
								timestamp: String(Math.floor((Date.now() - age) / 1000)),
								recipient_id: '919800000001',
							},
						],
					},
				},
			],
		},
	],
});

const hmac = (bytes: Buffer, key: string) => createHmac('sha256', key).update(bytes).digest('hex');

/** A call as Meta makes it; it escapes what is beyond ASCII, as no other JSON does. */
function signed(body: object, key = APP_SECRET): Call {
	const rawBody = Buffer.from(JSON.stringify(body).replaceAll('/', '\\/'));
	return { body, rawBody, headers: { 'x-hub-signature-256': `sha256=${hmac(rawBody, key)}` } };
}

const REFUSED = { outputs: undefined, answered: { status: 401, body: 'Unauthorized' } };

const shake = (query: Record<string, unknown>, more: Partial<Call> = {}): Call => ({
	method: 'GET',
	query: {
		'hub.mode': 'subscribe',
		'hub.challenge': '1158201444',
		'hub.verify_token': SECRET,
		...query,
	},
	...more,
});

describe('the handshake', () => {
	test('with the Webhook Secret as its token gets its challenge back, as text, and starts nothing', async () => {
		const { outputs, answered, noWebhookResponse } = await callWebhook(setup, shake({}));
		expect(outputs).toBeUndefined();
		expect(noWebhookResponse).toBe(true);
		expect(answered).toMatchObject({ status: 200, body: '1158201444' });
	});

	test.each<[what: string, call: Call]>([
		['another token', shake({ 'hub.verify_token': `${SECRET}!` })],
		['no token', shake({ 'hub.verify_token': undefined })],
		['the secret of the app for a token', shake({ 'hub.verify_token': APP_SECRET })],
		['a page for a challenge', shake({ 'hub.challenge': '<script>alert(1)</script>' })],
		['no challenge', shake({ 'hub.challenge': undefined })],
		['another mode', shake({ 'hub.mode': 'unsubscribe' })],
		[
			'the Webhook Secret in the header instead',
			shake({ 'hub.verify_token': 'no' }, { headers: { 'x-webhook-secret': SECRET } }),
		],
	])('with %s gets 403 and no more', async (_what, call) => {
		const { outputs, answered } = await callWebhook(setup, call);
		expect(outputs).toBeUndefined();
		expect(answered).toMatchObject({ status: 403, body: 'Forbidden' });
	});

	test('does not tell a credential without a secret from a wrong token by more than the status', async () => {
		const without = { ...setup, credential: { appSecret: APP_SECRET, webhookSecret: '' } };
		const { outputs, answered } = await callWebhook(without, shake({ 'hub.verify_token': '' }));
		expect(outputs).toBeUndefined();
		expect(answered.status).toBe(401);
	});

	test('is none of a provider that does not shake hands', async () => {
		const gupshup = { ...setup, provider: 'gupshup' };
		expect(await callWebhook(gupshup, shake({}))).toMatchObject(REFUSED);
	});
});

describe('a call', () => {
	test('that is signed with the secret of the app starts the workflow', async () => {
		const { items, answered } = await callWebhook(setup, signed(report()));
		expect(items).toHaveLength(1);
		expect(items?.[0]?.json).toMatchObject({ event: 'delivered', messageId: 'wamid.1' });
		expect(answered).toEqual({ status: 200, ended: true });
	});

	const altered = (call: Call): Call => ({
		...call,
		rawBody: Buffer.from(String(call.rawBody).replace('delivered', 'delivereD')),
	});

	test.each<[what: string, call: Call]>([
		['is not signed', { body: report() }],
		['has the Webhook Secret only', { body: report(), headers: { 'x-webhook-secret': SECRET } }],
		['has the Webhook Secret in the address only', { body: report(), query: { secret: SECRET } }],
		['is signed with the Webhook Secret', signed(report(), SECRET)],
		['is signed, and was altered', altered(signed(report()))],
		['is signed, and n8n has kept no bytes', { ...signed(report()), rawBody: null }],
		[
			'has the older signature only',
			{
				body: report(),
				rawBody: Buffer.from('{}'),
				headers: { 'x-hub-signature': `sha256=${hmac(Buffer.from('{}'), APP_SECRET)}` },
			},
		],
	])('that %s gets 401 and starts nothing', async (_what, call) => {
		expect(await callWebhook(setup, call)).toMatchObject(REFUSED);
	});

	test('is refused where the credential lacks the secret of the app', async () => {
		const without = { ...setup, credential: { webhookSecret: SECRET, appSecret: '' } };
		expect(await callWebhook(without, signed(report(), ''))).toMatchObject(REFUSED);
		expect(await callWebhook(without, signed(report()))).toMatchObject(REFUSED);
	});

	test.each([
		['almost eight days ago, as Meta tries for seven', 7.9, 200],
		['more than eight days ago', 8.1, 401],
	])('on a report of %s', async (_when, days, status) => {
		const { answered } = await callWebhook(setup, signed(report(days * DAY)));
		expect(answered.status).toBe(status);
	});

	test('that comes twice, as to all subscribed apps, starts one execution', async () => {
		const trigger = new ActiveTrigger(setup);
		const call = signed(report());
		expect((await trigger.call(call)).items).toHaveLength(1);
		expect((await trigger.call(call)).outputs).toBeUndefined();
	});
});
