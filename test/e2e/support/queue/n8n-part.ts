import { installCommunityPackage } from '../../../support/community-package';
import { hostNode } from '../../../support/host';
import { n8nEnvironment } from '../../../support/n8n-environment';
import { launchN8n, type N8nCommand } from '../../../support/n8n-process';
import type { N8nOptions } from '../../../support/n8n-server';
import { freePorts } from '../../../support/ports';
import type { ManagedProcess } from '../../../support/processes';
import { createTempFolder } from '../../../support/temp';

/** A process of an n8n in queue mode beside the main one. */
export interface N8nPart {
	/** Where it listens, without a slash at the end. */
	readonly url: string;
	/** The process since its last start. */
	process: () => ManagedProcess;
	/** Starts it, or starts it again with the folder and the ports that it had. */
	start: () => Promise<void>;
	/** Stops it and removes its folder. */
	stop: () => Promise<void>;
}

/** Prepares a process with the package in a folder of its own; it is not started yet. */
export async function preparePart(
	command: N8nCommand,
	args: readonly string[],
	{ packageTarball, log, startTimeoutMs, env }: N8nOptions,
): Promise<N8nPart> {
	const node = hostNode();
	const folder = createTempFolder(`n8n-${command}`);
	if (packageTarball !== undefined) await installCommunityPackage(folder.path, packageTarball);
	const [port = 0, brokerPort = 0] = await freePorts(2);
	const url = `http://127.0.0.1:${port}`;
	let running: ManagedProcess | undefined;
	return {
		url,
		process: () => {
			if (running === undefined) throw new Error(`n8n ${command} has not been started`);
			return running;
		},
		start: async () => {
			running = await launchN8n(command, {
				node,
				userFolder: folder.path,
				env: {
					...n8nEnvironment({ userFolder: folder.path, node, port, brokerPort, url }),
					...env,
				},
				args,
				...(log && { log }),
				...(startTimeoutMs !== undefined && { startTimeoutMs }),
			});
		},
		stop: async () => {
			await running?.stop();
			await folder.remove();
		},
	};
}
