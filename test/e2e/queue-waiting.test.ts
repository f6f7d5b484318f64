import axios from 'axios';
import { chunk, countBy, range, shuffle } from 'lodash';
import type { IDataObject } from 'n8n-workflow';

import type { AcceptedMessage } from '../../sandbox';
import { isAtRest } from '../support/n8n-api';
import type { Execution } from '../support/n8n-types';
import { startN8nQueue, type N8nQueue } from './support/queue/n8n-queue';
import { branchesOf, Reception } from './support/reception';
import { setStage, type Stage } from './support/stage';
import { askWorkflow, carried, leftBy, messageAbout } from './support/waiting';
import { callWebhook, until } from './support/webhooks';

/*
 * In queue mode the process that is told of a tap is another one than that which has asked, and than
 * that which goes on: here two serve webhooks behind a balancer, two work, and one does the rest.
 */
const TIMEOUT_MS = 600_000;
const PATIENCE_MS = 240_000;

let stage: Stage<N8nQueue>;
let reception: Reception;

beforeAll(async () => {
	stage = await setStage(
		async (options) => await startN8nQueue({ ...options, webhookProcesses: 2 }),
	);
	reception = await Reception.open(stage, ['reply', 'failed', 'message'], {
		options: { alreadyAnsweredText: 'We have it already.' },
	});
}, TIMEOUT_MS);
afterAll(async () => await stage?.stop());

/** Publishes a workflow that asks for an approval; gives its ID and what asks about an order. */
async function publish(path: string, parameters = {}) {
	const { n8n, sandbox } = stage;
	const { id } = await n8n.api.importWorkflow(
		askWorkflow('infobip', path, {
			message: 'Refund?',
			options: { reportUrl: reception.url('infobip') },
			...parameters,
		}),
	);
	await n8n.api.activate(id);
	const ask = async (order: string, phone: string): Promise<AcceptedMessage> => {
		await callWebhook(`${n8n.webhookUrl}/webhook/${path}`, { order, phone });
		return await messageAbout(sandbox, order);
	};
	return { id, ask };
}

const tap = async (message: AcceptedMessage, own: string): Promise<void> => {
	const sent = await stage.sandbox.inbound(
		'infobip',
		{
			type: 'button-reply',
			id: carried(message, own),
			title: own,
			from: message.recipient.replace('+', ''),
		},
		{ replyTo: message.messageId },
	);
	expect(sent.map(({ answer }) => answer)).toEqual([{ status: 200 }]);
};

const fail = async ({ messageId }: AcceptedMessage): Promise<void> => {
	const sent = await stage.sandbox.report(messageId, { event: 'failed', failure: 'window-closed' });
	expect(sent?.map(({ answer }) => answer)).toEqual([{ status: 200 }]);
};

/** Waits until all executions of a workflow wait for an answer. */
const allWait = async (workflowId: string, count: number): Promise<void> =>
	void (await until(
		async () => {
			const found = await stage.n8n.executionsOf(workflowId);
			const waiting = found.filter(({ status }) => status === 'waiting');
			return waiting.length === count ? count : undefined;
		},
		`${count} executions that wait`,
		PATIENCE_MS,
	));

/** The executions of a workflow, once all have ended. */
async function allEnd(workflowId: string): Promise<Execution[]> {
	const ended = await until(
		async () => {
			const found = await stage.n8n.executionsOf(workflowId);
			const isOver = found.every((each) => isAtRest(each) && each.status !== 'waiting');
			return isOver ? found : undefined;
		},
		'The end of all executions',
		PATIENCE_MS,
	);
	return await stage.n8n.api.withData(ended);
}

/** A number that means nothing to the sandbox. */
const phoneOf = (number: number): string => `91984${String(number).padStart(6, '0')}9`;

test(
	'Meta and 360dialog reach every process: the handshake, what is told, and what is not proved',
	async () => {
		const { n8n, sandbox } = stage;
		const handshakes = sandbox
			.deliveries()
			.filter(({ provider, method }) => provider === 'metaCloud' && method === 'GET');
		expect(handshakes).toMatchObject([{ answer: { status: 200 } }]);
		expect(handshakes[0]?.url.startsWith(`${reception.url('metaCloud')}?`)).toBe(true);

		const told = range(8).flatMap((number) => [
			['dialog360', phoneOf(400 + number)] as const,
			['metaCloud', phoneOf(400 + number)] as const,
		]);
		const started = await reception.startedBy(async () => {
			const deliveries = await Promise.all(
				told.map(
					async ([provider, from]) => await sandbox.inbound(provider, { type: 'text', from }),
				),
			);
			expect(deliveries.flat().map(({ answer }) => answer)).toEqual(
				told.map(() => ({ status: 200 })),
			);
		});
		const messages = started.flatMap((execution) => branchesOf(execution).Messages ?? []);
		expect(messages.map(({ provider, customer }) => [provider, customer]).sort()).toEqual(
			told.map((one) => [...one]).sort(),
		);
		for (const process of n8n.webhooks) {
			for (const provider of ['dialog360', 'metaCloud'] as const) {
				const { pathname } = new URL(reception.url(provider));
				const { status } = await axios.post(
					process.url + pathname,
					{ object: 'whatsapp_business_account', entry: [] },
					{ validateStatus: () => true, proxy: false },
				);
				expect([process.url, provider, status]).toEqual([process.url, provider, 401]);
			}
		}
	},
	TIMEOUT_MS,
);

