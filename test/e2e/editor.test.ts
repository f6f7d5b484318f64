import { Editor } from '../support/editor';
import { launchBrowser, type Browser } from '../support/browser';
import { setScene, type Scene } from './demo/scene';

/** What the editor must offer once a provider is chosen. */
const CASES = [
	{
		provider: 'Kaleyra',
		credential: 'WhatsApp Interactive Kaleyra API',
		resources: ['Interactive Message', 'Message', 'Order'],
		operations: ['Send Status'],
		shown: ['Sender', 'Reference ID', 'Body'],
		hidden: ['Payment Type', 'Payment ID', 'Footer'],
		why: 'no footer and no payment type in its order status',
	},
	{
		provider: 'Gupshup',
		credential: 'WhatsApp Interactive Gupshup API',
		resources: ['Interactive Message', 'Message', 'Order'],
		operations: ['Send Status'],
		shown: ['Reference ID', 'Body', 'Footer'],
		hidden: ['Sender', 'Payment Type', 'Payment ID'],
		why: 'the app is the sender',
	},
	{
		provider: 'Infobip',
		credential: 'WhatsApp Interactive Infobip API',
		resources: ['Interactive Message', 'Message', 'Order'],
		operations: ['Send Status'],
		shown: ['Sender', 'Payment Type', 'Payment ID', 'Body', 'Footer'],
		hidden: ['Reference ID'],
		why: 'orders are known by their payment',
	},
	{
		provider: 'Messangi',
		credential: 'WhatsApp Interactive Messangi API',
		resources: ['Interactive Message', 'Message'],
		operations: ['Send List', 'Send Reply Buttons'],
		shown: ['Sender', 'List Button Text', 'Sections'],
		hidden: ['Payment ID', 'Reference ID', 'Status'],
		why: 'it has no order messages, so the editor falls back to what it has',
	},
] as const;

let scene: Scene;
let browser: Browser;
let editor: Editor;

beforeAll(async () => {
	scene = await setScene({ sandbox: { reportDelays: 'manual' } });
	browser = await launchBrowser();
	editor = new Editor(browser.page, scene.n8n.url);
	await editor.signIn(scene.n8n);
	await editor.openWorkflow(scene.orders.id);
	await editor.openNode('Infobip: Order Status');
});

afterAll(async () => {
	await browser?.close();
	await scene?.stop();
});

test.each(CASES)(
	'$provider: credential, resources, operations and fields follow ($why)',
	async ({ provider, credential, resources, operations, shown, hidden }) => {
		await editor.chooseOption('Provider', provider);
		expect(await editor.credentialType()).toBe(credential);
		// n8n adds "Custom API Call" to every node whose credential can sign requests.
		expect(await editor.options('Resource')).toEqual([...resources, 'Custom API Call']);
		expect(await editor.options('Operation')).toEqual([...operations, 'Custom API Call']);
		const labels = await editor.parameterLabels();
		expect(labels).toEqual(expect.arrayContaining([...shown]));
		expect(labels.filter((label) => hidden.some((name) => name === label))).toEqual([]);
	},
);

test('n8n itself points at a fourth button', async () => {
	await editor.closeNode();
	await editor.openNode('Kaleyra: Ask with Buttons');
	const add = browser.page.getByRole('button', { name: 'Add Button' });
	await add.click();
	await add.click();
	await editor.closeNode();
	const node = browser.page.locator('[data-node-name="Kaleyra: Ask with Buttons"]');
	await node.getByTestId('node-issues').first().hover();
	await browser.page.getByText('At most 3 fields are allowed').waitFor();
});
