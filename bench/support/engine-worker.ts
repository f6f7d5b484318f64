import path from 'node:path';

import { HOST_FOLDER, hostNode, REPOSITORY } from '../../test/support/host';
import { lastLines, startProcess } from '../../test/support/processes';
import { RESULT_MARK, type Job, type ResultOf } from '../engine/jobs';
import type { BenchPackage } from './bench-package';

/** A million items on a slow machine take several minutes. */
const TIMEOUT_MS = 900_000;

/**
 * Does a job in a process of its own: n8n's engine and n8n's own nodes under the Node.js that runs
 * n8n. The servers that it talks to stay in this process, so that the two share no thread.
 */
export async function runInEngine<J extends Job>(
	bench: BenchPackage,
	job: J,
): Promise<ResultOf<J>> {
	const child = await startProcess(
		hostNode(),
		[
			'--expose-gc',
			// The package's modules are CommonJS, and so are those that measure it.
			'--require',
			path.join(REPOSITORY, 'node_modules/tsx/dist/cjs/index.cjs'),
			path.join(REPOSITORY, 'bench/engine/worker.ts'),
			await bench.installed(),
			JSON.stringify(job),
		],
		{
			cwd: REPOSITORY,
			env: {
				...process.env,
				// Where the package finds what n8n provides.
				NODE_PATH: path.join(HOST_FOLDER, 'node_modules'),
				TSX_TSCONFIG_PATH: path.join(REPOSITORY, 'bench/engine/tsconfig.json'),
				NO_COLOR: '1',
			},
		},
	);
	const timer = setTimeout(() => void child.stop(), TIMEOUT_MS);
	const { code } = await child.ended;
	clearTimeout(timer);
	await child.stop();
	const line = child
		.stdout()
		.split('\n')
		.find((candidate) => candidate.startsWith(RESULT_MARK));
	if (code !== 0 || line === undefined) {
		throw new Error(`The engine gave no result. Its last lines:\n${lastLines(child.output(), 20)}`);
	}
	return JSON.parse(line.slice(RESULT_MARK.length)) as ResultOf<J>;
}
