import { countBy } from 'lodash';
import type { INodeParameters } from 'n8n-workflow';

import type { AcceptedMessage } from '../../sandbox';
import { WEBHOOK_SECRET } from '../engine/accounts';
import { isAtRest } from '../support/n8n-api';
import type { Execution, ExecutionSummary } from '../support/n8n-types';
import { until } from '../support/until';
import { killInTheMiddle } from './support/queue/in-flight';
import { startN8nQueue, type N8nQueue } from './support/queue/n8n-queue';
import { repeatRefused, reportAll } from './support/queue/reporting';
import { setStage, type Stage } from './support/stage';
import { ordersToStop, STOPPING_OPTIONS, stopInTheMiddle } from './support/stopping';
import { callWebhook, untilServed } from './support/webhooks';
import {
	reportsWorkflow,
	SEND,
	triggerId,
	triggerName,
	webhookWorkflow,
	type TestOrder,
} from './support/workflows';

/*
 * What n8n 2.41 does when a worker dies: it runs its queue with `maxStalledCount: 0` (n8n's
 * scaling.service.js), so a job whose worker is gone fails and no other worker gets it. Its execution
 * ends as "error" or "crashed". So n8n does not send its messages again; nor does it send the rest.
 */
const EXECUTIONS = 50;
const ITEMS = 10;
/** How many messages have been taken when the worker dies. */
const BEFORE_DEATH = 60;
/** n8n's own work on a thousand executions, on a machine that is busy with something else. */
const TIMEOUT_MS = 600_000;

let stage: Stage<N8nQueue>;

beforeAll(async () => {
	stage = await setStage(startN8nQueue);
}, TIMEOUT_MS);
afterAll(async () => await stage?.stop());
beforeEach(() => stage.sandbox.reset());

/** The orders of one execution; no number means anything to the sandbox. */
const ordersOf = (execution: number): TestOrder[] =>
	Array.from({ length: ITEMS }, (_, item) => {
		const number = String(execution * ITEMS + item).padStart(6, '0');
		return { order: `Q${number}`, phone: `91984${number}9` };
	});

/** Publishes the workflow that gets the reports; gives its ID and the address for the reports. */
async function publishReports() {
	const { api, webhookUrl } = stage.n8n;
	const url = `${webhookUrl}/webhook/${triggerId('infobip')}/webhook`;
	const { id } = await api.importWorkflow(reportsWorkflow(['infobip'], ['delivered']));
	await api.activate(id);
	await untilServed([url]);
	return { id, reportUrl: `${url}?secret=${WEBHOOK_SECRET}` };
}

/** Publishes a workflow that sends what is posted to it; gives its ID and what posts to it. */
async function publishSending(path: string, options: INodeParameters) {
	const { api, webhookUrl } = stage.n8n;
	const { id } = await api.importWorkflow(webhookWorkflow('infobip', path, options));
	await api.activate(id);
	const post = async (orders: readonly TestOrder[]) =>
		await callWebhook(`${webhookUrl}/webhook/${path}`, { orders });
	return { id, post };
}

/** Tells whether so many milliseconds are over. */
function deadline(milliseconds: number): () => boolean {
	const end = Date.now() + milliseconds;
	return () => Date.now() > end;
}

/** How long n8n may take until everything has ended: most of it is over when the waiting begins. */
const PATIENCE_MS = 120_000;

/**
 * Waits until a workflow has so many executions, and all of them have ended.
 * @throws what there is instead after a while, and what else is known of what is missing
 */
async function untilEnded(
	workflowId: string,
	count: number,
	tellMissing: (found: readonly ExecutionSummary[]) => Promise<string> = async () => '',
): Promise<ExecutionSummary[]> {
	let found: ExecutionSummary[] = [];
	const isTooLate = deadline(PATIENCE_MS);
	await until(async () => {
		found = await stage.n8n.executionsOf(workflowId);
		if (isTooLate()) {
			throw new Error(
				`There are not ${count} executions that have ended, but ${inWords(found)}. ${await tellMissing(found)}`,
			);
		}
		return found.length >= count && found.every(isAtRest);
	});
	return found;
}

const correlationIds = ({ data }: Execution, node: string): string[] =>
	(data.resultData.runData[node] ?? []).flatMap(({ data: output }) =>
		(output?.main?.[0] ?? []).map(({ json }) => String(json.correlationId)),
	);

/** The correlation IDs in the reports that these executions began with. */
const toldBy = async (receptions: readonly ExecutionSummary[]): Promise<string[]> =>
	(await stage.n8n.api.withData(receptions)).flatMap((execution) =>
		correlationIds(execution, triggerName('infobip')),
	);

