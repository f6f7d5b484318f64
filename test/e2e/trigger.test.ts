import { createHmac } from 'node:crypto';
import { setTimeout as sleep } from 'node:timers/promises';

import axios from 'axios';
import { chunk } from 'lodash';

import { PROVIDER_IDS } from '../../nodes/WhatsAppInteractive/providers/provider-id';
import type { ProviderId } from '../../nodes/WhatsAppInteractive/providers/provider-id';
import { WEBHOOK_SECRET } from '../engine/accounts';
import type { Delivery, InboundOrder, Sandbox } from '../../sandbox';
import type { JsonValue } from '../../sandbox/json';
import { type BRANCHES, branchesOf, inWords, Reception } from './support/reception';
import { sendMessage } from './support/send-message';
import { setSimpleStage, type Stage } from './support/stage';
import { untilServed } from './support/webhooks';
import { reportsWorkflow } from './support/workflows';

/*
 * What providers tell the trigger in a real n8n: how often a workflow starts, who is turned away, which
 * branch an event takes, and how soon the answer goes out.
 */

/** How long n8n is left alone when it was too busy. */
const REST_MS = 1_000;
const COPIES = 5;
const BULK = 1000;
const CUSTOMERS = 10;

const SECRET_HEADER = 'x-webhook-secret';

const EVENTS = [
	'delivered',
	'failed',
	'seen',
	'reply',
	'message',
	'order',
	'payment',
	'preference',
];

/** Infobip's numbers: that of the triggers, and those whose calls bring no secret but a signature. */
const SENDER = '441134960000';
const SIGNED_SENDER = '447700900111';
const FORGED_SENDER = '447700900222';
const SIGNED = 'signed';

let stage: Stage;
let reception: Reception;

beforeAll(async () => {
	stage = await setSimpleStage();
	reception = await Reception.open(stage, EVENTS, { senders: SENDER, signCalls: true });
});
afterAll(async () => await stage?.stop());

/** The status of an answer, 0 where there was none. */
const statusOf = ({ answer }: Delivery): number => ('status' in answer ? answer.status : 0);

const statuses = (deliveries: readonly Delivery[]): number[] => deliveries.map(statusOf);

/** No answer in the provider's time, or n8n's own word that it is too busy. */
const NOT_TAKEN = [0, 503];

/**
 * Calls again what n8n was too busy for, as a provider does (Kaleyra and Messangi at their user's
 * word), until it is answered otherwise.
 */
async function untilTaken(sandbox: Sandbox, delivery: Delivery): Promise<Delivery> {
	for (let last = delivery; ;) {
		if (!NOT_TAKEN.includes(statusOf(last))) return last;
		await sleep(REST_MS);
		const again = await sandbox.repeat(delivery.id);
		if (again === undefined) throw new Error(`The sandbox has forgotten ${delivery.id}`);
		last = again;
	}
}

/** Calls a webhook with these very bytes; gives the status of the answer. */
async function post(
	url: string,
	headers: Readonly<Record<string, string>>,
	rawBody: string,
): Promise<number> {
	const { status } = await axios.post(url, Buffer.from(rawBody), {
		headers,
		validateStatus: () => true,
		proxy: false,
	});
	return status;
}

/** Puts one time into a report: one of another time would be another event. */
function timed(provider: ProviderId, at: Date): JsonValue {
	const seconds = String(Math.floor(at.getTime() / 1000));
	const status = { statuses: [{ timestamp: seconds }] };
	switch (provider) {
		case 'infobip':
			return { results: [infobipTime(at)] };
		case 'messangi':
			return { date: at.toISOString(), timestamp: at.getTime() };
		case 'dialog360':
		case 'metaCloud':
		case 'gupshup':
			return { entry: [{ changes: [{ value: status }] }] };
		case 'kaleyra':
			return { meta_object: { value: status } };
	}
}

function infobipTime(at: Date): JsonValue {
	const time = at.toISOString().replace('Z', '+0000');
	return { sentAt: time, doneAt: time };
}

/** So many times the same at once. */
const atOnce = async <Result>(count: number, act: () => Promise<Result>): Promise<Result[]> =>
	await Promise.all(Array.from({ length: count }, act));

