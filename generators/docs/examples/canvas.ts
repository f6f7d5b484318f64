import type { IConnections, INode, INodeParameters, NodeConnectionType } from 'n8n-workflow';

/* How an example is drawn: nodes on a grid, in their order, with notes behind them. */

const GRID = { column: 240, row: 180 } as const;
const PACKAGE = 'n8n-nodes-whatsapp-interactive';

/** The credentials of `examples/credentials.json` that examples use, and n8n's own. */
const CREDENTIALS = {
	infobip: { whatsAppInteractiveInfobipApi: { id: 'whatsappinfobip1', name: 'Acme Infobip' } },
	mail: { smtp: { id: 'smtp1', name: 'Acme SMTP' } },
	model: { openAiApi: { id: 'openai1', name: 'Acme OpenAI' } },
} as const;

const SENDER = { __rl: true, mode: 'number', value: '441134960000' };

/** A node without what its place in the example gives it. */
export interface Drawn {
	readonly name: string;
	/** Column and row. */
	readonly at: readonly [number, number];
	readonly type: string;
	readonly version: number;
	readonly parameters: INodeParameters;
	readonly credentials?: (typeof CREDENTIALS)[keyof typeof CREDENTIALS];
	readonly settings?: Pick<INode, 'onError'>;
}

/** A note that lies behind nodes, from one corner of the grid to another. */
interface Note {
	readonly text: string;
	readonly from: readonly [number, number];
	readonly to: readonly [number, number];
}

/** From which node to which, by their names. */
interface Line {
	readonly from: string;
	readonly to: string;
	readonly output?: number;
	readonly kind?: NodeConnectionType;
}

/** An example workflow. */
export interface Example {
	/** Its file in `examples/`, without the ending. */
	readonly file: string;
	readonly name: string;
	/** What it shows, for the README. */
	readonly shows: string;
	readonly notes: readonly Note[];
	readonly nodes: readonly Drawn[];
	readonly lines: readonly Line[];
	/** What the first node hands on when the workflow is run by hand. */
	readonly sample?: ReadonlyArray<Readonly<Record<string, unknown>>>;
}

type At = Drawn['at'];

/** The node that a click on *Execute workflow* starts. */
export const start = (at: At): Drawn => ({
	name: 'Start',
	at,
	type: 'n8n-nodes-base.manualTrigger',
	version: 1,
	parameters: {},
});

/** WhatsApp Interactive. */
export const send = (
	name: string,
	at: At,
	parameters: INodeParameters,
	settings: Drawn['settings'] = {},
): Drawn => ({
	name,
	at,
	type: `${PACKAGE}.whatsAppInteractive`,
	version: 1,
	parameters: { provider: 'infobip', sender: SENDER, ...parameters },
	credentials: CREDENTIALS.infobip,
	settings,
});

/** WhatsApp Interactive as a tool of an agent. */
export const tool = (name: string, at: At, parameters: INodeParameters): Drawn => {
	const node = send(name, at, parameters);
	return { ...node, type: `${node.type}Tool` };
};

/** WhatsApp Interactive Trigger. */
export const receive = (
	name: string,
	at: At,
	events: string[],
	parameters: INodeParameters = {},
): Drawn => ({
	name,
	at,
	type: `${PACKAGE}.whatsAppInteractiveTrigger`,
	version: 1.1,
	parameters: {
		provider: 'infobip',
		registration: 'automatic',
		events,
		options: {},
		...parameters,
	},
	credentials: CREDENTIALS.infobip,
});

/** A node of n8n's own. */
export const plain = (
	name: string,
	at: At,
	[type, version]: readonly [type: string, version: number],
	parameters: INodeParameters,
): Drawn => ({ name, at, type, version, parameters });

/** Sends an e-mail. */
export const mail = (name: string, at: At, parameters: INodeParameters): Drawn => ({
	...plain(name, at, ['n8n-nodes-base.emailSend', 2.1], {
		fromEmail: 'shop@example.com',
		emailFormat: 'text',
		options: {},
		...parameters,
	}),
	credentials: CREDENTIALS.mail,
});

