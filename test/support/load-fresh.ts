import { createRequire } from 'node:module';
import { join } from 'node:path';
import { compileFunction } from 'node:vm';

import { buildSync } from 'esbuild';
import { memoize } from 'lodash';

import { ENGINE_FOLDER } from './engine-folder';

const ROOT = join(__dirname, '..', '..');

/** Finds what n8n brings along where the engine finds it. */
const requireOfEngine = createRequire(join(ENGINE_FOLDER, 'package.json'));

/** What a script does when it is run, with what Node.js gives to a file. */
type Script = (module: { readonly exports: unknown }, require: NodeJS.Require) => void;

/** Sources in one script. To make and to compile it takes a while; to run it once more, next to nothing. */
const compiled = memoize((sources: string): Script => {
	const { outputFiles } = buildSync({
		stdin: { resolveDir: ROOT, contents: sources },
		bundle: true,
		write: false,
		platform: 'node',
		format: 'cjs',
		external: ['n8n-workflow', 'lodash'],
	});
	const run = compileFunction(outputFiles.map(({ text }) => text).join(''), ['module', 'require']);
	return (module, require) => void run(module, require);
});

/**
 * Loads modules of the nodes as a process does that has just started: they share what they remember
 * with each other, and nothing with what was loaded before.
 * @param files their paths from the root of the repository, without `.ts`
 * @returns what all of them export
 */
export function loadFresh<Exports>(...files: string[]): Exports {
	const module = { exports: {} as Exports };
	const run = compiled(files.map((file) => `export * from './${file}';`).join('\n'));
	run(module, requireOfEngine);
	return module.exports;
}