test('what comes five times in the same moment starts one execution, and none after a restart', async () => {
	const { sandbox } = stage;
	const messages: Array<readonly [ProviderId, string]> = [];
	for (const provider of PROVIDER_IDS) {
		const reportUrl = provider === 'messangi' ? reception.url(provider) : undefined;
		messages.push([provider, await sendMessage(stage, provider, `T${provider}`, reportUrl)]);
	}
	const before = sandbox.deliveries().length;
	const executions = await reception.startedBy(async () => {
		for (const [provider, messageId] of messages) {
			const time = timed(provider, new Date());
			const reports = await atOnce(
				COPIES,
				async () => await sandbox.report(messageId, { event: 'delivered' }, time),
			);
			expect(reports.flat().map((report) => report?.answer)).toEqual(
				Array(COPIES).fill({ status: 200 }),
			);
			const question = { type: 'text', text: 'Is my mug on its way?' } as const;
			const texts = await sandbox.inbound(provider, question, { copies: COPIES });
			expect(statuses(texts)).toEqual(Array(COPIES).fill(200));
		}
	});
	const expected = PROVIDER_IDS.flatMap((provider) => [
		`success: ${provider} delivered`,
		`success: ${provider} message`,
	]);
	expect(executions.map(inWords)).toEqual(expected.map((words) => [words]));

	await stage.n8n.restart();
	await reception.untilServed();
	const recorded = chunk(sandbox.deliveries().slice(before), COPIES);
	const again = await reception.startedBy(async () => {
		for (const [delivery] of recorded.slice(0, PROVIDER_IDS.length * 2)) {
			if (delivery === undefined) throw new Error('There is nothing to repeat');
			const repeated = await atOnce(COPIES, async () => await sandbox.repeat(delivery.id));
			expect(repeated.map((one) => one?.answer)).toEqual(Array(COPIES).fill({ status: 200 }));
		}
	});
	expect(again.map(inWords)).toEqual([]);
});

/** The header that proves to the trigger of a provider who calls: Meta signs, all others have the secret. */
function proofOf(provider: ProviderId, body: string): Readonly<Record<string, string>> {
	if (provider !== 'metaCloud') return { [SECRET_HEADER]: WEBHOOK_SECRET };
	const { appSecret } = stage.sandbox.accounts.metaCloud;
	const signature = createHmac('sha256', appSecret).update(body).digest('hex');
	return { 'x-hub-signature-256': `sha256=${signature}` };
}

test('who does not know the secret gets 401 and starts nothing', async () => {
	const wrong = WEBHOOK_SECRET.replace('a', 'e');
	const basic = Buffer.from(`n8n:${wrong}`).toString('base64');
	const attempts: ReadonlyArray<
		readonly [where: string, query: string, headers: Readonly<Record<string, string>>]
	> = [
		['nowhere', '', {}],
		['wrong in the header', '', { [SECRET_HEADER]: wrong }],
		['wrong in the address', `?secret=${wrong}`, {}],
		['wrong as the password of Basic', '', { authorization: `Basic ${basic}` }],
		['empty', '?secret=', { [SECRET_HEADER]: '' }],
	];
	const json = { 'content-type': 'application/json' };
	const executions = await reception.startedBy(async () => {
		for (const provider of PROVIDER_IDS) {
			const order = { type: 'text', messageId: 'let-in' } as const;
			const [sent, ...others] = await stage.sandbox.inbound(provider, order);
			expect(others).toEqual([]);
			expect(sent?.answer).toEqual({ status: 200 });
			// Another message, which the trigger does not know yet.
			const body = (sent?.rawBody ?? '').replaceAll('let-in', 'kept-out');
			const url = reception.url(provider);
			for (const [where, query, headers] of attempts) {
				const status = await post(`${url}${query}`, { ...json, ...headers }, body);
				expect({ provider, where, status }).toEqual({ provider, where, status: 401 });
			}
			// It starts the workflow once it comes with what proves the caller: it was nothing else that kept it out.
			expect(await post(url, { ...json, ...proofOf(provider, body) }, body)).toBe(200);
		}
	});
	expect(executions.map((execution) => execution.status)).toEqual(
		Array(2 * PROVIDER_IDS.length).fill('success'),
	);
	const ids = executions.flatMap((execution) =>
		(branchesOf(execution).Messages ?? []).map(({ provider, messageId }) => [provider, messageId]),
	);
	expect(ids).toEqual(
		PROVIDER_IDS.flatMap((provider) => [
			[provider, 'let-in'],
			[provider, 'kept-out'],
		]),
	);
});

