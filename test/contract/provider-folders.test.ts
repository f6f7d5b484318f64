import { existsSync, readdirSync } from 'node:fs';
import { join, resolve } from 'node:path';

import { PROVIDERS } from '../../nodes/WhatsAppInteractive/providers';
import {
	PROVIDER_IDS,
	type ProviderId,
} from '../../nodes/WhatsAppInteractive/providers/provider-id';

/*
 * Whoever knows one provider's folder knows all of them: the same thing has the same name in each,
 * a file or a folder with an index, and what a provider lacks is absent.
 */

const FOLDERS = resolve(__dirname, '../../nodes/WhatsAppInteractive/providers');

/** What every provider has. */
const NEEDED = [
	'account',
	'decode',
	'encode',
	'events',
	'field-names',
	'provider',
	'rules',
	'setup',
];

/** What a provider may have, and what tells that it has it. */
const OPTIONAL: ReadonlyArray<[name: string, has: readonly ProviderId[]]> = [
	['bulk', PROVIDER_IDS.filter((id) => PROVIDERS[id].bulk !== undefined)],
	['directory', PROVIDER_IDS.filter((id) => Object.keys(PROVIDERS[id].directory).length > 0)],
	['inquiry', PROVIDER_IDS.filter((id) => PROVIDERS[id].inquiry !== undefined)],
	[
		'media',
		PROVIDER_IDS.filter(
			(id) => PROVIDERS[id].queries.uploadMedia ?? PROVIDERS[id].queries.downloadMedia,
		),
	],
	['registration', PROVIDER_IDS.filter((id) => Object.keys(PROVIDERS[id].registrars).length > 0)],
	['templates', PROVIDER_IDS.filter((id) => PROVIDERS[id].queries.getTemplates !== undefined)],
];

/** What else a provider may have: notes on fields, its environment for tests, what several of its files need. */
const SHARED = ['field-notes', 'lists', 'media-limits', 'test-environment'];

/** The files inside of a provider's `events/`. */
const EVENT_FILES = [
	'account-changes',
	'billing',
	'contact',
	'dialect',
	'failures',
	'inbound',
	'index',
	'notices',
	'payments',
	'reports',
	'version2',
	'version3',
];

const namesIn = (...folder: string[]): string[] =>
	readdirSync(join(FOLDERS, ...folder)).map((name) => name.replace(/\.ts$/, ''));

const has = (id: string, name: string): boolean =>
	existsSync(join(FOLDERS, id, `${name}.ts`)) || existsSync(join(FOLDERS, id, name, 'index.ts'));

describe.each(PROVIDER_IDS)('%s', (id) => {
	test.each(NEEDED)('has %s', (name) => {
		expect(has(id, name)).toBe(true);
	});

	test('has no file by a name that the others do not know', () => {
		const known = [...NEEDED, ...OPTIONAL.map(([name]) => name), ...SHARED];
		expect(namesIn(id).filter((name) => !known.includes(name))).toEqual([]);
	});

	test('has no file on events by a name that the others do not know', () => {
		expect(namesIn(id, 'events').filter((name) => !EVENT_FILES.includes(name))).toEqual([]);
	});
});

test.each(OPTIONAL)('the providers with %s are those that say so', (name, expected) => {
	expect(PROVIDER_IDS.filter((id) => has(id, name))).toEqual(expected);
});

test('every folder is a provider, but for what several of them are made of', () => {
	const folders = readdirSync(FOLDERS, { withFileTypes: true }).flatMap((entry) =>
		entry.isDirectory() ? [entry.name] : [],
	);
	expect(folders.sort()).toEqual([...PROVIDER_IDS, 'meta'].sort());
});
