import type { IConnections, INode, INodeParameters } from 'n8n-workflow';

import {
	RESOURCE_NAMES,
	type Resource,
} from '../../../nodes/WhatsAppInteractive/operations/operation';
import {
	operationOf,
	WAITING,
	type PromptTask,
} from '../../../nodes/WhatsAppInteractive/operations/operations';
import { PROVIDERS } from '../../../nodes/WhatsAppInteractive/providers';
import type { ProviderId } from '../../../nodes/WhatsAppInteractive/providers/provider-id';
import type { WorkflowExport } from '../../../test/support/n8n-types';
import { allFields, fewestFields, nameOf, questionsOf, tasksOf } from './nodes';

/* A workflow that shows everything that a provider can do, laid out to be read. */

const GRID = { column: 320, row: 180, margin: 60, heading: 100 } as const;

const START = "When clicking 'Execute workflow'";

const RESOURCES: readonly Resource[] = ['message', 'interactive', 'order', 'template', 'media'];

/** The credentials of `examples/credentials.json`; a new provider is the last, as IDs count them. */
const CREDENTIALS: Readonly<Record<ProviderId, { readonly id: string; readonly name: string }>> = {
	gupshup: { id: 'whatsappgupshup1', name: 'Acme Gupshup' },
	infobip: { id: 'whatsappinfobip1', name: 'Acme Infobip' },
	kaleyra: { id: 'whatsappkaleyra1', name: 'Acme Kaleyra' },
	messangi: { id: 'whatsappmessang1', name: 'Acme Messangi' },
	metaCloud: { id: 'whatsappmeta0001', name: 'Acme Meta' },
	dialog360: { id: 'whatsapp360dial1', name: 'Acme 360dialog' },
};

/** What a resource is for, in the words of its note. */
const PURPOSES: Readonly<Record<Resource, string>> = {
	interactive:
		'Questions and offers with something to tap. They reach customers who wrote to you in the last 24 hours.',
	media: 'Files: upload one once and send it as often as needed, or fetch what a customer sent.',
	message:
		'Plain messages, and what is done to a message of the customer. They reach customers who wrote to you in the last 24 hours.',
	order: 'An order to review and pay inside WhatsApp, and how it stands.',
	template: 'Messages that WhatsApp approved before, which reach customers at any time.',
};

/** A workflow as n8n imports it from a file. */
export interface ImportedWorkflow extends WorkflowExport {
	readonly id: string;
	readonly active: false;
	readonly meta: Readonly<Record<string, never>>;
	readonly tags: readonly never[];
}

/** Collects the nodes of a workflow, with IDs that are the same whenever it is written. */
class Canvas {
	readonly nodes: INode[] = [];
	readonly connections: IConnections = {};

	constructor(private readonly provider: ProviderId) {}

	add(
		name: string,
		[type, typeVersion]: readonly [string, number],
		position: [number, number],
		parameters: INodeParameters,
		more: Partial<INode> = {},
	): string {
		const number = String(this.nodes.length).padStart(8, '0');
		const letters = Object.keys(CREDENTIALS).indexOf(this.provider);
		const id = `ca7a1090-000${letters}-4000-8000-0000${number}`;
		this.nodes.push({ id, name, type, typeVersion, position, parameters, ...more });
		return name;
	}

	note(
		name: string,
		content: string,
		place: [number, number],
		width: number,
		height: number,
	): void {
		this.add(name, ['n8n-nodes-base.stickyNote', 1], place, { content, width, height });
	}

	connect(from: string, to: string): void {
		const outputs = (this.connections[from] ??= { main: [[]] });
		outputs.main?.[0]?.push({ node: to, type: 'main', index: 0 });
	}
}

const isUpload = (task: PromptTask): boolean => task === 'uploadMedia';

/** The invoice that is uploaded: nodes of n8n that make a file out of a text. */
function addInvoice(canvas: Canvas, x: number, y: number): { first: string; last: string } {
	const text = canvas.add('Invoice of Order 7781', ['n8n-nodes-base.set', 3.4], [x, y], {
		assignments: {
			assignments: [
				{
					id: 'ca7a1090-0000-4000-9000-000000000001',
					name: 'invoice',
					value: 'Acme Homeware\nInvoice of order 7781\n2 enamel mugs, 1 plate: 1209.50',
					type: 'string',
				},
			],
		},
		options: {},
	});
	const file = canvas.add(
		'Invoice as a File',
		['n8n-nodes-base.convertToFile', 1.1],
		[x + GRID.column * 0.75, y],
		{
			operation: 'toText',
			sourceProperty: 'invoice',
			binaryPropertyName: 'data',
			options: { fileName: 'invoice-7781.txt' },
		},
	);
	canvas.connect(text, file);
	return { first: text, last: file };
}

