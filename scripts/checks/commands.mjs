import { mkdtempSync, rmSync } from 'node:fs';
import { readFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';

/** A command line that runs a script of an installed package. */
export const installed = (name, ...path) => [process.execPath, join('node_modules', name, ...path)];

/**
 * A step that runs Vitest and counts its tests.
 * @returns {import('./run-steps.mjs').Step}
 */
export function vitestStep(name, ...args) {
	const folder = mkdtempSync(join(tmpdir(), 'whatsapp-interactive-vitest-'));
	process.on('exit', () => rmSync(folder, { recursive: true, force: true }));
	const report = join(folder, 'report.json');
	return {
		name,
		command: [
			...installed('vitest', 'vitest.mjs'),
			'run',
			'--silent',
			'--reporter=minimal',
			'--reporter=json',
			`--outputFile.json=${report}`,
			...args,
		],
		counts: async () => {
			const { numPassedTests, numFailedTests, numFailedTestSuites } = JSON.parse(
				await readFile(report, 'utf8'),
			);
			return { passed: numPassedTests, failed: numFailedTests + numFailedTestSuites };
		},
	};
}
