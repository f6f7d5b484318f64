// npm run test:matrix [-- PATTERN]
//
// The engine's tests in the oldest versions of n8n that the README names. Each version's engine comes
// from npm into a folder of its own, test/matrix/<version>; with the newest, `npm test` runs them.
import { spawnSync } from 'node:child_process';
import { cpSync, mkdirSync, readdirSync, rmSync } from 'node:fs';
import path from 'node:path';

import { installed, vitestStep } from './checks/commands.mjs';
import { runStages } from './checks/run-steps.mjs';
import { installStep, ROOT } from './prepare/install.mjs';
import { runMissing } from './prepare/run-missing.mjs';

const MATRIX = path.join(ROOT, 'test', 'matrix');
const PACKAGE = 'n8n-nodes-whatsapp-interactive';

const folders = readdirSync(MATRIX).map((name) => path.join(MATRIX, name));

/** Puts the build where its `require('n8n-workflow')` finds that of the version. */
function placeBuild(folder) {
	const target = path.join(folder, 'node_modules', PACKAGE);
	rmSync(target, { recursive: true, force: true });
	mkdirSync(target);
	for (const part of ['dist', 'package.json']) {
		cpSync(path.join(ROOT, part), path.join(target, part), { recursive: true });
	}
}

await runMissing(
	folders.map((folder) => {
		const title = `Installing the engine of ${path.basename(folder)}, 400 MB from npm`;
		return installStep({ folder, title, minutes: 1 });
	}),
);
const [program, ...args] = [...installed('gulp', 'bin', 'gulp.js'), 'bundle', '--silent'];
if (spawnSync(program, args, { cwd: ROOT, stdio: 'inherit' }).status !== 0) process.exit(1);
folders.forEach(placeBuild);

await runStages(
	folders.map((folder) => [
		[
			{
				...vitestStep(
					path.basename(folder),
					'--config=vitest.matrix.config.ts',
					...process.argv.slice(2),
				),
				env: { ENGINE_FOLDER: folder },
			},
		],
	]),
);
