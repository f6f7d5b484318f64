import { spawnSync } from 'node:child_process';
import { readFileSync } from 'node:fs';
import path from 'node:path';

import type { INode, INodeTypeDescription } from 'n8n-workflow';

import manifest from '../../package.json';
import { PROVIDERS } from '../../nodes/WhatsAppInteractive/providers';
import {
	PROVIDER_IDS,
	type ProviderId,
} from '../../nodes/WhatsAppInteractive/providers/provider-id';
import { sandboxCredentials } from '../engine/accounts';
import { startSandbox, type Sandbox } from '../../sandbox';
import { ownNodes, readCatalogue, receiveCustomersMessage } from '../support/catalogue';
import { REPOSITORY } from '../support/host';
import { isAtRest } from '../support/n8n-api';
import { startN8n, type N8nServer } from '../support/n8n-server';
import type { WorkflowExport } from '../support/n8n-types';
import { packBuilt, packFolder, type PackedPackage } from '../support/pack';
import { until, untilRegistered, untilServed } from './support/webhooks';
import { reportsWorkflow, triggerId } from './support/workflows';

/*
 * The packages with one provider alone: all of them built and looked at as n8n's scanner does, two of
 * them installed beside the whole package.
 */

/** Those that are installed: one with nearly all operations, one with few. */
const INSTALLED = ['infobip', 'messangi'] as const;

const folderOf = (id: ProviderId): string =>
	path.join(
		REPOSITORY,
		'packages',
		id.replace(/[A-Z]/g, (letter) => `-${letter.toLowerCase()}`),
	);

/** Runs a script of this repository; gives what it printed when it fails. */
function failureOf(args: readonly string[], cwd = REPOSITORY): string | undefined {
	const { status, stdout, stderr } = spawnSync(process.execPath, args, { cwd, encoding: 'utf8' });
	return status === 0 ? undefined : `${args.join(' ')} ended with ${status}:\n${stdout}${stderr}`;
}

interface Built {
	readonly name: string;
	readonly n8n: { readonly credentials: readonly string[] };
}

const manifestOf = (id: ProviderId): Built =>
	JSON.parse(readFileSync(path.join(folderOf(id), 'package.json'), 'utf8')) as Built;

/** The name of the only credential type of a package. */
const credentialOf = (id: ProviderId): string => {
	const [file = ''] = manifestOf(id).n8n.credentials;
	const name = path.basename(file, '.credentials.js');
	return name.charAt(0).toLowerCase() + name.slice(1);
};

beforeAll(() => {
	const gulp = path.join(REPOSITORY, 'node_modules/gulp/bin/gulp.js');
	const failures = PROVIDER_IDS.flatMap(
		(id) => failureOf([gulp, 'bundle', '--silent', '--provider', id]) ?? [],
	);
	expect(failures).toEqual([]);
});

test.each(PROVIDER_IDS)("n8n's scanner and npm have nothing against that for %s", (id) => {
	const publint = path.join(REPOSITORY, 'node_modules/publint/src/cli.js');
	expect(failureOf([path.join(REPOSITORY, 'scripts/scan.mjs'), folderOf(id)])).toBeUndefined();
	expect(failureOf([publint, '--strict'], folderOf(id))).toBeUndefined();
});

