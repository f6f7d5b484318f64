import { spawn } from 'node:child_process';

/**
 * @typedef {object} Step One thing to prepare.
 * @property {string} title What it does, shown while it runs.
 * @property {number} minutes About how long it takes.
 * @property {() => boolean} isDone Whether there is nothing to do.
 * @property {() => Promise<void>} run Does it.
 */

const HEARTBEAT_MS = 15_000;
const EXCERPT_LINES = 15;
const GRACE_MS = 3_000;
const SIGNALS = { SIGHUP: 1, SIGINT: 2, SIGTERM: 15 };

/** The process groups of the commands that are running. */
const running = new Set();
let interrupted = false;

for (const [signal, number] of Object.entries(SIGNALS)) {
	process.on(signal, () => {
		// The exit listener below kills what is left.
		if (interrupted || running.size === 0) process.exit(128 + number);
		interrupted = true;
		process.exitCode = 128 + number;
		console.error(`\n${signal}: stopping (once more to force) ...`);
		for (const pid of running) signalGroup(pid, 'SIGTERM');
		// npm tidies up for longer than anybody waits; the next run starts afresh anyway.
		setTimeout(() => process.exit(), GRACE_MS).unref();
	});
}
process.on('exit', () => {
	for (const pid of running) signalGroup(pid, 'SIGKILL');
});

/**
 * Runs a step and says so: a line at its start, one every 15 seconds, and one at its end.
 * @param {Step} step
 */
export async function runStep({ title, minutes, run }) {
	const start = Date.now();
	const seconds = () => `${Math.round((Date.now() - start) / 1000)} s`;
	const estimate = minutes < 1 ? 'less than a minute' : `about ${minutes} min`;
	console.log(`${title} (${estimate}) ...`);
	const heartbeat = setInterval(() => console.log(`  still working, ${seconds()}`), HEARTBEAT_MS);
	try {
		await run();
	} catch (error) {
		throw new Error(`${title} failed after ${seconds()}.\n${error.message}`, { cause: error });
	} finally {
		clearInterval(heartbeat);
	}
	console.log(`  done in ${seconds()}`);
}

/**
 * Runs a command without input and returns what it printed; throws with its last lines when it fails.
 * @param {string} command
 * @param {string[]} args
 * @param {{ cwd?: string, env?: Record<string, string | undefined> }} [options]
 * @returns {Promise<string>}
 */
export async function run(command, args, { cwd, env } = {}) {
	if (interrupted) throw new Error('Interrupted.');
	const child = spawn(command, args, {
		cwd,
		env: { ...process.env, ...env },
		// A process group of its own, so that all its children can be stopped together.
		detached: true,
		stdio: ['ignore', 'pipe', 'pipe'],
	});
	let output = '';
	for (const stream of [child.stdout, child.stderr]) {
		stream.setEncoding('utf8').on('data', (chunk) => {
			output += chunk;
		});
	}
	if (child.pid !== undefined) running.add(child.pid);
	const end = await new Promise((resolve, reject) => {
		child.once('error', reject);
		child.once('close', (code, signal) => resolve({ code, signal }));
	}).finally(() => running.delete(child.pid));

	if (interrupted) throw new Error('Interrupted.');
	if (end.code === 0) return output;
	const how = end.signal ?? `exit code ${end.code}`;
	throw new Error(`${[command, ...args].join(' ')} ended with ${how}:\n\n${excerpt(output)}`);
}

/** The first and last lines of an output: npm names the cause first, compilers name it last. */
function excerpt(output) {
	const lines = output.trimEnd().split('\n');
	if (lines.length <= 2 * EXCERPT_LINES) return lines.join('\n');
	return [...lines.slice(0, EXCERPT_LINES), '...', ...lines.slice(-EXCERPT_LINES)].join('\n');
}

function signalGroup(pid, signal) {
	try {
		process.kill(-pid, signal);
	} catch (error) {
		// It ended by itself in the meantime.
		if (error.code !== 'ESRCH') throw error;
	}
}
