import { existsSync, readFileSync } from 'node:fs';

import { run } from './run.mjs';

/** Whether this process may install Debian's packages. */
export const canInstall = () => process.getuid?.() === 0 && existsSync('/usr/bin/apt-get');

/** Whether the system is Debian itself rather than one that is made from it. */
export function isDebian() {
	const file = '/etc/os-release';
	return existsSync(file) && /^ID="?debian"?$/m.test(readFileSync(file, 'utf8'));
}

/**
 * Installs a package, without what it merely recommends.
 * @param {string} name
 */
export async function install(name) {
	const env = { DEBIAN_FRONTEND: 'noninteractive' };
	await run('apt-get', ['update'], { env });
	await run('apt-get', ['install', '-y', '--no-install-recommends', name], { env });
}
