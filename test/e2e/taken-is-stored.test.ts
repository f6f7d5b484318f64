import { setTimeout as sleep } from 'node:timers/promises';

import axios from 'axios';

import { WEBHOOK_SECRET } from '../engine/accounts';
import { startN8nQueue, type N8nQueue } from './support/queue/n8n-queue';
import { setStage, type Stage } from './support/stage';
import { untilServed } from './support/webhooks';
import { reportsWorkflow, triggerId } from './support/workflows';

/*
 * A provider that is told 200 does not send the event again. So whatever befalls n8n, an event that was
 * answered 200 has its execution, and one that was not starts one when it comes again. n8n has two
 * connections to its database unless told otherwise, and a call waits for one for 20 seconds.
 */
const TIMEOUT_MS = 900_000;

/** How long a provider waits for an answer: Gupshup's deadline. */
const DEADLINE_MS = 10_000;

/** How many reports are under way at a time. */
const CALLERS = 20;

/** How often a report that was not taken is sent again, and how long after. */
const REPEATS = 60;
const PAUSE_MS = 1_000;

let stage: Stage<N8nQueue>;
let url: string;

beforeAll(async () => {
	stage = await setStage(startN8nQueue);
	const { api, webhookUrl } = stage.n8n;
	url = `${webhookUrl}/webhook/${triggerId('infobip')}/webhook`;
	const { id } = await api.importWorkflow(reportsWorkflow(['infobip'], ['delivered']));
	await api.activate(id);
	await untilServed([url]);
}, TIMEOUT_MS);
afterAll(async () => await stage?.stop());

/** Sends a report on a message as Infobip does; tells whether it is taken. */
async function send(messageId: string): Promise<boolean> {
	const report = {
		messageId,
		to: '919811122233',
		doneAt: '2026-11-18T09:00:03.480+0000',
		status: { groupId: 3, groupName: 'DELIVERED', id: 5, name: 'DELIVERED_TO_HANDSET' },
	};
	try {
		const { status } = await axios.post(
			`${url}?secret=${WEBHOOK_SECRET}`,
			{ results: [report] },
			{ validateStatus: () => true, proxy: false, timeout: DEADLINE_MS },
		);
		return status === 200;
	} catch {
		return false; // no answer, so the provider knows nothing
	}
}

/** Does something with each value, several at a time; gives what came of it in their order. */
async function forEach<Value, Result>(
	values: readonly Value[],
	work: (value: Value) => Promise<Result>,
): Promise<Result[]> {
	const results: Result[] = [];
	const rest = [...values.entries()];
	const worker = async () => {
		for (let next = rest.shift(); next !== undefined; next = rest.shift()) {
			const [index, value] = next;
			results[index] = await work(value);
		}
	};
	await Promise.all(Array.from({ length: CALLERS }, worker));
	return results;
}

/** How many executions there are for each message whose ID begins so. */
async function executionsOf(prefix: string): Promise<ReadonlyMap<string, number>> {
	const rows = await stage.n8n.postgres.query(
		`select substring(data from '${prefix}[0-9]{4}') from execution_data`,
	);
	const counts = new Map<string, number>();
	for (const id of rows) counts.set(id, (counts.get(id) ?? 0) + 1);
	return counts;
}

/** Sends a report again until it is taken. */
async function repeat(messageId: string): Promise<boolean> {
	for (let tries = 0; tries < REPEATS; tries++) {
		if (await send(messageId)) return true;
		await sleep(PAUSE_MS);
	}
	return false;
}

test.each<[what: string, prefix: string, count: number, befall: () => Promise<unknown>]>([
	[
		'the table of executions is locked for longer than n8n waits',
		'lock',
		200,
		async () =>
			await stage.n8n.postgres.query(
				'begin; lock table execution_entity in access exclusive mode; select pg_sleep(30); commit',
			),
	],
	[
		'the database goes away for some seconds',
		'away',
		300,
		async () => await stage.n8n.postgres.goAway(5_000),
	],
	[
		'the webhook process is killed',
		'kill',
		500,
		async () => {
			await stage.n8n.webhooks.process().kill();
			await stage.n8n.webhooks.start();
		},
	],
])(
	'nothing that was answered 200 is lost when %s',
	async (_what, prefix, count, befall) => {
		const ids = Array.from({ length: count }, (_, index) => `${prefix}${index + 1_000}`);
		let answered = 0;
		let trouble: Promise<unknown> | undefined;
		const answers = await forEach(ids, async (id) => {
			const isTaken = await send(id);
			answered += 1;
			if (answered >= count / 4) trouble ??= befall();
			return isTaken;
		});
		await trouble;
		const taken = ids.filter((_, index) => answers[index]);
		const stored = await executionsOf(prefix);
		expect(taken.filter((id) => !stored.has(id))).toEqual([]);

		const refused = ids.filter((_, index) => !answers[index]);
		expect(await forEach(refused, repeat)).toEqual(refused.map(() => true));
		const all = await executionsOf(prefix);
		expect(ids.filter((id) => !all.has(id))).toEqual([]);
		// Otherwise nothing was tried.
		expect(refused).not.toEqual([]);
		console.log(
			`${taken.length} of ${count} answered 200, ${refused.length} sent again; ` +
				`${[...all.values()].filter((times) => times > 1).length} have more than one execution`,
		);
	},
	TIMEOUT_MS,
);
