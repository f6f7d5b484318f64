import path from 'node:path';

import { HOST_FOLDER } from './host';
import { lastLines, startProcess, type ManagedProcess } from './processes';

/** What n8n's processes print when they can be used, by the command that starts them. */
const READY = {
	start: 'Editor is now accessible',
	webhook: 'Webhook listener waiting for requests',
	worker: 'n8n worker is now ready',
} as const;

/** A command that starts a process of n8n. */
export type N8nCommand = keyof typeof READY;

/** How a process of n8n is started. */
export interface N8nProcessOptions {
	/** The Node.js binary that runs it. */
	node: string;
	userFolder: string;
	/** Its complete environment. */
	env: NodeJS.ProcessEnv;
	/** What follows the command. */
	args?: readonly string[];
	/** Called with every line it prints. */
	log?: (line: string) => void;
	/** How long it may take to become ready. */
	startTimeoutMs?: number;
}

const START_TIMEOUT_MS = 180_000;

/** Starts a process of n8n and waits until it is ready. */
export async function launchN8n(
	command: N8nCommand,
	{ node, userFolder, env, args = [], log, startTimeoutMs = START_TIMEOUT_MS }: N8nProcessOptions,
): Promise<ManagedProcess> {
	let becomeReady: () => void = () => undefined;
	const ready = new Promise<'ready'>((resolve) => {
		becomeReady = () => resolve('ready');
	});
	const program = path.join(HOST_FOLDER, 'node_modules/n8n/bin/n8n');
	const started = await startProcess(node, [program, command, ...args], {
		cwd: userFolder,
		env,
		graceMs: 10_000,
		onLine: (line) => {
			if (line.includes(READY[command])) becomeReady();
			log?.(line);
		},
	});
	let timer: NodeJS.Timeout | undefined;
	const timeout = new Promise<'timeout'>((resolve) => {
		timer = setTimeout(() => resolve('timeout'), startTimeoutMs);
	});
	const outcome = await Promise.race([ready, started.ended, timeout]);
	clearTimeout(timer);
	if (outcome === 'ready') return started;

	await started.stop();
	const how = outcome === 'timeout' ? 'did not become ready in time' : 'ended while starting';
	throw new Error(`n8n ${command} ${how}. Its last lines:\n${lastLines(started.output(), 30)}`);
}
