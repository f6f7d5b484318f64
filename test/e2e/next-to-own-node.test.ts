import type { INode } from 'n8n-workflow';

import type { WorkflowExport } from '../support/n8n-types';
import { startN8n } from '../support/n8n-server';
import { startFixedHost, type FixedHost } from './support/fixed-host';
import { sendMessage } from './support/send-message';
import { setStage, type Stage } from './support/stage';
import { until, untilServed } from './support/webhooks';
import { reportsWorkflow, triggerId, triggerName } from './support/workflows';

/*
 * n8n's own nodes for WhatsApp next to ours, on the same number at Meta: theirs registers its trigger
 * with the app, ours with the account, and the account comes before the app.
 */

const OWN_TRIGGER = 'WhatsApp Trigger';
const OURS = triggerName('metaCloud');

let stage: Stage;
let host: FixedHost | undefined;
let ourWorkflow: string;

beforeAll(async () => {
	stage = await setStage(
		async (options) =>
			await startN8n({ ...options, env: { ...options.env, ...(host?.env ?? {}) } }),
		{ reportDelays: 'manual' },
		async (sandbox) => {
			// n8n's own nodes look for Meta nowhere else.
			host = await startFixedHost('graph.facebook.com', sandbox.urls.metaCloud);
		},
	);
	const { accessToken, wabaId, appId, appSecret, otherAppId, otherAppSecret } =
		stage.sandbox.accounts.metaCloud;
	const credential = (id: string, type: string, data: Record<string, string>) => ({
		id,
		name: id,
		type,
		data,
	});
	await stage.n8n.api.importCredentials([
		credential('own', 'whatsAppApi', { accessToken, businessAccountId: wabaId }),
		credential('sameApp', 'whatsAppTriggerApi', { clientId: appId, clientSecret: appSecret }),
		credential('otherApp', 'whatsAppTriggerApi', {
			clientId: otherAppId,
			clientSecret: otherAppSecret,
		}),
	]);
	const events = ['delivered', 'message'];
	const ours = reportsWorkflow(['metaCloud'], events, { registration: 'automatic' });
	ourWorkflow = (await stage.n8n.api.importWorkflow(ours)).id;
});
afterAll(async () => {
	await stage?.stop();
	await host?.stop();
});

beforeEach(() => stage.sandbox.reset());

const node = (name: string, type: string, more: Partial<INode>): INode => ({
	id: name,
	name,
	type: `n8n-nodes-base.${type}`,
	typeVersion: 1,
	position: [0, 0],
	parameters: {},
	...more,
});

/** A workflow of n8n's own that sends a text by hand. */
const sending = (phoneNumberId: string): WorkflowExport => ({
	name: 'Send by n8n’s own node',
	nodes: [
		node('Start', 'manualTrigger', {}),
		node('WhatsApp', 'whatsApp', {
			typeVersion: 1.1,
			parameters: {
				resource: 'message',
				operation: 'send',
				phoneNumberId,
				recipientPhoneNumber: '+447700900121',
				textBody: 'Sent by the other node',
			},
			credentials: { whatsAppApi: { id: 'own', name: 'own' } },
		}),
	],
	connections: { Start: { main: [[{ node: 'WhatsApp', type: 'main', index: 0 }]] } },
});

/** A workflow of n8n's own that starts with what the app gets. */
const receiving = (app: 'sameApp' | 'otherApp'): WorkflowExport => ({
	name: `Receive by n8n’s own node, ${app}`,
	nodes: [
		node(OWN_TRIGGER, 'whatsAppTrigger', {
			id: `own-${app}`,
			webhookId: `own-${app}`,
			parameters: { updates: ['messages', 'message_template_status_update'], options: {} },
			credentials: { whatsAppTriggerApi: { id: app, name: app } },
		}),
	],
	connections: {},
});

const ownUrl = (app: string) => `${stage.n8n.url}/webhook/own-${app}/webhook`;
const ourUrl = () => `${stage.n8n.url}/webhook/${triggerId('metaCloud')}/webhook`;

const publishOurs = async () => {
	await stage.n8n.api.activate(ourWorkflow);
	await untilServed([ourUrl()]);
};
const unpublishOurs = async () => {
	await stage.n8n.api.deactivate(ourWorkflow);
	await until(
		async () =>
			await Promise.resolve(stage.sandbox.metaWebhook('account') === undefined || undefined),
		'The end of the registration',
	);
};

const untilRegistered = async (app: 'sameApp' | 'otherApp', url: string | undefined) => {
	const { appId, otherAppId } = stage.sandbox.accounts.metaCloud;
	const id = app === 'sameApp' ? appId : otherAppId;
	await until(
		async () => await Promise.resolve(stage.sandbox.metaWebhook('app', id) === url || undefined),
		`The webhook ${url} of the app ${id}`,
	);
};

