import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';

import { NodeHelpers, type INode, type INodeTypeDescription } from 'n8n-workflow';

import { WhatsAppInteractive } from '../../nodes/WhatsAppInteractive/WhatsAppInteractive.node';
import { WhatsAppInteractiveTrigger } from '../../nodes/WhatsAppInteractive/WhatsAppInteractiveTrigger.node';
import { EXAMPLE_FILES } from '../../generators/docs/examples';

/* The form of the examples: few nodes, with notes and names of their own, filled in as the editor asks. */
const ROOT = join(__dirname, '..', '..');
const MOST_NODES = 10;
const NOTE = 'n8n-nodes-base.stickyNote';
const PACKAGE = 'n8n-nodes-whatsapp-interactive.';

const DESCRIPTIONS: Readonly<Record<string, INodeTypeDescription>> = {
	[`${PACKAGE}whatsAppInteractive`]: new WhatsAppInteractive().description,
	[`${PACKAGE}whatsAppInteractiveTool`]: new WhatsAppInteractive().description,
	[`${PACKAGE}whatsAppInteractiveTrigger`]: new WhatsAppInteractiveTrigger().description,
};

/** Numbers that belong to nobody, and those of the fictional shop in the sandbox. */
const FICTIONAL = /^(\+?44 ?7700 ?900\d{3}|9198000001\d\d|441134960000)$/;

/** Everything to import, those that no generator draws as well. */
const WORKFLOW_FILES = readdirSync(join(ROOT, 'examples'), { recursive: true, encoding: 'utf8' })
	.filter((file) => file.endsWith('.json') && file !== 'credentials.json')
	.sort();

test.each(WORKFLOW_FILES)('%s has a note that says what it shows', (file) => {
	const text = readFileSync(join(ROOT, 'examples', file), 'utf8');
	const { nodes } = JSON.parse(text) as { nodes: INode[] };
	const notes = nodes.filter(({ type }) => type === NOTE);
	expect(notes.length).toBeGreaterThan(0);
	for (const { parameters } of notes) expect(parameters.content).toMatch(/^##? .+\n/);
});

describe.each(EXAMPLE_FILES)('$file', ({ file }) => {
	const text = readFileSync(join(ROOT, file), 'utf8');
	const { nodes } = JSON.parse(text) as { nodes: INode[] };
	const working = nodes.filter(({ type }) => type !== NOTE);

	test(`has at most ${MOST_NODES} nodes`, () => {
		expect(working.length).toBeLessThanOrEqual(MOST_NODES);
	});

	test('names each node by what it does', () => {
		const names = nodes.map(({ name }) => name);
		expect(new Set(names).size).toBe(names.length);
		const unnamed = working.filter(({ name }) => /WhatsApp|\d$|^(Switch|If|Set|Edit)/.test(name));
		expect(unnamed.map(({ name }) => name)).toEqual([]);
	});

	test('has no node that lies upon another one', () => {
		const places = working.map(({ position }) => position.join());
		expect(new Set(places).size).toBe(places.length);
	});

	test("leaves nothing empty that the editor asks for, in this package's nodes", () => {
		const own = working.filter(({ type }) => type.startsWith(PACKAGE));
		expect(own.length).toBeGreaterThan(0);
		const issues = own.map((node) => {
			const description = DESCRIPTIONS[node.type];
			if (description === undefined) throw new Error(`There is no node ${node.type}`);
			return NodeHelpers.getNodeParametersIssues(description.properties, node, description);
		});
		expect(issues).toEqual(own.map(() => null));
	});

	test('holds no key, and no number of anybody', () => {
		const credentials = working.flatMap((node) => Object.values(node.credentials ?? {}));
		for (const credential of credentials) {
			expect(Object.keys(credential).sort()).toEqual(['id', 'name']);
		}
		expect(text).not.toMatch(/secret|apiKey|token|Bearer/i);
		const numbers = [...text.matchAll(/"(\+?\d[\d ]{10,})"/g)].map(([, number = '']) => number);
		expect(numbers.filter((number) => !FICTIONAL.test(number))).toEqual([]);
	});
});
