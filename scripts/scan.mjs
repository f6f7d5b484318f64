// node scripts/scan.mjs [folder]
//
// What n8n's scanner of community packages will say of this package (or of a copy of it in another
// folder): the same analysis with the same two legs, of the source and of what npm would publish.
// Ends with 1 when either has a violation. The build must be there.
import { execFile } from 'node:child_process';
import { mkdir, mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join, resolve } from 'node:path';
import { fileURLToPath } from 'node:url';
import { promisify } from 'node:util';

import {
	analyzePackage,
	SOURCE_FILE_PATTERNS,
} from '@n8n/scan-community-package/scanner/scanner.mjs';

/** The files that the scanner reads of a published package. */
const PUBLISHED_FILE_PATTERNS = ['**/*.js', 'package.json'];

const run = promisify(execFile);

/** Packs a package as npm publishes it, and unpacks it again. */
async function unpacked(packageFolder, folder) {
	const { stdout } = await run('npm', ['pack', '--json', '--pack-destination', folder], {
		cwd: packageFolder,
	});
	const [{ filename, files }] = JSON.parse(stdout);
	if (!files.some(({ path }) => path.endsWith('.node.js'))) {
		throw new Error('The package holds no node: run the build first');
	}
	const target = join(folder, 'package');
	await mkdir(target);
	await run('tar', ['-xzf', join(folder, filename), '-C', target, '--strip-components=1']);
	return target;
}

/** Prints the verdict on one leg, with the violations if there are any. */
function tell(leg, { passed, message, details }) {
	console.log(`${leg} ${passed ? 'passed' : 'FAILED'}`);
	// The scanner takes a folder without a single file for a good one.
	if (message) console.log([message, details].filter(Boolean).join('\n'));
	return passed && message === undefined;
}

const packageFolder = resolve(process.argv[2] ?? join(fileURLToPath(import.meta.url), '..', '..'));
const folder = await mkdtemp(join(tmpdir(), 'whatsapp-interactive-scan-'));
try {
	const verdicts = [
		tell('source', await analyzePackage(packageFolder, SOURCE_FILE_PATTERNS)),
		tell(
			'build',
			await analyzePackage(await unpacked(packageFolder, folder), PUBLISHED_FILE_PATTERNS),
		),
	];
	process.exitCode = verdicts.every(Boolean) ? 0 : 1;
} finally {
	await rm(folder, { recursive: true, force: true });
}
