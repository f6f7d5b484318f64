import ts from 'typescript';

import { findIn, parseSource, sourceFiles } from '../support/source-files';

/*
 * A list that is handed to a function as its arguments ends the stack from some hundred thousand
 * entries on: a cart, a body or a list of templates of that length would be an error that nobody
 * expects. JavaScript's own functions that take any number of them are called with the few that the
 * code itself names.
 */

const TAKE_ANY_NUMBER = new Set([
	...['push', 'unshift', 'splice', 'concat', 'apply'],
	...['max', 'min', 'hypot', 'of', 'fromCharCode', 'fromCodePoint', 'assign'],
]);

/** The calls in a file that hand over a list as arguments. */
const handedOver = (file: ts.SourceFile): string[] =>
	findIn(file, (node) =>
		ts.isCallExpression(node) &&
		ts.isPropertyAccessExpression(node.expression) &&
		TAKE_ANY_NUMBER.has(node.expression.name.text) &&
		(node.expression.name.text === 'apply' || node.arguments.some(ts.isSpreadElement))
			? `${file.fileName}: ${node.getText()}`
			: undefined,
	);

test.each([
	['Math.max(...lines.map(priceOf))', 1],
	['found.push(...more)', 1],
	['found.push(first, ...more)', 1],
	['Math.max.apply(null, lines)', 1],
	['Math.max(a, b)', 0],
	['[...found, ...more]', 0],
	['firstText(...places)', 0],
])('%s: %i', (code, count) => {
	expect(handedOver(parseSource('case.ts', code))).toHaveLength(count);
});

test('no list is handed over as arguments', () => {
	const files = sourceFiles();
	expect(files.length).toBeGreaterThan(100);
	expect(files.flatMap(handedOver)).toEqual([]);
});
