import path from 'node:path';

import { HOST_FOLDER, hostNode, REPOSITORY } from '../../test/support/host';
import { runCommand } from '../../test/support/processes';

/** How many milliseconds n8n's loader takes for an installed package, in a fresh process. */
export async function loadingTime(packageFolder: string): Promise<number> {
	const modules = path.join(HOST_FOLDER, 'node_modules');
	const script = path.join(REPOSITORY, 'bench/engine/load.mjs');
	const output = await runCommand(hostNode(), [script, modules, packageFolder], {
		// Where the package finds what n8n provides.
		env: { ...process.env, NODE_PATH: modules },
	});
	const milliseconds = Number(output.trim());
	if (!(milliseconds > 0)) throw new Error(`The loader gave no time but: ${output}`);
	return milliseconds;
}
