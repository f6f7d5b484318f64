import { readFileSync } from 'node:fs';
import path from 'node:path';

import { sandboxCredentials } from '../engine/accounts';
import type { AcceptedMessage } from '../../sandbox';
import { REPOSITORY } from '../support/host';
import type { Execution, WorkflowExport } from '../support/n8n-types';
import { setSimpleStage, type Stage } from './support/stage';
import { carried, messageAbout } from './support/waiting';
import { until, untilServed } from './support/webhooks';

/* The examples that wait, imported and published as a user does, with the sandbox as the customer. */
let stage: Stage;

beforeAll(async () => {
	stage = await setSimpleStage();
	const type = 'whatsAppInteractiveInfobipApi';
	await stage.n8n.api.importCredentials([
		{
			id: 'whatsappinfobip1',
			name: 'Acme Infobip',
			type,
			data: { ...sandboxCredentials(stage.sandbox)[type] },
		},
		{
			id: 'smtp1',
			name: 'Acme SMTP',
			type: 'smtp',
			data: { host: '127.0.0.1', port: 2525, user: '', password: '', secure: false },
		},
	]);
});
afterAll(async () => await stage?.stop());

/** Publishes an example and runs it; gives its execution. */
async function run(file: string): Promise<{ execution: string; workflowId: string }> {
	const { n8n } = stage;
	const text = readFileSync(path.join(REPOSITORY, 'examples', file), 'utf8');
	const workflow = JSON.parse(text) as WorkflowExport;
	const { id } = await n8n.api.importWorkflow(workflow);
	await n8n.api.activate(id);
	const webhookId = workflow.nodes.find(({ name }) => name === 'Answers')?.webhookId ?? '';
	await untilServed([`${n8n.url}/webhook/${webhookId}/webhook`]);
	return { execution: await n8n.api.startWorkflow(id), workflowId: id };
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

test('a delivery slot out of a list', async () => {
	const { execution, workflowId } = await run('wait-delivery-slot.json');
	const message = await asked(execution, 'A2001');
	await stage.sandbox.inbound(
		'infobip',
		{
			type: 'list-reply',
			id: carried(message, 'morning'),
			title: '09:00 to 12:00',
			from: message.recipient,
		},
		{ replyTo: message.messageId },
	);
	const done = await ended(execution);
	expect([done.status, outputOf(done, 'Book the Slot')]).toEqual([
		'success',
		expect.objectContaining({ next: 'morning', order: 'A2001', outcome: 'reply' }),
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
