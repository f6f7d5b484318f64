import type { IDataObject, INode, INodeExecutionData } from 'n8n-workflow';

import type { MessageKind } from '../../nodes/WhatsAppInteractive/messages/message';
import { kindOf, queryOf } from '../../nodes/WhatsAppInteractive/operations/operations';
import {
	PROVIDER_IDS,
	type ProviderId,
} from '../../nodes/WhatsAppInteractive/providers/provider-id';
import type { ImportedWorkflow } from '../../generators/docs/catalogue/workflow';
import { startSandbox, type RecordedRequest, type Sandbox } from '../../sandbox';
import { pictureOf } from '../../shown/picture';
import { ownNodes, readCatalogue, receiveCustomersMessage } from '../support/catalogue';
import { shownAtTop } from '../unit/operations/editor';
import { sandboxCredentials, WEBHOOK_SECRET } from './accounts';
import { loadEngine, type Engine, type RunResult } from './harness';
import { fileOf, inData } from './support/files';

/*
 * Each node of the catalogue twice: with Preview Only, which must send nothing, and without. What was
 * shown must be what then goes out, and what the customer's phone then shows.
 */

let engine: Engine;
let sandbox: Sandbox;

beforeAll(async () => {
	[sandbox, engine] = await Promise.all([startSandbox({ reportDelays: 'manual' }), loadEngine()]);
});

afterAll(async () => {
	await sandbox.stop();
});

/** Runs one node of a catalogue. */
async function run(
	{ nodes: [start] }: ImportedWorkflow,
	node: INode,
	previewOnly: boolean,
): Promise<RunResult> {
	if (start === undefined) throw new Error('The catalogue has no trigger');
	const { parameters, name } = node;
	const options = { ...(parameters.options as IDataObject), previewOnly };
	return await engine.run({
		nodes: [structuredClone(start), { ...node, parameters: { ...parameters, options } }],
		connections: { [start.name]: { main: [[{ node: name, type: 'main', index: 0 }]] } },
		credentials: sandboxCredentials(sandbox),
		input: [{ json: {}, binary: inData(fileOf('text/plain', 'invoice-7781.txt')) }],
	});
}

const itemOf = (result: RunResult, { name }: INode): INodeExecutionData => {
	expect(result.error?.message).toBeUndefined();
	const [[item] = []] = result.output(name);
	if (item === undefined) throw new Error(`${name} gave no item`);
	return item;
};

const pictureIn = ({ binary }: INodeExecutionData): string =>
	Buffer.from(binary?.preview?.data ?? '', 'base64').toString('utf8');

/** What differs each time: an ID that the node makes up, a time, the signature of an address. */
const comparable = (value: unknown): unknown =>
	JSON.parse(
		JSON.stringify(value)
			.replaceAll(/[0-9a-f]{8}-[0-9a-f]{4}-[0-9a-f]{4}-[0-9a-f]{4}-[0-9a-f]{12}/g, '[ID]')
			.replaceAll(/signature=(\[Webhook Secret\]|[^"&,]*)/g, 'signature=…')
			.replaceAll(/"timestamp":"\d{10}"/g, '"timestamp":"…"'),
	);

const isMessage = ({ method, path }: RecordedRequest): boolean =>
	method === 'POST' && !/\/(media|upload)(\/|$)/.test(path);

/** The text of a template is with the provider; signals are no messages. */
const SHOWN_OTHERWISE: readonly MessageKind[] = ['readReceipt', 'typing', 'template'];

describe.each(PROVIDER_IDS)('previews of %s', (provider: ProviderId) => {
	let workflow: ImportedWorkflow;

	beforeEach(async () => {
		sandbox.reset();
		await receiveCustomersMessage(sandbox);
		workflow = readCatalogue(provider, sandbox);
	});

	// All of it in one test: to run the nodes is what takes long.
	test('every node that sends shows what it then sends, and what the customer’s phone then shows', async () => {
		const pictured: string[] = [];
		const nodes = ownNodes(workflow).flatMap((node) => {
			const kind = kindOf(node.parameters.resource, node.parameters.operation);
			return kind === undefined ? [] : [{ node, kind }];
		});
		expect(nodes.length).toBeGreaterThan(10);
		for (const { node, kind } of nodes) {
			const before = sandbox.requests().length;
			const preview = itemOf(await run(workflow, node, true), node);
			expect({ node: node.name, asked: sandbox.requests().length - before }).toEqual({
				node: node.name,
				asked: 0,
			});
			expect(JSON.stringify(preview.json)).not.toContain(WEBHOOK_SECRET);
			const { json } = itemOf(await run(workflow, node, false), node);
			const sent = sandbox.requests().slice(before).filter(isMessage).at(-1);
			const url = sent && sandbox.urls[provider] + sent.path;
			expect(comparable({ node: node.name, ...(preview.json.request as object) })).toEqual(
				comparable({ node: node.name, method: sent?.method, url, body: sent?.body ?? null }),
			);
			if (SHOWN_OTHERWISE.includes(kind)) continue;
			const id = String(json.transactionId ?? json.messageId);
			const message = sandbox.shown(id);
			if (message === undefined) throw new Error(`The sandbox does not know ${id}`);
			expect({ node: node.name, html: alike(pictureIn(preview)) }).toEqual({
				node: node.name,
				html: alike(pictureOf(message)),
			});
			pictured.push(node.name);
		}
		expect(pictured.length).toBeGreaterThan(5);
	});

	test('what sends nothing has no such option', () => {
		const offers = ownNodes(workflow).map(({ parameters }) => {
			const shown = shownAtTop(parameters).filter(({ name }) => name === 'options');
			const names = shown.flatMap(({ options = [] }) => options.map(({ name }) => name));
			const isQuery = queryOf(parameters.resource, parameters.operation) !== undefined;
			return { isQuery, offers: names.includes('previewOnly') };
		});
		expect(offers.filter(({ isQuery, offers: has }) => isQuery === has)).toEqual([]);
	});
});

/** Without what the two sides know differently: how a payment is called, and IDs of uploaded files. */
const alike = (html: string): string =>
	html
		.slice(html.indexOf('<div class="wa-chat">'))
		.replaceAll(/<\/table><small>.*?<\/small>/g, '</table>');
