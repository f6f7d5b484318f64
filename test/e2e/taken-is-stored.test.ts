import { setTimeout as sleep } from 'node:timers/promises';

import axios from 'axios';
import { countBy } from 'lodash';

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
const SETUP_MS = 300_000;

/** More than everything below may take together on a machine that is busy with something else. */
const CASE_MS = 420_000;

/** How long a provider waits for an answer: Gupshup's deadline. */
const DEADLINE_MS = 10_000;

/** How many reports are under way at a time. */
const CALLERS = 20;

/** How long all reports may take until each is answered, or its caller has lost patience. */
const SENDING_MS = 120_000;

/** How long what befalls n8n may last, with the start of what has ended. */
const TROUBLE_MS = 90_000;

/** How long the reports that were not taken are sent again, and how long after one try the next comes. */
const REPEATING_MS = 120_000;
const PAUSE_MS = 500;

/**
 * Writes down which report each execution is for, in the transaction that stores it. The execution does
 * not tell for ever: n8n overwrites the event in it when its worker loses the database meanwhile.
 */
const WITNESS = `
	create table witness (report text not null, execution integer not null);
	create function bear_witness() returns trigger language plpgsql as $$
	begin
		insert into witness select id, new."executionId"
		from substring(new.data from 'report-[a-z]+-[0-9]{4}') as id where id is not null;
		return new;
	end $$;
	create trigger witness after insert on execution_data
		for each row execute function bear_witness();
`;

/** How long the database refuses, and takes its time with it, so that other calls are through meanwhile. */
const REFUSING_MS = 8_000;

/** Refuses to store every fifth report, as a database that is short of something does. */
const REFUSAL = `
	create function refuse() returns trigger language plpgsql as $$
	begin
		if new.data ~ 'report-[a-z]+-[0-9]{3}[05]' then
			perform pg_sleep(0.2);
			raise exception 'could not extend file';
		end if;
		return new;
	end $$;
	create trigger refusal before insert on execution_data
		for each row execute function refuse();
`;

let stage: Stage<N8nQueue>;
let url: string;

beforeAll(async () => {
	stage = await setStage(startN8nQueue);
	const { api, postgres, webhookUrl } = stage.n8n;
	url = `${webhookUrl}/webhook/${triggerId('infobip')}/webhook`;
	const { id } = await api.importWorkflow(reportsWorkflow(['infobip'], ['delivered']));
	await api.activate(id);
	await untilServed([url]);
	await postgres.query(WITNESS);
}, SETUP_MS);
afterAll(async () => await stage?.stop(), SETUP_MS);

/** Kills the process that serves the webhooks without a warning, and starts it again. */
async function killWebhooks(): Promise<void> {
	for (const each of stage.n8n.webhooks) {
		await each.process().kill();
		await each.start();
	}
}

/** What a provider gets for a report: a status, or no answer, after which it knows nothing. */
type Answer = number | 'none';

/** Sends a report on a message as Infobip does. */
async function send(messageId: string): Promise<Answer> {
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
		return status;
	} catch {
		return 'none';
	}
}

const isTaken = (answer: Answer): boolean => answer !== 'none' && answer >= 200 && answer < 300;

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

/** What came of sending a report again. */
interface Repeats {
	/** The last answer. */
	readonly answer: Answer;
	/** How often it was sent. */
	readonly tries: number;
}

/** Sends a report again until it is taken or the time is over. */
async function repeat(report: string, end: number): Promise<Repeats> {
	for (let tries = 1; ; tries++) {
		const answer = await send(report);
		if (isTaken(answer) || Date.now() > end) return { answer, tries };
		await sleep(PAUSE_MS);
	}
}

/** How many executions were stored for each report of a case. */
async function executionsOf(name: string): Promise<Readonly<Record<string, number>>> {
	const rows = await stage.n8n.postgres.query(
		`select report from witness where report like 'report-${name}-%'`,
	);
	return countBy(rows);
}

