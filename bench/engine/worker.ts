/*
 * Run by n8n's Node.js: worker.ts <folder of the package> <job as JSON>. Does one job and prints its
 * result as a line.
 */
import path from 'node:path';

import { loadBenchEngine } from './engine';
import { RESULT_MARK, type Job } from './jobs';
import { memory } from './memory';
import { ownWork } from './own-work';
import { profile } from './profile';
import { race } from './race';

const HOST_MODULES = path.resolve(__dirname, '../../test/e2e/host/node_modules');

async function perform(packageFolder: string, job: Job): Promise<unknown> {
	const engine = await loadBenchEngine(packageFolder, HOST_MODULES);
	switch (job.type) {
		case 'race':
			return await race(engine, job);
		case 'ownWork':
			return await ownWork(engine, job);
		case 'memory':
			return await memory(engine, job);
		case 'profile':
			return await profile(engine, job);
	}
}

const [, , packageFolder = '', job = ''] = process.argv;
perform(packageFolder, JSON.parse(job) as Job)
	.then((result) => {
		process.stdout.write(`\n${RESULT_MARK}${JSON.stringify(result)}\n`, () => process.exit(0));
	})
	.catch((error: unknown) => {
		process.stderr.write(`${error instanceof Error ? error.stack : String(error)}\n`);
		process.exit(1);
	});
