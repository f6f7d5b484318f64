// npm run lint:strict
//
// n8n's own `n8n-node lint` in its strict form, which is what n8n asks of a package for n8n Cloud. It
// insists on the configuration of its template to the letter, and would hold everything in a repository
// to the rules of nodes, so it gets what makes the package and nothing else, in a folder of its own.
import { spawnSync } from 'node:child_process';
import { cpSync, mkdtempSync, rmSync, symlinkSync } from 'node:fs';
import { tmpdir } from 'node:os';
import path from 'node:path';

import { installStep, ROOT } from './prepare/install.mjs';
import { runMissing } from './prepare/run-missing.mjs';

const TOOL = path.join(ROOT, 'scripts', 'strict-lint');
const CLI = path.join(TOOL, 'node_modules', '@n8n', 'node-cli');
const TEMPLATE = path.join(CLI, 'dist/template/templates/shared/default/eslint.config.mjs');

/** What the package is made of. */
const SOURCES = ['credentials', 'icons', 'nodes', 'package.json', 'shown', 'tsconfig.json'];

const title = "Installing n8n's command-line tool for nodes, 600 MB from npm";
await runMissing([installStep({ folder: TOOL, title, minutes: 3 })]);

const folder = mkdtempSync(path.join(tmpdir(), 'whatsapp-interactive-lint-'));
try {
	for (const source of SOURCES) {
		cpSync(path.join(ROOT, source), path.join(folder, source), { recursive: true });
	}
	cpSync(TEMPLATE, path.join(folder, 'eslint.config.mjs'));
	symlinkSync(path.join(TOOL, 'node_modules'), path.join(folder, 'node_modules'), 'dir');
	const { error, status } = spawnSync(
		process.execPath,
		[path.join(CLI, 'bin', 'n8n-node.mjs'), 'lint'],
		{ cwd: folder, stdio: 'inherit' },
	);
	if (error) throw error;
	process.exitCode = status ?? 1;
} finally {
	rmSync(folder, { recursive: true, force: true });
}
