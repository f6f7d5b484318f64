import { existsSync, readdirSync, readFileSync } from 'node:fs';
import { dirname, join, relative } from 'node:path';

import { anchor } from '../../generators/docs/markdown';
import { EVENT_TYPES } from '../../nodes/WhatsAppInteractive/events/event';
import manifest from '../../package.json';

/* The documents: links that lead somewhere, and texts of errors that are still the code's. */
const ROOT = join(__dirname, '..', '..');

const filesUnder = (folder: string, end: string): string[] =>
	readdirSync(join(ROOT, folder), { recursive: true, encoding: 'utf8' })
		.filter((file) => file.endsWith(end))
		.map((file) => join(folder, file));

const PAGES = [
	...readdirSync(ROOT).filter((file) => file.endsWith('.md')),
	...filesUnder('docs', '.md'),
	join('sandbox', 'README.md'),
];

const textOf = (file: string): string => readFileSync(join(ROOT, file), 'utf8');

/** What can be linked to in a page. */
const anchorsOf = (file: string): string[] =>
	[...textOf(file).matchAll(/^#+ (.+)$/gm)].map(([, heading = '']) => anchor(heading));

/** The links of a page to other files and headings of the repository. */
const linksOf = (file: string): string[] =>
	[...textOf(file).matchAll(/\]\(([^)\s]+)\)/g)]
		.map(([, target = '']) => target)
		.filter((target) => !/^[a-z]+:/.test(target));

test.each(PAGES)('the links of %s lead somewhere', (file) => {
	const broken = linksOf(file).filter((link) => {
		const [path = '', fragment] = link.split('#');
		const target = path === '' ? file : relative(ROOT, join(ROOT, dirname(file), path));
		if (!existsSync(join(ROOT, target))) return true;
		return fragment !== undefined && !anchorsOf(target).includes(fragment);
	});
	expect(broken).toEqual([]);
});

/** What n8n's editor leads to: the help of nodes and of credentials. */
const SOURCES_WITH_LINKS = [
	...filesUnder('nodes', '.node.json'),
	...filesUnder('credentials', '.credentials.ts'),
];

/** Addresses in this repository, with the file that each shows and the heading in it. */
const repositoryLinksOf = (file: string): Array<{ page: string; fragment: string | undefined }> =>
	[...textOf(file).matchAll(/https:\/\/github\.com\/[\w-]+\/([\w-]+)([^"']*)["']/g)]
		.filter(([, repository]) => repository === manifest.name)
		.map(([, , rest = '']) => {
			const [path = '', fragment] = rest.split('#');
			const page = path.replace(/^\/blob\/main\//, '');
			return { page: page === '' ? 'README.md' : page, fragment };
		});

test.each(SOURCES_WITH_LINKS)('the help that %s leads to is there', (file) => {
	const links = repositoryLinksOf(file);
	expect(links.length).toBeGreaterThan(0);
	const broken = links.filter(
		({ page, fragment }) =>
			!existsSync(join(ROOT, page)) ||
			// Of the repository's first page, GitHub calls the whole README so.
			(fragment !== undefined && fragment !== 'readme' && !anchorsOf(page).includes(fragment)),
	);
	expect(broken).toEqual([]);
});

test.each(EVENT_TYPES)('the page of events says what %s has', (type) => {
	const headings = textOf('docs/events.md').match(/^## .+$/gm) ?? [];
	expect(headings.filter((heading) => heading.includes(`\`${type}\``))).toHaveLength(1);
});

/** The texts of a table's first column under a heading, in the parts around what differs. */
function quotedUnder(file: string, heading: string): string[][] {
	const [, after = ''] = textOf(file).split(`## ${heading}\n`);
	const [section = ''] = after.split('\n## ');
	return [...section.matchAll(/^\| `([^`]+)` *\|/gm)].map(([, text = '']) =>
		text.split('…').flatMap((part) => (part.trim().length > 3 ? [part.trim()] : [])),
	);
}

test('each error that the documents explain is one that the code still has', () => {
	const sources = filesUnder('nodes', '.ts').map(textOf);
	const quoted = quotedUnder('docs/troubleshooting.md', 'Errors by their text');
	expect(quoted.length).toBeGreaterThan(10);
	const unknown = quoted.filter(
		(parts) => !sources.some((source) => parts.every((part) => source.includes(part))),
	);
	expect(unknown).toEqual([]);
});
