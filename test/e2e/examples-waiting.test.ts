import type { AcceptedMessage } from '../../sandbox';
import type { Execution } from '../support/n8n-types';
import {
	type Change,
	publishExample,
	storeCredentials,
	type WaitingExample,
} from './support/examples';
import { openMailbox, type Mailbox } from './support/mailbox';
import { setSimpleStage, type Stage } from './support/stage';
import { startStandInModel, type StandInModel } from './support/stand-in-model';
import { carried, messageAbout } from './support/waiting';
import { until } from './support/webhooks';

/* The examples that wait, imported and published as a user does, with the sandbox as the customer. */
let stage: Stage;
let mailbox: Mailbox;
let model: StandInModel;

beforeAll(async () => {
	mailbox = await openMailbox();
	model = await startStandInModel('Acme OpenAI', 'openai1');
	stage = await setSimpleStage();
	await storeCredentials(stage, model, mailbox.port);
});
afterAll(async () => {
	await stage?.stop();
	model?.stop();
	mailbox?.stop();
});

/** Publishes an example, with other parameters where told, and runs it; gives its execution. */
async function run(
	...example: [file: WaitingExample, change?: Change]
): Promise<{ execution: string; workflowId: string }> {
	const workflowId = await publishExample(stage, ...example);
	return { execution: await stage.n8n.api.startWorkflow(workflowId), workflowId };
}

const ended = async (execution: string): Promise<Execution> =>
	await until(async () => {
		const found = await stage.n8n.api.waitForExecution(execution);
		return found.status === 'waiting' ? undefined : found;
	}, 'The end of the execution');

const outputOf = ({ data }: Execution, name: string) =>
	data.resultData.runData[name]?.[0]?.data?.main?.[0]?.[0]?.json;

const asked = async (execution: string, order: string): Promise<AcceptedMessage> => {
	expect((await stage.n8n.api.waitForExecution(execution)).status).toBe('waiting');
	return await messageAbout(stage.sandbox, order);
};

/** The message that comes after so many. */
const next = async (before: number): Promise<AcceptedMessage> =>
	await until(
		async () => await Promise.resolve(stage.sandbox.messages()[before]),
		'Another message',
	);

/** Taps what has an ID of the shop's own behind it. */
async function tap(
	message: AcceptedMessage,
	type: 'button-reply' | 'list-reply',
	own: string,
): Promise<void> {
	const { recipient: from, messageId: replyTo } = message;
	const id = carried(message, own);
	await stage.sandbox.inbound('infobip', { type, id, title: own, from }, { replyTo });
}

test('a delivery slot out of a list', async () => {
	const { execution, workflowId } = await run('wait-delivery-slot.json');
	await tap(await asked(execution, 'A2001'), 'list-reply', 'morning');
	const done = await ended(execution);
	expect([done.status, outputOf(done, 'Book the Slot')]).toEqual([
		'success',
		expect.objectContaining({ next: 'morning', order: 'A2001', outcome: 'reply' }),
	]);
	expect(mailbox.letters()).toEqual([]);
	await stage.n8n.api.deactivate(workflowId);
});

test('a delivery slot by e-mail, where the message does not arrive', async () => {
	const before = stage.sandbox.messages().length;
	const { execution, workflowId } = await run('wait-delivery-slot.json');
	const message = await next(before);
	expect((await stage.n8n.api.waitForExecution(execution)).status).toBe('waiting');
	await stage.sandbox.report(message.messageId, {
		event: 'failed',
		failure: 'window-closed',
	});
	const done = await ended(execution);
	expect([done.status, done.data.resultData.error?.message]).toEqual(['success', undefined]);
	expect(mailbox.letters()).toEqual([
		expect.stringMatching(/To: asha@example\.com[^]*Delivery of order A2001[^]*delivery slot/),
	]);
	await stage.n8n.api.deactivate(workflowId);
});

test('an order that is paid, after which its status is told', async () => {
	const { execution, workflowId } = await run('wait-payment.json');
	const message = await asked(execution, 'A2002');
	const { callbackData } = (
		message.body as { content: { action: { payment: { callbackData: object } } } }
	).content.action.payment;
	await stage.sandbox.inbound('infobip', {
		type: 'payment',
		status: 'captured',
		from: message.recipient,
		callbackData: callbackData as { [name: string]: string },
	});
	const done = await ended(execution);
	expect(done.status).toBe('success');
	expect(outputOf(done, 'Tell the Status')).toMatchObject({ accepted: true });
	await stage.n8n.api.deactivate(workflowId);
});

test('an order that is not paid, until a tap on Cash on delivery', async () => {
	const { n8n, sandbox } = stage;
	// Half an hour would be long: n8n looks once a minute.
	const minutes = 1;
	const { execution, workflowId } = await run('wait-payment.json', ({ name, parameters }) =>
		name === 'Ask to Pay' ? { ...parameters, timeLimit: minutes } : parameters,
	);
	expect((await n8n.api.waitForExecution(execution)).status).toBe('waiting');
	const question = await until(
		async () =>
			await Promise.resolve(
				sandbox.messages().find(({ body }) => JSON.stringify(body).includes('Cash on delivery')),
			),
		'The question after the time limit',
		200_000,
	);
	expect((await n8n.api.waitForExecution(execution)).status).toBe('waiting');
	await tap(question, 'button-reply', 'approve');
	const done = await ended(execution);
	expect(done.status).toBe('success');
	expect(outputOf(done, 'Tell the Status')).toMatchObject({ accepted: true });
	await n8n.api.deactivate(workflowId);
}, 300_000);

test.each([
	['approve', /The tool said: .*Order A2003 is refunded/],
	['decline', /rejected the tool call/],
])('an agent whose refund a person decides on: %s', async (own, said) => {
	const { n8n, sandbox } = stage;
	model.callWith({ toolParameters: { input: 'A2003' } });
	const before = sandbox.messages().length;
	const { execution, workflowId } = await run('wait-agent-review.json');
	const message = await next(before);
	expect(JSON.stringify(message.body)).toContain('A2003');
	expect((await n8n.api.waitForExecution(execution)).status).toBe('waiting');
	await tap(message, 'button-reply', own);
	const done = await ended(execution);
	expect([done.status, done.data.resultData.error?.message]).toEqual(['success', undefined]);
	const answers = done.data.resultData.runData['Refund Desk'] ?? [];
	expect(String(answers.at(-1)?.data?.main?.[0]?.[0]?.json.output)).toMatch(said);
	await n8n.api.deactivate(workflowId);
});
