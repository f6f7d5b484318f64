// What needs a real n8n server: the demo, and the editor in a browser.
import { installed, jestStep } from './checks/commands.mjs';
import { runSteps } from './checks/run-steps.mjs';

await runSteps([
	{
		name: 'The demo',
		command: [...installed('tsx', 'dist', 'cli.mjs'), 'demo/main.ts'],
	},
	jestStep(
		'End-to-end tests',
		'--config=jest.e2e.config.js',
		'--runInBand',
		...process.argv.slice(2),
	),
]);