/** Publishes a workflow of n8n's own trigger, and takes it away after what is done meanwhile. */
async function withOwn(
	app: 'sameApp' | 'otherApp',
	act: (workflowId: string) => Promise<void>,
): Promise<void> {
	const { id } = await stage.n8n.api.importWorkflow(receiving(app));
	await stage.n8n.api.activate(id);
	await untilRegistered(app, ownUrl(app));
	await act(id);
	await stage.n8n.api.deactivate(id);
	await untilRegistered(app, undefined);
}

/** Where a customer's message, or what became of a template, goes, each with n8n's answer. */
const told = async (type: 'text' | 'template-update' = 'text') => {
	const deliveries = await stage.sandbox.inbound('metaCloud', { type });
	return deliveries
		.map(({ url, answer }) => ({ url, answer }))
		.sort((a, b) => (a.url < b.url ? -1 : 1));
};
const taken = (...urls: string[]) => urls.sort().map((url) => ({ url, answer: { status: 200 } }));

const startedBy = async (
	workflowId: string,
	trigger: string,
	count: number,
): Promise<unknown[]> => {
	const executions = await stage.n8n.api.waitForExecutions(workflowId, count);
	return executions.flatMap(({ data }) =>
		(data.resultData.runData[trigger] ?? []).flatMap(({ data: output }) =>
			(output?.main ?? []).flatMap((items) => (items ?? []).map(({ json }) => json)),
		),
	);
};

test('both send from the number, and both messages are reported', async () => {
	const { phoneNumberId } = stage.sandbox.accounts.metaCloud;
	await publishOurs();
	const ours = await sendMessage(stage, 'metaCloud', 'O1');
	const workflow = await stage.n8n.api.importWorkflow(sending(phoneNumberId));
	const { status, data } = await stage.n8n.api.runWorkflow(workflow.id);
	expect(data.resultData.error?.message).toBeUndefined();
	expect(status).toBe('success');
	const [, theirs, ...others] = stage.sandbox.messages();
	expect(others).toEqual([]);
	expect(theirs).toMatchObject({ recipient: '447700900121', kind: 'text' });
	for (const messageId of [ours, theirs?.messageId ?? '']) {
		const sent = await stage.sandbox.report(messageId, { event: 'delivered' });
		expect(sent?.map(({ url, answer }) => ({ url, answer }))).toEqual(taken(ourUrl()));
	}
	expect(await startedBy(ourWorkflow, OURS, 2)).toMatchObject([
		{ event: 'delivered', messageId: ours, correlationId: 'O1' },
		{ event: 'delivered', messageId: theirs?.messageId, correlationId: null },
	]);
	await unpublishOurs();
});

test('with an app of its own, each trigger gets everything', async () => {
	await withOwn('otherApp', async (own) => {
		expect(await told()).toEqual(taken(ownUrl('otherApp')));
		await publishOurs();
		expect(await told()).toEqual(taken(ourUrl(), ownUrl('otherApp')));
		await unpublishOurs();
		expect(await told()).toEqual(taken(ownUrl('otherApp')));
		expect(await startedBy(own, OWN_TRIGGER, 3)).toMatchObject(
			Array.from({ length: 3 }, () => ({ field: 'messages', messages: [{ type: 'text' }] })),
		);
	});
	expect(await told()).toEqual([]);
});

test('with the same app, ours takes the messages while it is published, and gives them back', async () => {
	await withOwn('sameApp', async (own) => {
		expect(await told()).toEqual(taken(ownUrl('sameApp')));
		await publishOurs();
		expect(await told()).toEqual(taken(ourUrl()));
		// What no override gets.
		expect(await told('template-update')).toEqual(taken(ownUrl('sameApp')));
		expect(stage.sandbox.metaWebhook('app')).toBe(ownUrl('sameApp'));
		await unpublishOurs();
		expect(await told()).toEqual(taken(ownUrl('sameApp')));
		expect(await startedBy(own, OWN_TRIGGER, 3)).toMatchObject([
			{ field: 'messages' },
			{ field: 'message_template_status_update' },
			{ field: 'messages' },
		]);
	});
});

test('with the same app, the end of n8n’s own trigger ends what ours gets', async () => {
	await publishOurs();
	expect(await told()).toEqual(taken(ourUrl()));
	await withOwn('sameApp', async () => {
		expect(await told()).toEqual(taken(ourUrl()));
	});
	// It deletes all that the app asks for, of which an override is no more than the address.
	expect(await told()).toEqual([]);
	await unpublishOurs();
});
