import { existsSync } from 'node:fs';
import { mkdir, mkdtemp, readFile, rename, writeFile } from 'node:fs/promises';
import path from 'node:path';

import type { INodeTypeDescription } from 'n8n-workflow';

import { HOST_FOLDER, hostNode } from './host';
import { runCommand } from './processes';

/** What n8n needs to know of an installed community package. */
export interface CommunityPackage {
	name: string;
	version: string;
	author?: { name?: string; email?: string };
	dependencies?: Record<string, string>;
}

/** What n8n strips from a package before it installs the dependencies. */
const NOT_INSTALLED = ['devDependencies', 'peerDependencies', 'optionalDependencies'] as const;

type PackageJson = CommunityPackage &
	Partial<Record<(typeof NOT_INSTALLED)[number], Record<string, string>>>;

/** The flags of n8n's own `npm install` in the folder of a community package. */
const INSTALL_FLAGS = [
	'--audit=false',
	'--fund=false',
	'--bin-links=false',
	'--install-strategy=shallow',
	'--ignore-scripts=true',
	'--package-lock=false',
];

/**
 * Lays a packed package out as n8n does when it installs a community package. n8n's own installer
 * can't be used: it only takes names of published packages and asks n8n's servers about them.
 */
export async function installCommunityPackage(
	userFolder: string,
	tarball: string,
): Promise<CommunityPackage> {
	const nodesFolder = path.join(userFolder, '.n8n/nodes');
	await mkdir(path.join(nodesFolder, 'node_modules'), { recursive: true });
	const unpacked = await mkdtemp(path.join(nodesFolder, 'unpacked-'));
	await runCommand('tar', ['-xzf', tarball, '-C', unpacked, '--strip-components=1']);

	const packageFile = path.join(unpacked, 'package.json');
	const packageJson = JSON.parse(await readFile(packageFile, 'utf8')) as PackageJson;
	for (const kind of NOT_INSTALLED) delete packageJson[kind];
	await writeJson(packageFile, packageJson);

	const { name, version, dependencies = {} } = packageJson;
	const folder = path.join(nodesFolder, 'node_modules', name);
	await mkdir(path.dirname(folder), { recursive: true });
	await rename(unpacked, folder);
	if (Object.keys(dependencies).length > 0) {
		await runCommand('npm', ['install', ...INSTALL_FLAGS], { cwd: folder });
	}
	const listFile = path.join(nodesFolder, 'package.json');
	const list = existsSync(listFile)
		? (JSON.parse(await readFile(listFile, 'utf8')) as Pick<CommunityPackage, 'dependencies'>)
		: {};
	await writeJson(listFile, {
		name: 'installed-nodes',
		private: true,
		dependencies: { ...list.dependencies, [name]: version },
	});
	return packageJson;
}

/** What n8n puts behind the name of a node that works as a tool, or as a review by a human. */
const DERIVED = ['Tool', 'HitlTool'];

const isDerived = (name: string, end: string, names: ReadonlySet<string>): boolean =>
	name.endsWith(end) && names.has(name.slice(0, -end.length));

/**
 * Enters a package into n8n's database as installed, given all node types n8n has loaded.
 * @param database the file of a SQLite database, or the URL of one of PostgreSQL
 */
export async function registerCommunityPackage(
	database: string,
	{ name, version, author }: CommunityPackage,
	nodeTypes: readonly INodeTypeDescription[],
): Promise<void> {
	const own = nodeTypes.filter((type) => type.name.startsWith(`${name}.`));
	const names = new Set(own.map((type) => type.name));
	const nodes = own
		// n8n derives tools from a node that allows it; the derived types aren't part of the package.
		.filter((type) => !DERIVED.some((end) => isDerived(type.name, end, names)))
		.map((type) => ({
			name: type.displayName,
			type: type.name,
			latestVersion: Math.max(...[type.version].flat()),
		}));
	if (nodes.length === 0) throw new Error(`n8n has loaded no node of ${name}`);
	await runCommand(hostNode(), [
		path.join(__dirname, 'register-package.mjs'),
		HOST_FOLDER,
		database,
		JSON.stringify({ name, version, author, nodes }),
	]);
}

async function writeJson(file: string, value: object): Promise<void> {
	await writeFile(file, `${JSON.stringify(value, null, 2)}\n`);
}
