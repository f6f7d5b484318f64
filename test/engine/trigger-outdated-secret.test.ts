import { ActiveTrigger, type Call, type Setup } from './trigger-harness';

const OLD = 'the secret that the provider was given';
const NEW = 'the secret that the credential has now';

const setup: Setup = {
	provider: 'gupshup',
	parameters: { registration: 'manual', events: ['delivered'] },
	credential: { webhookSecret: OLD },
};

const withHeader = (secret: string): Call => ({
	headers: { 'x-webhook-secret': secret },
	body: {},
});

/** A trigger whose credential has got another secret since the workflow was published. */
async function changed(): Promise<ActiveTrigger> {
	const trigger = new ActiveTrigger(setup);
	await trigger.publish();
	trigger.changeCredential({ webhookSecret: NEW });
	return trigger;
}

/** The same, where the node gave the secret to the provider, in a registration. */
async function changedAfterRegistration(): Promise<ActiveTrigger> {
	const trigger = await changed();
	trigger.stored = trigger.stored.replace('"by":"user"', '"by":"node"');
	return trigger;
}

/** The warnings that a call brings about. */
const warnings = (log: readonly unknown[]): string[] =>
	log
		.map((entry) => (Array.isArray(entry) ? String(entry[0]) : ''))
		.filter((text) => text.includes('Webhook Secret that the credential had before'));

beforeEach(() => void vi.useFakeTimers({ toFake: ['Date'] }));
afterEach(() => void vi.useRealTimers());

test.each<[where: string, call: Call]>([
	['the header', withHeader(OLD)],
	['the address', { query: { secret: OLD }, body: {} }],
	[
		'the password of Basic',
		{ headers: { authorization: `Basic ${btoa(`n8n:${OLD}`)}` }, body: {} },
	],
])(
	'a call with the secret of before in %s is refused, and the log says what to do',
	async (_where, call) => {
		const trigger = await changed();
		const { answered, log } = await trigger.call(call);
		expect(answered.status).toBe(401);
		expect(warnings(log)).toEqual([
			'Gupshup calls the node "WhatsApp Interactive Trigger" with the Webhook Secret that the credential had before, and is refused: no event gets in. Enter the new one at Gupshup, in the place of the old one.',
		]);
		expect(log).toEqual([[expect.any(String), { workflowId: expect.any(String) }]]);
		expect(JSON.stringify(log)).not.toContain(OLD);
	},
);

test('where the node has registered itself, the log says how it gives the provider the new secret', async () => {
	const trigger = await changedAfterRegistration();
	const { log } = await trigger.call(withHeader(OLD));
	expect(warnings(log)).toEqual([
		'Gupshup calls the node "WhatsApp Interactive Trigger" with the Webhook Secret that the credential had before, and is refused: no event gets in. Unpublish the workflow and publish it again: that gives Gupshup the new one.',
	]);
});

test('the warning comes once a minute for each trigger', async () => {
	const [trigger, other] = [await changed(), await changed()];
	const count = async (each: ActiveTrigger) =>
		warnings((await each.call(withHeader(OLD))).log).length;
	expect([await count(trigger), await count(trigger), await count(other)]).toEqual([1, 0, 1]);
	vi.setSystemTime(Date.now() + 59_000);
	expect(await count(trigger)).toBe(0);
	vi.setSystemTime(Date.now() + 2_000);
	expect([await count(trigger), await count(trigger)]).toEqual([1, 0]);
});

test.each([
	['the secret of now', NEW],
	['a secret that nobody was given', 'a guess'],
	['no secret', ''],
])('a call with %s brings no warning', async (_what, secret) => {
	const trigger = await changed();
	expect(warnings((await trigger.call(withHeader(secret))).log)).toEqual([]);
});

test('the secret of before is worth nothing after the workflow was published anew', async () => {
	const trigger = await changed();
	await trigger.publish();
	const { answered, log } = await trigger.call(withHeader(OLD));
	expect([answered.status, warnings(log)]).toEqual([401, []]);
});

test('what is stored of a secret is not the secret', async () => {
	const trigger = await changed();
	expect(trigger.stored).toMatch(/"givenSecret":\{"mark":"[0-9a-f]{64}","by":"user"\}/);
	expect(trigger.stored).not.toContain(OLD);
});
