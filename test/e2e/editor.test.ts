import type { INode } from 'n8n-workflow';

import type { ProviderId } from '../../nodes/WhatsAppInteractive/providers/provider-id';
import { CREDENTIAL_TYPES } from '../engine/support/bench';
import { launchBrowser, type Browser } from '../support/browser';
import { Editor } from '../support/editor';
import { OFFERS } from './support/offers';
import { setSimpleStage, type Stage } from './support/stage';

/* What the editor shows: the dropdowns of each provider, and the panels of single operations. */

const SENDING = 'Send';
const RECEIVING = 'Receive';
const ASKING = 'Ask with Buttons';

const credentials = Object.fromEntries(
	Object.values(CREDENTIAL_TYPES).map((type) => [type, { id: type, name: type }]),
);

const node = (
	name: string,
	type: string,
	provider: ProviderId,
	parameters: INode['parameters'] = {},
): INode => ({
	id: name,
	name,
	type: `n8n-nodes-whatsapp-interactive.${type}`,
	typeVersion: 1,
	position: [0, 0],
	parameters: { provider, ...parameters },
	credentials,
});

let stage: Stage;
let browser: Browser;
let editor: Editor;

beforeAll(async () => {
	stage = await setSimpleStage();
	const button = (id: string) => ({ id, title: id });
	const nodes = [
		node(SENDING, 'whatsAppInteractive', 'infobip'),
		node(RECEIVING, 'whatsAppInteractiveTrigger', 'infobip'),
		node(ASKING, 'whatsAppInteractive', 'kaleyra', {
			resource: 'interactive',
			operation: 'sendReplyButtons',
			buttons: { button: [button('Keep'), button('Reschedule')] },
		}),
	].map((each, index): INode => ({ ...each, position: [0, index * 250] }));
	const { id } = await stage.n8n.api.importWorkflow({ name: 'Panels', nodes, connections: {} });
	browser = await launchBrowser();
	editor = new Editor(browser.page, stage.n8n.url);
	await editor.signIn(stage.n8n);
	await editor.openWorkflow(id);
});

afterAll(async () => {
	await browser?.close();
	await stage?.stop();
});

/** Opens the panel of a node for some tests, and closes it after them. */
function inPanelOf(name: string): void {
	beforeAll(async () => await editor.openNode(name));
	afterAll(async () => await editor.closeNode());
}

/** What a panel shows and hides after options were chosen by the labels of their dropdowns. */
interface Panel {
	readonly choices: Readonly<Record<string, string>>;
	/** Labels that are there, in this order, whatever is between them. */
	readonly shown: readonly string[];
	readonly hidden: readonly string[];
	readonly why: string;
}

async function expectPanel({ choices, shown, hidden }: Panel): Promise<void> {
	for (const [label, option] of Object.entries(choices)) {
		await editor.chooseOption(label, option);
	}
	const known = [...shown, ...hidden];
	await expect
		.poll(async () => (await editor.parameterLabels()).filter((label) => known.includes(label)))
		.toEqual(shown);
}

// n8n adds this to every node whose credential can sign requests.
const CUSTOM = 'Custom API Call';

