import { existsSync, readFileSync } from 'node:fs';
import path from 'node:path';

import { canInstall, install } from './debian.mjs';
import { ROOT } from './install.mjs';

/** Where the tests look for them, too. */
const PROGRAMS = JSON.parse(readFileSync(path.join(ROOT, 'test/support/programs.json'), 'utf8'));

/**
 * The steps that make sure there are a Redis and a PostgreSQL for the tests of n8n's queue mode, and an
 * OpenSSL that makes certificates. Only the programs are needed: the tests start servers of their own.
 * @returns {import('./run.mjs').Step[]}
 */
export const programSteps = () =>
	Object.values(PROGRAMS).map((wanted) => ({
		title: `Installing Debian's ${wanted.debianPackage}`,
		minutes: 0.5,
		isDone: () => isInstalled(wanted),
		run: async () => await installProgram(wanted),
	}));

const isInstalled = ({ variable, program, folders }) =>
	[process.env[variable] ?? folders]
		.flat()
		.some((folder) => existsSync(path.join(folder, program)));

async function installProgram({ variable, program, debianPackage }) {
	const chosen = process.env[variable];
	if (chosen) throw new Error(`${variable} names a folder without ${program}: ${chosen}`);
	if (!canInstall()) {
		throw new Error(
			`There is no ${program}. Install it (on Debian: sudo apt-get install ${debianPackage}), or ` +
				`set ${variable} to its folder.`,
		);
	}
	await install(debianPackage);
}
