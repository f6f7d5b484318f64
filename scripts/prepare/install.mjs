import { createHash } from 'node:crypto';
import { existsSync, readFileSync, writeFileSync } from 'node:fs';
import path from 'node:path';
import { fileURLToPath } from 'node:url';

import { run } from './run.mjs';

/** The folder of this repository. */
export const ROOT = fileURLToPath(new URL('../..', import.meta.url));

/**
 * The step that installs the packages of a folder from its lock file. What is installed is told by a
 * stamp in node_modules, which npm removes together with the packages.
 * @param {{ folder: string, title: string, minutes: number }} what
 * @returns {import('./run.mjs').Step}
 */
export function installStep({ folder, title, minutes }) {
	return {
		title,
		minutes,
		isDone: () => readStamp(folder)?.lock === lockHash(folder),
		run: async () => {
			await npm(['ci', '--loglevel=error'], { cwd: folder });
			writeStamp(folder, { lock: lockHash(folder) });
		},
	};
}

/**
 * Runs npm.
 * @param {string[]} args
 * @param {{ cwd: string, env?: Record<string, string> }} options
 */
export async function npm(args, { cwd, env }) {
	// What an `npm run` around this one says about itself and its folder isn't meant for another folder.
	const outer = Object.keys(process.env).filter((name) =>
		/^npm_(lifecycle|package|config_local_prefix)/.test(name),
	);
	await run('npm', args, {
		cwd,
		env: {
			...Object.fromEntries(outer.map((name) => [name, undefined])),
			npm_config_update_notifier: 'false',
			npm_config_yes: 'true',
			...env,
		},
	});
}

/** Reads what was written about the installed packages of a folder. */
export function readStamp(folder) {
	const file = stampOf(folder);
	return existsSync(file) ? JSON.parse(readFileSync(file, 'utf8')) : undefined;
}

/** Adds to what is written about the installed packages of a folder. */
export function writeStamp(folder, facts) {
	const stamp = { ...readStamp(folder), ...facts };
	writeFileSync(stampOf(folder), `${JSON.stringify(stamp, null, '\t')}\n`);
}

function stampOf(folder) {
	return path.join(folder, 'node_modules/.prepared.json');
}

function lockHash(folder) {
	const hash = createHash('sha256').update(readFileSync(path.join(folder, 'package-lock.json')));
	// A folder that is shared between systems needs the binaries of the one that uses it.
	return `${hash.digest('hex')} ${process.platform}-${process.arch}`;
}
