import path from 'node:path';

import { lastLines, startProcess, type ProcessOptions } from '../../../support/processes';
import type { TempFolder } from '../../../support/temp';

/** How a server is started that says on its output when it is ready. */
interface ServerOptions extends Pick<ProcessOptions, 'stopSignal' | 'user'> {
	readonly program: string;
	readonly args: readonly string[];
	/** Where it keeps its data; goes with it. */
	readonly folder: TempFolder;
	/** What it prints when it can be used. */
	readonly ready: string;
}

/** Starts a server and waits until it is ready; `halt` ends it, `stop` removes its folder as well. */
export async function startServer({ program, args, folder, ready, ...options }: ServerOptions) {
	let becomeReady: () => void = () => undefined;
	const isReady = new Promise<'ready'>((resolve) => {
		becomeReady = () => resolve('ready');
	});
	const server = await startProcess(program, args, {
		...options,
		cwd: folder.path,
		onLine: (line) => {
			if (line.includes(ready)) becomeReady();
		},
	});
	const stop = async () => {
		await server.stop();
		await folder.remove();
	};
	if ((await Promise.race([isReady, server.ended])) !== 'ready') {
		await stop();
		throw new Error(
			`${path.basename(program)} ended while starting:\n${lastLines(server.output(), 10)}`,
		);
	}
	return { halt: server.stop, stop };
}
