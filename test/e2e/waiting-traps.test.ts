import axios from 'axios';
import shuffle from 'lodash/shuffle';
import range from 'lodash/range';
import type { INode } from 'n8n-workflow';

import type { AcceptedMessage } from '../../sandbox';
import type { Execution } from '../support/n8n-types';

import { branchesOf, Reception } from './support/reception';
import { setSimpleStage, type Stage } from './support/stage';
import { ASK, askNode, askWorkflow, carried, leftBy, messageAbout } from './support/waiting';
import { callWebhook, until, untilServed } from './support/webhooks';
import { reportsWorkflow, triggerName } from './support/workflows';

/* What can go wrong between a question and its answer, in a real n8n. */
let stage: Stage;
let reception: Reception;

beforeAll(async () => {
	stage = await setSimpleStage();
	reception = await Reception.open(stage, ['reply', 'failed', 'message'], {
		options: { alreadyAnsweredText: 'We have it already.', tooLateText: 'Too late.' },
	});
});
afterAll(async () => await stage?.stop());

const PHONE = '919800000121';

/** Publishes a workflow that asks for an approval; gives what asks about an order. */
async function publish(path: string, parameters = {}, settings: Partial<INode> = {}) {
	const { n8n, sandbox } = stage;
	const { id } = await n8n.api.importWorkflow(
		askWorkflow('infobip', path, { message: 'Refund?', ...parameters }, settings),
	);
	await n8n.api.activate(id);
	const ask = async (order: string, phone = PHONE): Promise<AcceptedMessage> => {
		await callWebhook(`${n8n.url}/webhook/${path}`, { order, phone });
		return await messageAbout(sandbox, order);
	};
	return { id, ask };
}

const tapId = async (message: AcceptedMessage, id: string, from = message.recipient) =>
	await stage.sandbox.inbound(
		message.provider,
		{ type: 'button-reply', id, title: 'Approve', from: from.replace('+', '') },
		{ replyTo: message.messageId },
	);

const tap = async (message: AcceptedMessage, own = 'approve') =>
	await tapId(message, carried(message, own));

const ended = async (workflowId: string, count = 1): Promise<Execution[]> =>
	await until(async () => {
		const all = await stage.n8n.api.waitForExecutions(workflowId, count);
		return all.every(({ status }) => status !== 'waiting') ? all : undefined;
	}, 'The end of all executions');

const repliesOf = (executions: readonly Execution[]) =>
	executions.flatMap((execution) =>
		Object.values(branchesOf(execution))
			.flat()
			.map(({ reply }) => reply),
	);

test('of two taps at once one resumes, and the other one is told so', async () => {
	const { id, ask } = await publish('twice');
	const message = await ask('T1');
	await stage.n8n.api.waitForExecutions(id, 1);
	const started = await reception.startedBy(async () => {
		const taps = await Promise.all([tap(message), tap(message, 'decline')]);
		expect(taps.flat().map(({ answer }) => answer)).toEqual([{ status: 200 }, { status: 200 }]);
	});
	const [execution] = await ended(id);
	const left = leftBy(execution as Execution);
	expect(left.Reply).toHaveLength(1);
	const [late] = repliesOf(started);
	expect(repliesOf(started)).toHaveLength(1);
	expect(late).toMatchObject({ late: true });
	const tellings = () =>
		stage.sandbox
			.messages()
			.filter(({ body }) => JSON.stringify(body).includes('We have it already.'));
	expect(tellings()).toHaveLength(1);
	// Sent again to the letter, a tap is neither an answer nor a late one.
	const replayed = await reception.startedBy(async () => {
		const taps = stage.sandbox.deliveries().filter(({ rawBody }) => rawBody.includes('.w1.'));
		expect(taps).toHaveLength(2);
		for (const { id: delivery } of taps) await stage.sandbox.repeat(delivery);
	});
	expect(replayed).toEqual([]);
	expect(tellings()).toHaveLength(1);
});

/** The trigger's item in each execution that a second listener has. */
const heardBy = async (workflowId: string, count: number) =>
	(await stage.n8n.api.waitForExecutions(workflowId, count)).flatMap(({ data }) =>
		(data.resultData.runData[triggerName('infobip')] ?? []).flatMap(({ data: output }) =>
			(output?.main ?? []).flatMap((items) => (items ?? []).map(({ json }) => json)),
		),
	);

