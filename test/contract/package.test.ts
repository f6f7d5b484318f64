import { execFileSync } from 'node:child_process';
import { existsSync, readFileSync, statSync } from 'node:fs';
import { join, posix } from 'node:path';

import { LazyPackageDirectoryLoader } from 'n8n-core';
import type { Icon } from 'n8n-workflow';

import { ALL_PROVIDERS } from '../../nodes/WhatsAppInteractive/providers';
import manifest from '../../package.json';

/* What npm would publish, and what n8n makes of it. */
const ROOT = join(__dirname, '..', '..');

/** The files of the package as npm lists them. */
interface Packed {
	readonly unpackedSize: number;
	readonly files: ReadonlyArray<{ readonly path: string }>;
}

const NODES = ['whatsAppInteractive', 'whatsAppInteractiveTrigger'];

const CREDENTIALS = [
	'whatsAppInteractiveDialog360Api',
	'whatsAppInteractiveGupshupApi',
	'whatsAppInteractiveInfobipApi',
	'whatsAppInteractiveKaleyraApi',
	'whatsAppInteractiveMessangiApi',
	'whatsAppInteractiveMetaCloudApi',
];

const loader = new LazyPackageDirectoryLoader(ROOT);
let packed: Packed;
let paths: string[];

beforeAll(async () => {
	const told = execFileSync('npm', ['pack', '--dry-run', '--json'], {
		cwd: ROOT,
		encoding: 'utf8',
		stdio: ['ignore', 'pipe', 'ignore'],
	});
	const [first] = JSON.parse(told) as Packed[];
	if (first === undefined) throw new Error('npm packs nothing');
	packed = first;
	paths = packed.files.map(({ path }) => path);
	await loader.loadAll();
});

