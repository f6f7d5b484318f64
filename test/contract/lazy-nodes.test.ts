import { spawnSync } from 'node:child_process';
import { readFileSync } from 'node:fs';
import { createRequire } from 'node:module';
import { join } from 'node:path';
import { compileFunction } from 'node:vm';

import { WhatsAppInteractive } from '../../nodes/WhatsAppInteractive/WhatsAppInteractive.node';
import { WhatsAppInteractiveTrigger } from '../../nodes/WhatsAppInteractive/WhatsAppInteractiveTrigger.node';
import { builtFile, loadBuilt } from '../support/load-built';

/* What n8n loads of a node when it starts, held against the class in the sources. */

const NODES = [
	{ name: 'WhatsAppInteractive', Source: WhatsAppInteractive },
	{ name: 'WhatsAppInteractiveTrigger', Source: WhatsAppInteractiveTrigger },
];

type Path = readonly PropertyKey[];

const isObject = (value: unknown): value is object => typeof value === 'object' && value !== null;

/** All that n8n can find at a node: its own members, and the methods of its class. */
function membersOf(node: object): Array<readonly [Path, unknown]> {
	const within = (object: object, path: Path): Array<readonly [Path, unknown]> =>
		Reflect.ownKeys(object).flatMap((key) => {
			const value: unknown = Reflect.get(object, key);
			const place = [...path, key];
			const entry = [
				place,
				isObject(value) ? Object.prototype.toString.call(value) : value,
			] as const;
			return isObject(value) ? [entry, ...within(value, place)] : [entry];
		});
	const methods: object = Reflect.getPrototypeOf(node) ?? {};
	return [...within(node, []), ...within(methods, ['prototype'])];
}

/** A function by what it is; anything else as it is. */
const told = (value: unknown): unknown =>
	typeof value === 'function' ? `${value.constructor.name} ${value.name}` : value;

const toldMembers = (node: object) =>
	membersOf(node).map(([path, value]) => [path.map(String).join('.'), told(value)]);

/** The places of the functions of a node. */
const functionsOf = (node: object): Path[] =>
	membersOf(node)
		.filter(([path, value]) => typeof value === 'function' && path[1] !== 'constructor')
		.map(([path]) => (path[0] === 'prototype' ? path.slice(1) : path));

describe.each(NODES)('$name', ({ name, Source }) => {
	test('is in the build what it is in the sources, to the last member and in the same order', () => {
		expect(toldMembers(new (loadBuilt<object>(name))())).toEqual(toldMembers(new Source()));
	});

	test('gives each of its instances a description of its own, which n8n changes', () => {
		const Built = loadBuilt<InstanceType<typeof Source>>(name);
		const { properties } = new Built().description;
		properties.length = 0;
		expect(new Built().description.properties).toEqual(new Source().description.properties);
	});

	test('loads its code when it is first called, and not before', () => {
		const script = `
			const { ${name}: Node } = require(${JSON.stringify(builtFile(name))});
			const node = new Node();
			const isLoaded = () => Object.keys(require.cache).some((file) => file.endsWith('nodes.js'));
			const before = isLoaded();
			node.webhook.call({}).catch(() => {}).then(() => console.log(JSON.stringify([before, isLoaded()])));`;
		const { stdout, stderr } = spawnSync(process.execPath, ['-e', script], { encoding: 'utf8' });
		expect({ stdout, stderr }).toEqual({ stdout: '[false,true]\n', stderr: '' });
	});

	test.each(functionsOf(new Source()).map((path) => ({ at: path.map(String).join('.'), path })))(
		'hands $at on with what n8n calls it on and with',
		async ({ path }) => {
			const calls: unknown[] = [];
			/** Has whatever is asked of it, and remembers how it was called. */
			const recorder = (place: Path): object =>
				new Proxy(() => {}, {
					get: (_, key) => recorder([...place, key]),
					apply: (_, self, given) => {
						calls.push({ place, self, given });
						return 'what came of it';
					},
				});
			const exported: Record<string, new () => object> = {};
			const required: string[] = [];
			compileFunction(readFileSync(builtFile(name), 'utf8'), ['exports', 'require'])(
				exported,
				(file: string) => {
					required.push(file);
					return { [name]: new Proxy(class {}, { construct: () => recorder([]) }) };
				},
			);
			const Built = exported[name];
			if (Built === undefined) throw new Error(`${name} is not exported`);
			const place = path.map((key) => (typeof key === 'symbol' ? key : String(key)));
			let found: unknown = new Built();
			for (const key of place) found = isObject(found) ? Reflect.get(found, key) : undefined;
			if (typeof found !== 'function') throw new Error('There is no function');
			const context = { n8n: 'context' };
			const came: unknown = await Reflect.apply(found, context, ['first', { second: true }, 3]);
			expect(came).toBe('what came of it');
			expect(calls).toEqual([{ place, self: context, given: ['first', { second: true }, 3] }]);
			expect(required).toEqual(['./nodes.js']);
		},
	);
});

describe('the build', () => {
	const { writeLazyNode } = createRequire(__filename)(
		join(__dirname, '../../scripts/build/lazy-node.js'),
	) as { writeLazyNode: (name: string, node: object, code: string) => string };

	const withMember = (member: unknown) =>
		new (class {
			description = { properties: [], member };
		})();

	test.each([
		{
			what: 'a member that JSON drops',
			node: withMember(undefined),
			words: "Node can't be written down: Node.members.description.member would differ",
		},
		{
			what: 'a number that JSON has no word for',
			node: withMember([Number.NaN]),
			words: "Node can't be written down: Node.members.description.member.0 would differ",
		},
		{
			what: 'a date',
			node: withMember(new Date(0)),
			words: 'node.description.member is neither data nor a function',
		},
		{
			what: 'a map',
			node: withMember({ inside: new Map() }),
			words: 'node.description.member.inside is neither data nor a function',
		},
		{
			what: 'a symbol of a module',
			node: withMember({ [Symbol('own')]: 1 }),
			words: 'Symbol(own) is a symbol that only its module knows',
		},
		{
			what: 'a class',
			node: withMember(class {}),
			words: "node.description.member is a function that can't be handed on",
		},
		{
			what: 'a generator',
			node: withMember(function* () {}),
			words: "node.description.member is a function that can't be handed on",
		},
		{
			what: 'a getter',
			node: new (class {
				get description() {
					return {};
				}
			})(),
			words: 'node.description is no method',
		},
		{
			what: 'a class with another one above it',
			node: new (class extends Map {})(),
			words: 'The class of the node extends another one',
		},
	])('refuses $what, with words', ({ node, words }) => {
		expect(() => writeLazyNode('Node', node, './nodes.js')).toThrow(words);
	});

	test.each([
		{ what: 'quotes, backslashes and line breaks', member: `'"\\'\n\u2028\`\${x}` },
		{ what: 'keys that are no names', member: { 'a-b': [{ '1': () => 1 }], '': async () => 2 } },
		{ what: 'a key with a meaning', member: JSON.parse('{"__proto__":{"a":1}}') as unknown },
		{ what: 'a symbol that all modules share', member: { [Symbol.for('a"b')]: { f: () => 1 } } },
		{ what: 'nothing', member: null },
	])('carries $what', ({ member }) => {
		const node = withMember(member);
		const exported: Record<string, new () => object> = {};
		compileFunction(writeLazyNode('Node', node, './nodes.js'), ['exports', 'require'])(exported);
		const Written = exported.Node;
		if (Written === undefined) throw new Error('There is no class');
		expect(toldMembers(new Written()).slice(0, -1)).toEqual(toldMembers(node).slice(0, -1));
	});
});
