import type { AcceptedMessage } from '../../sandbox';
import { launchBrowser, type Browser } from '../support/browser';
import { Editor } from '../support/editor';
import { importExample, publishExample, storeCredentials } from './support/examples';
import { setSimpleStage, type Stage } from './support/stage';
import { startStandInModel, type StandInModel } from './support/stand-in-model';
import { carried } from './support/waiting';
import { until } from './support/webhooks';

/*
 * What a user sees of a node that waits, in the examples: its panel and its outputs, how it waits on
 * the canvas and in its panel, and the review of an agent's tool.
 */
let stage: Stage;
let model: StandInModel;
let browser: Browser;
let editor: Editor;

beforeAll(async () => {
	model = await startStandInModel('Acme OpenAI', 'openai1');
	stage = await setSimpleStage();
	await storeCredentials(stage, model, 0);
	browser = await launchBrowser();
	editor = new Editor(browser.page, stage.n8n.url);
	await editor.signIn(stage.n8n);
});

afterAll(async () => {
	await browser?.close();
	await stage?.stop();
	model?.stop();
});

/** Starts a workflow with its button, and gives the question that goes out. */
async function ask(): Promise<AcceptedMessage> {
	const before = stage.sandbox.messages().length;
	await editor.executeFrom('Start');
	return await until(
		async () => await Promise.resolve(stage.sandbox.messages()[before]),
		'A question',
	);
}

async function tap(
	message: AcceptedMessage,
	type: 'button-reply' | 'list-reply',
	own: string,
): Promise<void> {
	const { recipient: from, messageId: replyTo } = message;
	const id = carried(message, own);
	await stage.sandbox.inbound('infobip', { type, id, title: own, from }, { replyTo });
}

/** Those of some labels that the open panel shows. */
const shown = async (labels: readonly string[]) =>
	(await editor.parameterLabels()).filter((label) => labels.includes(label));

const ASKING = 'Ask for a Slot';

test('the question: its fields, and who has to listen', async () => {
	await editor.openWorkflow(await importExample(stage, 'wait-delivery-slot.json'));
	for (const name of ['No Reply', 'Reply', 'Not Delivered']) {
		await editor.node(ASKING).getByText(name, { exact: true }).waitFor();
	}
	await editor.openNode(ASKING);
	await browser.page.getByText('What is waited for comes in through a').waitFor();
	await expect
		.poll(async () => await editor.chosenOption('Operation'))
		.toBe('Send and Wait for Response');
	const ending = ['Accept a Written Answer', 'Time Limit', 'Time Unit', 'Outputs', 'Options'];
	const list = ['Response Type', 'Choose From', 'Body', 'List Button Text', 'Sections'];
	await expect.poll(async () => await shown([...list, ...ending])).toEqual([...list, ...ending]);
	await expect
		.poll(async () => await editor.options('Response Type'))
		.toEqual(['Approval', 'Choice', 'Form', 'Template']);
	await editor.chooseOption('Response Type', 'Approval');
	const approval = ['Body', 'Type of Approval', 'Approve Button', 'Decline Button'];
	await expect.poll(async () => await shown([...list.slice(3), ...approval])).toEqual(approval);
	await editor.chooseOption('Type of Approval', 'Approve Only');
	await expect.poll(async () => await shown(approval)).toEqual(approval.slice(0, 3));
	await editor.chooseOption('Provider', 'Messangi');
	await expect
		.poll(async () => await editor.options('Response Type'))
		.toEqual(['Approval', 'Choice']);
	await browser.page.getByText('sent back, but').waitFor();
	await expect.poll(async () => await shown(ending)).toEqual(ending.slice(1));
	await editor.closeNode();
});

test('an execution that waits, on the canvas and in the panel, and its end', async () => {
	await editor.openWorkflow(await publishExample(stage, 'wait-delivery-slot.json'));
	const message = await ask();
	await editor.waiting(ASKING).waitFor();
	await editor.openNode(ASKING);
	await browser.page.getByText("Waiting for the customer's answer").waitFor();
	await editor.closeNode();
	await tap(message, 'list-reply', 'afternoon');
	await editor.succeeded('Book the Slot').waitFor();
	await editor.waiting(ASKING).waitFor({ state: 'hidden' });
	expect(await editor.succeeded('Write an E-Mail').count()).toBe(0);
});

test('a human review between an agent and its tool', async () => {
	model.callWith({ toolParameters: { input: 'A2003' } });
	await editor.openWorkflow(await publishExample(stage, 'wait-agent-review.json'));
	await editor.openNode('Ask the Manager');
	const fields = ['Message', 'Recipient', 'Approve Button', 'Decline Button'];
	// n8n has settled what a review is.
	const settled = ['Resource', 'Operation', 'Response Type'];
	await expect.poll(async () => await shown(fields)).toHaveLength(fields.length);
	expect(await shown(settled)).toEqual([]);
	await editor.closeNode();
	const message = await ask();
	await editor.waiting('Ask the Manager').waitFor();
	await tap(message, 'button-reply', 'approve');
	await editor.succeeded('Refund Desk').waitFor();
	await editor.succeeded('Refund').waitFor();
});
