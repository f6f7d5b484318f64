/** What a clean-up task needs to know: how long it may take. */
export interface CleanupTask {
	/** Ends or removes the resource in an orderly way. */
	run: () => Promise<void>;
	/** Does the same at once, when the process is about to exit and can't wait for anything. */
	runNow: () => void;
}

type Signal = 'SIGINT' | 'SIGTERM' | 'SIGHUP';

const SIGNAL_NUMBERS: Readonly<Record<Signal, number>> = { SIGHUP: 1, SIGINT: 2, SIGTERM: 15 };

const tasks = new Set<CleanupTask>();
let listening = false;
let interruptedBy: Signal | undefined;

/**
 * Makes sure that a resource is gone when the process ends, however it ends: by itself, by an error
 * or by a signal. Returns the function that withdraws the task once the resource is gone.
 */
export function onCleanup(task: CleanupTask): () => void {
	listen();
	tasks.add(task);
	return () => void tasks.delete(task);
}

/** Runs every clean-up task that is left, the newest first. Errors are collected, not swallowed. */
export async function cleanUp(): Promise<void> {
	const errors: unknown[] = [];
	for (const task of [...tasks].reverse()) {
		await task.run().catch((error: unknown) => errors.push(error));
		// Not earlier: when the process exits in the middle of it, it has to be finished at once.
		tasks.delete(task);
	}
	if (errors.length > 0) throw new AggregateError(errors, `${errors.length} clean-up tasks failed`);
}

function listen(): void {
	if (listening) return;
	listening = true;
	for (const signal of Object.keys(SIGNAL_NUMBERS) as Signal[]) {
		process.on(signal, () => interrupt(signal));
	}
	process.on('exit', cleanUpNow);
}

function interrupt(signal: Signal): void {
	// The second Ctrl-C means "now": the exit listener does what is left without waiting.
	if (interruptedBy !== undefined) process.exit();
	interruptedBy = signal;
	process.stderr.write(`\n${signal}: cleaning up (once more to force) ...\n`);
	// From here on, whatever still runs fails because its server or browser is being taken away.
	process.removeAllListeners('uncaughtException').on('uncaughtException', () => undefined);
	process.removeAllListeners('unhandledRejection').on('unhandledRejection', () => undefined);
	cleanUp()
		.catch((error: unknown) => process.stderr.write(`${String(error)}\n`))
		.finally(() => process.exit());
}

function cleanUpNow(): void {
	if (interruptedBy !== undefined) process.exitCode = 128 + SIGNAL_NUMBERS[interruptedBy];
	for (const task of [...tasks].reverse()) {
		tasks.delete(task);
		try {
			task.runNow();
		} catch (error) {
			// One resource that resists must not keep the others alive.
			process.stderr.write(`Clean-up failed: ${String(error)}\n`);
		}
	}
}
