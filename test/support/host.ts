import { readFileSync } from 'node:fs';
import { createRequire } from 'node:module';
import path from 'node:path';

/** The folder of this repository. */
export const REPOSITORY = path.resolve(__dirname, '../..');

/** The folder with the installed n8n server. */
export const HOST_FOLDER = path.join(REPOSITORY, 'test/e2e/host');

interface HostStamp {
	node: string;
}

/** The Node.js binary that runs n8n; `scripts/prepare.mjs --host` chose it. */
export function hostNode(): string {
	const file = path.join(HOST_FOLDER, 'node_modules/.prepared.json');
	let text: string;
	try {
		text = readFileSync(file, 'utf8');
	} catch (error) {
		throw new Error('n8n is not installed. Run: node scripts/prepare.mjs --host', {
			cause: error,
		});
	}
	return (JSON.parse(text) as HostStamp).node;
}

interface Flatted {
	parse: (text: string) => unknown;
}

let flatted: Flatted | undefined;

/** Reads n8n's serialisation of execution data, with n8n's own copy of the library. */
export function parseFlatted(text: string): unknown {
	flatted ??= createRequire(path.join(HOST_FOLDER, 'package.json'))('flatted') as Flatted;
	return flatted.parse(text);
}
