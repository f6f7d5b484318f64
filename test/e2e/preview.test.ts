import type { INode } from 'n8n-workflow';

import { CREDENTIAL_TYPES } from '../engine/support/bench';
import { launchBrowser, type Browser } from '../support/browser';
import { Editor } from '../support/editor';
import { manualWorkflow, SEND } from './support/workflows';
import { setSimpleStage, type Stage } from './support/stage';

/* What the editor shows of a message that is only to be looked at. */

let stage: Stage;
let browser: Browser;
let editor: Editor;

beforeAll(async () => {
	stage = await setSimpleStage();
	const type = CREDENTIAL_TYPES.kaleyra;
	const workflow = manualWorkflow('kaleyra', [{ order: 'A1', phone: '919800000121' }]);
	const nodes = workflow.nodes.map((node): INode =>
		node.name !== SEND
			? node
			: {
					...node,
					parameters: {
						provider: 'kaleyra',
						resource: 'interactive',
						operation: 'sendReplyButtons',
						sender: { __rl: true, mode: 'number', value: '+919800000000' },
						recipient: '={{ $json.phone }}',
						body: 'Hallo Jürgen, is *today* fine? 😀',
						buttons: { button: [{ id: 'yes', title: 'Ja, größer' }] },
						options: { previewOnly: true },
					},
					credentials: { [type]: { id: type, name: type } },
				},
	);
	const { id } = await stage.n8n.api.importWorkflow({ ...workflow, nodes });
	browser = await launchBrowser();
	editor = new Editor(browser.page, stage.n8n.url);
	await editor.signIn(stage.n8n);
	await editor.openWorkflow(id);
});

afterAll(async () => {
	await browser?.close();
	await stage?.stop();
});

test('the output panel opens the picture, and nothing was sent', async () => {
	const { page } = browser;
	await editor.openNode(SEND);
	await page.getByTestId('ndv').getByTestId('node-execute-button').click();
	const output = page.getByTestId('output-panel');
	await output.getByText('Binary', { exact: true }).click();
	await output.getByText('View', { exact: true }).click();
	const picture = page.frameLocator('iframe.__html-display');
	await picture.getByText('Hallo Jürgen, is today fine? 😀').waitFor();
	await expect
		.poll(async () => await picture.locator('.wa-act.wa-reply').innerText())
		.toBe('Ja, größer');
	await expect.poll(async () => await picture.locator('b').innerText()).toBe('today');
	expect(stage.sandbox.requests()).toEqual([]);
});
