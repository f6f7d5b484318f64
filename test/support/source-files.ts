import { readdirSync, readFileSync } from 'node:fs';
import { join, resolve } from 'node:path';

import { memoize } from 'lodash';
import ts from 'typescript';

const ROOT = resolve(__dirname, '../..');

/** The syntax of a text of TypeScript. */
export const parseSource = (name: string, text: string): ts.SourceFile =>
	ts.createSourceFile(name, text, ts.ScriptTarget.ES2022, true);

/** The syntax of each file that goes into the package; to parse them takes seconds. */
export const sourceFiles = memoize((): readonly ts.SourceFile[] =>
	['nodes', 'credentials']
		.flatMap((room) =>
			readdirSync(join(ROOT, room), { recursive: true }).map((name) => join(room, String(name))),
		)
		.filter((name) => name.endsWith('.ts'))
		.map((name) => parseSource(name, readFileSync(join(ROOT, name), 'utf8'))),
);

/** All nodes of a file's syntax for which something is found, with what was found. */
export function findIn<Found>(
	file: ts.SourceFile,
	find: (node: ts.Node) => Found | undefined,
): Found[] {
	const found: Found[] = [];
	const visit = (node: ts.Node): void => {
		const here = find(node);
		if (here !== undefined) found.push(here);
		ts.forEachChild(node, visit);
	};
	visit(file);
	return found;
}