test('through two triggers a tap is one answer, and who comes late is told so once', async () => {
	const { n8n, sandbox } = stage;
	const others = reportsWorkflow(['infobip'], ['reply'], {
		registration: 'automatic',
		options: { alreadyAnsweredText: 'We have it already.', startForAnswers: true },
	});
	const [trigger] = others.nodes;
	if (trigger === undefined) throw new Error('The workflow has no trigger');
	const nodes = [{ ...trigger, id: 'second-listener', webhookId: 'second-listener' }];
	const { id: second } = await n8n.api.importWorkflow({ ...others, nodes });
	await n8n.api.activate(second);
	const url = `${n8n.url}/webhook/second-listener/webhook`;
	await untilServed([url]);
	const isRegistered = async (is: boolean) => {
		const registered = JSON.stringify(await Promise.resolve(sandbox.infobipRegistrations()));
		return registered.includes('second-listener') === is || undefined;
	};
	await until(async () => await isRegistered(true), 'A second subscription');

	const before = sandbox.messages().length;
	const { id, ask } = await publish('two-listeners');
	const message = await ask('D1');
	await n8n.api.waitForExecutions(id, 1);
	const started = await reception.startedBy(async () => {
		expect((await tap(message)).map(({ answer }) => answer)).toEqual([
			{ status: 200 },
			{ status: 200 },
		]);
		await tap(message, 'decline');
	});
	const [execution] = await ended(id);
	expect(leftBy(execution as Execution).Reply).toHaveLength(1);
	// Neither takes the one tap for a second one; where answers start the workflow, it does.
	const late = { id: 'decline', late: true };
	expect(repliesOf(started)).toMatchObject([late]);
	expect((await heardBy(second, 2)).map(({ reply }) => reply)).toMatchObject([
		{ id: 'approve', late: false },
		late,
	]);
	const told = sandbox.messages().slice(before);
	expect(
		told.filter(({ body }) => JSON.stringify(body).includes('We have it already.')),
	).toHaveLength(1);
	await n8n.api.deactivate(second);
	await until(async () => await isRegistered(false), 'The end of the second subscription');
});

test('what is altered, forged or from somebody else resumes nothing', async () => {
	const { id, ask } = await publish('forged');
	const message = await ask('F1');
	const other = await ask('F2', '919800000122');
	await stage.n8n.api.waitForExecutions(id, 2);
	const [first, second] = [carried(message, 'approve'), carried(message, 'decline')];
	const ids = [
		first.replace('approve', 'decline'),
		`${first}x`,
		first.slice(0, -1),
		first.slice(0, 18) + second.slice(18),
		first.slice(0, 60) + carried(other, 'approve').slice(60),
	];
	const started = await reception.startedBy(async () => {
		for (const forged of ids) await tapId(message, forged);
		// The right one, from another customer.
		await tapId(message, first, '919800000199');
	});
	expect(repliesOf(started)).toHaveLength(ids.length + 1);
	const executions = await stage.n8n.api.waitForExecutions(id, 2);
	expect(executions.map(({ status }) => status)).toEqual(['waiting', 'waiting']);
	// Whoever knows the address cannot answer without the secret.
	const [, tail = ''] = first.split('.w1.');
	const token = Buffer.from(tail.slice(16, 59), 'base64url').toString('hex');
	const execution = executions[0]?.id ?? '';
	const url = `${stage.n8n.url}/webhook-waiting/${execution}/${askNode('infobip', {}).id}`;
	const { data } = await axios.post<unknown>(
		`${url}?signature=${token}`,
		{ answer: '{}', signature: 'x' },
		{ proxy: false, validateStatus: () => true },
	);
	expect(JSON.stringify(data)).not.toContain('resumed');
	await tap(message);
	await tap(other);
	await ended(id, 2);
});

test('200 executions that wait at once each get their own answer', async () => {
	const { id, ask } = await publish('many');
	const messages: AcceptedMessage[] = [];
	for (const number of range(200)) {
		messages.push(await ask(`M${number}-`, `91984${String(number).padStart(6, '0')}9`));
	}
	await stage.n8n.api.waitForExecutions(id, 200, 120_000);
	for (const message of shuffle(messages)) {
		const own = Number(message.recipient.slice(5, -1)) % 2 === 0 ? 'approve' : 'decline';
		await tap(message, own);
	}
	const executions = await ended(id, 200);
	expect(executions).toHaveLength(200);
	for (const execution of executions) {
		const [left] = leftBy(execution).Reply ?? [];
		const { body, reply, approved } = left as {
			body: { phone: string };
			reply: { from: string };
			approved: boolean;
		};
		expect(reply.from).toBe(body.phone);
		expect(approved).toBe(Number(body.phone.slice(5, -1)) % 2 === 0);
	}
}, 400_000);

