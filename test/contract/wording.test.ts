import ts from 'typescript';

import { findIn, sourceFiles } from '../support/source-files';

/* What the texts of the package have in common, whoever has written them. */

/** What stands in no text, and what stands there instead. */
const WORDINGS: ReadonlyArray<[found: RegExp, instead: string]> = [
	[/\bcan(?:'t| not)\b/, 'cannot'],
	[/, it must\b/, 'a colon, where one sentence follows another'],
	[/, the (?:message|file|webhook) was not\b/, 'a semicolon, where one sentence follows another'],
	[/, (?:nothing was asked|the limit (?:is|for))\b/, 'a word between two sentences'],
];

/** The texts of a file, each part of one with an expression in it by itself. */
const textsOf = (file: ts.SourceFile): string[] =>
	findIn(file, (node) =>
		ts.isStringLiteralLike(node) ||
		ts.isTemplateHead(node) ||
		ts.isTemplateMiddleOrTemplateTail(node)
			? node.text
			: undefined,
	);

test.each(WORDINGS)('no text has %s in it, but %s', (found) => {
	const texts = sourceFiles().flatMap(textsOf);
	expect(texts.length).toBeGreaterThan(1000);
	expect(texts.filter((text) => found.test(text))).toEqual([]);
});
