import shuffle from 'lodash/shuffle';
import type { INodeParameters } from 'n8n-workflow';

import type { ProviderId } from '../../nodes/WhatsAppInteractive/providers/provider-id';
import type { AcceptedMessage, InboundOrder } from '../../sandbox';
import type { JsonObject } from '../../sandbox/json';
import { messageOf } from '../engine/support/messages';
import type { Execution } from '../support/n8n-types';
import { branchesOf, inWords, Reception } from './support/reception';
import { setSimpleStage, type Stage } from './support/stage';
import { askWorkflow, carried, leftBy, messageAbout } from './support/waiting';
import { callWebhook } from './support/webhooks';

/*
 * A real n8n asks customers through the simulated providers and waits. It is restarted in between, so
 * that nothing but what n8n has stored, and what comes back with a tap, can lead to the execution.
 */
let stage: Stage;
let reception: Reception;

const EVENTS = ['reply', 'failed', 'delivered', 'seen', 'payment', 'message'];

beforeAll(async () => {
	stage = await setSimpleStage();
	reception = await Reception.open(stage, EVENTS);
});
afterAll(async () => await stage?.stop());

type Kind = 'approval' | 'buttons' | 'list' | 'template' | 'form';

/** The user's own ID behind what is tapped, and what the customer sees of it. */
const TAPPED: Readonly<Record<Kind, readonly [own: string, title: string]>> = {
	approval: ['decline', 'Decline'],
	buttons: ['slot-yes', 'Yes'],
	list: ['slot-morning', '09:00 to 12:00'],
	template: ['stop-updates', 'Stop updates'],
	form: ['tok-7781', 'Sent'],
};

/** What stands around a question, as around a message that nobody waits for. */
const AROUND = { header: 'Your complaint', footer: 'Acme Homeware' };

const QUESTIONS: Readonly<Record<Kind, (provider: ProviderId) => INodeParameters>> = {
	approval: () => ({
		headerType: 'text',
		headerText: AROUND.header,
		message: 'Shall we refund the order?',
		footer: AROUND.footer,
		responseType: 'approval',
	}),
	buttons: () => ({
		body: 'Is 5 pm fine?',
		buttons: { button: [{ title: 'Yes', id: 'slot-yes' }] },
		responseType: 'choice',
		choiceForm: 'buttons',
	}),
	list: (provider) => ({
		body: 'When shall we deliver?',
		listButtonText: 'See slots',
		sections: {
			section: [
				{
					// Messangi's lists need a title for each section.
					...(provider === 'messangi' && { title: 'Tomorrow' }),
					rows: { row: [{ title: '09:00 to 12:00', id: 'slot-morning' }] },
				},
			],
		},
		responseType: 'choice',
		choiceForm: 'list',
	}),
	template: () => ({
		responseType: 'template',
		template: 'order_update|en_GB',
		variablesSource: 'json',
		templateVariablesJson: {
			header: { type: 'image', url: 'https://shop.example.com/van.jpg' },
			body: ['Asha', '7781'],
			buttons: [
				{ type: 'quickReply', index: 0, payload: 'stop-updates' },
				{ type: 'url', index: 1, suffix: 't/7781' },
			],
		},
	}),
	form: (provider) => ({
		body: 'Tell us what happened',
		flow: { __rl: true, mode: 'id', value: '987001' },
		buttonText: 'Open form',
		...(provider === 'infobip' && { flowScreen: 'CLAIM_START' }),
		responseType: 'form',
		flowMark: 'tok-7781',
	}),
};

/** What the customer does. */
const ANSWERS: Readonly<Record<Kind, (id: string, title: string) => InboundOrder>> = {
	approval: (id, title) => ({ type: 'button-reply', id, title }),
	buttons: (id, title) => ({ type: 'button-reply', id, title }),
	list: (id, title) => ({ type: 'list-reply', id, title }),
	template: (payload, text) => ({ type: 'template-reply', payload, text }),
	form: (id, text) => ({
		type: 'flow-reply',
		text,
		response: { flow_token: id, reason: 'damaged' },
	}),
};