test.each(PROVIDER_IDS)('that for %s names no other provider, and offers no choice', (id) => {
	const script = `
		const { n8n } = require('./package.json');
		const nodes = n8n.nodes.flatMap((file) => Object.values(require('./' + file)));
		const all = nodes.map((Node) => new Node().description);
		process.stdout.write(JSON.stringify(all));`;
	const { stdout } = spawnSync(process.execPath, ['-e', script], {
		cwd: folderOf(id),
		encoding: 'utf8',
	});
	const descriptions = JSON.parse(stdout) as INodeTypeDescription[];
	expect(descriptions.map(({ properties }) => properties[0]?.type)).toEqual(['hidden', 'hidden']);
	const own = PROVIDERS[id].name;
	const others = PROVIDER_IDS.map((other) => PROVIDERS[other].name).filter((name) => name !== own);
	const texts = [
		stdout,
		...['package.json', 'README.md'].map((file) =>
			readFileSync(path.join(folderOf(id), file), 'utf8'),
		),
	];
	expect(others.filter((name) => texts.some((text) => text.includes(name)))).toEqual([]);
	// What was left of a sentence that named some of them.
	expect(stdout).not.toMatch(/ \(\)|needed by [,."]/);
});

describe('beside the whole package', () => {
	let packed: PackedPackage[] = [];
	let sandbox: Sandbox;
	let n8n: N8nServer;

	beforeAll(async () => {
		const whole = await packBuilt();
		const others = await Promise.all(INSTALLED.map((id) => packFolder(folderOf(id))));
		packed = [whole, ...others];
		sandbox = await startSandbox({ reportDelays: 'manual' });
		await receiveCustomersMessage(sandbox);
		n8n = await startN8n({
			packageTarball: whole.tarball,
			otherTarballs: others.map(({ tarball }) => tarball),
		});
		const data = sandboxCredentials(sandbox);
		await n8n.api.importCredentials(
			INSTALLED.flatMap((id) =>
				[PROVIDERS[id].credentialType, credentialOf(id)].map((type) => ({
					id: type,
					name: type,
					type,
					data: { ...data[PROVIDERS[id].credentialType] },
				})),
			),
		);
	});
	afterAll(async () => {
		await n8n?.stop();
		await sandbox?.stop();
		await Promise.all(packed.map(({ remove }) => remove()));
	});

	/** A workflow of the whole package, for another one. */
	const moved = <Workflow extends Pick<WorkflowExport, 'nodes'>>(
		workflow: Workflow,
		packageName: string,
		credential: string,
	): Workflow => ({
		...workflow,
		nodes: workflow.nodes.map((node): INode => {
			if (!node.type.startsWith(`${manifest.name}.`)) return node;
			const type = node.type.replace(manifest.name, packageName);
			return { ...node, type, credentials: { [credential]: { id: credential, name: credential } } };
		}),
	});

	test('all of them are there, each with names of its own', async () => {
		const types = await n8n.api.nodeTypes();
		const names = [manifest.name, ...INSTALLED.map((id) => manifestOf(id).name)];
		const own = types.filter(({ name }) =>
			names.some(
				(each) =>
					name === `${each}.whatsAppInteractive` || name === `${each}.whatsAppInteractiveTrigger`,
			),
		);
		expect(own).toHaveLength(6);
		expect(new Set(own.map(({ displayName }) => displayName)).size).toBe(6);
		const credentials = new Set(
			own.flatMap((type) => type.credentials ?? []).map(({ name }) => name),
		);
		expect([...credentials].sort()).toEqual(
			[
				...PROVIDER_IDS.map((id) => PROVIDERS[id].credentialType),
				...INSTALLED.map(credentialOf),
			].sort(),
		);
	});

	test.each(
		INSTALLED.flatMap((id) => [
			{ id, from: 'the package for it' },
			{ id, from: 'the whole package' },
		]),
	)('$from runs the catalogue of $id', async ({ id, from }) => {
		const catalogue = readCatalogue(id, sandbox);
		const isOwn = from === 'the package for it';
		const [name, credential] = isOwn
			? [manifestOf(id).name, credentialOf(id)]
			: [manifest.name, PROVIDERS[id].credentialType];
		const workflow = moved(catalogue, name, credential);
		// The IDs of its messages have been used by the other package.
		sandbox.reset();
		await receiveCustomersMessage(sandbox);
		const stored = await n8n.api.importWorkflow(workflow);
		const { data } = await n8n.api.runWorkflow(stored.id);
		expect(data.resultData.error).toBeUndefined();
		const own = ownNodes(catalogue);
		const unsuccessful = own.filter(
			(node) => data.resultData.runData[node.name]?.[0]?.executionStatus !== 'success',
		);
		expect(own.length).toBeGreaterThan(10);
		expect(unsuccessful.map((node) => node.name)).toEqual([]);
		expect(sandbox.messages().length).toBeGreaterThan(5);
	});

	test('its trigger registers itself and starts the workflow', async () => {
		const workflow = moved(
			reportsWorkflow(['infobip'], ['message'], { registration: 'automatic' }),
			manifestOf('infobip').name,
			credentialOf('infobip'),
		);
		const { id } = await n8n.api.importWorkflow(workflow);
		await n8n.api.activate(id);
		const address = `${n8n.url}/webhook/${triggerId('infobip')}/webhook`;
		await untilServed([address]);
		await untilRegistered(sandbox, [address]);
		const sent = await sandbox.inbound('infobip', { type: 'text', text: 'Where is my order?' });
		expect(sent.map(({ answer }) => answer)).toContainEqual({ status: 200 });
		const [execution] = await until(async () => {
			const all = await n8n.api.executionSummaries(id);
			return all.length > 0 && all.every(isAtRest) ? all : undefined;
		}, 'An execution');
		expect(execution?.status).toBe('success');
		await n8n.api.deactivate(id);
	});
});
