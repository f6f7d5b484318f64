import type { INode, INodeType, INodeTypes } from 'n8n-workflow';
import { createRunExecutionData, NodeConnectionTypes, Workflow } from 'n8n-workflow';
import { ExecuteContext, ExecutionLifecycleHooks } from 'n8n-core';

import { sandboxCredentials } from './accounts';
import { additionalDataFor, TestCredentials } from './harness';
import { useBench } from './support/bench';
import { messageOf } from './support/messages';

/*
 * The node as a tool of an agent or of an MCP server, made and called by n8n-core as n8n does it:
 * each try that Retry On Fail makes has a run index of its own.
 */
const bench = useBench();

/** The only member of n8n's tools that is used here. */
interface Tool {
	invoke(input: Record<string, unknown>): Promise<string>;
}

const NODE = 'n8n-nodes-whatsapp-interactive.whatsAppInteractive';

/** What takes tools, as an agent does. */
const agent: INodeType = {
	description: {
		displayName: 'Agent',
		name: 'agent',
		group: ['transform'],
		version: 1,
		description: 'Takes tools',
		defaults: { name: 'Agent' },
		inputs: [NodeConnectionTypes.Main, { type: NodeConnectionTypes.AiTool }],
		outputs: [NodeConnectionTypes.Main],
		properties: [],
	},
};

const node = (name: string, type: string, more: Partial<INode> = {}): INode => ({
	id: name,
	name,
	type,
	typeVersion: 1,
	position: [0, 0],
	parameters: {},
	...more,
});

/** The node as the tool that n8n-core makes of it. */
async function toolWith(settings: Partial<INode>): Promise<Tool> {
	const sending = bench.engine.nodeTypes.getByNameAndVersion(NODE, 1) as INodeType;
	// n8n's server declares a node that can be a tool once more, with a tool as its output.
	const asTool = Object.assign(Object.create(sending) as INodeType, {
		description: { ...sending.description, inputs: [], outputs: [NodeConnectionTypes.AiTool] },
	});
	const byName = (name: string) => (name === 'test.agent' ? agent : asTool);
	const nodeTypes: INodeTypes = {
		getByName: byName,
		getByNameAndVersion: byName,
		getKnownTypes: () => ({}),
	};
	const nodes = [
		node('Agent', 'test.agent'),
		node('Tool', NODE, {
			parameters: messageOf('infobip', 'text', {
				text: "={{ $fromAI('text', 'What to say', 'string') }}",
				options: { retryPolicy: 'none' },
			}),
			credentials: { whatsAppInteractiveInfobipApi: { id: '1', name: 'Test' } },
			...settings,
		}),
	];
	const connections = {
		Tool: { ai_tool: [[{ node: 'Agent', type: NodeConnectionTypes.AiTool, index: 0 }]] },
	};
	const workflow = new Workflow({ id: 'wf', nodes, connections, active: false, nodeTypes });
	const hooks = new ExecutionLifecycleHooks('manual', '1', {
		id: 'wf',
		name: 'wf',
		nodes,
		connections,
		active: false,
		isArchived: false,
		activeVersionId: null,
		createdAt: new Date(0),
		updatedAt: new Date(0),
	});
	const additionalData = additionalDataFor(
		new TestCredentials(bench.engine.credentialType, sandboxCredentials(bench.sandbox)),
		hooks,
	);
	const input = { main: [[{ json: {} }]] };
	const context = new ExecuteContext(
		workflow,
		workflow.getNode('Agent') as INode,
		additionalData,
		'manual',
		createRunExecutionData({}),
		0,
		input.main[0] ?? [],
		input,
		{ node: nodes[0] as INode, data: input, source: null },
		[],
	);
	const tools = (await context.getInputConnectionData(NodeConnectionTypes.AiTool, 0)) as Tool[];
	const [tool] = tools;
	if (tool === undefined) throw new Error('There is no tool');
	return tool;
}

const RETRY: Partial<INode> = { retryOnFail: true, maxTries: 3, waitBetweenTries: 1 };
const lose = (times?: number) =>
	bench.sandbox.order({
		provider: 'infobip',
		kind: 'reset',
		when: 'after-accepting',
		...(times !== undefined && { times }),
	});

test('a call whose answer is lost sends once, however often n8n tries it', async () => {
	lose();
	const tool = await toolWith(RETRY);
	await expect(tool.invoke({ text: 'Hello' })).rejects.toThrow(/may have been sent/);
	expect(bench.sandbox.messages()).toHaveLength(1);
});

test('a call that the provider had no room for is sent by the next try', async () => {
	bench.sandbox.order({ provider: 'infobip', kind: 'too-many-requests', times: 1 });
	const tool = await toolWith(RETRY);
	expect(await tool.invoke({ text: 'Hello' })).toContain('"accepted":true');
	expect(bench.sandbox.messages()).toHaveLength(1);
});

test('another call with the same text is sent, be the one before accepted or lost', async () => {
	const tool = await toolWith(RETRY);
	await tool.invoke({ text: 'Hello' });
	await tool.invoke({ text: 'Hello' });
	expect(bench.sandbox.messages()).toHaveLength(2);
	lose(1);
	await expect(tool.invoke({ text: 'Hello' })).rejects.toThrow(/may have been sent/);
	await tool.invoke({ text: 'Hello' });
	expect(bench.sandbox.messages()).toHaveLength(4);
});

test('calls at the same time do not disturb each other', async () => {
	lose(2);
	const tool = await toolWith(RETRY);
	const calls = ['A', 'A', 'B', 'C'].map(async (text) => await tool.invoke({ text }));
	await Promise.allSettled(calls);
	expect(bench.sandbox.messages()).toHaveLength(4);
});
