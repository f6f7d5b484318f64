import { setTimeout as sleep } from 'node:timers/promises';

import axios from 'axios';
import type { INode, INodeParameters } from 'n8n-workflow';

import type { ProviderId } from '../../nodes/WhatsAppInteractive/providers/provider-id';
import { WEBHOOK_SECRET } from '../engine/accounts';
import type { Sandbox } from '../../sandbox';
import type { WorkflowExport } from '../support/n8n-types';
import { setSimpleStage, type Stage } from './support/stage';
import {
	attachProfile,
	gupshupSubscriptions,
	infobipSubscriptions,
	kaleyraProfiles,
	until,
	untilServed,
	untilSubscribed,
} from './support/webhooks';
import { reportsWorkflow, triggerId, triggerName } from './support/workflows';

const PROVIDERS: readonly ProviderId[] = ['gupshup', 'infobip', 'kaleyra'];

let stage: Stage;
let workflowId: string;

beforeAll(async () => {
	stage = await setSimpleStage();
	letAnotherRegister(stage.sandbox);
	const { id } = await stage.n8n.api.importWorkflow(triggersWorkflow(['message']));
	workflowId = id;
});
afterAll(async () => await stage?.stop());

/** The triggers of all providers, which register themselves. */
function triggersWorkflow(events: readonly string[]): WorkflowExport {
	const workflow = reportsWorkflow(PROVIDERS, events);
	const automatic = (parameters: INodeParameters): INodeParameters => ({
		...parameters,
		registration: 'automatic',
	});
	return {
		...workflow,
		nodes: workflow.nodes.map((node): INode => ({
			...node,
			parameters: automatic(node.parameters),
		})),
	};
}

/** What another integration has, for the same events. */
function letAnotherRegister(sandbox: Sandbox): void {
	sandbox.subscribeWithGupshup({
		url: 'http://127.0.0.1:9/crm',
		tag: 'crm',
		modes: ['MESSAGE'],
	});
	sandbox.registerWithInfobip({
		subscriptions: [
			{
				subscriptionId: 'crm',
				events: ['INBOUND_MESSAGE'],
				profile: { profileId: 'crm', webhook: { notifyUrl: 'http://127.0.0.1:9/crm' } },
			},
		],
	});
}

const webhookUrl = (provider: ProviderId): string =>
	`${stage.n8n.url}/webhook/${triggerId(provider)}/webhook`;

/** All that is registered anywhere. */
const registered = async () => ({
	gupshup: await gupshupSubscriptions(stage.sandbox),
	infobip: await infobipSubscriptions(stage.sandbox),
	kaleyra: await kaleyraProfiles(stage.sandbox),
});

/** Waits until all triggers are registered: publishing a workflow answers before that. */
async function untilRegistered(): Promise<void> {
	await untilSubscribed(stage.sandbox, webhookUrl('gupshup'));
	await until(
		async () =>
			(await infobipSubscriptions(stage.sandbox)).find(({ url }) => url === webhookUrl('infobip')),
		'A subscription of Infobip',
	);
	await attachProfile(stage.sandbox, webhookUrl('kaleyra'));
}

/** A customer writes through the providers; what n8n answers comes back. */
async function write(text: string, providers = PROVIDERS): Promise<number[]> {
	const deliveries = [];
	for (const provider of providers) {
		deliveries.push(...(await stage.sandbox.inbound(provider, { type: 'text', text })));
	}
	return deliveries
		.filter(({ url }) => url.startsWith(stage.n8n.url))
		.map(({ answer }) => ('status' in answer ? answer.status : 0));
}

/** What the executions of the workflow started with, so many of them. */
async function received(count: number): Promise<string[]> {
	const executions = await stage.n8n.api.waitForExecutions(workflowId, count);
	return executions.flatMap(({ data }) =>
		PROVIDERS.flatMap((provider) =>
			(data.resultData.runData[triggerName(provider)] ?? []).flatMap(({ data: output }) =>
				(output?.main ?? []).flatMap((items) =>
					(items ?? []).map(({ json }) => {
						const { text } = json.message as { text: string };
						return `${provider}: ${text}`;
					}),
				),
			),
		),
	);
}

