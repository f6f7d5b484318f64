import { spawn, type ChildProcess } from 'node:child_process';
import { setTimeout as sleep } from 'node:timers/promises';

import { onCleanup } from './cleanup';

/** How a child process is started. */
export interface ProcessOptions {
	cwd?: string;
	/** The complete environment; without it the child gets the one of this process. */
	env?: NodeJS.ProcessEnv;
	/** Called with every line the child prints. */
	onLine?: (line: string) => void;
	/** How long `stop` waits for an orderly end before it kills. */
	graceMs?: number;
	/** What `stop` asks with for an orderly end; SIGTERM unless told. */
	stopSignal?: NodeJS.Signals;
	/** The user that the child runs as; only root can choose one. */
	user?: { uid: number; gid: number };
}

/** How a child process ended. */
interface ProcessEnd {
	code: number | null;
	signal: NodeJS.Signals | null;
}

/** A running child process together with all its own children. */
export interface ManagedProcess {
	readonly pid: number;
	/** What it has printed so far, standard output and error in the order they came. */
	output: () => string;
	/** What it has printed so far to its standard output alone. */
	stdout: () => string;
	/** Resolves when it has ended; never rejects. */
	readonly ended: Promise<ProcessEnd>;
	/** Ends it and all its children; returns when they are gone. */
	stop: () => Promise<void>;
	/** The same without a warning: they get no chance to finish anything. */
	kill: () => Promise<void>;
	/** Makes it and all its children stand still, until they are killed or go on. */
	freeze: () => void;
	/** Lets them go on. */
	thaw: () => void;
}

const MAX_OUTPUT_CHARACTERS = 4_000_000;
const POLL_MS = 25;
const KILL_WAIT_MS = 3_000;

/**
 * Starts a child process that can't outlive this one. It leads a process group of its own, so that
 * stopping it stops whatever it started, and the Ctrl-C of a terminal reaches only this process.
 */
export async function startProcess(
	command: string,
	args: readonly string[],
	options: ProcessOptions = {},
): Promise<ManagedProcess> {
	const child = spawn(command, args, {
		cwd: options.cwd,
		env: options.env ?? process.env,
		...options.user,
		detached: true,
		stdio: ['ignore', 'pipe', 'pipe'],
	});
	const { output, stdout } = collectOutput(child, options.onLine);
	const ended = new Promise<ProcessEnd>((resolve) => {
		child.once('close', (code, signal) => resolve({ code, signal }));
	});
	const pid = await spawned(child, command);
	const stop = async () => {
		await stopGroup(pid, options.stopSignal ?? 'SIGTERM', options.graceMs ?? 5_000);
		withdraw();
	};
	const kill = async () => {
		signalGroup(pid, 'SIGKILL');
		await groupGone(pid, KILL_WAIT_MS);
		withdraw();
	};
	const withdraw = onCleanup({ run: stop, runNow: () => void signalGroup(pid, 'SIGKILL') });
	const freeze = () => void signalGroup(pid, 'SIGSTOP');
	const thaw = () => void signalGroup(pid, 'SIGCONT');
	return { pid, output, stdout, ended, stop, kill, freeze, thaw };
}

/** Runs a command to its end and returns its standard output; throws when it fails. */
export async function runCommand(
	command: string,
	args: readonly string[],
	options: ProcessOptions = {},
): Promise<string> {
	const child = await startProcess(command, args, options);
	const { code, signal } = await child.ended;
	await child.stop();
	if (code === 0) return child.stdout();
	const how = signal === null ? `exit code ${String(code)}` : signal;
	throw new Error(
		`${[command, ...args].join(' ')} failed (${how}):\n${lastLines(child.output(), 30)}`,
	);
}

/** The last lines of a text, for error messages. */
export function lastLines(text: string, count: number): string {
	return text.trimEnd().split('\n').slice(-count).join('\n');
}

async function spawned(child: ChildProcess, command: string): Promise<number> {
	await new Promise<void>((resolve, reject) => {
		child.once('spawn', resolve);
		child.once('error', reject);
	});
	if (child.pid === undefined) throw new Error(`${command} has no process id`);
	return child.pid;
}

function collectOutput(
	child: ChildProcess,
	onLine?: (line: string) => void,
): Pick<ManagedProcess, 'output' | 'stdout'> {
	let output = '';
	let stdout = '';
	const keep = (text: string, chunk: string) => (text + chunk).slice(-MAX_OUTPUT_CHARACTERS);
	for (const stream of [child.stdout, child.stderr]) {
		let rest = '';
		stream?.setEncoding('utf8');
		stream?.on('data', (chunk: string) => {
			output = keep(output, chunk);
			if (stream === child.stdout) stdout = keep(stdout, chunk);
			const lines = (rest + chunk).split('\n');
			rest = lines.pop() ?? '';
			if (onLine) lines.forEach((line) => onLine(line));
		});
		stream?.on('end', () => {
			if (onLine && rest !== '') onLine(rest);
		});
	}
	return { output: () => output, stdout: () => stdout };
}

/** Sends a signal to a process group; false when there is no such group any more. */
function signalGroup(pid: number, signal: NodeJS.Signals | 0): boolean {
	try {
		return process.kill(-pid, signal);
	} catch (error) {
		const code = (error as NodeJS.ErrnoException).code;
		if (code === 'ESRCH') return false;
		// macOS answers EPERM for a group of which only zombies are left.
		if (code === 'EPERM' && process.platform === 'darwin') return false;
		throw error;
	}
}

async function stopGroup(pid: number, signal: NodeJS.Signals, graceMs: number): Promise<void> {
	if (!signalGroup(pid, signal)) return;
	if (await groupGone(pid, graceMs)) return;
	signalGroup(pid, 'SIGKILL');
	// Where nothing reaps orphans (some containers), killed children stay in the process table for
	// ever, so there is no use in waiting longer.
	await groupGone(pid, KILL_WAIT_MS);
}

async function groupGone(pid: number, withinMs: number): Promise<boolean> {
	const until = Date.now() + withinMs;
	while (signalGroup(pid, 0)) {
		if (Date.now() >= until) return false;
		await sleep(POLL_MS);
	}
	return true;
}
