/**
 * Run by n8n's Node.js: node load.mjs <folder of n8n's packages> <folder of the package>
 *
 * Prints how many milliseconds n8n's loader takes for the package, in a process that has n8n's engine
 * already. In plain JavaScript, since whatever translates TypeScript would slow down what is measured.
 */
import { createRequire } from 'node:module';
import path from 'node:path';
import { setTimeout as sleep } from 'node:timers/promises';

const SETTLE_MS = 500;

const [, , hostFolder, packageFolder] = process.argv;
const require = createRequire(path.join(hostFolder, 'n8n', 'package.json'));
require('reflect-metadata');
const { LazyPackageDirectoryLoader } = require('n8n-core');
require('n8n-workflow');

// What n8n still does after its own start is not the package's.
await sleep(SETTLE_MS);
const start = performance.now();
await new LazyPackageDirectoryLoader(packageFolder).loadAll();
process.stdout.write(`${performance.now() - start}\n`, () => process.exit(0));
