import { setTimeout as sleep } from 'node:timers/promises';

import type { BenchCase, Settings } from '../bench-case';
import { count } from '../support/format';
import { startAlone, startQueue, type EventSetup } from '../support/event-setups';
import { callsPerSecond } from '../support/load';
import { processorTime } from '../support/processor-time';
import { CREDENTIALS, publish } from '../support/receivers';

const CONNECTIONS = 20;
const WEBHOOK_PROCESSES = [1, 2, 4];
/** A campaign of 10,000 messages: each is sent, delivered and seen. */
const CAMPAIGN = 30_000;
const POLL_MS = 100;

/** What one setup did, rates in reports a second and processor time in milliseconds a report. */
interface Course {
	readonly answered: number;
	readonly ended: number;
	readonly receiving: number;
	readonly running: number;
	readonly dropped: number;
	readonly receivingDropped: number;
}

const together = (pids: readonly number[]): number =>
	pids.reduce((sum, pid) => sum + processorTime(pid), 0);

/** Sends reports that start the workflow, and some that the trigger drops. */
async function measure(setup: EventSetup, reports: number): Promise<Course> {
	const { n8n, postgres, receiving, running } = setup;
	await n8n.api.importCredentials(CREDENTIALS);
	const { workflowId, call } = await publish(n8n, 'trigger', 'all');
	const { call: droppingCall } = await publish(n8n, 'dropping');
	const ended = async (): Promise<number> => {
		const [row] = await postgres.query(
			`select count(*) from execution_entity where "workflowId" = '${workflowId}' and "stoppedAt" is not null`,
		);
		return Number(row);
	};
	const untilEnded = async (all: number) => {
		while ((await ended()) < all) await sleep(POLL_MS);
	};
	const before = (await ended()) + reports / 5;
	await callsPerSecond(call, reports / 5, CONNECTIONS);
	await callsPerSecond(droppingCall, reports / 5, CONNECTIONS);
	await untilEnded(before);

	const start = performance.now();
	const busy = { receiving: together(receiving), running: together(running) };
	const answered = await callsPerSecond(call, reports, CONNECTIONS);
	await untilEnded(before + reports);
	const seconds = (performance.now() - start) / 1000;
	const receivingTime = together(receiving) - busy.receiving;
	const runningTime = together(running) - busy.running;
	const beforeDropping = together(receiving);
	const dropped = await callsPerSecond(droppingCall, reports, CONNECTIONS);
	return {
		answered,
		ended: reports / seconds,
		receiving: receivingTime / reports,
		running: runningTime / reports,
		dropped,
		receivingDropped: (together(receiving) - beforeDropping) / reports,
	};
}

async function measureIn(
	{ say, quick }: Settings,
	name: string,
	start: () => Promise<EventSetup>,
): Promise<readonly [string, Course]> {
	say(`  starting ${name} ...`);
	const setup = await start();
	try {
		return [name, await measure(setup, quick ? 50 : 1000)];
	} finally {
		await setup.stop();
	}
}

const inMinutes = (perSecond: number): string => `${(CAMPAIGN / perSecond / 60).toFixed(0)} min`;

/** What a large campaign brings back. */
export const eventsCase: BenchCase = {
	name: 'events',
	title: 'The reports of a campaign',
	method: `Twenty connections send delivery reports to the trigger in a real n8n with PostgreSQL: first one process for everything, then queue mode with 1, 2 and 4 webhook processes behind a balancer and two workers, all of them on this machine together. The workflow has one more node, which does nothing, and its executions are stored. Processor time is what Linux says of the processes, the database not among them.`,
	async run(settings) {
		const { tarball } = await settings.bench.packed();
		const courses = [
			await measureIn(settings, 'one process', async () => await startAlone(tarball)),
		];
		for (const processes of WEBHOOK_PROCESSES) {
			const name = `queue mode, ${processes} webhook ${processes === 1 ? 'process' : 'processes'}`;
			courses.push(
				await measureIn(settings, name, async () => await startQueue(tarball, processes)),
			);
		}
		const told = courses.map(
			([name, course]) =>
				`${name}: ${course.answered.toFixed(0)} a second are answered and ${course.ended.toFixed(0)} run to their end, so ${count(CAMPAIGN)} take ${inMinutes(course.ended)}; a report takes ${course.receiving.toFixed(0)} ms of the processes that are called${course.running === 0 ? '' : ` and ${course.running.toFixed(0)} ms of the workers`}. Of what its filter drops ${course.dropped.toFixed(0)} a second, ${course.receivingDropped.toFixed(0)} ms each.`,
		);
		return {
			findings: [],
			notes: told.map((line) => line.replace(/^./, (first) => first.toUpperCase())),
		};
	},
};
