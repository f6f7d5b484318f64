// Everything that needs no n8n server: types, lint, the package scanner and the tests.
import { installed, vitestStep } from './checks/commands.mjs';
import { runSteps } from './checks/run-steps.mjs';

// In an order in which a step can use what an earlier one made.
await runSteps([
	{ name: 'Types', command: [...installed('typescript', 'bin', 'tsc'), '-p', 'tsconfig.json'] },
	{
		name: 'Lint (both n8n rule sets, no inline exceptions)',
		command: [...installed('eslint', 'bin', 'eslint.js'), '.', '--max-warnings', '0'],
	},
	{
		name: 'Formatting',
		command: [
			...installed('prettier', 'bin', 'prettier.cjs'),
			'--check',
			'--log-level',
			'warn',
			'{nodes,credentials,sandbox,demo,bench,generators,test,scripts}/**/*.{ts,mjs,json}',
			'*.{js,mjs,json}',
		],
	},
	{ name: 'Build', command: [...installed('gulp', 'bin', 'gulp.js'), 'bundle', '--silent'] },
	{ name: 'Community package scanner', command: [process.execPath, 'scripts/scan.mjs'] },
	vitestStep('Unit, contract and engine tests', ...process.argv.slice(2)),
]);