describe('the tarball', () => {
	test('holds the build and the three files that npm adds, nothing else', () => {
		const others = paths.filter(
			(path) => !/^dist\/(credentials|icons|nodes)\/[\w./-]+\.(js|json|svg)$/.test(path),
		);
		expect(others.filter((path) => path !== 'README.md')).toEqual(['LICENSE', 'package.json']);
	});

	test.each([/\.map$/, /tsbuildinfo/, /\.d\.ts$/, /(^|\/)tests?\//, /sandbox/, /\.test\./])(
		'holds nothing like %s',
		(pattern) => {
			expect(paths.filter((path) => pattern.test(path))).toEqual([]);
		},
	);

	test.each([
		{ file: 'nodes.js', below: 430_000, why: 'the code, without the panels' },
		{ file: 'WhatsAppInteractive.node.js', below: 200_000, why: 'read at each start of n8n' },
		{ file: 'WhatsAppInteractiveTrigger.node.js', below: 30_000, why: 'read at each start of n8n' },
	])('has $file below $below bytes: $why', ({ file, below }) => {
		expect(statSync(join(ROOT, 'dist/nodes/WhatsAppInteractive', file)).size).toBeLessThan(below);
	});

	test('has little beside its nodes', () => {
		const nodes = paths.filter((path) => /^dist\/nodes\/.*\.js$/.test(path));
		const size = nodes.reduce((sum, path) => sum + statSync(join(ROOT, path)).size, 0);
		expect(nodes).toHaveLength(3);
		expect(packed.unpackedSize - size).toBeLessThan(85_000);
	});

	test('tells nothing of the machine that built it', () => {
		const telltale = [ROOT, '/home/', '/Users/', '/root/', 'sourceMappingURL', 'node_modules/'];
		const built = paths.filter((path) => path.startsWith('dist/'));
		const found = built.flatMap((path) => {
			const text = readFileSync(join(ROOT, path), 'utf8');
			return telltale.filter((word) => text.includes(word)).map((word) => `${path}: ${word}`);
		});
		expect(found).toEqual([]);
	});

	test('imports nothing that n8n does not bring along', () => {
		const imported = paths
			.filter((path) => path.endsWith('.js'))
			.flatMap((path) => [
				...readFileSync(join(ROOT, path), 'utf8').matchAll(/require\("([^"]+)"\)/g),
			])
			.map(([, name = '']) => name)
			.filter((name) => !name.startsWith('.'));
		// Of lodash only what is used: all of it takes longer to load than the whole package.
		const allowed = /^(n8n-workflow|node:crypto|lodash\/\w+)$/;
		expect([...new Set(imported)].filter((name) => !allowed.test(name))).toEqual([]);
	});
});

describe('package.json', () => {
	test('has no dependency but the peer that n8n itself is', () => {
		expect(manifest).not.toHaveProperty('dependencies');
		expect(manifest).not.toHaveProperty('optionalDependencies');
		expect(manifest).not.toHaveProperty('bundledDependencies');
		expect(manifest).not.toHaveProperty('overrides');
		expect(manifest.peerDependencies).toEqual({ 'n8n-workflow': '*' });
	});

	test('runs nothing when it is installed', () => {
		const names = Object.keys(manifest.scripts);
		expect(names.filter((name) => /prepare$|install$|^prepublish$/.test(name))).toEqual([]);
	});

	test('is what n8n asks of a package for its cloud', () => {
		expect(manifest.n8n).toMatchObject({ n8nNodesApiVersion: 1, strict: true });
		expect(manifest.name).toMatch(/^n8n-nodes-/);
		expect(manifest.license).toBe('MIT');
		expect(manifest.keywords).toContain('n8n-community-node-package');
		expect(manifest.files).toEqual(['dist']);
	});

	test('names files that are in the tarball, and names them all', () => {
		const named = [...manifest.n8n.nodes, ...manifest.n8n.credentials].sort();
		const built = paths.filter((path) => /\.(node|credentials)\.js$/.test(path)).sort();
		expect(named).toEqual(built);
	});
});

describe('n8n', () => {
	test('loads every node and every credential', () => {
		expect(Object.keys(loader.known.nodes).sort()).toEqual(NODES);
		expect(Object.keys(loader.known.credentials).sort()).toEqual(CREDENTIALS);
	});

	test.each(NODES)('finds the codex of %s', (name) => {
		const { description } = loader.getNode(name).type;
		expect(description.codex).toMatchObject({
			categories: expect.arrayContaining(['Communication']),
			alias: expect.arrayContaining([
				'WhatsApp',
				...ALL_PROVIDERS.map((provider) => provider.name),
			]),
			resources: { primaryDocumentation: [{ url: expect.stringMatching(/^https:\/\//) }] },
		});
	});

	/** Whether n8n's search finds a word by what was typed: all of its letters, in their order. */
	const isFoundBy = (typed: string, word: string): boolean => {
		let from = 0;
		for (const letter of typed.toLowerCase()) {
			const at = word.toLowerCase().indexOf(letter, from);
			if (at === -1) return false;
			from = at + 1;
		}
		return true;
	};

	test.each([
		...['whatsapp buttons', 'send message', 'whatsapp message', 'delivery', 'delivery report'],
		...['customer reply', 'whatsapp reply', 'whatsapp business', 'whatsapp cloud', 'order status'],
		...['whatsapp order', 'template', 'whatsapp template', 'whatsapp list', 'list message'],
		...['notification', 'whatsapp notification', 'campaign', 'chat', 'read receipt', 'payment'],
	])('finds both nodes by %j', (typed) => {
		const found = NODES.filter((name) => {
			const { alias = [] } = loader.getNode(name).type.description.codex ?? {};
			return alias.some((word) => isFoundBy(typed, word));
		});
		expect(found).toEqual(NODES);
	});

	test.each(ALL_PROVIDERS)('finds the package by the name of $name', ({ name }) => {
		expect(manifest.keywords).toContain(name.toLowerCase().replaceAll(' ', '-'));
	});

	test('knows which node each credential is for', () => {
		for (const name of CREDENTIALS) {
			expect(loader.known.credentials[name]?.supportedNodes).toEqual(NODES);
		}
	});

	test('offers the sending node to AI agents, and never the trigger', () => {
		expect(loader.getNode('whatsAppInteractive').type.description.usableAsTool).toBe(true);
		const trigger = loader.getNode('whatsAppInteractiveTrigger').type.description;
		expect(trigger.usableAsTool).toBeFalsy();
	});
});

describe('the icons', () => {
	/** Where each `file:` reference of a class leads to, from the folder of the class. */
	const iconsOf = (icon: Icon | undefined, folder: string): string[] => {
		if (icon === undefined || typeof icon === 'string') return [];
		return [icon.light, icon.dark].map((file) =>
			posix.join('dist', folder, file.replace(/^file:/, '')),
		);
	};
	const classes = [
		...NODES.map((name) => ({ name, folder: 'nodes/WhatsAppInteractive', kind: 'node' })),
		...CREDENTIALS.map((name) => ({ name, folder: 'credentials', kind: 'credential' })),
	];

	test.each(classes)('of $name are there, light and dark', async ({ name, folder, kind }) => {
		const file = `${name.charAt(0).toUpperCase()}${name.slice(1)}`;
		const suffix = kind === 'node' ? 'node' : 'credentials';
		const module = (await import(join(ROOT, 'dist', folder, `${file}.${suffix}.js`))) as Record<
			string,
			new () => { icon?: Icon; description?: { icon?: Icon } }
		>;
		const Class = module[file];
		if (Class === undefined) throw new Error(`${file} is not exported`);
		const instance = new Class();
		const [light, dark] = iconsOf(instance.icon ?? instance.description?.icon, folder);
		expect(light).toMatch(/\.svg$/);
		expect(dark).toMatch(/\.svg$/);
		expect(dark).not.toBe(light);
		expect(paths).toEqual(expect.arrayContaining([light, dark]));
	});

	test.each(classes)('of $name are served by n8n', ({ name, kind }) => {
		const { iconUrl } =
			kind === 'node' ? loader.getNode(name).type.description : loader.getCredential(name).type;
		const urls = typeof iconUrl === 'object' ? [iconUrl.light, iconUrl.dark] : [];
		expect(urls).toHaveLength(2);
		for (const url of urls) {
			expect(existsSync(join(ROOT, url.replace(`icons/${manifest.name}/`, '')))).toBe(true);
		}
	});

	test('are drawings without scripts or anything from elsewhere', () => {
		const drawings = paths.filter((path) => path.endsWith('.svg'));
		expect(drawings.length).toBeGreaterThan(0);
		for (const path of drawings) {
			const text = readFileSync(join(ROOT, path), 'utf8');
			expect(text).toContain('<svg');
			expect(text.replace('http://www.w3.org/2000/svg', '')).not.toMatch(/<script|https?:/);
		}
	});
});
