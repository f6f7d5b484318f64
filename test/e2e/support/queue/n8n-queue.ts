import { randomBytes } from 'node:crypto';

import type { N8nOptions, N8nServer } from '../../../support/n8n-server';
import { startN8n } from '../../../support/n8n-server';
import { postgresEnvironment } from '../../../support/n8n-environment';
import type { ExecutionSummary } from '../../../support/n8n-types';
import { startBalancer } from '../balancer';
import { preparePart, type N8nPart } from './n8n-part';
import { type Postgres, startPostgres } from './postgres';
import { startRedis } from './redis';

/** How an n8n in queue mode is started. */
interface N8nQueueOptions extends N8nOptions {
	/** How many processes serve webhooks; where they are several, a balancer stands before them. */
	readonly webhookProcesses?: number;
}

/** An n8n in queue mode: a main process, some for webhooks, and workers. */
export interface N8nQueue extends N8nServer {
	/** The processes that serve production webhooks. */
	readonly webhooks: readonly N8nPart[];
	readonly workers: readonly N8nPart[];
	readonly postgres: Postgres;
	/**
	 * The executions of a workflow as they stand in the database, the oldest first. n8n's own list is cut
	 * into pages by other marks than it is sorted by: with several workers it may leave some out.
	 */
	readonly executionsOf: (workflowId: string) => Promise<ExecutionSummary[]>;
}

const WORKERS = 2;

/** How many executions a worker has at a time. */
export const WORKER_CONCURRENCY = 5;

/**
 * Much shorter than n8n's own, so that a test need not wait: the queue takes a job for stalled once
 * its lock has not been renewed for the duration. In milliseconds.
 */
const STALLED_JOBS = {
	QUEUE_WORKER_LOCK_DURATION: '6000',
	QUEUE_WORKER_LOCK_RENEW_TIME: '2000',
	QUEUE_WORKER_STALLED_INTERVAL: '2000',
};

/**
 * Starts n8n in queue mode with a Redis and a PostgreSQL of its own. Each process has a folder of its
 * own, as on machines of their own: the log in which it looks after a crash for its own unfinished
 * executions lies there, and in a common folder a worker takes those of its neighbour for its own.
 */
export async function startN8nQueue({
	webhookProcesses = 1,
	...options
}: N8nQueueOptions = {}): Promise<N8nQueue> {
	const stops: Array<() => Promise<void>> = [];
	const stop = async () => {
		for (const each of stops.splice(0).reverse()) await each();
	};
	try {
		const redis = await startRedis();
		stops.push(redis.stop);
		const postgres = await startPostgres();
		stops.push(postgres.stop);
		const balancer = webhookProcesses > 1 ? await startBalancer() : undefined;
		if (balancer !== undefined) stops.push(balancer.stop);
		const shared = {
			...postgresEnvironment(postgres.url),
			...STALLED_JOBS,
			EXECUTIONS_MODE: 'queue',
			QUEUE_BULL_REDIS_HOST: '127.0.0.1',
			QUEUE_BULL_REDIS_PORT: String(redis.port),
			N8N_ENCRYPTION_KEY: randomBytes(24).toString('hex'),
			...(balancer !== undefined && { N8N_WEBHOOK_URL: `${balancer.url}/` }),
			...options.env,
		};
		const env = { ...shared, N8N_DISABLE_PRODUCTION_MAIN_PROCESS: 'true' };
		// First and alone: it creates the tables.
		const main = await startN8n({ ...options, postgres: postgres.url, env });
		stops.push(main.stop);

		const launch = async (...command: Parameters<typeof preparePart>) => {
			const part = await preparePart(...command);
			stops.push(part.stop);
			await part.start();
			return part;
		};
		const webhooks: N8nPart[] = [];
		for (let count = 0; count < webhookProcesses; count++) {
			webhooks.push(await launch('webhook', [], { ...options, env: shared }));
		}
		const webhookUrls = webhooks.map(({ url }) => url);
		balancer?.leadTo(webhookUrls);
		const workers: N8nPart[] = [];
		for (let count = 0; count < WORKERS; count++) {
			const args = [`--concurrency=${WORKER_CONCURRENCY}`];
			workers.push(await launch('worker', args, { ...options, env: shared }));
		}
		return {
			...main,
			webhookUrl: balancer?.url ?? webhookUrls[0] ?? main.webhookUrl,
			webhooks,
			workers,
			postgres,
			executionsOf: async (workflowId) => {
				const rows = await postgres.query(
					`select row_to_json(execution) from execution_entity execution where "workflowId" = '${workflowId}' order by id`,
				);
				const executions = rows.map((row) => JSON.parse(row) as ExecutionSummary);
				// The database has numbers where n8n tells texts.
				return executions.map((execution) => ({ ...execution, id: String(execution.id) }));
			},
			stop,
		};
	} catch (error) {
		await stop();
		throw error;
	}
}