/** A chat model. */
export const model = (name: string, at: At): Drawn => ({
	...plain(name, at, ['@n8n/n8n-nodes-langchain.lmChatOpenAi', 1.2], {
		model: { __rl: true, mode: 'id', value: 'gpt-5-mini' },
		options: {},
	}),
	credentials: CREDENTIALS.model,
});

/** Sets fields, each to a text. */
export const set = (name: string, at: At, fields: Readonly<Record<string, string>>): Drawn =>
	plain(name, at, ['n8n-nodes-base.set', 3.4], {
		assignments: {
			assignments: Object.entries(fields).map(([field, value]) => ({
				id: field,
				name: field,
				value,
				type: 'string',
			})),
		},
		includeOtherFields: true,
		options: {},
	});

/** An output for each value of a field, by its name, and one for all others. */
export const route = (name: string, at: At, field: string, values: readonly string[][]): Drawn =>
	plain(name, at, ['n8n-nodes-base.switch', 3.2], {
		rules: {
			values: values.map((group) => ({
				conditions: {
					options: { caseSensitive: true, leftValue: '', typeValidation: 'loose', version: 2 },
					conditions: group.map((value) => ({
						id: value,
						leftValue: `={{ ${field} }}`,
						rightValue: value,
						operator: { type: 'string', operation: 'equals' },
					})),
					combinator: 'or',
				},
				renameOutput: true,
				outputKey: group.join(', '),
			})),
		},
		looseTypeValidation: true,
		options: { fallbackOutput: 'extra', renameFallbackOutput: 'Other' },
	});

const idOf = (example: number, index: number): string =>
	`0de4${String(example).padStart(4, '0')}-0000-4000-8000-${String(index).padStart(12, '0')}`;

const xOf = (column: number): number => column * GRID.column;
const yOf = (row: number): number => row * GRID.row;

const noteNode = ({ text, from, to }: Note, id: string, name: string): INode => ({
	id,
	name,
	type: 'n8n-nodes-base.stickyNote',
	typeVersion: 1,
	position: [xOf(from[0]) - 60, yOf(from[1]) - 150],
	parameters: {
		content: text,
		width: xOf(to[0] - from[0] + 1) - 20,
		height: yOf(to[1] - from[1]) + 290,
	},
});

/** All lines of an example, by the node that they come from. */
function connectionsOf(lines: readonly Line[]): IConnections {
	const connections: IConnections = {};
	for (const { from, to, output = 0, kind = 'main' } of lines) {
		const outputs = ((connections[from] ??= {})[kind] ??= []);
		while (outputs.length <= output) outputs.push([]);
		outputs[output]?.push({ node: to, type: kind, index: 0 });
	}
	return connections;
}

/** An example as n8n imports it. */
export function exampleWorkflow(example: Example, number: number) {
	const { name, notes, nodes, lines, sample } = example;
	return {
		name: `WhatsApp Interactive: ${name}`,
		nodes: [
			...notes.map((note, index) =>
				noteNode(note, idOf(number, 900 + index), index === 0 ? 'About' : `Note ${index}`),
			),
			...nodes.map(({ at, type, version, parameters, credentials, settings, ...drawn }, index) => ({
				id: idOf(number, index + 1),
				name: drawn.name,
				type,
				typeVersion: version,
				position: [xOf(at[0]), yOf(at[1])],
				parameters,
				...(credentials && { credentials }),
				...settings,
				...(type.endsWith('Trigger') && type.startsWith(PACKAGE)
					? { webhookId: idOf(number, 500 + index) }
					: {}),
			})),
		],
		connections: connectionsOf(lines),
		...(sample && { pinData: { [nodes[0]?.name ?? '']: sample.map((json) => ({ json })) } }),
		settings: { executionOrder: 'v1' },
		active: false,
	};
}
