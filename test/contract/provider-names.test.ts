import { readdirSync, readFileSync } from 'node:fs';
import { join, resolve } from 'node:path';

import { ALL_PROVIDERS } from '../../nodes/WhatsAppInteractive/providers';

/*
 * What providers differ in is told in their folders. A name anywhere else, be it in code or in a
 * comment, is something that the next provider would have to be added to by hand.
 */

const NODES = resolve(__dirname, '../../nodes');

/** The files that name providers all the same, and why. */
const EXCEPTIONS: ReadonlyArray<[file: string, why: string]> = [
	['WhatsAppInteractive/WhatsAppInteractive.node.json', 'the words that n8n is searched by'],
	['WhatsAppInteractive/WhatsAppInteractiveTrigger.node.json', 'the words that n8n is searched by'],
	['WhatsAppInteractive/operations/reader/members.ts', 'whose form of a template people paste'],
	['WhatsAppInteractive/api/retry-after.ts', 'the headers in which Graph tells how much is used'],
];

const NAMES = new RegExp(ALL_PROVIDERS.flatMap(({ id, name }) => [id, name]).join('|'), 'i');

/** What else is one provider's: its company, its API and its products, by their own names. */
const OWN_NAMES = /\b(?:CPaaS|Graph|Meta)\b/;

const namesProvider = (line: string): boolean => NAMES.test(line) || OWN_NAMES.test(line);

const FILES = readdirSync(NODES, { recursive: true, withFileTypes: true })
	.filter((entry) => entry.isFile())
	.map((entry) => join(entry.parentPath, entry.name).slice(NODES.length + 1));

/** The lines of a file that name a provider, with their numbers. */
const linesWithNames = (text: string): string[] =>
	text.split('\n').flatMap((line, index) => (namesProvider(line) ? [`${index + 1}: ${line}`] : []));

test.each([
	['an ID', "provider === 'infobip'", 1],
	['a name in a comment', '// Messangi has none.', 1],
	['a name in the middle of a word', 'export const INFOBIP_MEDIA = {};\n', 1],
	['a company', "// As Meta's documents say.", 1],
	['a product', 'Applications of CPaaS X', 1],
	['none', 'export const media = {};\n// The provider has none.', 0],
])('finds %s', (_what, text, count) => {
	expect(linesWithNames(text)).toHaveLength(count);
});

test('no file outside of providers/ names a provider', () => {
	const outside = FILES.filter((file) => !/^WhatsAppInteractive.providers./.test(file));
	expect(outside.length).toBeGreaterThan(200);
	const excepted = new Set(EXCEPTIONS.map(([file]) => file));
	const named = outside
		.filter((file) => !excepted.has(file))
		.flatMap((file) =>
			linesWithNames(readFileSync(join(NODES, file), 'utf8')).map((line) => `${file}:${line}`),
		);
	expect(named).toEqual([]);
});

test.each(EXCEPTIONS)('%s needs its exception: %s', (file) => {
	expect(linesWithNames(readFileSync(join(NODES, file), 'utf8'))).not.toEqual([]);
});
