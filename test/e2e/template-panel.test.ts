import type { INode } from 'n8n-workflow';

import { launchBrowser, type Browser } from '../support/browser';
import { Editor } from '../support/editor';
import { until } from '../support/until';
import { setSimpleStage, type Stage } from './support/stage';

/* Template: Send in the editor: a template is picked, its variables are filled in and sent. */

const CREDENTIAL = 'whatsAppInteractiveInfobipApi';
const SENDER = '441134960000';

const start: INode = {
	id: 'start',
	name: 'Start',
	type: 'n8n-nodes-base.manualTrigger',
	typeVersion: 1,
	position: [0, 0],
	parameters: {},
};

const send: INode = {
	id: 'send',
	name: 'Send Template',
	type: 'n8n-nodes-whatsapp-interactive.whatsAppInteractive',
	typeVersion: 1,
	position: [240, 0],
	parameters: {
		provider: 'infobip',
		resource: 'template',
		operation: 'sendTemplate',
		recipient: '+91 98000 00001',
	},
	credentials: { [CREDENTIAL]: { id: CREDENTIAL, name: CREDENTIAL } },
};

let stage: Stage;
let browser: Browser;
let editor: Editor;
let workflowId: string;

beforeAll(async () => {
	stage = await setSimpleStage();
	const workflow = await stage.n8n.api.importWorkflow({
		name: 'Templates',
		nodes: [start, send],
		connections: { Start: { main: [[{ node: send.name, type: 'main', index: 0 }]] } },
	});
	workflowId = workflow.id;
	browser = await launchBrowser();
	editor = new Editor(browser.page, stage.n8n.url);
	await editor.signIn(stage.n8n);
	await editor.openWorkflow(workflowId);
	await editor.openNode(send.name);
});

afterAll(async () => {
	await browser?.close();
	await stage?.stop();
});

test('the sender comes from the list of the account', async () => {
	await expect.poll(async () => await editor.listed('sender')).toContain(`+${SENDER}`);
	await editor.pick('sender', `+${SENDER}`);
});

test('the templates are those that can be sent, and are found by their name', async () => {
	await expect
		.poll(async () => await editor.listed('template'))
		.toEqual(expect.arrayContaining(['parcel_sent (en)', 'order_confirmed (de)']));
	expect(await editor.listed('template')).not.toContain('winter_sale (en)');
	await editor.pick('template', 'parcel_sent (en)', 'parcel');
});

test('its variables appear as fields, with the text of the template', async () => {
	await expect
		.poll(async () => await editor.parameterLabels())
		.toEqual(
			expect.arrayContaining([
				'Template Text',
				'Header Media URL (image)',
				'Body {{1}}: Hi {{1}},',
				'Body {{2}}: order {{2}}',
				'Button 1 Payload – “Stop updates”',
				'Button 2 URL Suffix – “Track”',
			]),
		);
	// The language stands in the choice.
	expect(await editor.parameterLabels()).not.toContain('Language');
});

test('another template brings its own fields, and leaves none behind', async () => {
	await editor.pick('template', 'login_code (en)', 'login');
	await editor.waitForLabel('Code');
	await expect.poll(async () => await editor.parameterLabels()).not.toContain('Template Text');
	await editor.pick('template', 'parcel_sent (en)', 'parcel');
	await editor.waitForLabel('Template Text');
});

test('what is filled in is sent', async () => {
	await editor.fillText('Header Media URL (image)', 'https://shop.example.com/van.jpg');
	await editor.fillText('Body {{1}}: Hi {{1}},', 'Asha');
	await editor.fillText('Body {{2}}: order {{2}}', '7781');
	await editor.fillText('Button 2 URL Suffix – “Track”', 't/7781');
	await editor.closeNode();
	// The editor saves by itself, a moment later.
	await until(async () =>
		JSON.stringify(await stage.n8n.api.workflow(workflowId)).includes('t/7781'),
	);
	const { data } = await stage.n8n.api.runWorkflow(workflowId);
	expect(data.resultData.error).toBeUndefined();
	expect(stage.sandbox.messages()).toMatchObject([
		{
			provider: 'infobip',
			sender: SENDER,
			outcome: { kind: 'seen' },
			body: {
				content: {
					templateName: 'parcel_sent',
					language: 'en',
					templateData: {
						body: { placeholders: ['Asha', '7781'] },
						header: { type: 'IMAGE', mediaUrl: 'https://shop.example.com/van.jpg' },
						buttons: [
							{ type: 'QUICK_REPLY', parameter: 'Stop updates' },
							{ type: 'URL', parameter: 't/7781' },
						],
					},
				},
			},
		},
	]);
});
