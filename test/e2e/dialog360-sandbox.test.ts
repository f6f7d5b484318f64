import axios from 'axios';

import { CREDENTIAL_TYPES } from '../engine/support/bench';
import { WEBHOOK_SECRET } from '../engine/accounts';
import { ACCOUNTS, type Delivery } from '../../sandbox';
import { startN8n } from '../support/n8n-server';
import { startFixedHost, type FixedHost } from './support/fixed-host';
import { setStage, type Stage } from './support/stage';
import { askWorkflow, carried, leftBy, messageAbout } from './support/waiting';
import { callWebhook, until, untilServed } from './support/webhooks';
import { manualWorkflow, reportsWorkflow, SEND, triggerId, triggerName } from './support/workflows';

/*
 * 360dialog's own sandbox behind its own name and https. It cannot reach this n8n, whose public address is
 * none: what it would tell the webhook is told here, at the same path.
 */

const HOST = 'waba-sandbox.360dialog.io';
const PUBLIC = 'https://n8n.example.test';
const TYPE = CREDENTIAL_TYPES.dialog360;
const { apiKey, customer, sender } = ACCOUNTS.dialog360.testEnvironment;

let stage: Stage;
let host: FixedHost | undefined;
let workflowId: string;

beforeAll(async () => {
	stage = await setStage(
		async (options) =>
			await startN8n({
				...options,
				env: { ...options.env, ...(host?.env ?? {}), N8N_WEBHOOK_URL: `${PUBLIC}/` },
			}),
		{ reportDelays: 'manual' },
		async (sandbox) => {
			host = await startFixedHost(HOST, sandbox.urls.dialog360);
		},
	);
	await stage.n8n.api.importCredentials([credential({ id: TYPE })]);
	const events = ['delivered', 'reply', 'message'];
	const { id } = await stage.n8n.api.importWorkflow(
		reportsWorkflow(['dialog360'], events, { registration: 'automatic' }),
	);
	workflowId = id;
	await stage.n8n.api.activate(id);
	await untilServed([`${stage.n8n.url}/webhook/${triggerId('dialog360')}/webhook`]);
});
afterAll(async () => {
	await stage?.stop();
	await host?.stop();
});

const credential = ({ id = 'other', key = apiKey }: { id?: string; key?: string }) => ({
	id,
	name: id,
	type: TYPE,
	data: { apiKey: key, baseUrl: `https://${HOST}`, webhookSecret: WEBHOOK_SECRET },
});

/** Tells this n8n what the sandbox could not reach it with; gives the status. */
async function handOn(
	{ url, headers, rawBody }: Delivery,
	change: (address: URL) => void = () => {},
): Promise<number> {
	const address = new URL(url.replace(PUBLIC, stage.n8n.url));
	change(address);
	const { status } = await axios.post(address.href, Buffer.from(rawBody), {
		headers: { ...headers },
		validateStatus: () => true,
		proxy: false,
	});
	return status;
}

const only = (deliveries: readonly Delivery[] | undefined): Delivery => {
	const [delivery, ...more] = deliveries ?? [];
	if (delivery === undefined || more.length > 0) throw new Error('It is not one call');
	return delivery;
};

test.each([
	['its own key', apiKey, { status: 'OK', message: 'Connection successful!' }],
	[
		'the key of a number',
		ACCOUNTS.dialog360.apiKey,
		{ status: 'Error', message: expect.stringContaining('does not accept this API key') },
	],
])('the connection test with %s', async (_why, key, expected) => {
	const [stored] = await stage.n8n.api.importCredentials([credential({ key })]);
	if (stored === undefined) throw new Error('n8n stored no credential');
	expect(await stage.n8n.api.testCredential(stored)).toEqual(expected);
});

test('the workflow is published with an address that has the secret in it', () => {
	const set = stage.sandbox
		.requests()
		.filter(({ method, path }) => method === 'POST' && path === '/v1/configs/webhook');
	expect(set).toMatchObject([
		{
			headers: { host: HOST },
			body: {
				url: `${PUBLIC}/webhook/${triggerId('dialog360')}/webhook?secret=${WEBHOOK_SECRET}`,
			},
			answer: { status: 200 },
		},
	]);
});

test('a message goes out without an ID, and what the customer does comes in', async () => {
	const orders = [{ order: 'S1001', phone: customer }];
	const sending = await stage.n8n.api.importWorkflow(manualWorkflow('dialog360', orders));
	const { data } = await stage.n8n.api.runWorkflow(sending.id);
	expect(data.resultData.error).toBeUndefined();
	expect(data.resultData.runData[SEND]?.[0]?.data?.main?.[0]).toMatchObject([
		{ json: { accepted: true, messageId: null, status: 'accepted', correlationId: 'S1001' } },
	]);
	const { messageId } = await messageAbout(stage.sandbox, 'S1001');

	await stage.sandbox.report(messageId, { event: 'delivered' });
	const report = stage.sandbox.deliveries().at(-1);
	const written = await stage.sandbox.inbound('dialog360', {
		type: 'text',
		text: 'Thanks',
		from: customer,
		to: sender,
	});
	expect(await handOn(only(written), ({ searchParams }) => searchParams.delete('secret'))).toBe(
		401,
	);
	for (const delivery of [report, only(written)]) {
		expect(delivery && (await handOn(delivery))).toBe(200);
	}
	const executions = await stage.n8n.api.waitForExecutions(workflowId, 2);
	const events = executions.flatMap(({ data: { resultData } }) =>
		(resultData.runData[triggerName('dialog360')] ?? []).flatMap(
			({ data: output }) => output?.main?.[0]?.map(({ json }) => json) ?? [],
		),
	);
	expect(events).toEqual(
		expect.arrayContaining([
			// Only the sandbox knows whose ID that is.
			expect.objectContaining({ event: 'delivered', messageId, correlationId: null, customer }),
			expect.objectContaining({ event: 'message', customer }),
		]),
	);
	expect(events).toHaveLength(2);
});

test('a tap resumes the execution that waits for it', async () => {
	const asking = await stage.n8n.api.importWorkflow(
		askWorkflow('dialog360', 'ask-at-sandbox', {
			message: 'Shall we refund the order?',
			responseType: 'approval',
		}),
	);
	await stage.n8n.api.activate(asking.id);
	const body = { phone: customer, order: 'S1002' };
	await callWebhook(`${stage.n8n.url}/webhook/ask-at-sandbox`, body);
	const message = await messageAbout(stage.sandbox, 'S1002');
	const tapped = await stage.sandbox.inbound(
		'dialog360',
		{ type: 'button-reply', id: carried(message, 'approve'), title: 'Approve' },
		{ replyTo: message.messageId },
	);
	expect(await handOn(only(tapped))).toBe(200);
	const [execution] = await stage.n8n.api.waitForExecutions(asking.id, 1);
	expect(execution && leftBy(execution)).toMatchObject({
		Reply: [{ outcome: 'reply', messageId: null, approved: true, body, reply: { id: 'approve' } }],
	});
});

test('an unpublished workflow leaves nothing behind, and no secret in the log', async () => {
	await stage.n8n.api.deactivate(workflowId);
	await until(async () => {
		const last = await Promise.resolve(
			stage.sandbox
				.requests()
				.filter(({ path }) => path === '/v1/configs/webhook')
				.at(-1),
		);
		return last?.method === 'POST' && JSON.stringify(last.body) === '{"url":""}' ? true : undefined;
	}, 'The end of the webhook');
	for (const secret of [WEBHOOK_SECRET, apiKey]) expect(stage.n8n.logs()).not.toContain(secret);
});
