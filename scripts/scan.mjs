// node scripts/scan.mjs [--linted] [folder]
//
// What n8n's scanner of community packages will say of this package (or of a copy of it in another
// folder): the same analysis with the same two legs, of the source and of what npm would publish.
// Ends with 1 when either has a violation. The build must be there.
//
// The scanner's analysis is ESLint's. Where this repository's own lint runs as well, --linted leaves
// TypeScript to it, once it has been seen to ask each file for all that the scanner asks.
import { execFile } from 'node:child_process';
import { mkdir, mkdtemp, readdir, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join, resolve } from 'node:path';
import { fileURLToPath } from 'node:url';
import { isDeepStrictEqual, parseArgs, promisify } from 'node:util';

import { ESLint } from 'eslint';
import {
	analyzePackage,
	buildScanConfig,
	SOURCE_FILE_PATTERNS,
} from '@n8n/scan-community-package/scanner/scanner.mjs';

/** The files that the scanner reads of the source, without those that the repository's lint reads. */
const UNLINTED_FILE_PATTERNS = ['package.json', '{nodes,credentials}/**/*.{js,json}'];

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

/** What the scanner asks of TypeScript and the repository's own lint does not, as `file: rule`. */
async function leftOutByLint(cwd) {
	const lint = new ESLint({ cwd });
	const scan = new ESLint({
		cwd,
		overrideConfigFile: true,
		overrideConfig: await buildScanConfig(),
	});
	const leftOut = [];
	const sources = ['nodes', 'credentials'].map(async (room) =>
		(await readdir(join(cwd, room), { recursive: true })).map((name) => join(cwd, room, name)),
	);
	for (const file of (await Promise.all(sources)).flat().filter((name) => name.endsWith('.ts'))) {
		const [own, asked] = await Promise.all([
			lint.calculateConfigForFile(file),
			scan.calculateConfigForFile(file),
		]);
		for (const [rule, setting] of Object.entries(asked.rules)) {
			const isOn = setting[0] !== 0;
			if (isOn && !isDeepStrictEqual(own?.rules[rule], setting)) leftOut.push(`${file}: ${rule}`);
		}
	}
	return leftOut;
}

async function scanSource(packageFolder) {
	if (!values.linted) return await analyzePackage(packageFolder, SOURCE_FILE_PATTERNS);
	const leftOut = await leftOutByLint(packageFolder);
	if (leftOut.length === 0) return await analyzePackage(packageFolder, UNLINTED_FILE_PATTERNS);
	return {
		passed: false,
		message: 'Rules of the scanner that lint leaves out',
		details: leftOut.join('\n'),
	};
}

const { values, positionals } = parseArgs({
	options: { linted: { type: 'boolean', default: false } },
	allowPositionals: true,
});
const packageFolder = resolve(positionals[0] ?? join(fileURLToPath(import.meta.url), '..', '..'));
const folder = await mkdtemp(join(tmpdir(), 'whatsapp-interactive-scan-'));
try {
	const verdicts = [
		tell('source', await scanSource(packageFolder)),
		tell(
			'build',
			await analyzePackage(await unpacked(packageFolder, folder), PUBLISHED_FILE_PATTERNS),
		),
	];
	process.exitCode = verdicts.every(Boolean) ? 0 : 1;
} finally {
	await rm(folder, { recursive: true, force: true });
}
