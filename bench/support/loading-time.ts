import { mkdtemp, readFile, rm } from 'node:fs/promises';
import type { Profiler } from 'node:inspector';
import { tmpdir } from 'node:os';
import path from 'node:path';

import { HOST_FOLDER, hostNode, REPOSITORY } from '../../test/support/host';
import { runCommand } from '../../test/support/processes';

/** Node.js's own functions that compile a file and read it. */
const COMPILERS = new Set(['wrapSafe', 'compileFunctionForCJSLoader', 'readFileUtf8']);
const IDLE = new Set(['(idle)', '(program)', '(root)']);
const MODULES = path.join(HOST_FOLDER, 'node_modules');

async function load(packageFolder: string, ...more: string[]): Promise<string> {
	const script = path.join(REPOSITORY, 'bench/engine/load.mjs');
	return await runCommand(hostNode(), [script, MODULES, packageFolder, ...more], {
		// Where the package finds what n8n provides.
		env: { ...process.env, NODE_PATH: MODULES },
	});
}

/** How many milliseconds n8n's loader takes for an installed package, in a fresh process. */
export async function loadingTime(packageFolder: string): Promise<number> {
	const output = await load(packageFolder);
	const milliseconds = Number(output.trim());
	if (!(milliseconds > 0)) throw new Error(`The loader gave no time but: ${output}`);
	return milliseconds;
}

/** What of the code that is loaded takes the time, as parts of it that come to 1. */
export interface LoadingShares {
	/** Node.js reads and compiles the file. */
	readonly compiling: number;
	/** The package makes its nodes and credentials, most of which is to read their descriptions. */
	readonly building: number;
	/** The rest, most of it n8n's loader. */
	readonly rest: number;
}

/** Loads an installed package once under V8's profiler. */
export async function loadingShares(packageFolder: string): Promise<LoadingShares> {
	const folder = await mkdtemp(path.join(tmpdir(), 'whatsapp-interactive-loading-'));
	try {
		const file = path.join(folder, 'profile.json');
		await load(packageFolder, file);
		return sharesOf(JSON.parse(await readFile(file, 'utf8')), packageFolder);
	} finally {
		await rm(folder, { recursive: true });
	}
}

function sharesOf(profile: Profiler.Profile, packageFolder: string): LoadingShares {
	const parents = new Map(
		profile.nodes.flatMap((node) => (node.children ?? []).map((child) => [child, node] as const)),
	);
	const byId = new Map(profile.nodes.map((node) => [node.id, node]));
	const times = { compiling: 0, building: 0, rest: 0 };
	const partOf = (id: number): keyof LoadingShares | undefined => {
		let node = byId.get(id);
		if (node === undefined || IDLE.has(node.callFrame.functionName)) return undefined;
		for (; node !== undefined; node = parents.get(node.id)) {
			// The profiler's own start is no work of what is profiled.
			if (node.callFrame.url === 'node:inspector') return undefined;
			if (COMPILERS.has(node.callFrame.functionName)) return 'compiling';
			if (node.callFrame.url.includes(packageFolder)) return 'building';
		}
		return 'rest';
	};
	(profile.samples ?? []).forEach((id, index) => {
		const part = partOf(id);
		if (part !== undefined) times[part] += profile.timeDeltas?.[index] ?? 0;
	});
	const total = times.compiling + times.building + times.rest;
	return {
		compiling: times.compiling / total,
		building: times.building / total,
		rest: times.rest / total,
	};
}
