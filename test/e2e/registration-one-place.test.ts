import axios from 'axios';

import type { ProviderId } from '../../nodes/WhatsAppInteractive/providers/provider-id';
import type { Delivery } from '../../sandbox';
import { WEBHOOK_SECRET } from '../engine/accounts';
import { sendMessage } from './support/send-message';
import { setSimpleStage, type Stage } from './support/stage';
import { untilServed, untilTaken } from './support/webhooks';
import { reportsWorkflow, triggerId, triggerName } from './support/workflows';

/* Meta and 360dialog have one place for a webhook; Meta asks the address for a challenge before. */

const PROVIDERS = ['dialog360', 'metaCloud'] as const satisfies readonly ProviderId[];

let stage: Stage;
let workflowId: string;

const urlOf = (provider: ProviderId): string =>
	`${stage.n8n.url}/webhook/${triggerId(provider)}/webhook`;

beforeAll(async () => {
	stage = await setSimpleStage();
	const { id } = await stage.n8n.api.importWorkflow(
		reportsWorkflow(PROVIDERS, ['delivered', 'failed', 'message'], { registration: 'automatic' }),
	);
	workflowId = id;
	await stage.n8n.api.activate(id);
	await untilTaken(stage.sandbox, {
		dialog360: urlOf('dialog360'),
		metaCloud: urlOf('metaCloud'),
	});
	await untilServed(PROVIDERS.map(urlOf));
});
afterAll(async () => await stage?.stop());

/** What the executions of the workflow started with, so many of them. */
async function received(count: number): Promise<string[]> {
	const executions = await stage.n8n.api.waitForExecutions(workflowId, count);
	return executions
		.flatMap(({ data }) =>
			PROVIDERS.flatMap((provider) =>
				(data.resultData.runData[triggerName(provider)] ?? []).flatMap(({ data: output }) =>
					(output?.main ?? []).flatMap((items) =>
						(items ?? []).map(({ json }) => `${provider} ${String(json.event)}`),
					),
				),
			),
		)
		.sort();
}

/** Calls a webhook as a recorded delivery did, with changes; gives the status. */
async function repeat(
	{ url, headers, rawBody }: Delivery,
	change: (call: { headers: Record<string, string>; rawBody: string }) => void,
): Promise<number> {
	const call = { headers: { ...headers }, rawBody };
	change(call);
	const { status } = await axios.post(url, Buffer.from(call.rawBody), {
		headers: call.headers,
		validateStatus: () => true,
		proxy: false,
	});
	return status;
}

test('Meta got its challenge back from n8n, and a wrong token gets none', async () => {
	const [handshake] = stage.sandbox
		.deliveries()
		.filter(({ provider, method }) => provider === 'metaCloud' && method === 'GET');
	expect(handshake).toMatchObject({ answer: { status: 200 } });
	expect(handshake?.answerBody).toMatch(/^\d+$/);

	const wrong = new URL(handshake?.url ?? '');
	wrong.searchParams.set('hub.verify_token', 'a-guess-of-somebody');
	const { status, data, headers } = await axios.get<string>(wrong.href, {
		validateStatus: () => true,
		proxy: false,
	});
	expect([status, data]).toEqual([403, 'Forbidden']);
	expect(headers['content-type']).toMatch(/^text\/plain/);
	expect(await stage.n8n.api.executionSummaries(workflowId)).toEqual([]);
});

test('messages go out, and reports come in that prove where they come from', async () => {
	const ids = {
		dialog360: await sendMessage(stage, 'dialog360', 'P1001'),
		metaCloud: await sendMessage(stage, 'metaCloud', 'P1002'),
	};
	for (const provider of PROVIDERS) {
		const sent = await stage.sandbox.report(ids[provider], { event: 'delivered' });
		expect(sent?.map(({ answer }) => answer)).toEqual([{ status: 200 }]);
	}
	expect(await received(2)).toEqual(['dialog360 delivered', 'metaCloud delivered']);

	const last = (provider: ProviderId): Delivery => {
		const found = stage.sandbox
			.deliveries()
			.filter((one) => one.provider === provider && one.method === 'POST')
			.at(-1);
		if (found === undefined) throw new Error(`${provider} has called nobody`);
		return found;
	};
	const meta = last('metaCloud');
	expect(
		await repeat(meta, ({ headers }) => {
			delete headers['x-hub-signature-256'];
		}),
	).toBe(401);
	expect(
		await repeat(meta, (call) => {
			call.rawBody = call.rawBody.replace('delivered', 'failed');
		}),
	).toBe(401);
	expect(
		await repeat(meta, ({ headers }) => {
			delete headers['x-hub-signature-256'];
			headers['x-webhook-secret'] = WEBHOOK_SECRET;
		}),
	).toBe(401);
	expect(
		await repeat(last('dialog360'), ({ headers }) => {
			delete headers['x-webhook-secret'];
		}),
	).toBe(401);
	// What is sent once more, byte for byte, is taken and starts nothing.
	for (const provider of PROVIDERS) expect(await repeat(last(provider), () => {})).toBe(200);
	for (const provider of PROVIDERS) {
		const [delivery] = await stage.sandbox.inbound(provider, { type: 'text', text: 'Thanks' });
		expect(delivery?.answer).toEqual({ status: 200 });
	}
	expect(await received(4)).toEqual([
		'dialog360 delivered',
		'dialog360 message',
		'metaCloud delivered',
		'metaCloud message',
	]);
});

test('an unpublished workflow leaves nothing behind, and no secret in the log', async () => {
	await stage.n8n.api.deactivate(workflowId);
	await untilTaken(stage.sandbox, { dialog360: '', metaCloud: '' });
	const { appSecret, accessToken } = stage.sandbox.accounts.metaCloud;
	const { apiKey } = stage.sandbox.accounts.dialog360;
	for (const secret of [WEBHOOK_SECRET, appSecret, accessToken, apiKey]) {
		expect(stage.n8n.logs()).not.toContain(secret);
	}
});