describe('sending', () => {
	inPanelOf(SENDING);

	test.each(OFFERS)(
		'$provider has its credential, and offers what it can do',
		async ({ provider, offer }) => {
			await editor.chooseOption('Provider', provider);
			await expect
				.poll(async () => await editor.credentialType())
				.toBe(`WhatsApp Interactive ${provider.replace(/ API$/, '')} API`);
			await expect
				.poll(async () => await editor.options('Resource'))
				.toEqual([...Object.keys(offer), CUSTOM]);
			for (const [resource, operations] of Object.entries(offer)) {
				await editor.chooseOption('Resource', resource);
				await expect
					.poll(async () => await editor.options('Operation'), { message: resource })
					.toEqual([...operations, CUSTOM]);
			}
		},
	);

	const status = (provider: string): Panel['choices'] => ({
		Provider: provider,
		Resource: 'Order',
		Operation: 'Send Status',
	});

	test.each<Panel>([
		{
			choices: status('Kaleyra'),
			shown: ['Sender', 'Reference ID', 'Status', 'Body'],
			hidden: ['Payment Type', 'Payment ID', 'Footer'],
			why: "Kaleyra's order status has no footer and no payment type",
		},
		{
			choices: status('Gupshup'),
			shown: ['Reference ID', 'Status', 'Body', 'Footer'],
			hidden: ['Sender', 'Payment Type', 'Payment ID'],
			why: "Gupshup's app is the sender",
		},
		{
			choices: status('Infobip'),
			shown: ['Sender', 'Payment Type', 'Payment ID', 'Status', 'Body', 'Footer'],
			hidden: ['Reference ID'],
			why: 'Infobip knows orders by their payment',
		},
		{
			choices: { Provider: 'Messangi' },
			shown: ['Resource', 'Operation', 'Sender', 'Recipient'],
			hidden: ['Payment ID', 'Reference ID', 'Status'],
			why: 'Messangi has no orders; what was chosen stays, and a notice tells',
		},
	])('an order status: $why', expectPanel);

	test('a provider that lacks the chosen operation says who has it', async () => {
		const told =
			'Messangi does not have this operation. Choose 360dialog, Gupshup, Infobip, Kaleyra or Meta Cloud API';
		await expect.poll(async () => await editor.page.getByText(told).count()).toBe(1);
	});

	test.each<Panel>([
		{
			choices: {
				Provider: 'Infobip',
				Resource: 'Order',
				Operation: 'Send Details',
				'Payment Type': 'India: UPI via PayU',
			},
			shown: [
				'Payment Type',
				'Payment ID',
				'Payment Configuration',
				'Product Description',
				'Customer First Name',
				'Customer Email',
				'Body',
				'Items',
				'Price',
				'Tax',
				'Beneficiary',
			],
			hidden: ['Pix Code', 'Boleto Code', 'Payment Link', 'UPI Intent Link', 'Notes', 'Subtotal'],
			why: 'what is paid is worked out, and PayU wants to know the payer',
		},
		{
			choices: { 'Payment Type': 'India: UPI Intent' },
			shown: ['Payment Type', 'Payment ID', 'UPI Intent Link', 'Body', 'Beneficiary'],
			hidden: ['Payment Configuration', 'Product Description', 'Customer Email'],
			why: 'the link is all it takes',
		},
		{
			choices: { 'Payment Type': 'Brazil: Pix Dynamic Code' },
			shown: ['Payment Type', 'Pix Code', 'Pix Key', 'Pix Key Type', 'Merchant Name', 'Pix Flow'],
			hidden: ['UPI Intent Link', 'Boleto Code', 'Beneficiary'],
			why: 'a beneficiary is for India',
		},
		{
			choices: { 'Payment Type': 'Brazil: Boleto' },
			shown: ['Payment Type', 'Boleto Code'],
			hidden: ['Pix Code', 'Pix Key', 'Payment Link', 'Payments'],
			why: 'each way to pay has its own fields',
		},
		{
			choices: { 'Payment Type': 'Brazil: Several to Choose From' },
			shown: ['Payment Type', 'Payments'],
			hidden: ['Pix Code', 'Boleto Code', 'Payment Link'],
			why: 'their fields stand in the list',
		},
		{
			choices: { Provider: 'Kaleyra', 'Payment Type': 'India: Razorpay Gateway' },
			shown: ['Payment Type', 'Reference ID', 'Payment Configuration', 'Receipt', 'Notes', 'Body'],
			hidden: ['Payment ID', 'Pix Code', 'Payments'],
			why: 'Kaleyra passes on what Meta has for India',
		},
	])('order details, $choices: $why', expectPanel);

	test.each<Panel>([
		{
			choices: {
				Provider: 'Kaleyra',
				Resource: 'Interactive Message',
				Operation: 'Send Media Carousel',
				'Card Buttons': 'URL',
			},
			shown: [
				'Body',
				'Card Buttons',
				'Cards',
				...['Media Type', 'Media Source', 'Media URL', 'Body', 'Button Text', 'Button URL'],
				...['Media Type', 'Media Source', 'Media URL', 'Body', 'Button Text', 'Button URL'],
			],
			hidden: ['Buttons', 'Header', 'Footer', 'Cards (JSON)'],
			why: 'two cards to begin with, each with a link',
		},
		{
			choices: { 'Card Buttons': 'Quick Replies' },
			shown: ['Cards', 'Media URL', 'Buttons', 'Media URL', 'Buttons'],
			hidden: ['Button Text', 'Button URL'],
			why: 'all cards follow the choice',
		},
		{
			choices: { 'Define Cards': 'Using JSON' },
			shown: ['Card Buttons', 'Cards (JSON)'],
			hidden: ['Cards', 'Media Type', 'Media URL'],
			why: 'a list from an expression takes the place of the rows',
		},
	])('a media carousel, $choices: $why', expectPanel);

	const image = (provider: string, source: string): Panel['choices'] => ({
		Provider: provider,
		Resource: 'Message',
		Operation: 'Send Image',
		'Media Source': source,
	});

	test.each<Panel>([
		{
			choices: image('Kaleyra', 'Binary File'),
			shown: ['Recipient', 'Media Source', 'Media Binary Field', 'Caption'],
			hidden: ['Media URL', 'Media ID', 'Filename', 'Voice Message'],
			why: 'Kaleyra stores files, which are uploaded first',
		},
		{
			choices: image('Gupshup', 'Media ID'),
			shown: ['Recipient', 'Media Source', 'Media ID', 'Caption'],
			hidden: ['Media URL', 'Media Binary Field', 'Sender'],
			why: 'a file that is there already is known by its ID',
		},
		{
			choices: image('Infobip', 'Binary File'),
			shown: ['Sender', 'Media Source', 'Caption'],
			hidden: ['Media URL', 'Media ID', 'Media Binary Field'],
			why: 'Infobip takes public addresses only, which a notice tells',
		},
	])('a picture, $choices: $why', expectPanel);

	test('a provider that takes no uploads says what to do instead', async () => {
		const notice = browser.page.getByText(
			'fetches files from a public address and takes no uploads',
		);
		await notice.waitFor();
		await editor.chooseOption('Media Source', 'URL');
		await notice.waitFor({ state: 'hidden' });
		await expect.poll(async () => await editor.parameterLabels()).toContain('Media URL');
	});
});

