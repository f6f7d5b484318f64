import { existsSync, readFileSync } from 'node:fs';
import path from 'node:path';

import { canInstall, install, isDebian } from './debian.mjs';
import { ROOT } from './install.mjs';

const PATHS = path.join(ROOT, 'test/support/browsers.json');

/**
 * The step that makes sure there is a Chromium for the tests of the editor.
 * @returns {import('./run.mjs').Step[]}
 */
export function browserSteps() {
	const isDone = () => findBrowser() !== undefined;
	return [{ title: "Installing Debian's chromium", minutes: 1, isDone, run: installBrowser }];
}

function findBrowser() {
	const chosen = process.env.CHROMIUM_PATH;
	if (chosen) return existsSync(chosen) ? chosen : undefined;
	return JSON.parse(readFileSync(PATHS, 'utf8')).find(existsSync);
}

async function installBrowser() {
	if (process.env.CHROMIUM_PATH) {
		throw new Error(`CHROMIUM_PATH names a file that doesn't exist: ${process.env.CHROMIUM_PATH}`);
	}
	// Not Ubuntu: its chromium package only fetches a snap.
	if (!isDebian() || !canInstall()) {
		throw new Error(
			'There is no Chromium or Chrome. Install one of them (on Debian: sudo apt-get install ' +
				'chromium), or set CHROMIUM_PATH to the program.',
		);
	}
	await install('chromium');
}