const ALL: readonly Kind[] = ['approval', 'buttons', 'list', 'template', 'form'];

const CASES: ReadonlyArray<readonly [ProviderId, readonly Kind[]]> = [
	['gupshup', ALL],
	['infobip', ALL],
	['kaleyra', ALL],
	['messangi', ['approval', 'buttons', 'list']],
	['metaCloud', ALL],
	['dialog360', ALL],
];

/** A question that was put, and who waits for its answer. */
interface Asked {
	readonly provider: ProviderId;
	readonly kind: Kind;
	readonly order: string;
	readonly workflowId: string;
	readonly message: AcceptedMessage;
}

/** The customer of a message, as events name customers. */
const digits = ({ recipient }: AcceptedMessage): string => recipient.replace(/^\+/, '');

/** The ID of a message as the node tells it: Messangi's answer has none. */
const idOf = ({ provider, message }: Asked): string | null =>
	provider === 'messangi' ? null : message.messageId;

let numbers = 0;

/** Sends an order's message with a node that waits, and waits till the execution does. */
async function ask(
	provider: ProviderId,
	kind: Kind,
	changes: INodeParameters = {},
): Promise<Asked> {
	return await send(provider, kind, { ...QUESTIONS[kind](provider), ...changes });
}

async function send(provider: ProviderId, kind: Kind, parameters: INodeParameters): Promise<Asked> {
	const { n8n, sandbox } = stage;
	numbers += 1;
	const order = `W${numbers}${provider}`;
	const path = `ask-${order}`.toLowerCase();
	const { id } = await n8n.api.importWorkflow(askWorkflow(provider, path, parameters));
	await n8n.api.activate(id);
	const phone = `9198000${String(10_000 + numbers)}`;
	await callWebhook(`${n8n.url}/webhook/${path}`, { order, phone });
	const [execution] = await n8n.api.waitForExecutions(id, 1);
	expect([provider, kind, execution?.status, execution?.data.resultData.error?.message]).toEqual([
		provider,
		kind,
		'waiting',
		undefined,
	]);
	return { provider, kind, order, workflowId: id, message: await messageAbout(sandbox, order) };
}

async function answer({ provider, kind, message }: Asked): Promise<void> {
	const [own, title] = TAPPED[kind];
	const tapped = ANSWERS[kind](carried(message, own), title);
	const sent = await stage.sandbox.inbound(
		provider,
		{ ...tapped, from: digits(message) },
		{ replyTo: message.messageId },
	);
	expect(sent.map((delivery) => delivery.answer)).toEqual([{ status: 200 }]);
}

/** The execution of a question, once it is through. */
async function ended({ workflowId }: Asked): Promise<Execution> {
	const { api } = stage.n8n;
	for (;;) {
		const [execution] = await api.waitForExecutions(workflowId, 1);
		if (execution !== undefined && execution.status !== 'waiting') return execution;
	}
}

test('answers to all kinds of questions, through all providers, after a restart', async () => {
	const asked: Asked[] = [];
	for (const [provider, kinds] of CASES) {
		for (const kind of kinds) asked.push(await ask(provider, kind));
	}
	for (const { kind, provider, message } of asked) {
		const body = JSON.stringify(message.body);
		const isAround = body.includes(AROUND.header) && body.includes(AROUND.footer);
		expect([provider, kind, isAround]).toEqual([provider, kind, kind === 'approval']);
	}
	await stage.n8n.restart();
	await reception.untilServed();
	const started = await reception.startedBy(async () => {
		for (const one of shuffle(asked)) await answer(one);
	});
	// The taps are answers, and start nothing.
	expect(started).toEqual([]);
	for (const one of asked) {
		const execution = await ended(one);
		const { provider, kind, message, order } = one;
		const [own, title] = TAPPED[kind];
		expect([provider, kind, execution.status]).toEqual([provider, kind, 'success']);
		expect(leftBy(execution)).toEqual({
			Reply: [
				expect.objectContaining({
					// What came in is still there.
					body: expect.objectContaining({ order }) as unknown,
					outcome: 'reply',
					messageId: idOf(one),
					...(kind === 'approval' && { approved: false }),
					reply: expect.objectContaining({
						from: digits(message),
						id: own,
						title,
						text: title,
						answers: kind === 'form' ? { flow_token: own, reason: 'damaged' } : null,
					}) as unknown,
				}),
			],
		});
	}
});