describe('receiving', () => {
	inPanelOf(RECEIVING);

	test.each<Panel & { readonly registrations: readonly string[]; readonly notice: string }>([
		{
			choices: { Provider: 'Infobip' },
			registrations: ['Automatic', 'Manual', 'Number Forwarding'],
			shown: ['Provider', 'Registration', 'Senders', 'Sign Calls', 'Events', 'Outputs', 'Options'],
			hidden: ['Number to Forward', 'Replace Other Forwarding', 'Delete Profile on Unpublishing'],
			notice: 'subscriptions:manage',
			why: 'a subscription for all senders or some, signed or not',
		},
		{
			choices: { Provider: 'Infobip', Registration: 'Number Forwarding' },
			registrations: ['Automatic', 'Manual', 'Number Forwarding'],
			shown: ['Registration', 'Number to Forward', 'Replace Other Forwarding', 'Events'],
			hidden: ['Senders', 'Sign Calls'],
			notice: 'numbers:manage',
			why: 'one number forwards to one address',
		},
		{
			choices: { Provider: 'Gupshup' },
			registrations: ['Automatic', 'Manual'],
			shown: ['Registration', 'Events', 'Outputs', 'Options'],
			hidden: ['Senders', 'Sign Calls', 'Number to Forward'],
			notice: 'Nothing else to do',
			why: 'a way that it does not have is not kept',
		},
		{
			choices: { Provider: 'Kaleyra' },
			registrations: ['Automatic', 'Manual'],
			shown: ['Registration', 'Delete Profile on Unpublishing', 'Events', 'Outputs', 'Options'],
			hidden: ['Senders', 'Sign Calls'],
			notice: 'Left to you, once',
			why: 'only its user can attach the profile',
		},
	])('$choices: $why', async ({ registrations, notice, ...panel }) => {
		await expectPanel(panel);
		await expect.poll(async () => await editor.options('Registration')).toEqual(registrations);
		await browser.page.getByText(notice).waitFor();
	});

	test('Messangi has no registration, and a notice tells what to enter where', async () => {
		await editor.chooseOption('Provider', 'Messangi');
		await expect
			.poll(async () => await editor.parameterLabels())
			.toEqual(['Provider', 'Events', 'Outputs', 'Options']);
		await browser.page.getByText('Set URL Forward').waitFor();
	});

	test('an output for each group of events is seen on the canvas', async () => {
		await expect
			.poll(async () => await editor.options('Outputs'))
			.toEqual(['One for All Events', 'One per Group of Events']);
		await editor.chooseOption('Outputs', 'One per Group of Events');
		await editor.closeNode();
		const trigger = browser.page.locator(`[data-node-name="${RECEIVING}"]`);
		const names = ['Failed', 'Replies', 'Messages'];
		const others = ['Delivery', 'Seen', 'Orders and Payments', 'Other', 'Account'];
		for (const name of [...names, ...others.map((each) => `Off: ${each}`)]) {
			await trigger.getByText(name, { exact: true }).waitFor();
		}
		await editor.openNode(RECEIVING);
	});
});

test('n8n itself points at a fourth button', async () => {
	await editor.openNode(ASKING);
	const add = browser.page.getByRole('button', { name: 'Add Button' });
	await add.click();
	await add.click();
	await editor.closeNode();
	const asking = browser.page.locator(`[data-node-name="${ASKING}"]`);
	await asking.getByTestId('node-issues').first().hover();
	await browser.page.getByText('At most 3 fields are allowed').waitFor();
});
