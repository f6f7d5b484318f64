import { once } from 'lodash';
import path from 'node:path';

import { installCommunityPackage } from '../../test/support/community-package';
import type { PackedPackage } from '../../test/support/pack';
import { createTempFolder } from '../../test/support/temp';

/** This package, packed and laid out as n8n installs it. */
export interface BenchPackage {
	/** The tarball. */
	packed(): Promise<PackedPackage>;
	/** The folder that n8n would load it from. */
	installed(): Promise<string>;
}

/**
 * Prepares the package when it is first asked for.
 * @param pack makes the tarball
 */
export function benchPackage(pack: () => Promise<PackedPackage>): BenchPackage {
	const packed = once(pack);
	const installed = once(async () => {
		const folder = createTempFolder('bench');
		const { name } = await installCommunityPackage(folder.path, (await packed()).tarball);
		return path.join(folder.path, '.n8n/nodes/node_modules', name);
	});
	return { packed, installed };
}
