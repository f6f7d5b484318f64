import 'reflect-metadata';

import { ExecutionLifecycleHooks, WorkflowExecute } from 'n8n-core';
import {
	createRunExecutionData,
	type IConnections,
	type INode,
	type INodeExecutionData,
	type INodeType,
	type INodeTypes,
	type IRun,
	NodeConnectionTypes,
	Workflow,
} from 'n8n-workflow';

import { EVENT_GROUPS } from '../../nodes/WhatsAppInteractive/events/groups';
import { WhatsAppInteractiveTrigger } from '../../nodes/WhatsAppInteractive/WhatsAppInteractiveTrigger.node';
import { additionalDataFor, TestCredentials } from './harness';
import { callWebhook, type Setup } from './trigger-harness';

const SECRET = 'correct horse battery staple';

const setup: Setup = {
	credential: { webhookSecret: SECRET },
	parameters: {
		outputs: 'group',
		events: ['delivered', 'failed', 'seen', 'reply', 'message', 'order', 'payment', 'unknown'],
	},
};

const inbound = (messageId: string, message: object) => ({
	from: '919811122233',
	to: '15550001111',
	messageId,
	message,
});

/** One event of each group but the failures, the replies twice. */
const RESULTS = [
	inbound('r1', { type: 'INTERACTIVE_BUTTON_REPLY', id: 'yes', title: 'Yes' }),
	{ messageId: 'd1', to: '919811122233', status: { groupId: 3, id: 5 } },
	inbound('t1', { type: 'TEXT', text: 'hi' }),
	{ messageId: 's1', from: '919811122233', seenAt: '2026-11-18T09:00:05.480+0000' },
	inbound('o1', { type: 'ORDER', catalogId: '1', productItems: [] }),
	inbound('u1', { type: 'SOMETHING_NEW' }),
	inbound('r2', { type: 'BUTTON', text: 'Stop', payload: 'stop' }),
];

const IDS: Readonly<Record<string, readonly string[]>> = {
	Delivery: ['d1'],
	Seen: ['s1'],
	Failed: [],
	Replies: ['r1', 'r2'],
	Messages: ['t1'],
	'Orders and Payments': ['o1'],
	Other: ['u1'],
	Account: [],
};

const idsOf = (items: readonly INodeExecutionData[] | null | undefined) =>
	(items ?? []).map(({ json }) => json.messageId);

const nothing: INodeType = {
	description: {
		displayName: 'Nothing',
		name: 'nothing',
		group: ['transform'],
		version: 1,
		description: 'Hands on what it gets',
		defaults: { name: 'Nothing' },
		inputs: [NodeConnectionTypes.Main],
		outputs: [NodeConnectionTypes.Main],
		properties: [],
	},
	async execute() {
		return [this.getInputData()];
	},
};

/** Runs what the webhook has given through a workflow with a node behind each output. */
async function runBranches(outputs: INodeExecutionData[][]): Promise<IRun> {
	const node = (name: string, parameters: INode['parameters'] = {}): INode => ({
		id: name,
		name,
		type: name === 'Trigger' ? 'trigger' : 'nothing',
		typeVersion: 1,
		position: [0, 0],
		parameters,
	});
	const trigger = node('Trigger', { provider: 'infobip', outputs: 'group' });
	const nodes = [trigger, ...EVENT_GROUPS.map(({ name }) => node(name))];
	const main = EVENT_GROUPS.map(({ name }) => [
		{ node: name, type: NodeConnectionTypes.Main, index: 0 },
	]);
	const connections: IConnections = { Trigger: { main } };
	const typeOf = (name: string) =>
		name === 'trigger' ? new WhatsAppInteractiveTrigger() : nothing;
	const nodeTypes: INodeTypes = {
		getByName: typeOf,
		getByNameAndVersion: typeOf,
		getKnownTypes: () => ({}),
	};
	const workflow = new Workflow({ id: 'wf', nodes, connections, active: true, nodeTypes });
	const hooks = new ExecutionLifecycleHooks('webhook', '1', {
		id: 'wf',
		name: 'wf',
		nodes,
		connections,
		active: true,
		isArchived: false,
		activeVersionId: null,
		createdAt: new Date(0),
		updatedAt: new Date(0),
	});
	const noCredentials = new TestCredentials(() => {
		throw new Error('No node here has a credential');
	}, {});
	const runData = createRunExecutionData({
		executionData: {
			nodeExecutionStack: [{ node: trigger, data: { main: outputs }, source: null }],
		},
	});
	const additionalData = additionalDataFor(noCredentials, hooks);
	return await new WorkflowExecute(additionalData, 'webhook', runData).processRunExecutionData(
		workflow,
	);
}

const call = { headers: { 'x-webhook-secret': SECRET }, body: { results: RESULTS } };

test('each group of events goes down its own branch, and the others do not run', async () => {
	const { outputs = [] } = await callWebhook(setup, call);
	expect(outputs.map(idsOf)).toEqual(EVENT_GROUPS.map(({ name }) => IDS[name]));

	const { data, status } = await runBranches(outputs);
	expect(status).toBe('success');
	const { runData } = data.resultData;
	for (const { name } of EVENT_GROUPS) {
		const ids = runData[name]?.map((task) => idsOf(task.data?.main?.[0]));
		const expected = IDS[name]?.length === 0 ? undefined : [IDS[name]];
		expect([name, ids]).toEqual([name, expected]);
	}
});

test('all leave by one output unless the user wants that, in their order', async () => {
	const parameters = { ...setup.parameters, outputs: 'one' };
	const { outputs } = await callWebhook({ ...setup, parameters }, call);
	expect(outputs?.map(idsOf)).toEqual([RESULTS.map(({ messageId }) => messageId)]);
});
