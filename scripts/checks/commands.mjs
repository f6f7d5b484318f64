import { mkdtempSync, rmSync } from 'node:fs';
import { readFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';

/** A command line that runs a script of an installed package. */
export const installed = (name, ...path) => [process.execPath, join('node_modules', name, ...path)];

/**
 * A step that runs Jest and counts its tests.
 * @returns {import('./run-steps.mjs').Step}
 */
export function jestStep(name, ...args) {
	const folder = mkdtempSync(join(tmpdir(), 'whatsapp-interactive-jest-'));
	process.on('exit', () => rmSync(folder, { recursive: true, force: true }));
	const report = join(folder, 'report.json');
	return {
		name,
		command: [
			...installed('jest', 'bin', 'jest.js'),
			'--silent',
			'--json',
			`--outputFile=${report}`,
			...args,
		],
		// The report goes to the file; what people read goes to the error stream.
		hidesOutput: true,
		counts: async () => {
			const { numPassedTests, numFailedTests, numRuntimeErrorTestSuites } = JSON.parse(
				await readFile(report, 'utf8'),
			);
			return { passed: numPassedTests, failed: numFailedTests + numRuntimeErrorTestSuites };
		},
	};
}