/** The calls with the report on a message, and how each was answered. */
const callsOn = ({ messageId }: AcceptedMessage) =>
	stage.sandbox
		.deliveries()
		.filter(({ body }) => JSON.stringify(body).includes(messageId))
		.map(({ id, attempt, repeats, sentAt, answer }) => ({ id, attempt, repeats, sentAt, answer }));

const isSuccess = ({ status }: ExecutionSummary): boolean => status === 'success';
const isFailure = ({ status }: ExecutionSummary): boolean =>
	status === 'error' || status === 'crashed';

/** `45 success, 5 error`. */
const inWords = (executions: readonly ExecutionSummary[]): string =>
	Object.entries(countBy(executions, ({ status }) => status))
		.map(([status, count]) => `${count} ${status}`)
		.join(', ');

test(
	'500 messages out and their reports in, while a worker dies: nothing is sent twice, and what is lost is told',
	async () => {
		const { n8n, sandbox } = stage;
		const { id: reportsId, reportUrl } = await publishReports();
		const sending = await publishSending('orders', { reportUrl, concurrency: 2 });
		// So slow that there is still enough to do for both workers when one of them dies.
		sandbox.order({ provider: 'infobip', kind: 'latency', milliseconds: 1000 });
		const calls = Array.from({ length: EXECUTIONS }, (_, execution) => ordersOf(execution));
		const posting = Promise.all(calls.map(sending.post));
		let isOver = false;
		const reporting = reportAll(sandbox, () => isOver);
		await until(() => sandbox.messages().length >= BEFORE_DEATH);
		const [victim] = n8n.workers;
		if (victim === undefined) throw new Error('There is no worker');
		const interrupted = await killInTheMiddle(victim);
		sandbox.clearFaults();
		await victim.start();
		await posting;

		const sendings = await untilEnded(sending.id, EXECUTIONS);
		isOver = true;
		const sent = await reporting;
		const repeated = await repeatRefused(sandbox);
		const receptions = await untilEnded(reportsId, sent.length, async (found) => {
			const told = new Set<unknown>(await toldBy(found));
			const missing = sandbox.messages().filter(({ correlationId }) => !told.has(correlationId));
			return `No execution tells of ${JSON.stringify(missing.map(callsOn))}`;
		});

		// Nothing was sent twice.
		const messages = sandbox.messages();
		const taken = countBy(messages, ({ correlationId }) => correlationId);
		expect(Object.entries(taken).filter(([, times]) => times > 1)).toEqual([]);
		// Each call and each report is an execution, and there is no other.
		expect(sendings).toHaveLength(EXECUTIONS);
		expect(sent).toHaveLength(messages.length);
		expect(receptions).toHaveLength(sent.length);

		// What did not succeed is what the worker was in the middle of, and says so.
		const lost = [...sendings, ...receptions].filter((execution) => !isSuccess(execution));
		expect(lost.filter(({ id }) => !interrupted.has(id))).toEqual([]);
		expect(lost.filter((execution) => !isFailure(execution))).toEqual([]);
		expect(sendings.filter(isFailure)).not.toEqual([]);

		// All others have sent all of their orders ...
		const complete = await n8n.api.withData(sendings.filter(isSuccess));
		for (const execution of complete) {
			const accepted = correlationIds(execution, SEND);
			expect(accepted).toHaveLength(ITEMS);
			expect(accepted.filter((id) => taken[id] !== 1)).toEqual([]);
		}
		// ... and have told each report once.
		const told = await toldBy(receptions.filter(isSuccess));
		expect(told).toHaveLength(receptions.filter(isSuccess).length);
		expect(new Set(told).size).toBe(told.length);
		expect(told.filter((id) => taken[id] === undefined)).toEqual([]);

		console.log(
			`The worker died in the middle of ${interrupted.size} executions. ` +
				`Sending: ${inWords(sendings)}; ${messages.length} of ${EXECUTIONS * ITEMS} messages taken. ` +
				`Receiving: ${inWords(receptions)}; ${repeated} reports were taken only when they were repeated.`,
		);
	},
	TIMEOUT_MS,
);

test(
	'an execution that is stopped in the main process sends nothing more from its worker',
	async () => {
		const orders = ordersToStop('S');
		const sending = await publishSending('orders-to-stop', STOPPING_OPTIONS);
		await stopInTheMiddle(stage, orders, async () => {
			await sending.post(orders);
			const [execution] = await stage.n8n.api.executionSummaries(sending.id);
			if (execution === undefined) throw new Error('The webhook has started nothing');
			return execution.id;
		});
	},
	TIMEOUT_MS,
);
