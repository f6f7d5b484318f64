import { resolve } from 'node:path';

import ts from 'typescript';

/*
 * A key that comes from outside (a name in a workflow, a webhook or an answer) must not index a plain
 * object: `__proto__` would write into all objects of the process, `constructor` would find what
 * nobody put there. The compiler knows which keys can be any text.
 */

const ROOT = resolve(__dirname, '../..');

/** Asks for own members only, and is the one place that may index by any text. */
const LOOK_UP = 'nodes/WhatsAppInteractive/common/json.ts';

const WRITING = new Set([
	ts.SyntaxKind.DeleteExpression,
	ts.SyntaxKind.PrefixUnaryExpression,
	ts.SyntaxKind.PostfixUnaryExpression,
]);

const isWritten = (access: ts.ElementAccessExpression): boolean => {
	const { parent } = access;
	if (WRITING.has(parent.kind)) return true;
	return (
		ts.isBinaryExpression(parent) &&
		parent.left === access &&
		parent.operatorToken.kind >= ts.SyntaxKind.FirstAssignment &&
		parent.operatorToken.kind <= ts.SyntaxKind.LastAssignment
	);
};

/** Whether a key can only be a number or one of the texts that the code itself names. */
function isKnown(type: ts.Type): boolean {
	const types = type.isUnion() ? type.types : [type];
	return types.every(
		(each) => each.isStringLiteral() || (each.flags & ts.TypeFlags.NumberLike) !== 0,
	);
}

/** The accesses in a file whose key can be any text, as `read` or `written`. */
function openAccesses(file: ts.SourceFile, checker: ts.TypeChecker): string[] {
	const found: string[] = [];
	const visit = (node: ts.Node): void => {
		if (ts.isElementAccessExpression(node)) {
			const type = checker.getTypeAtLocation(node.argumentExpression);
			// The constraint of a type parameter is what it can be.
			const key = checker.getBaseConstraintOfType(type) ?? type;
			if (!isKnown(key)) found.push(`${isWritten(node) ? 'written' : 'read'}: ${node.getText()}`);
		}
		ts.forEachChild(node, visit);
	};
	visit(file);
	return found;
}

/** The open accesses in a text of TypeScript. */
function openAccessesIn(text: string): string[] {
	const file = ts.createSourceFile('case.ts', text, ts.ScriptTarget.ES2022, true);
	const options = { strict: true, noLib: true };
	const checked = ts.createProgram(['case.ts'], options, {
		...ts.createCompilerHost(options),
		getSourceFile: () => file,
	});
	return openAccesses(file, checked.getTypeChecker());
}

test.each([
	[
		'any text',
		'const f = (o: { [name: string]: unknown }, key: string) => o[key];',
		['read: o[key]'],
	],
	[
		'any text, written',
		'const f = (o: { [name: string]: unknown }, key: string) => { o[key] = 1; };',
		['written: o[key]'],
	],
	[
		'any text, deleted',
		'const f = (o: { [name: string]: unknown }, key: string) => delete o[key];',
		['written: o[key]'],
	],
	[
		'a key of any type',
		'const f = (o: { [name: string]: unknown }, key: any) => o[key];',
		['read: o[key]'],
	],
	[
		'a key of an open type',
		'const f = <Key extends string>(o: { [name in Key]: 1 }, key: Key) => o[key];',
		['read: o[key]'],
	],
	['a position', 'const f = (o: string[], key: number) => o[key];', []],
	['names that the code knows', "const f = (o: { a: 1; b: 2 }, key: 'a' | 'b') => o[key];", []],
])('%s is told', (_why, text, expected) => {
	expect(openAccessesIn(text)).toEqual(expected);
});

test('no key from outside indexes an object', () => {
	const { config } = ts.readConfigFile(`${ROOT}/tsconfig.json`, ts.sys.readFile) as {
		config: unknown;
	};
	const { fileNames, options } = ts.parseJsonConfigFileContent(config, ts.sys, ROOT);
	const own = fileNames.filter((name) => /\/(nodes|credentials)\//.test(name.slice(ROOT.length)));
	const checked = ts.createProgram(own, options);
	const found = own
		.filter((name) => !name.endsWith(LOOK_UP))
		.flatMap((name) => {
			const file = checked.getSourceFile(name);
			if (file === undefined) throw new Error(`${name} is not part of the program`);
			return openAccesses(file, checked.getTypeChecker()).map((each) => `${name}: ${each}`);
		});
	expect(own.length).toBeGreaterThan(100);
	expect(found).toEqual([]);
}, 120_000);
