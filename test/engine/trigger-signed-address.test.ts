import { signPath } from '../../nodes/WhatsAppInteractive/providers/report-signature';
import { callWebhook, registeredWebhook, type Call, type Setup } from './trigger-harness';

const SECRET = 'correct horse battery staple';

const setup: Setup = {
	provider: 'messangi',
	parameters: { events: ['unknown'] },
	credential: { webhookSecret: SECRET },
};

/** The path of the webhook's address, as the user copies it. */
const PATH = `/webhook/${registeredWebhook(setup).path}`;

const BODY = { odd: true };

/** A call of the address with a signature at its end. */
const signed = (signature: string, rest: object = {}): Call => ({
	query: { signature },
	body: BODY,
	...rest,
});

test('a call of the address that the sending node has signed starts the workflow', async () => {
	const { items, answered } = await callWebhook(setup, signed(signPath(PATH, SECRET)));
	expect(answered.status ?? 200).toBe(200);
	expect(items).toHaveLength(1);
});

test('the signature of the path that was called counts, too, as a proxy can leave out the beginning', async () => {
	const path = '/inner/webhook';
	const { items } = await callWebhook(setup, signed(signPath(path, SECRET), { path }));
	expect(items).toHaveLength(1);
});

test.each([
	['of another path', signPath(`${PATH}/other`, SECRET)],
	['of no path', signPath('', SECRET)],
	['with another secret', signPath(PATH, 'another long random text')],
	['that is cut', signPath(PATH, SECRET).slice(0, -1)],
	['that is empty', ''],
	['that is the secret itself', SECRET],
])('a signature %s gets 401', async (_what, signature) => {
	const { answered, outputs } = await callWebhook(setup, signed(signature));
	expect([answered.status, outputs]).toEqual([401, undefined]);
});

test.each<[where: string, call: Call]>([
	['the header of the secret', { headers: { 'x-webhook-secret': signPath(PATH, SECRET) } }],
	['the parameter of the secret', { query: { secret: signPath(PATH, SECRET) } }],
	['the header of a signed body', { headers: { 'x-hub-signature': signPath(PATH, SECRET) } }],
])('a signature of the path is worth nothing in %s', async (_where, call) => {
	const { answered } = await callWebhook(
		{ ...setup, provider: 'infobip' },
		{ ...call, body: BODY },
	);
	expect(answered.status).toBe(401);
});

test('without a secret in the credential no signature counts', async () => {
	const none: Setup = { ...setup, credential: { webhookSecret: '' } };
	const { answered } = await callWebhook(none, signed(signPath(PATH, '')));
	expect(answered.status).toBe(401);
});

test('a signature that comes back in the body gets into no item', async () => {
	const signature = signPath(PATH, SECRET);
	const body = { callback: `https://n8n.test${PATH}?signature=${signature}&a=1` };
	const { items } = await callWebhook(setup, { query: { signature }, body });
	expect(items).toHaveLength(1);
	expect(JSON.stringify(items)).not.toContain(signature);
});
