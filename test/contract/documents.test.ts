import { existsSync, readdirSync, readFileSync } from 'node:fs';
import { dirname, join, relative } from 'node:path';

import { anchor } from '../../generators/docs/markdown';
import { EVENT_TYPES } from '../../nodes/WhatsAppInteractive/events/event';
import { REPORT_TYPES } from '../../nodes/WhatsAppInteractive/events/report';
import { asRecord } from '../../nodes/WhatsAppInteractive/common/json';
import { isAmong } from '../../nodes/WhatsAppInteractive/common/members';
import manifest from '../../package.json';
import trigger from '../../previews/trigger.json';

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

/** What stands under a heading of the second level. */
function sectionOf(file: string, heading: string): string {
	const [, after = ''] = textOf(file).split(`\n## ${heading}\n`);
	const [section = ''] = after.split('\n## ');
	return section;
}

/** The texts of a table's first column under a heading, in the parts around what differs. */
const quotedUnder = (file: string, heading: string, differing: RegExp): string[][] =>
	[...sectionOf(file, heading).matchAll(/^\| `([^`]+)`(?:, a warning)? *\|/gm)].map(
		([, text = '']) =>
			text.split(differing).flatMap((part) => (part.trim().length > 3 ? [part.trim()] : [])),
	);

/** What differs in a line of n8n's log; the code puts its sentences together. */
const IN_LOG = /…|\.\.\.|\d+|: |\. |\(.*\)/;

test.each([
	['Errors by their text', /…/, 15],
	['The trigger starts nothing', IN_LOG, 15],
	['An execution waits, and no answer ends it', IN_LOG, 5],
] as const)('the code still has each text under %j', (heading, differing, least) => {
	const sources = filesUnder('nodes', '.ts').map(textOf);
	const quoted = quotedUnder('docs/troubleshooting.md', heading, differing);
	expect(quoted.length).toBeGreaterThan(least);
	const unknown = quoted.filter(
		(parts) => !sources.some((source) => parts.every((part) => source.includes(part))),
	);
	expect(unknown).toEqual([]);
});

/** The names of all members in a schema, however deep. */
function namesIn(schema: unknown): string[] {
	const { properties, items } = asRecord(schema);
	return [
		...Object.entries(asRecord(properties)).flatMap(([name, member]) => [name, ...namesIn(member)]),
		...(items === undefined ? [] : namesIn(items)),
	];
}

/** The parts that only some events have, by the events. */
const PARTS: ReadonlyArray<[part: string, events: readonly string[]]> = [
	['report', REPORT_TYPES],
	['error', ['failed']],
	...EVENT_TYPES.filter((type) => !isAmong(REPORT_TYPES, type)).map((type): [string, string[]] => [
		type,
		[type],
	]),
];

describe('the page of events', () => {
	const page = textOf('docs/events.md');
	const sections = page.split('\n## ');
	const sectionsOn = (event: string) =>
		sections.slice(1).filter((section) => section.split('\n')[0]?.includes(`\`${event}\``));

	test.each(EVENT_TYPES)('has one section on %s', (event) => {
		expect(sectionsOn(event)).toHaveLength(1);
	});

	test.each(PARTS)('names each member of %s', (part, events) => {
		const text = events.flatMap(sectionsOn).join();
		const names = namesIn(trigger.properties[part as keyof typeof trigger.properties]);
		expect(names.filter((name) => !text.includes(`\`${name}\``))).toEqual([]);
	});

	test('names each member that all events have', () => {
		const parts = new Set(PARTS.map(([part]) => part));
		const common = Object.keys(trigger.properties).filter(
			(name) => name === 'error' || !parts.has(name),
		);
		expect(common.filter((name) => !sections[0]?.includes(`\`${name}\``))).toEqual([]);
	});
});
