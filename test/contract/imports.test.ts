import { readdirSync, readFileSync } from 'node:fs';
import { dirname, join, relative, resolve } from 'node:path';

import ts from 'typescript';

import rooms from '../../scripts/rooms.json';

/*
 * No file of the package imports itself through others, and no room one above it. Imports of types
 * count: who reads the code follows them like any other.
 */

const NODES = resolve(__dirname, '../../nodes/WhatsAppInteractive');

const SOURCES = readdirSync(NODES, { recursive: true, encoding: 'utf8' })
	.filter((name) => name.endsWith('.ts'))
	.map((name) => join(NODES, name));

/** The sources that a source imports. */
function importsOf(source: string): string[] {
	const { importedFiles } = ts.preProcessFile(readFileSync(source, 'utf8'), true, true);
	return importedFiles.flatMap(({ fileName }) => {
		const place = resolve(dirname(source), fileName);
		return [`${place}.ts`, join(place, 'index.ts')].filter((each) => SOURCES.includes(each));
	});
}

/** A circle in a graph, as the way along it; undefined where there is none. */
function findCircle(graph: ReadonlyMap<string, readonly string[]>): readonly string[] | undefined {
	const done = new Set<string>();
	const follow = (node: string, way: readonly string[]): readonly string[] | undefined => {
		if (way.includes(node)) return [...way.slice(way.indexOf(node)), node];
		if (done.has(node)) return undefined;
		for (const next of graph.get(node) ?? []) {
			const circle = follow(next, [...way, node]);
			if (circle !== undefined) return circle;
		}
		done.add(node);
		return undefined;
	};
	for (const node of graph.keys()) {
		const circle = follow(node, []);
		if (circle !== undefined) return circle;
	}
	return undefined;
}

test.each<[string, ReadonlyArray<[string, string[]]>, readonly string[] | undefined]>([
	[
		'none',
		[
			['a', ['b', 'c']],
			['b', ['c']],
			['c', []],
		],
		undefined,
	],
	[
		'of two',
		[
			['a', ['b']],
			['b', ['a']],
		],
		['a', 'b', 'a'],
	],
	[
		'that begins later',
		[
			['a', ['b']],
			['b', ['c']],
			['c', ['b']],
		],
		['b', 'c', 'b'],
	],
])('a circle is found: %s', (_which, arrows, expected) => {
	expect(findCircle(new Map(arrows))).toEqual(expected);
});

test('no file imports itself through others', () => {
	const graph = new Map(SOURCES.map((source) => [source, importsOf(source)]));
	expect([...graph.values()].flat().length).toBeGreaterThan(500);
	expect(findCircle(graph)?.map((source) => relative(NODES, source))).toBeUndefined();
});

test('every room imports rooms before it in the table only', () => {
	const early = rooms.flatMap(({ room, imports }, index) =>
		imports
			.filter((other) => !rooms.slice(0, index).some((before) => before.room === other))
			.map((other) => `${room} imports ${other}`),
	);
	expect(early).toEqual([]);
});

test('every folder is a room', () => {
	const folders = readdirSync(NODES, { withFileTypes: true })
		.filter((entry) => entry.isDirectory())
		.map(({ name }) => name);
	const known = rooms.map(({ room }) => room).filter((room) => !room.includes('/'));
	expect(folders.sort()).toEqual(known.sort());
});
