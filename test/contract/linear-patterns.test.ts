import { readdirSync, readFileSync } from 'node:fs';
import { join, resolve } from 'node:path';

import { analyse } from 'scslre';
import ts from 'typescript';

/*
 * Regular expressions meet texts that anybody may have written, of any length: none may take longer
 * than in proportion to it. Told by the expressions themselves, not by a clock.
 */

const ROOT = resolve(__dirname, '../..');

/** What is wrong with an expression; nothing where its time grows as the text does. */
const slownessOf = (source: string, flags: string): string[] =>
	analyse({ source, flags }).reports.map(({ type, exponential }) =>
		exponential ? 'exponential' : `quadratic (${type})`,
	);

/** The literals of a file that are regular expressions, as source and flags. */
function patternsOf(path: string): Array<readonly [source: string, flags: string]> {
	const file = ts.createSourceFile(path, readFileSync(path, 'utf8'), ts.ScriptTarget.ES2022, true);
	const found: Array<readonly [string, string]> = [];
	const visit = (node: ts.Node): void => {
		if (ts.isRegularExpressionLiteral(node)) {
			const end = node.text.lastIndexOf('/');
			found.push([node.text.slice(1, end), node.text.slice(end + 1)]);
		}
		ts.forEachChild(node, visit);
	};
	visit(file);
	return found;
}

test.each([
	['[\\s_-]+(\\w)', 'g', ['quadratic (Move)']],
	['\\/+$', '', ['quadratic (Move)']],
	['[?#].*$', '', ['quadratic (Move)']],
	['^[^\\s@]+@[^\\s@]+\\.[^\\s@]+$', '', ['quadratic (Trade)']],
	['^(a+)+$', '', ['exponential']],
	['^[^\\s@]+@[^\\s@.]+(?:\\.[^\\s@.]+)+$', '', []],
])('/%s/%s is %p', (source, flags, expected) => {
	expect(slownessOf(source, flags)).toEqual(expected);
});

test('no regular expression takes longer than in proportion to the text', () => {
	const patterns = ['nodes', 'credentials']
		.flatMap((room) =>
			readdirSync(join(ROOT, room), { recursive: true }).map((name) =>
				join(ROOT, room, String(name)),
			),
		)
		.filter((path) => path.endsWith('.ts'))
		.flatMap((path) => patternsOf(path).map((pattern) => [path, ...pattern] as const));
	const slow = patterns.flatMap(([path, source, flags]) => {
		const found = slownessOf(source, flags);
		return found.length === 0 ? [] : [`${path}: /${source}/${flags} is ${found.join(', ')}`];
	});
	expect(patterns.length).toBeGreaterThan(50);
	expect(slow).toEqual([]);
});
