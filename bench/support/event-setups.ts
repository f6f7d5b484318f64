import { startPostgres, type Postgres } from '../../test/e2e/support/queue/postgres';
import { startN8nQueue } from '../../test/e2e/support/queue/n8n-queue';
import { startN8n, type N8nServer } from '../../test/support/n8n-server';

/** An n8n, and the processes that reports go through. */
export interface EventSetup {
	readonly n8n: Pick<N8nServer, 'api' | 'webhookUrl'>;
	readonly postgres: Postgres;
	/** The processes that are called. */
	readonly receiving: readonly number[];
	/** The processes that run the workflows; none where those that are called do it. */
	readonly running: readonly number[];
	stop(): Promise<void>;
}

/** One process for everything, with the database that queue mode has, too. */
export async function startAlone(packageTarball: string): Promise<EventSetup> {
	const postgres = await startPostgres();
	try {
		const n8n = await startN8n({ packageTarball, postgres: postgres.url });
		return {
			n8n,
			postgres,
			receiving: [n8n.pid()],
			running: [],
			stop: async () => {
				await n8n.stop();
				await postgres.stop();
			},
		};
	} catch (error) {
		await postgres.stop();
		throw error;
	}
}

/** Queue mode with so many webhook processes and two workers. */
export async function startQueue(
	packageTarball: string,
	webhookProcesses: number,
): Promise<EventSetup> {
	const n8n = await startN8nQueue({ packageTarball, webhookProcesses });
	const pids = (parts: typeof n8n.workers) => parts.map((part) => part.process().pid);
	return {
		n8n,
		postgres: n8n.postgres,
		receiving: pids(n8n.webhooks),
		running: pids(n8n.workers),
		stop: n8n.stop,
	};
}
