import { analyse } from 'scslre';
import ts from 'typescript';

import { NUMBERING_PLANS } from '../../nodes/WhatsAppInteractive/common/phone/numbering-plans';
import { loadFresh } from '../support/load-fresh';
import { findIn, parseSource, sourceFiles } from '../support/source-files';

/*
 * Regular expressions meet texts that anybody may have written, of any length: none may take longer
 * than in proportion to it. Told by the expressions themselves, not by a clock.
 */

/** The countries whose numbers are known, each of which has patterns of its own. */
const COUNTRIES = NUMBERING_PLANS.trim()
	.split('\n')
	.map((row) => row.slice(0, 2));

/** What is wrong with an expression; nothing where its time grows as the text does. */
const slownessOf = (source: string, flags: string): string[] =>
	analyse({ source, flags }).reports.map(({ type, exponential }) =>
		exponential ? 'exponential' : `quadratic (${type})`,
	);

/** The literals of a file that are regular expressions, as source and flags. */
const patternsOf = (file: ts.SourceFile): Array<readonly [source: string, flags: string]> =>
	findIn(file, (node) => {
		if (!ts.isRegularExpressionLiteral(node)) return undefined;
		const end = node.text.lastIndexOf('/');
		return [node.text.slice(1, end), node.text.slice(end + 1)] as const;
	});

/** Whether the parts of a pattern are texts that the file itself names. */
function isNamedHere(node: ts.Node): boolean {
	if (ts.isStringLiteralLike(node)) return true;
	if (ts.isTemplateExpression(node)) {
		return node.templateSpans.every(({ expression }) => isNamedHere(expression));
	}
	return ts.isIdentifier(node) && /^[A-Z][A-Z\d_]*$/.test(node.text);
}

/** Where a file puts an expression together. */
const makes = (file: ts.SourceFile): Array<ts.NewExpression | ts.CallExpression> =>
	findIn(file, (node) =>
		(ts.isNewExpression(node) || ts.isCallExpression(node)) &&
		node.expression.getText() === 'RegExp'
			? node
			: undefined,
	);

/** The expressions that a file makes of what it does not name itself. */
const madeOfOther = (file: ts.SourceFile): string[] =>
	makes(file)
		.filter((each) => !(each.arguments ?? []).every(isNamedHere))
		.map((each) => `${file.fileName}: ${each.getText()}`);

test.each([
	['[\\s_-]+(\\w)', 'g', ['quadratic (Move)']],
	['\\/+$', '', ['quadratic (Move)']],
	['[?#].*$', '', ['quadratic (Move)']],
	['^[^\\s@]+@[^\\s@]+\\.[^\\s@]+$', '', ['quadratic (Trade)']],
	['^(a+)+$', '', ['exponential']],
	['^[^\\s@]+@[^\\s@.]+(?:\\.[^\\s@.]+)+$', '', []],
])('/%s/%s is %j', (source, flags, expected) => {
	expect(slownessOf(source, flags)).toEqual(expected);
});

const slowIn = (
	patterns: ReadonlyArray<readonly [where: string, source: string, flags: string]>,
): string[] =>
	patterns.flatMap(([where, source, flags]) => {
		const found = slownessOf(source, flags);
		return found.length === 0 ? [] : [`${where}: /${source}/${flags} is ${found.join(', ')}`];
	});

test('no regular expression takes longer than in proportion to the text', () => {
	const patterns = sourceFiles().flatMap((file) =>
		patternsOf(file).map((pattern) => [file.fileName, ...pattern] as const),
	);
	expect(patterns.length).toBeGreaterThan(50);
	expect(slowIn(patterns)).toEqual([]);
});

describe('those that are put together', () => {
	test.each([
		['new RegExp(`^${DAYS}$`)', 0],
		["RegExp('a' + text)", 1],
		['new RegExp(text)', 1],
		['new RegExp(`${text}+`)', 1],
	])('%s is made of other texts: %i', (code, count) => {
		expect(madeOfOther(parseSource('case.ts', code))).toHaveLength(count);
	});

	test('are of texts that the code names, or of the numbering plans', () => {
		const found = sourceFiles().flatMap(madeOfOther);
		expect(found.filter((each) => !each.includes('/common/phone/national-number.ts'))).toEqual([]);
		expect(found).toHaveLength(2);
	});

	test('take no longer than in proportion to the text', () => {
		const makers = sourceFiles().flatMap((file) => (makes(file).length > 0 ? [file.fileName] : []));
		expect(makers.length).toBeGreaterThan(2);
		const made: Array<readonly [string, string, string]> = [];
		const Native = RegExp;
		const recorded = new Proxy(Native, {
			construct(target, [source, flags]: [string, string | undefined]) {
				const pattern = new target(source, flags);
				made.push(['put together', pattern.source, pattern.flags]);
				return pattern;
			},
		});
		globalThis.RegExp = recorded;
		try {
			const { isCountry } = loadFresh<{ isCountry(text: string): boolean }>(
				'nodes/WhatsAppInteractive/common/phone/national-number',
				...makers,
			);
			for (const country of COUNTRIES) expect(isCountry(country)).toBe(true);
		} finally {
			globalThis.RegExp = Native;
		}
		expect(made.length).toBeGreaterThan(COUNTRIES.length);
		expect(slowIn(made)).toEqual([]);
	});
});
