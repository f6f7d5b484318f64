import { sandboxCredentials } from '../../engine/accounts';
import { startSandbox, type Sandbox, type SandboxOptions } from '../../../sandbox';
import { onCleanup } from '../../support/cleanup';
import { startN8n, type N8nOptions, type N8nServer } from '../../support/n8n-server';
import { packBuilt } from '../../support/pack';

/** A real n8n with this package and its credentials, without workflows, and the providers. */
export interface Stage<Server extends N8nServer = N8nServer> {
	readonly n8n: Server;
	readonly sandbox: Sandbox;
	stop(): Promise<void>;
}

/**
 * Packs this package, which is built, starts the sandbox and n8n, and stores a credential of each type, which has the
 * type for its ID and name.
 * @param prepare done between the two starts
 */
export async function setStage<Server extends N8nServer>(
	start: (options: N8nOptions) => Promise<Server>,
	sandboxOptions: SandboxOptions = { reportDelays: 'manual' },
	prepare: (sandbox: Sandbox) => Promise<void> = async () => undefined,
): Promise<Stage<Server>> {
	const packed = await packBuilt();
	const sandbox = await startSandbox(sandboxOptions);
	const withdraw = onCleanup({ run: sandbox.stop, runNow: () => undefined });
	let stopN8n: () => Promise<void> = async () => undefined;
	const stop = async () => {
		await stopN8n();
		await sandbox.stop();
		withdraw();
		await packed.remove();
	};
	try {
		await prepare(sandbox);
		const n8n = await start({ packageTarball: packed.tarball });
		stopN8n = n8n.stop;
		await n8n.api.importCredentials(
			Object.entries(sandboxCredentials(sandbox)).map(([type, data]) => ({
				id: type,
				name: type,
				type,
				data: { ...data },
			})),
		);
		return { n8n, sandbox, stop };
	} catch (error) {
		await stop();
		throw error;
	}
}

/** {@link setStage} with an n8n that is one process. */
export const setSimpleStage = async (): Promise<Stage> => await setStage(startN8n);
