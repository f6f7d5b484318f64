#!/usr/bin/env node
/**
 * node scripts/prepare.mjs [--host] [--browser] [--queue]
 *
 * Installs what the other scripts need and isn't there yet: the packages of this repository, with
 * --host the n8n server of the demo and the end-to-end tests, with --browser Chromium, with --queue
 * what n8n needs for its queue mode. The first two come from npm, the others from Debian. It asks
 * nothing, and does nothing when everything is in place.
 *
 * It runs before anything is installed, so it uses nothing but Node.js.
 */
import { browserSteps } from './prepare/browser.mjs';
import { hostSteps } from './prepare/host.mjs';
import { installStep, ROOT } from './prepare/install.mjs';
import { programSteps } from './prepare/programs.mjs';
import { runMissing } from './prepare/run-missing.mjs';

const OPTIONS = { '--host': hostSteps, '--browser': browserSteps, '--queue': programSteps };
const MIN_NODE_MAJOR = 20;

async function main(args) {
	const unknown = args.filter((arg) => !(arg in OPTIONS));
	if (unknown.length > 0) {
		const known = Object.keys(OPTIONS).join(', ');
		throw new Error(`Unknown option: ${unknown.join(', ')}. There are ${known}.`);
	}
	if (Number.parseInt(process.versions.node, 10) < MIN_NODE_MAJOR) {
		throw new Error(`Node.js ${MIN_NODE_MAJOR} or newer is needed, this is ${process.version}.`);
	}
	const steps = [
		installStep({ folder: ROOT, title: 'Installing the packages of this repository', minutes: 1 }),
		...Object.entries(OPTIONS).flatMap(([option, steps]) => (args.includes(option) ? steps() : [])),
	];
	await runMissing(steps);
}

try {
	await main(process.argv.slice(2));
} catch (error) {
	console.error(`\n${error instanceof Error ? error.message : String(error)}`);
	// A signal has already set it.
	process.exitCode ??= 1;
}
