// Everything that needs no n8n server: types, lint, the package scanner and the tests.
import { installed, vitestStep } from './checks/commands.mjs';
import { runStages } from './checks/run-steps.mjs';

const BUILD = {
	name: 'Build',
	command: [...installed('gulp', 'bin', 'gulp.js'), 'bundle', '--silent'],
};

const CHECKS = [
	{
		name: 'Types',
		// The compiler in machine code: several times as fast as the one that the build uses.
		command: [...installed('typescript-native', 'bin', 'tsc'), '-p', 'tsconfig.json'],
	},
	{
		name: 'Types of what runs in the browser',
		command: [...installed('typescript-native', 'bin', 'tsc'), '-p', 'tsconfig.browser.json'],
	},
	{ name: 'Lint', command: installed('oxlint', 'bin', 'oxlint') },
	{
		name: 'Lint of the package (both n8n rule sets)',
		command: [...installed('eslint', 'bin', 'eslint.js'), '.', '--max-warnings', '0'],
	},
	{
		name: 'Formatting',
		command: [...installed('oxfmt', 'bin', 'oxfmt'), '--check'],
	},
	{ name: 'Unused files, exports and packages', command: installed('knip', 'bin', 'knip.js') },
	{
		name: 'Community package scanner',
		command: [process.execPath, 'scripts/scan.mjs', '--linted'],
	},
	{
		name: 'Package as published',
		command: [...installed('publint', 'src', 'cli.js'), '--strict'],
	},
];

// The scanner, publint and the engine tests look at the build; tests wait more than they work.
await runStages([
	[[BUILD]],
	[[vitestStep('Unit, contract and engine tests', ...process.argv.slice(2))], CHECKS],
]);