function addTask(
	canvas: Canvas,
	provider: ProviderId,
	task: PromptTask,
	from: string,
	[x, y]: [number, number],
): void {
	const type = PROVIDERS[provider].credentialType;
	const credentials = { [type]: CREDENTIALS[provider] };
	const whatsApp = ['n8n-nodes-whatsapp-interactive.whatsAppInteractive', 1] as const;
	const notes = operationOf(task).description;
	const fewest = canvas.add(
		`${nameOf(task)}: fewest fields`,
		whatsApp,
		[x, y],
		fewestFields(provider, task),
		{ credentials, notes },
	);
	const all = canvas.add(
		`${nameOf(task)}: all fields`,
		whatsApp,
		[x + GRID.column, y],
		allFields(provider, task),
		// A list gives several items, and what follows is to be done once.
		{ credentials, notes, ...(isUpload(task) ? {} : { executeOnce: true }) },
	);
	canvas.connect(from, fewest);
	canvas.connect(isUpload(task) ? from : fewest, all);
}

/** A block of the canvas: a note, and a row for each operation. Gives back where the next begins. */
function addResource(
	canvas: Canvas,
	provider: ProviderId,
	resource: Resource,
	top: number,
): number {
	const tasks = tasksOf(provider, resource);
	if (tasks.length === 0) return top;
	const upload = tasks.some(isUpload);
	const left = upload ? GRID.column * 2 : GRID.column;
	const height = GRID.heading + tasks.length * GRID.row + GRID.margin;
	canvas.note(
		`About ${RESOURCE_NAMES[resource]}`,
		`## ${RESOURCE_NAMES[resource]}\n\n${PURPOSES[resource]}`,
		[GRID.column - GRID.margin, top],
		left + GRID.column * 2 + GRID.margin,
		height,
	);
	const rowAt = (index: number): number => top + GRID.heading + GRID.margin / 2 + index * GRID.row;
	tasks.forEach((task, index) => {
		const place: [number, number] = [left + GRID.column * 0.75, rowAt(index)];
		if (!isUpload(task)) {
			addTask(canvas, provider, task, START, place);
			return;
		}
		const { first, last } = addInvoice(canvas, GRID.column, rowAt(index));
		canvas.connect(START, first);
		addTask(canvas, provider, task, last, place);
	});
	return top + height + GRID.margin;
}

/** What waits for an answer, which is not run with the others: it would hold them up. */
function addQuestions(canvas: Canvas, provider: ProviderId, top: number): void {
	const type = PROVIDERS[provider].credentialType;
	const questions = questionsOf(provider);
	canvas.note(
		'About Questions That Wait',
		'## Questions that wait\n\nRun one of these by itself: it waits until the customer answers. For that a published workflow needs a **WhatsApp Interactive Trigger** with the same provider and credential.',
		[GRID.column - GRID.margin, top],
		GRID.column * questions.length + GRID.margin * 2,
		GRID.heading + GRID.row + GRID.margin,
	);
	questions.forEach(([name, parameters], index) => {
		canvas.add(
			`Send and Wait: ${name}`,
			['n8n-nodes-whatsapp-interactive.whatsAppInteractive', 1],
			[GRID.column * (index + 1), top + GRID.heading + GRID.margin / 2],
			parameters,
			{
				credentials: { [type]: CREDENTIALS[provider] },
				notes: operationOf(WAITING).description,
			},
		);
	});
}

const introduction = (name: string): string =>
	`# ${name}: everything it can send

Each operation twice: with the **fewest fields** that it takes, and with **all fields** filled.

1. Fill in the credential _Acme ${name}_ (import \`credentials.json\`, or choose your own).
2. Put your own number as the sender, and a number of yours as the recipient.
3. Replace catalog, flow, templates, files and message IDs with your own.
4. Run a single node, or all of them.

Everything here is about one order: Acme Homeware sends Asha two enamel mugs and a plate, order 7781.`;

/** The catalogue of a provider. */
export function catalogue(provider: ProviderId): ImportedWorkflow {
	const canvas = new Canvas(provider);
	const { name } = PROVIDERS[provider];
	canvas.add(START, ['n8n-nodes-base.manualTrigger', 1], [-GRID.column * 0.5, GRID.heading], {});
	canvas.note('About This Workflow', introduction(name), [-GRID.column * 1.5, 400], 440, 420);
	const top = RESOURCES.reduce((at, resource) => addResource(canvas, provider, resource, at), 0);
	addQuestions(canvas, provider, top);
	return {
		id: `whatsappall${provider.slice(0, 5)}`,
		name: `WhatsApp Interactive: everything with ${name}`,
		nodes: canvas.nodes,
		connections: canvas.connections,
		settings: { executionOrder: 'v1' },
		active: false,
		pinData: {},
		meta: {},
		tags: [],
	};
}
