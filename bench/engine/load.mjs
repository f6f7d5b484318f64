/**
 * Run by n8n's Node.js: node load.mjs <folder of n8n's packages> <folder of the package> [<file>]
 *
 * Prints how many milliseconds n8n's loader takes for the package, in a process that has n8n's engine
 * already; with a file, writes V8's profile of that into it. In plain JavaScript, since whatever translates TypeScript would slow down what is measured.
 */
import { mkdtemp, rm, writeFile } from 'node:fs/promises';
import { Session } from 'node:inspector/promises';
import { createRequire } from 'node:module';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { setTimeout as sleep } from 'node:timers/promises';

const SETTLE_MS = 500;
/** How often the profiler looks, in microseconds. */
const INTERVAL = 100;

const [, , hostFolder, packageFolder, profileFile] = process.argv;
const require = createRequire(path.join(hostFolder, 'n8n', 'package.json'));
require('reflect-metadata');
const { LazyPackageDirectoryLoader } = require('n8n-core');
require('n8n-workflow');

// n8n has loaded its own nodes before, and what it sets up for the first package: with an empty one.
const empty = await mkdtemp(path.join(tmpdir(), 'whatsapp-interactive-empty-'));
await writeFile(
	path.join(empty, 'package.json'),
	JSON.stringify({ name: 'n8n-nodes-empty', n8n: {} }),
);
await new LazyPackageDirectoryLoader(empty).loadAll();
await rm(empty, { recursive: true });

// What n8n still does after its own start is not the package's.
await sleep(SETTLE_MS);
const session = new Session();
if (profileFile !== undefined) {
	session.connect();
	await session.post('Profiler.enable');
	await session.post('Profiler.setSamplingInterval', { interval: INTERVAL });
	await session.post('Profiler.start');
}
const start = performance.now();
await new LazyPackageDirectoryLoader(packageFolder).loadAll();
const took = performance.now() - start;
if (profileFile !== undefined) {
	const { profile } = await session.post('Profiler.stop');
	await writeFile(profileFile, JSON.stringify(profile));
}
process.stdout.write(`${took}\n`, () => process.exit(0));