/** What started an execution of the workflow that listens. */
const itemsOf = (execution: Execution) => Object.values(branchesOf(execution)).flat();

test('a written answer, where one is accepted', async () => {
	for (const provider of ['infobip', 'kaleyra'] as const) {
		const asked = await ask(provider, 'buttons', { acceptText: true });
		const other = await ask(provider, 'buttons');
		const write = async ({ message }: Asked) =>
			await stage.sandbox.inbound(
				provider,
				{ type: 'text', text: 'At six, please', from: digits(message) },
				{ replyTo: message.messageId },
			);
		const started = await reception.startedBy(async () => {
			await write(asked);
			await write(other);
		});
		// Where a tap is waited for, a text starts what it always starts.
		expect(started.flatMap(inWords)).toEqual([`success: ${provider} message`]);
		expect(leftBy(await ended(asked))).toEqual({
			Reply: [
				expect.objectContaining({
					outcome: 'reply',
					reply: expect.objectContaining({ type: 'text', text: 'At six, please' }) as unknown,
				}) as unknown,
			],
		});
		const [waiting] = await stage.n8n.api.waitForExecutions(other.workflowId, 1);
		expect(waiting?.status).toBe('waiting');
	}
});

test('a message that is not delivered', async () => {
	const asked: Asked[] = [];
	for (const [provider] of CASES) {
		const reportUrl = reception.url(provider);
		const options = provider === 'messangi' || provider === 'infobip' ? { reportUrl } : {};
		asked.push(await ask(provider, 'approval', { options }));
	}
	const started = await reception.startedBy(async () => {
		for (const { message } of asked) {
			await stage.sandbox.report(message.messageId, { event: 'delivered' });
			const sent = await stage.sandbox.report(message.messageId, {
				event: 'failed',
				failure: 'window-closed',
			});
			expect(sent?.map((report) => report.answer)).toEqual([{ status: 200 }]);
		}
	});
	// What nobody waits for starts the workflow, and has the user's own correlation ID.
	expect(
		started
			.flatMap(itemsOf)
			.map(({ provider, correlationId }) => [provider, correlationId])
			.sort(),
	).toEqual(asked.map(({ provider, order }) => [provider, order]).sort());
	expect(started.flatMap(inWords)).toEqual(
		started.flatMap(itemsOf).map(({ provider }) => `success: ${String(provider)} delivered`),
	);
	for (const one of asked) {
		const execution = await ended(one);
		expect([one.provider, execution.status]).toEqual([one.provider, 'success']);
		expect(leftBy(execution)).toEqual({
			'Not Delivered': [
				expect.objectContaining({
					outcome: 'notDelivered',
					messageId: idOf(one),
					failure: expect.objectContaining({ state: expect.any(String) as unknown }) as unknown,
				}),
			],
		});
	}
});

/** Messages of which a report is waited for, by the provider. */
const REPORTS: ReadonlyArray<
	readonly [ProviderId, 'orderStatus' | 'template' | 'orderDetails', 'delivered' | 'seen']
> = [
	['gupshup', 'orderStatus', 'delivered'],
	['infobip', 'orderStatus', 'delivered'],
	['kaleyra', 'orderStatus', 'seen'],
	['gupshup', 'template', 'seen'],
	['infobip', 'template', 'delivered'],
	['kaleyra', 'orderDetails', 'delivered'],
	['metaCloud', 'template', 'delivered'],
	['dialog360', 'orderStatus', 'seen'],
];