/** `3 error, 177 success`: the executions that n8n has. */
async function states(): Promise<string> {
	const rows = await stage.n8n.postgres.query(
		'select count(*), status from execution_entity group by status order by status',
	);
	return rows.map((row) => row.replace('|', ' ')).join(', ');
}

/** @throws what `describe` says when something takes longer than it may */
async function within<Result>(
	milliseconds: number,
	describe: () => string,
	work: Promise<Result>,
): Promise<Result> {
	const timer = new AbortController();
	const fail = async (): Promise<never> => {
		await sleep(milliseconds, undefined, { signal: timer.signal });
		throw new Error(`After ${milliseconds} ms: ${describe()}`);
	};
	try {
		return await Promise.race([work, fail()]);
	} finally {
		timer.abort();
	}
}

test.each<[what: string, name: string, count: number, befall: () => Promise<unknown>]>([
	[
		'the table of executions is locked for longer than n8n waits',
		'lock',
		200,
		async () =>
			await stage.n8n.postgres.query(
				'begin; lock table execution_entity in access exclusive mode; select pg_sleep(25); commit',
			),
	],
	[
		'the database goes away for some seconds',
		'away',
		300,
		async () => await stage.n8n.postgres.goAway(5_000),
	],
	['the webhook process is killed', 'kill', 500, killWebhooks],
	[
		'the database refuses to store some executions among others',
		'some',
		600,
		async () => {
			await stage.n8n.postgres.query(REFUSAL);
			await sleep(REFUSING_MS);
			await stage.n8n.postgres.query('drop trigger refusal on execution_data');
			// The process itself knows what it has not taken. What it has written down shows in another.
			await killWebhooks();
		},
	],
])(
	'nothing that was answered 200 is lost when %s',
	async (what, name, count, befall) => {
		const reports = Array.from({ length: count }, (_, index) => `report-${name}-${index + 1_000}`);
		const first = new Map<string, Answer>();
		let trouble: Promise<unknown> | undefined;
		await within(
			SENDING_MS,
			() =>
				`of ${count} reports, these have an answer: ${JSON.stringify(countBy([...first.values()]))}`,
			forEach(reports, async (report) => {
				first.set(report, await send(report));
				if (first.size < count / 4) return;
				trouble ??= within(TROUBLE_MS, () => `it is not over yet that ${what}`, befall());
			}),
		);
		await trouble;
		const wasTaken = (report: string) => isTaken(first.get(report) ?? 'none');
		const taken = reports.filter(wasTaken);
		const refused = reports.filter((report) => !wasTaken(report));
		const before = await executionsOf(name);
		expect(taken.filter((report) => before[report] !== 1)).toEqual([]);

		const end = Date.now() + REPEATING_MS;
		const last = await forEach(refused, async (report) => ({
			report,
			...(await repeat(report, end)),
		}));
		expect(last.filter(({ answer }) => !isTaken(answer))).toEqual([]);
		const all = await executionsOf(name);
		const twice = reports.filter((report) => (all[report] ?? 0) > 1);
		console.log(
			`${what}: ${count} reports, answered at first ${JSON.stringify(countBy([...first.values()]))}; ` +
				`all ${refused.length} that were not taken are when they come again. ` +
				`Of them, ${refused.filter((report) => before[report] !== undefined).length} were stored ` +
				`before, and ${twice.length} have two executions now. n8n has ${await states()}`,
		);
		expect(reports.filter((report) => all[report] === undefined)).toEqual([]);
		// What is there twice was stored after the provider had been told of a failure: n8n can't say any
		// more then that it has it. Each of them was sent as often as it is there.
		const tries = new Map(last.map((each) => [each.report, 1 + each.tries]));
		expect(twice.filter((report) => (all[report] ?? 0) > (tries.get(report) ?? 1))).toEqual([]);
		// Otherwise nothing was tried.
		expect(taken).not.toEqual([]);
		expect(refused).not.toEqual([]);
	},
	CASE_MS,
);