test('in a loop, the button of one round does not answer the next', async () => {
	const { n8n, sandbox } = stage;
	const ROUNDS = ['L1', 'L2', 'L3'];
	const start: INode = {
		id: 'start',
		name: 'Start',
		type: 'n8n-nodes-base.manualTrigger',
		typeVersion: 1,
		position: [0, 0],
		parameters: {},
	};
	const loop: INode = {
		id: 'loop',
		name: 'Loop',
		type: 'n8n-nodes-base.splitInBatches',
		typeVersion: 3,
		position: [200, 0],
		parameters: { batchSize: 1, options: {} },
	};
	const toLoop = { node: 'Loop', type: 'main' as const, index: 0 };
	const { id } = await n8n.api.importWorkflow({
		name: 'Ask in a loop',
		nodes: [start, loop, askNode('infobip', { message: 'Refund?' })],
		connections: {
			Start: { main: [[toLoop]] },
			Loop: { main: [[], [{ node: ASK, type: 'main', index: 0 }]] },
			[ASK]: { main: [[toLoop], [toLoop], [toLoop]] },
		},
		pinData: { Start: ROUNDS.map((order) => ({ json: { body: { order, phone: PHONE } } })) },
	});
	const execution = await n8n.api.startWorkflow(id);
	const first = await messageAbout(sandbox, 'L1');
	await n8n.api.waitForExecution(execution);
	await tap(first);
	const second = await messageAbout(sandbox, 'L2');
	await n8n.api.waitForExecution(execution);
	// The button of the first round once more: the execution waits at the same node.
	const started = await reception.startedBy(async () => void (await tap(first, 'decline')));
	expect(repliesOf(started)).toMatchObject([{ id: 'decline', late: true }]);
	expect((await n8n.api.execution(execution)).status).toBe('waiting');
	await tap(second, 'decline');
	const third = await messageAbout(sandbox, 'L3');
	await n8n.api.waitForExecution(execution);
	await tap(third);
	const [done] = await ended(id);
	const runs = done?.data.resultData.runData[ASK] ?? [];
	expect(
		runs
			.flatMap(({ data }) => (data?.main ?? []).flatMap((items) => items ?? []))
			.map(({ json }) => [(json.body as { order: string }).order, json.approved]),
	).toEqual([
		['L1', true],
		['L2', false],
		['L3', true],
	]);
});

test('the time limit, and a tap after it', async () => {
	const { id, ask } = await publish('late', { timeLimit: 1, timeUnit: 'minutes' });
	const message = await ask('Z1');
	const executions = await until(
		async () => {
			const all = await stage.n8n.api.waitForExecutions(id, 1);
			return all.every(({ status }) => status !== 'waiting') ? all : undefined;
		},
		'The end of the time',
		200_000,
	);
	expect(executions.map(leftBy)).toEqual([
		{
			'No Reply': [
				expect.objectContaining({ outcome: 'noReply', messageId: message.messageId }) as unknown,
			],
		},
	]);
	// What the node before has given is as it was.
	const given = executions[0]?.data.resultData.runData.Order?.[0]?.data?.main?.[0]?.[0]?.json;
	expect(given).not.toHaveProperty('outcome');
	const started = await reception.startedBy(async () => void (await tap(message)));
	expect(repliesOf(started)).toMatchObject([{ id: 'approve', late: true }]);
	const told = stage.sandbox.messages().map(({ body }) => JSON.stringify(body));
	expect(told.filter((body) => body.includes('Too late.'))).toHaveLength(1);
}, 300_000);

test('with one output all leave by it, and say what the outcome is', async () => {
	const { id, ask } = await publish('one-output', {
		waitOutputs: 'one',
		options: { reportUrl: reception.url('infobip') },
	});
	const [tapped, failing] = [await ask('U1'), await ask('U2', '919800000123')];
	await stage.n8n.api.waitForExecutions(id, 2);
	await tap(tapped);
	await stage.sandbox.report(failing.messageId, { event: 'failed', failure: 'window-closed' });
	const outputs = (await ended(id, 2)).map(
		({ data }) => data.resultData.runData[ASK]?.at(-1)?.data?.main ?? [],
	);
	expect(outputs.map((items) => items.length)).toEqual([1, 1]);
	expect(outputs.flatMap(([items]) => items?.map(({ json }) => json.outcome))).toEqual([
		'reply',
		'notDelivered',
	]);
});

