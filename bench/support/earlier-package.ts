import { symlink } from 'node:fs/promises';
import path from 'node:path';

import { REPOSITORY } from '../../test/support/host';
import { packFolder } from '../../test/support/pack';
import { runCommand } from '../../test/support/processes';
import { createTempFolder } from '../../test/support/temp';
import { benchPackage, type BenchPackage } from './bench-package';

/** Builds the package as it was at a commit, and packs it. */
async function packEarlier(commit: string) {
	const { path: folder } = createTempFolder('earlier');
	const archive = path.join(folder, 'sources.tar');
	await runCommand('git', ['archive', '--output', archive, commit], { cwd: REPOSITORY });
	await runCommand('tar', ['-xf', archive, '-C', folder]);
	const modules = path.join(REPOSITORY, 'node_modules');
	await symlink(modules, path.join(folder, 'node_modules'));
	await runCommand(process.execPath, [path.join(modules, 'gulp/bin/gulp.js'), 'build'], {
		cwd: folder,
	});
	return await packFolder(folder);
}

/** The package as it was at a commit, for a comparison with what it has become. */
export const earlierPackage = (commit: string): BenchPackage =>
	benchPackage(async () => await packEarlier(commit));
