import { spawn } from 'node:child_process';

/**
 * One thing to check.
 * @typedef {object} Step
 * @property {string} name
 * @property {string[]} command
 * @property {boolean} [hidesOutput] whether its standard output is for programs only
 * @property {() => Promise<{ passed: number, failed: number }>} [counts] what it counted itself
 */

const run = ({ command: [program, ...args], hidesOutput }) =>
	new Promise((resolve) => {
		const stdout = hidesOutput ? 'ignore' : 'inherit';
		spawn(program, args, { stdio: ['ignore', stdout, 'inherit'] })
			.on('error', (error) => {
				console.error(error.message);
				resolve(false);
			})
			.on('exit', (code) => resolve(code === 0));
	});

/**
 * Runs steps one after the other, all of them whatever fails, and ends with a line that counts
 * checks and tests together.
 * @param {Step[]} steps
 */
export async function runSteps(steps) {
	let passed = 0;
	let failed = 0;
	for (const step of steps) {
		console.log(`\n${step.name} ...`);
		const started = Date.now();
		const succeeded = await run(step);
		// A runner that could not even start leaves no counts behind.
		const counted = await step.counts?.().catch(() => undefined);
		passed += counted?.passed ?? Number(succeeded);
		failed += Math.max(counted?.failed ?? 0, Number(!succeeded));
		const seconds = ((Date.now() - started) / 1000).toFixed(1);
		console.log(`${step.name}: ${succeeded ? 'ok' : 'FAILED'} (${seconds} s)`);
	}
	console.log(`\n${passed} passed, ${failed} failed`);
	process.exitCode = failed === 0 ? 0 : 1;
}
