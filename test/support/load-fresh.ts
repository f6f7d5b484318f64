import { createRequire } from 'node:module';
import { join } from 'node:path';
import { compileFunction } from 'node:vm';

import { buildSync } from 'esbuild';
import { memoize } from 'lodash';

import { ENGINE_FOLDER } from './engine-folder';

const ROOT = join(__dirname, '..', '..');

/** Finds what n8n brings along where the engine finds it. */
const requireOfEngine = createRequire(join(ENGINE_FOLDER, 'package.json'));

/** Sources in one script, which takes a moment to make and next to none to run once more. */
const bundle = memoize((sources: string): string => {
	const { outputFiles } = buildSync({
		stdin: { resolveDir: ROOT, contents: sources },
		bundle: true,
		write: false,
		platform: 'node',
		format: 'cjs',
		external: ['n8n-workflow', 'lodash'],
	});
	return outputFiles.map(({ text }) => text).join('');
});

/**
 * Loads modules of the nodes as a process does that has just started: they share what they remember
 * with each other, and nothing with what was loaded before.
 * @param files their paths from the root of the repository, without `.ts`
 * @returns what all of them export
 */
export function loadFresh<Exports>(...files: string[]): Exports {
	const module = { exports: {} as Exports };
	const script = bundle(files.map((file) => `export * from './${file}';`).join('\n'));
	compileFunction(script, ['module', 'require'])(module, requireOfEngine);
	return module.exports;
}