test('messages that are waited for until they are delivered or seen', async () => {
	const asked: Array<readonly [Asked, 'delivered' | 'seen']> = [];
	for (const [provider, kind, goal] of REPORTS) {
		const { recipient: _to, ...fields } = messageOf(provider, kind);
		const options = provider === 'infobip' ? { reportUrl: reception.url(provider) } : {};
		const parameters = { ...fields, options, waitUntil: goal };
		asked.push([await send(provider, 'approval', parameters), goal]);
	}
	await stage.n8n.restart();
	await reception.untilServed();
	const started = await reception.startedBy(async () => {
		for (const [{ message }] of asked) {
			for (const event of ['delivered', 'seen'] as const) {
				await stage.sandbox.report(message.messageId, { event });
			}
		}
	});
	expect(started.flatMap(inWords).sort()).toEqual(
		asked
			.map(([{ provider }, goal]) =>
				// What comes before is not waited for, and what comes after no longer.
				goal === 'seen' ? `success: ${provider} delivered` : `success: ${provider} seen`,
			)
			.sort(),
	);
	for (const [one, goal] of asked) {
		const execution = await ended(one);
		expect([one.provider, leftBy(execution)]).toEqual([
			one.provider,
			{
				Reply: [expect.objectContaining({ outcome: goal, messageId: idOf(one) }) as unknown],
			},
		]);
	}
});

/** Where the values stand that a gateway is given, in what the provider took. */
interface Order {
	readonly interactive: {
		readonly action: {
			readonly parameters: {
				readonly payment_settings: ReadonlyArray<{
					readonly payment_gateway: Readonly<Record<string, JsonObject>>;
				}>;
			};
		};
	};
}

/** What the gateway passes on of an order in Meta's form. */
function givenTo({ body }: AcceptedMessage, gateway: string): JsonObject {
	const [settings] = (body as unknown as Order).interactive.action.parameters.payment_settings;
	return settings?.payment_gateway[gateway] ?? {};
}

const PAID: ReadonlyArray<readonly [ProviderId, gateway: 'razorpay' | 'payu']> = [
	['gupshup', 'razorpay'],
	['gupshup', 'payu'],
	['metaCloud', 'razorpay'],
	['dialog360', 'payu'],
];

test('orders that are waited for until they are paid', async () => {
	const asked: Array<readonly [Asked, 'razorpay' | 'payu']> = [];
	for (const [provider, gateway] of PAID) {
		const { recipient: _to, ...fields } = messageOf(provider, 'orderDetails');
		const payment =
			gateway === 'razorpay'
				? { paymentNotes: { note: [{ key: 'cart', value: 'C-7781' }] } }
				: { paymentType: 'PG_PAYU' };
		const parameters = { ...fields, ...payment, waitUntil: 'paid' };
		asked.push([await send(provider, 'approval', parameters), gateway]);
	}
	const pay = async ({ provider, message }: Asked, gateway: string, status: string) => {
		const given = givenTo(message, gateway);
		const payment = { type: 'payment', status, given, from: digits(message) } as const;
		const sent = await stage.sandbox.inbound(provider, payment, { replyTo: message.messageId });
		expect(sent.map((delivery) => delivery.answer)).toEqual([{ status: 200 }]);
	};
	const started = await reception.startedBy(async () => {
		for (const [one, gateway] of shuffle(asked)) {
			await pay(one, gateway, 'pending');
			await pay(one, gateway, 'captured');
		}
	});
	// What is not paid yet is not waited for, and shows the values of the shop alone.
	const payments = started.flatMap(itemsOf).map(({ provider, payment }) => [provider, payment]);
	expect(payments).toHaveLength(PAID.length);
	expect(JSON.stringify(payments)).not.toContain('.w1.');
	for (const [one] of asked) {
		const execution = await ended(one);
		expect([one.provider, leftBy(execution)]).toEqual([
			one.provider,
			{
				Reply: [
					expect.objectContaining({
						outcome: 'paid',
						messageId: idOf(one),
						payment: expect.objectContaining({ status: 'paid' }) as unknown,
					}) as unknown,
				],
			},
		]);
	}
});