/** One of each provider, in the order of the executions. */
const from = (text: string): string[] => PROVIDERS.map((provider) => `${provider}: ${text}`);

test('a workflow registers itself, is there after restarts once, follows changes, and goes', async () => {
	const before = await registered();
	expect(before).toMatchObject({
		gupshup: [{ name: 'crm' }],
		infobip: [{ id: 'crm' }],
		kaleyra: [],
	});

	await stage.n8n.api.activate(workflowId);
	await untilRegistered();
	const active = await registered();
	expect(active).toEqual({
		gupshup: [
			...before.gupshup,
			{ id: expect.any(String), url: webhookUrl('gupshup'), name: expect.stringMatching(/^n8n-/) },
		],
		infobip: [
			...before.infobip,
			{
				id: expect.stringMatching(/^n8n-/),
				url: webhookUrl('infobip'),
				name: expect.stringMatching(/^n8n-/),
			},
		],
		kaleyra: [
			{
				id: expect.any(String),
				url: webhookUrl('kaleyra'),
				name: expect.stringMatching(/^Reports n8n-/),
			},
		],
	});
	expect(await write('first')).toEqual([200, 200, 200]);
	expect((await received(3)).sort()).toEqual(from('first'));

	await stage.n8n.restart();
	await untilServed(PROVIDERS.map(webhookUrl));
	expect(await registered()).toEqual(active);
	expect(await write('second')).toEqual([200, 200, 200]);
	expect((await received(6)).sort()).toEqual([...from('first'), ...from('second')].sort());

	const { api } = stage.n8n;
	const { nodes } = await api.workflow(workflowId);
	await api.client.request('PATCH', `/rest/workflows/${workflowId}`, {
		nodes: nodes.map((node) => ({ ...node, parameters: { ...node.parameters, events: ['seen'] } })),
	});
	await api.activate(workflowId);
	await until(
		async () => ((await write('dropped', ['gupshup', 'infobip'])).length === 0 ? true : undefined),
		'The registration for other events',
	);
	expect((await registered()).kaleyra).toEqual(active.kaleyra);

	await api.deactivate(workflowId);
	await until(
		async () => ((await infobipSubscriptions(stage.sandbox)).length === 1 ? true : undefined),
		'The removal of the registration at Infobip',
	);
	// To ask Gupshup takes one of its five calls a minute, which the removal may have to wait for.
	await sleep(75_000);
	// Kaleyra's profile stays, since somebody has attached it to the number.
	expect(await registered()).toEqual({ ...before, kaleyra: active.kaleyra });
	expect(stage.n8n.logs()).not.toContain(WEBHOOK_SECRET);
}, 360_000);

test('what cannot be registered is told, and is not left half active', async () => {
	const { api } = stage.n8n;
	const workflow = triggersWorkflow(['message']);
	const nodes = workflow.nodes
		.filter(({ parameters }) => parameters.provider === 'infobip')
		.map((node) => ({ ...node, webhookId: 'refused' }));
	const { id } = await api.importWorkflow({ ...workflow, nodes, name: 'Refused' });
	stage.sandbox.order({ provider: 'infobip', kind: 'server-error', status: 500 });
	await api.activate(id);
	const told = await until(async () => {
		const log = await Promise.resolve(stage.n8n.logs());
		return /Infobip failed while it handled the webhook.*\. Try again later/.test(log)
			? log
			: undefined;
	}, 'The message');
	expect(told).not.toContain(WEBHOOK_SECRET);
	const { status } = await axios.post(
		`${stage.n8n.url}/webhook/refused/webhook`,
		{},
		{ validateStatus: () => true, proxy: false },
	);
	expect(status).toBe(404);
});
