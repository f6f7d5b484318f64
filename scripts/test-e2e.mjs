// What needs a real n8n server: the demo, and the editor in a browser.
import { installed, vitestStep } from './checks/commands.mjs';
import { runStages } from './checks/run-steps.mjs';

const DEMO = {
	name: 'The demo',
	command: [...installed('tsx', 'dist', 'cli.mjs'), 'demo/main.ts'],
};

await runStages([
	[
		[
			DEMO,
			vitestStep('End-to-end tests', '--config=vitest.e2e.config.ts', ...process.argv.slice(2)),
		],
	],
]);