test('a body of 1,000 reports starts one execution with 1,000 items, again none', async () => {
	const startedAt = new Date();
	const times = { results: Array.from({ length: BULK }, () => infobipTime(startedAt)) };
	const executions = await reception.startedBy(async () => {
		const sent = await stage.sandbox.reportInBulk({ event: 'delivered', count: BULK }, times);
		expect(statuses(sent)).toEqual([200]);
	});
	expect(executions.map(({ status }) => status)).toEqual(['success']);
	const [branches = {}] = executions.map(branchesOf);
	expect(Object.keys(branches)).toEqual(['Delivery']);
	expect(branches.Delivery?.map(({ messageId }) => messageId)).toEqual(
		Array.from({ length: BULK }, (_, index) => `bulk-${index + 1}`),
	);

	const again = await reception.startedBy(async () => {
		const sent = await stage.sandbox.reportInBulk({ event: 'delivered', count: BULK + 1 }, times);
		expect(statuses(sent)).toEqual([200]);
	});
	expect(again.map(branchesOf)).toMatchObject([{ Delivery: [{ messageId: `bulk-${BULK + 1}` }] }]);
	expect(again.flatMap(inWords)).toHaveLength(1);
});

describe('an event leaves by the output of its group', () => {
	const CASES: ReadonlyArray<{
		readonly order: InboundOrder;
		readonly event: string;
		readonly branch: (typeof BRANCHES)[number];
	}> = [
		{ order: { type: 'button-reply' }, event: 'reply', branch: 'Replies' },
		{ order: { type: 'flow-reply' }, event: 'reply', branch: 'Replies' },
		{ order: { type: 'image' }, event: 'message', branch: 'Messages' },
		{ order: { type: 'order' }, event: 'order', branch: 'Orders and Payments' },
		{ order: { type: 'payment' }, event: 'payment', branch: 'Orders and Payments' },
		{ order: { type: 'preference' }, event: 'preference', branch: 'Other' },
	];

	test.each(CASES)('$order.type: $branch', async ({ order, event, branch }) => {
		const executions = await reception.startedBy(async () => {
			expect(statuses(await stage.sandbox.inbound('infobip', order))).toEqual([200]);
		});
		expect(executions.map(branchesOf)).toEqual([
			{ [branch]: [expect.objectContaining({ provider: 'infobip', event })] },
		]);
	});

	test('reports in one body part ways', async () => {
		const failed = {
			status: {
				groupId: 2,
				groupName: 'UNDELIVERABLE',
				id: 9,
				name: 'UNDELIVERABLE_NOT_DELIVERED',
			},
			error: { groupId: 1, groupName: 'HANDSET_ERRORS', id: 7002, name: 'EC_UNKNOWN_USER' },
		};
		const executions = await reception.startedBy(async () => {
			const sent = await stage.sandbox.reportInBulk(
				{ event: 'delivered', messageIds: ['part-1', 'part-2', 'part-3'] },
				{ results: [{}, failed, {}] },
			);
			expect(statuses(sent)).toEqual([200]);
			const seen = await stage.sandbox.reportInBulk({ event: 'seen', messageIds: ['part-1'] });
			expect(statuses(seen)).toEqual([200]);
		});
		expect(executions.map(branchesOf)).toMatchObject([
			{
				Delivery: [{ messageId: 'part-1' }, { messageId: 'part-3' }],
				Failed: [{ messageId: 'part-2', error: { code: '7002' } }],
			},
			{ Seen: [{ messageId: 'part-1' }] },
		]);
	});
});

