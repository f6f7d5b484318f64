import type { INode } from 'n8n-workflow';

import type { AcceptedMessage, InboundOrder } from '../../sandbox';
import { Reception } from './support/reception';
import { setSimpleStage, type Stage } from './support/stage';
import { startStandInModel, type StandInModel } from './support/stand-in-model';
import { askNode, carried } from './support/waiting';
import { until } from './support/webhooks';

/*
 * n8n's agent, with a stand-in for the model: it always wants to call the one tool that there is, and
 * then says what came of it. The review and the tool are n8n's and this package's own.
 */
let stage: Stage;
let model: StandInModel;

beforeAll(async () => {
	model = await startStandInModel();
	stage = await setSimpleStage();
	await stage.n8n.api.importCredentials([model.credential]);
	await Reception.open(stage, ['reply', 'failed', 'message']);
});
afterAll(async () => {
	await stage?.stop();
	model?.stop();
});

const node = (
	name: string,
	type: string,
	typeVersion: number,
	more: Partial<INode> = {},
): INode => ({
	id: name,
	name,
	type,
	typeVersion,
	position: [0, 0],
	parameters: {},
	...more,
});

const LANGCHAIN = '@n8n/n8n-nodes-langchain';

async function runAgent(tools: readonly INode[], connections: object): Promise<string> {
	const { api } = stage.n8n;
	const { id } = await api.importWorkflow({
		name: 'Agent',
		// As the editor saves workflows: in the order of before, n8n goes on with the agent first.
		settings: { executionOrder: 'v1' },
		nodes: [
			node('Start', 'n8n-nodes-base.manualTrigger', 1),
			node('Agent', `${LANGCHAIN}.agent`, 3, {
				parameters: {
					promptType: 'define',
					text: 'What is 6*7?',
					options: { enableStreaming: false },
				},
			}),
			node('Model', `${LANGCHAIN}.lmChatOpenAi`, 1.2, {
				parameters: { model: { __rl: true, mode: 'id', value: 'stand-in' }, options: {} },
				credentials: { openAiApi: { id: 'model', name: 'Stand-in' } },
			}),
			...tools,
		],
		connections: {
			Start: { main: [[{ node: 'Agent', type: 'main', index: 0 }]] },
			Model: { ai_languageModel: [[{ node: 'Agent', type: 'ai_languageModel', index: 0 }]] },
			...connections,
		},
	});
	return await api.startWorkflow(id);
}

/** Who taps neither button, and writes instead. */
const WRITES = 'writes';

const asked = async (phone: string): Promise<AcceptedMessage> =>
	await until(
		async () =>
			await Promise.resolve(stage.sandbox.messages().find(({ recipient }) => recipient === phone)),
		`A question to ${phone}`,
	);

async function answer(execution: string, message: AcceptedMessage, own: string): Promise<string> {
	const { api } = stage.n8n;
	expect((await api.waitForExecution(execution)).status).toBe('waiting');
	const { recipient: from, messageId: replyTo } = message;
	const reply: InboundOrder =
		own === WRITES
			? { type: 'text', text: 'Take 6*8', from }
			: { type: 'button-reply', id: carried(message, own), title: own, from };
	await stage.sandbox.inbound('infobip', reply, { replyTo });
	const done = await until(async () => {
		const found = await api.waitForExecution(execution);
		return found.status === 'waiting' ? undefined : found;
	}, 'The end of the execution');
	expect([done.status, done.data.resultData.error?.message]).toEqual(['success', undefined]);
	const output = done.data.resultData.runData.Agent?.at(-1)?.data?.main?.[0]?.[0]?.json.output;
	return String(output);
}

const toAgent = (name: string) => ({
	[name]: { ai_tool: [[{ node: 'Agent', type: 'ai_tool', index: 0 }]] },
});

test.each([
	['approve', '919800000131', /The tool said: .*42/],
	['decline', '919800000132', /rejected the tool call/],
	[WRITES, '919800000134', /provided feedback: .*Take 6\*8/],
])('a human reviews the call of a tool: %s', async (own, phone, said) => {
	model.callWith({ toolParameters: { input: '6*7' } });
	const review = askNode(
		'infobip',
		{
			recipient: phone,
			correlationId: '',
			message: 'May the agent use the calculator?',
			acceptText: true,
		},
		{ name: 'Review', type: 'n8n-nodes-whatsapp-interactive.whatsAppInteractiveHitlTool' },
	);
	const execution = await runAgent([review, node('Calculator', `${LANGCHAIN}.toolCalculator`, 1)], {
		Calculator: { ai_tool: [[{ node: 'Review', type: 'ai_tool', index: 0 }]] },
		...toAgent('Review'),
	});
	expect(await answer(execution, await asked(phone), own)).toMatch(said);
});

test('an agent asks a customer with the node as its tool', async () => {
	const phone = '919800000133';
	model.callWith({ Body: 'Is 5 pm fine?' });
	const tool = askNode(
		'infobip',
		{
			recipient: phone,
			correlationId: '',
			message: "={{ $fromAI('Body', 'The question', 'string') }}",
		},
		{ name: 'Ask', type: 'n8n-nodes-whatsapp-interactive.whatsAppInteractiveTool' },
	);
	const execution = await runAgent([tool], toAgent('Ask'));
	const message = await asked(phone);
	expect(JSON.stringify(message.body)).toContain('Is 5 pm fine?');
	expect(await answer(execution, message, 'approve')).toMatch(/"outcome":"reply".*approve/);
});
