// Everything that needs no n8n server: types, lint, the package scanner and the tests. Ends with one
// line that counts checks and tests together.
import { spawn } from 'node:child_process';
import { mkdtemp, readFile, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';

const folder = await mkdtemp(join(tmpdir(), 'whatsapp-interactive-test-'));
const report = join(folder, 'jest.json');
const bin = (name, ...path) => [process.execPath, join('node_modules', name, ...path)];

/** What runs, in an order in which a later step can use what an earlier one made. */
const steps = [
	{ name: 'Types', command: [...bin('typescript', 'bin', 'tsc'), '-p', 'tsconfig.json'] },
	{
		name: 'Lint (both n8n rule sets, no inline exceptions)',
		command: [...bin('eslint', 'bin', 'eslint.js'), '.', '--max-warnings', '0'],
	},
	{ name: 'Build', command: [...bin('gulp', 'bin', 'gulp.js'), 'build', '--silent'] },
	{ name: 'Community package scanner', command: [process.execPath, 'scripts/scan.mjs'] },
	{
		name: 'Unit, contract and engine tests',
		command: [
			...bin('jest', 'bin', 'jest.js'),
			'--silent',
			'--json',
			`--outputFile=${report}`,
			...process.argv.slice(2),
		],
		// The report goes to the file; what people read goes to the error stream.
		hidesOutput: true,
		counts: async () => {
			const { numPassedTests, numFailedTests, numRuntimeErrorTestSuites } = JSON.parse(
				await readFile(report, 'utf8'),
			);
			return { passed: numPassedTests, failed: numFailedTests + numRuntimeErrorTestSuites };
		},
	},
];

const run = ({ command: [program, ...args], hidesOutput }) =>
	new Promise((resolve) => {
		const stdout = hidesOutput ? 'ignore' : 'inherit';
		spawn(program, args, { stdio: ['ignore', stdout, 'inherit'] })
			.on('error', () => resolve(false))
			.on('exit', (code) => resolve(code === 0));
	});

let passed = 0;
let failed = 0;
for (const step of steps) {
	console.log(`\n${step.name} ...`);
	const started = Date.now();
	const succeeded = await run(step);
	const counted = await step.counts?.().catch(() => undefined);
	passed += counted?.passed ?? Number(succeeded);
	// A runner that ends badly without a failed test has failed by itself.
	failed += Math.max(counted?.failed ?? 0, Number(!succeeded));
	const seconds = ((Date.now() - started) / 1000).toFixed(1);
	console.log(`${step.name}: ${succeeded ? 'ok' : 'FAILED'} (${seconds} s)`);
}
await rm(folder, { recursive: true, force: true });
console.log(`\n${passed} passed, ${failed} failed`);
process.exitCode = failed === 0 ? 0 : 1;