/** What customers do, one after the other. */
const DEEDS = ['approve', 'decline', 'fail'] as const;

type Deed = (typeof DEEDS)[number];

const does = async (message: AcceptedMessage, deed: Deed): Promise<void> =>
	deed === 'fail' ? await fail(message) : await tap(message, deed);

/** By which exit an item left, and with what. */
const LEFT: Readonly<Record<Deed, readonly [exit: string, facts: IDataObject]>> = {
	approve: ['Reply', { outcome: 'reply', approved: true }],
	decline: ['Reply', { outcome: 'reply', approved: false }],
	fail: ['Not Delivered', { outcome: 'notDelivered' }],
};

/** What was sent, and what the customer does about it. */
interface Asked {
	readonly message: AcceptedMessage;
	readonly deed: Deed;
}

test(
	'each of 60 that wait gets its own answer, while a worker is killed and n8n is restarted',
	async () => {
		const { n8n } = stage;
		const { id, ask } = await publish('many');
		const brief = await publish('brief', { timeLimit: 1, timeUnit: 'minutes' });
		const asked = new Map<string, Asked>();
		for (const number of range(60)) {
			const phone = phoneOf(number);
			const message = await ask(`Q${number}-`, phone);
			asked.set(phone, { message, deed: DEEDS[number % DEEDS.length] ?? 'approve' });
		}
		await brief.ask('B1', phoneOf(100));
		await allWait(id, asked.size);

		const [victim] = n8n.workers;
		if (victim === undefined) throw new Error('There is no worker');
		await victim.process().kill();
		await n8n.restart();
		await reception.untilServed();
		const deeds = shuffle([...asked.values()]);
		const started = await reception.startedBy(async () => {
			// With one worker, and then with both and several customers at once.
			for (const { message, deed } of deeds.splice(0, 30)) await does(message, deed);
			await victim.start();
			for (const some of chunk(deeds, 5)) {
				await Promise.all(some.map(async ({ message, deed }) => await does(message, deed)));
			}
		});
		expect(started).toEqual([]);

		const executions = await allEnd(id);
		expect(countBy(executions, ({ status }) => status)).toEqual({ success: asked.size });
		for (const execution of executions) {
			const [[exit, [item]] = ['', []]] = Object.entries(leftBy(execution));
			const { body, ...facts } = item as { body: { phone: string } };
			const { message, deed } = asked.get(body.phone) ?? {};
			const [expected, outcome] = LEFT[deed ?? 'approve'];
			expect(exit).toBe(expected);
			expect(facts).toMatchObject({ ...outcome, messageId: message?.messageId });
			if (exit === 'Reply') expect(facts).toMatchObject({ reply: { from: body.phone } });
		}
		const [late] = await allEnd(brief.id);
		expect(late && leftBy(late)).toEqual({
			'No Reply': [expect.objectContaining({ outcome: 'noReply' }) as unknown],
		});
	},
	TIMEOUT_MS,
);

test(
	'of two taps at once, each in another process, one resumes and the other one is told so',
	async () => {
		const { id, ask } = await publish('twice');
		const messages: AcceptedMessage[] = [];
		for (const number of range(10)) messages.push(await ask(`T${number}-`, phoneOf(200 + number)));
		await allWait(id, messages.length);
		const started = await reception.startedBy(async () => {
			for (const message of messages) {
				await Promise.all([tap(message, 'approve'), tap(message, 'decline')]);
			}
		});
		const replies = started.flatMap((execution) => branchesOf(execution).Replies ?? []);
		expect(replies).toHaveLength(messages.length);
		for (const { reply } of replies) expect(reply).toMatchObject({ late: true });
		const executions = await allEnd(id);
		expect(executions.map((execution) => leftBy(execution).Reply?.length)).toEqual(
			messages.map(() => 1),
		);
		// Who won goes on, and who came late is told so: each of the two IDs once.
		const won = executions.flatMap((execution) => leftBy(execution).Reply ?? []);
		const idOf = (item: unknown) => (item as { reply: { id: string } }).reply.id;
		expect(countBy([...won, ...replies], idOf)).toEqual({
			approve: messages.length,
			decline: messages.length,
		});
		const told = stage.sandbox.messages().map(({ body }) => JSON.stringify(body));
		expect(told.filter((body) => body.includes('We have it already.'))).toHaveLength(
			messages.length,
		);
	},
	TIMEOUT_MS,
);

test(
	'a tap for an execution whose worker died as it asked is late, and is not sent again for ever',
	async () => {
		const { id, ask } = await publish('crash');
		// The provider takes the message and does not say so: the workers die before anything waits.
		stage.sandbox.order({ provider: 'infobip', kind: 'hang', accepted: true, path: 'interactive' });
		const message = await ask('C1-', phoneOf(300));
		for (const worker of stage.n8n.workers) await worker.process().kill();
		stage.sandbox.clearFaults();
		for (const worker of stage.n8n.workers) await worker.start();
		const [crashed] = await allEnd(id);
		expect(crashed?.status).toMatch(/^(error|crashed)$/);
		const started = await reception.startedBy(async () => await tap(message, 'approve'));
		const replies = started.flatMap((execution) => branchesOf(execution).Replies ?? []);
		expect(replies).toMatchObject([{ reply: { id: 'approve', late: true } }]);
	},
	TIMEOUT_MS,
);