test('more than one item is refused before anything is sent', async () => {
	const { n8n, sandbox } = stage;
	const before = sandbox.messages().length;
	const workflow = askWorkflow('infobip', 'several', { message: 'Refund?' });
	const { id } = await n8n.api.importWorkflow({
		...workflow,
		pinData: { Order: [1, 2].map((order) => ({ json: { body: { order, phone: PHONE } } })) },
	});
	const { data } = await n8n.api.runWorkflow(id, { trigger: 'Order' });
	expect(data.resultData.error?.message).toBe('This node waits for one item, and got 2');
	expect(data.resultData.error?.description).toContain('Loop Over Items');
	expect(sandbox.messages()).toHaveLength(before);
});

test('several customers at once: a sub-workflow for each, which nobody waits for', async () => {
	const { n8n, sandbox } = stage;
	const node = (name: string, type: string, typeVersion: number, parameters = {}): INode => ({
		id: name,
		name,
		type: `n8n-nodes-base.${type}`,
		typeVersion,
		position: [0, 0],
		parameters,
	});
	const ask = askNode('infobip', { message: 'Refund?' });
	const begin = node('Begin', 'executeWorkflowTrigger', 1.1, { inputSource: 'passthrough' });
	const { id: asking } = await n8n.api.importWorkflow({
		name: 'Ask one',
		nodes: [begin, ask],
		connections: { Begin: { main: [[{ node: ASK, type: 'main', index: 0 }]] } },
	});
	await n8n.api.activate(asking);
	const orders = [1, 2, 3].map((number) => ({
		order: `S${number}`,
		phone: `91980000015${number}`,
	}));
	const { id } = await n8n.api.importWorkflow({
		name: 'Ask all',
		nodes: [
			node('Start', 'manualTrigger', 1),
			node('Loop', 'splitInBatches', 3, { batchSize: 1, options: {} }),
			node('Ask Each', 'executeWorkflow', 1.3, {
				workflowId: { __rl: true, mode: 'id', value: asking },
				workflowInputs: { mappingMode: 'defineBelow', value: {} },
				options: { waitForSubWorkflow: false },
			}),
		],
		connections: {
			Start: { main: [[{ node: 'Loop', type: 'main', index: 0 }]] },
			Loop: { main: [[], [{ node: 'Ask Each', type: 'main', index: 0 }]] },
			'Ask Each': { main: [[{ node: 'Loop', type: 'main', index: 0 }]] },
		},
		pinData: { Start: orders.map((body) => ({ json: { body } })) },
	});
	const { status, data } = await n8n.api.runWorkflow(id);
	expect([status, data.resultData.error?.message]).toEqual(['success', undefined]);
	const messages: AcceptedMessage[] = [];
	for (const { order } of orders) messages.push(await messageAbout(sandbox, order));
	await n8n.api.waitForExecutions(asking, orders.length);
	for (const [index, message] of messages.entries()) {
		await tap(message, index === 1 ? 'decline' : 'approve');
	}
	const executions = await ended(asking, orders.length);
	expect(
		executions.map(({ data: { resultData } }) => {
			const outputs = resultData.runData[ASK]?.at(-1)?.data?.main ?? [];
			const [item] = outputs.flatMap((items) => items ?? []);
			return [item?.json.body, item?.json.approved];
		}),
	).toEqual([
		[expect.objectContaining({ order: 'S1' }), true],
		[expect.objectContaining({ order: 'S2' }), false],
		[expect.objectContaining({ order: 'S3' }), true],
	]);
});

/** By which output an item leaves that could not be sent, with each setting of On Error. */
const ON_ERROR: ReadonlyArray<readonly [INode['onError'], status: string, output: number | null]> =
	[
		['stopWorkflow', 'error', null],
		['continueRegularOutput', 'success', 2],
		['continueErrorOutput', 'success', 3],
	];

test.each(ON_ERROR)(
	'a message that cannot be sent, On Error: %s',
	async (onError, status, output) => {
		const { n8n, sandbox } = stage;
		const before = sandbox.messages().length;
		const path = `on-error-${String(onError).toLowerCase()}`;
		const { id } = await publish(path, {}, { ...(onError && { onError }) });
		await callWebhook(`${n8n.url}/webhook/${path}`, { order: 'E1', phone: 'nobody' });
		const [execution] = await n8n.api.waitForExecutions(id, 1);
		expect(execution?.status).toBe(status);
		const left = execution?.data.resultData.runData[ASK]?.[0]?.data?.main ?? [];
		expect(left.flatMap((items, index) => (items?.length ? [index] : []))).toEqual(
			output === null ? [] : [output],
		);
		const [item] = left[output ?? 0] ?? [];
		if (output !== null) expect(item?.json).toMatchObject({ outcome: 'notDelivered' });
		expect(sandbox.messages()).toHaveLength(before);
	},
);