describe('what Infobip signs', () => {
	let signedId: string;
	const signedUrl = (): string => `${stage.n8n.url}/webhook/${SIGNED}/webhook`;

	const startedSince = async (known: number, count: number) => {
		const executions = await stage.n8n.api.waitForExecutions(signedId, known + count);
		return executions.slice(known).map(({ status }) => status);
	};

	beforeAll(async () => {
		const { n8n, sandbox } = stage;
		const workflow = reportsWorkflow(['infobip'], ['message']);
		const nodes = workflow.nodes.map((node) => ({ ...node, webhookId: SIGNED }));
		const { id } = await n8n.api.importWorkflow({ ...workflow, name: 'Signed', nodes });
		signedId = id;
		await n8n.api.activate(id);
		await untilServed([signedUrl()]);
		// Neither has the secret in a header: all that these calls prove is the signature.
		const subscription = (name: string, sender: string, secretKey: string) => ({
			security: {
				authId: name,
				type: 'HMAC' as const,
				credentials: { secretKey, algorithm: 'HMAC_SHA_256' as const },
			},
			subscription: {
				subscriptionId: name,
				events: ['INBOUND_MESSAGE'],
				resources: [sender],
				profile: {
					profileId: name,
					webhook: { notifyUrl: signedUrl() },
					security: { authId: name },
				},
			},
		});
		const registrations = [
			subscription('right-key', SIGNED_SENDER, WEBHOOK_SECRET),
			subscription('another-key', FORGED_SENDER, 'the key of somebody else'),
		];
		sandbox.registerWithInfobip({
			security: registrations.map(({ security }) => security),
			subscriptions: registrations.map((registration) => registration.subscription),
		});
	});

	const text = async (to: string, words: string): Promise<Delivery> => {
		const order = { type: 'text', text: words, to } as const;
		const [delivery, ...others] = await stage.sandbox.inbound('infobip', order);
		if (delivery === undefined || others.length > 0) throw new Error('Not one call was made');
		expect(Object.keys(delivery.headers).sort()).toEqual(['X-Hub-Signature', 'content-type']);
		expect(delivery.url).toBe(signedUrl());
		return delivery;
	};

	test.each(['prefixed-hex', 'hex', 'base64'] as const)(
		'is accepted without the secret (%s)',
		async (signatureForm) => {
			stage.sandbox.configure({ signatureForm });
			const known = (await stage.n8n.api.executionSummaries(signedId)).length;
			expect(statuses([await text(SIGNED_SENDER, signatureForm)])).toEqual([200]);
			expect(await startedSince(known, 1)).toEqual(['success']);
			stage.sandbox.configure({ signatureForm: 'prefixed-hex' });
		},
	);

	test('is refused once a byte is altered, with another key, and unsigned', async () => {
		const known = (await stage.n8n.api.executionSummaries(signedId)).length;
		const { headers, rawBody, url, ...sent } = await text(SIGNED_SENDER, 'Leave it at door A');
		expect(sent.answer).toEqual({ status: 200 });
		const altered = rawBody.replace('door A', 'door B');
		expect(altered).toHaveLength(rawBody.length);
		const secret = { [SECRET_HEADER]: WEBHOOK_SECRET };
		const { 'X-Hub-Signature': signature = '', ...unsigned } = headers;
		expect(signature).toMatch(/^SHA256=[\da-f]{64}$/);
		expect(await post(url, headers, altered)).toBe(401);
		expect(await post(url, { ...headers, ...secret }, altered)).toBe(401);
		expect(await post(url, unsigned, rawBody)).toBe(401);
		expect(statuses([await text(FORGED_SENDER, 'Send me ten mugs')])).toEqual([401]);
		// What nobody touched is let in, and is known by now.
		expect(await post(url, headers, rawBody)).toBe(200);
		expect(statuses([await text(SIGNED_SENDER, 'the last')])).toEqual([200]);
		expect(await startedSince(known, 2)).toEqual(['success', 'success']);
	});

	test("is what the trigger's own registration asks for", async () => {
		const executions = await reception.startedBy(async () => {
			const order = { type: 'text', text: 'Leave it at door A' } as const;
			const [sent] = await stage.sandbox.inbound('infobip', order);
			if (sent === undefined) throw new Error('Infobip has called nobody');
			expect(sent.headers).toMatchObject({
				'X-Hub-Signature': expect.stringMatching(/^SHA256=[\da-f]{64}$/),
				[SECRET_HEADER]: WEBHOOK_SECRET,
			});
			expect(sent.answer).toEqual({ status: 200 });
			const altered = sent.rawBody.replace('door A', 'door B');
			expect(await post(sent.url, sent.headers, altered)).toBe(401);
		});
		expect(executions.map(inWords)).toEqual([['success: infobip message']]);
	});
});

// How soon each call is answered is a matter of the benchmark: a test asserts on no machine's speed.
test('forty customers who write at once get forty executions, and every call its answer', async () => {
	const { sandbox } = stage;
	const executions = await reception.startedBy(async () => {
		const sent = await Promise.all(
			PROVIDER_IDS.flatMap((provider) =>
				Array.from({ length: CUSTOMERS }, async (_, customer) => {
					const order = { type: 'text', from: `91980000${3000 + customer}` } as const;
					const deliveries = await sandbox.inbound(provider, order);
					return await Promise.all(deliveries.map((each) => untilTaken(sandbox, each)));
				}),
			),
		);
		expect(statuses(sent.flat())).toEqual(Array(PROVIDER_IDS.length * CUSTOMERS).fill(200));
	});
	expect(executions).toHaveLength(PROVIDER_IDS.length * CUSTOMERS);

	const times = sandbox
		.deliveries()
		.filter(({ answer }) => 'status' in answer && answer.status === 200)
		.map(({ milliseconds }) => milliseconds)
		.sort((one, other) => one - other);
	const longest = times.at(-1) ?? Infinity;
	const median = times[Math.floor(times.length / 2)] ?? Infinity;
	console.log(
		`${times.length} calls answered: median ${median.toFixed(0)} ms, longest ${longest.toFixed(0)} ms`,
	);
});
