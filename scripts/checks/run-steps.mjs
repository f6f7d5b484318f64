import { spawn } from 'node:child_process';

/**
 * One thing to check.
 * @typedef {object} Step
 * @property {string} name
 * @property {string[]} command
 * @property {Record<string, string>} [env] further environment variables
 * @property {() => Promise<{ passed: number, failed: number }>} [counts] what it counted itself
 */

/**
 * What a step came to.
 * @typedef {object} Result
 * @property {number} passed
 * @property {number} failed
 */

/** Runs a command; its output is shown as it comes, or returned for the end. */
const run = ([program, ...args], { env, isShown }) =>
	new Promise((resolve) => {
		const output = [];
		const stream = isShown ? 'inherit' : 'pipe';
		const child = spawn(program, args, {
			env: { ...process.env, ...env },
			stdio: ['ignore', stream, stream],
		});
		for (const each of [child.stdout, child.stderr]) {
			each?.on('data', (chunk) => output.push(chunk));
		}
		const end = (succeeded) => resolve({ succeeded, output: Buffer.concat(output).toString() });
		child
			.on('error', (error) => {
				console.error(error.message);
				end(false);
			})
			.on('close', (code) => end(code === 0));
	});

/**
 * Runs a step and tells what came of it.
 * @param {Step} step
 * @param {boolean} isAlone whether nothing else writes meanwhile, so that its output can be followed
 * @returns {Promise<Result>}
 */
async function runStep({ name, command, env, counts }, isAlone) {
	if (isAlone) console.log(`\n${name} ...`);
	const started = Date.now();
	const { succeeded, output } = await run(command, { env, isShown: isAlone });
	// A runner that could not even start leaves no counts behind.
	const counted = await counts?.().catch(() => undefined);
	const seconds = ((Date.now() - started) / 1000).toFixed(1);
	console.log(`${output}${name}: ${succeeded ? 'ok' : 'FAILED'} (${seconds} s)`);
	return {
		passed: counted?.passed ?? Number(succeeded),
		failed: Math.max(counted?.failed ?? 0, Number(!succeeded)),
	};
}

/** Runs the steps of a lane one after the other, all of them whatever fails. */
async function runLane(steps, isAlone) {
	const results = [];
	for (const step of steps) results.push(await runStep(step, isAlone));
	return results;
}

/**
 * Runs stages one after the other, the lanes of a stage side by side, and ends with a line that
 * counts checks and tests together.
 * @param {Step[][][]} stages
 */
export async function runStages(stages) {
	const results = [];
	for (const lanes of stages) {
		const isAlone = lanes.length === 1;
		results.push(...(await Promise.all(lanes.map((steps) => runLane(steps, isAlone)))).flat());
	}
	const sum = (key) => results.reduce((total, result) => total + result[key], 0);
	console.log(`\n${sum('passed')} passed, ${sum('failed')} failed`);
	process.exitCode = sum('failed') === 0 ? 0 : 1;
}
