import path from 'node:path';

import { REPOSITORY } from './host';
import { runCommand } from './processes';
import { createTempFolder } from './temp';

/** The package as `npm publish` would upload it. */
export interface PackedPackage {
	/** The tarball, in a temporary folder that disappears with this process. */
	tarball: string;
	/** The paths of the files in it. */
	files: string[];
	/** Removes the tarball. */
	remove: () => Promise<void>;
}

interface PackReport {
	filename: string;
	files: Array<{ path: string }>;
}

/** Builds this package into `dist`. */
export async function buildPackage(): Promise<void> {
	await runCommand(
		process.execPath,
		[path.join(REPOSITORY, 'node_modules/gulp/bin/gulp.js'), 'build'],
		{ cwd: REPOSITORY },
	);
}

/** Packs this package as it was built last. */
export const packBuilt = async (): Promise<PackedPackage> => await packFolder(REPOSITORY);

/** Builds this package and packs it. */
export async function packPackage(): Promise<PackedPackage> {
	await buildPackage();
	return await packBuilt();
}

/** Packs the package in a folder as it is. */
export async function packFolder(folder: string): Promise<PackedPackage> {
	const target = createTempFolder('package');
	const report = await runCommand(
		'npm',
		['pack', '--json', '--ignore-scripts', '--pack-destination', target.path],
		{ cwd: folder },
	);
	const [packed] = JSON.parse(report) as PackReport[];
	if (packed === undefined) throw new Error('npm pack has packed nothing');
	return {
		tarball: path.join(target.path, packed.filename),
		files: packed.files.map((file) => file.path),
		remove: target.remove,
	};
}
