import { readdirSync, readFileSync } from 'node:fs';
import { join, resolve } from 'node:path';

const ROOT = resolve(__dirname, '../..');

const FOLDERS = [
	'bench',
	'credentials',
	'demo',
	'generators',
	'nodes',
	'sandbox',
	'scripts',
	'shown',
	'test',
];

const sources = FOLDERS.flatMap((folder) =>
	readdirSync(join(ROOT, folder), { recursive: true, encoding: 'utf8' })
		.map((name) => join(folder, name))
		// Some tools have packages in a folder of their own, which others wrote.
		.filter((name) => /\.[cm]?[jt]s$/.test(name) && !/(^|\/)node_modules\//.test(name)),
);

/** A comment that switches a rule of a linter off. */
const EXCEPTION = /\b(?:es|ox)lint-(?:disable|enable)/;

test('a comment that switches rules off is found', () => {
	const comment = ['// eslint', 'disable-next-line no-console'].join('-');
	expect(comment).toMatch(EXCEPTION);
});

test('no file makes an exception from the rules of lint', () => {
	expect(sources.length).toBeGreaterThan(1000);
	expect(sources.filter((name) => EXCEPTION.test(readFileSync(join(ROOT, name), 'utf8')))).toEqual(
		[],
	);
});
