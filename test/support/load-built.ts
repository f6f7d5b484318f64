import { createRequire } from 'node:module';
import { join } from 'node:path';

import { PACKAGE_FOLDER } from './engine-folder';

const requireOfPackage = createRequire(join(PACKAGE_FOLDER, 'package.json'));

/** The path of the file that n8n loads for a node. */
export const builtFile = (name: string): string =>
	join(PACKAGE_FOLDER, 'dist', 'nodes', 'WhatsAppInteractive', `${name}.node.js`);

/** The class of a node as n8n loads it from the build. */
export function loadBuilt<Node>(name: string): new () => Node {
	const classes = requireOfPackage(builtFile(name)) as Record<string, new () => Node>;
	const Class = classes[name];
	if (Class === undefined) throw new Error(`${name} is not exported`);
	return Class;
}
