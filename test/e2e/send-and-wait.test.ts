import shuffle from 'lodash/shuffle';
import type { INodeParameters } from 'n8n-workflow';

import type { ProviderId } from '../../nodes/WhatsAppInteractive/providers/provider-id';
import type { AcceptedMessage, InboundOrder } from '../../sandbox';
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

const QUESTIONS: Readonly<Record<Kind, (provider: ProviderId) => INodeParameters>> = {
	approval: () => ({ responseType: 'approval', message: 'Shall we refund the order?' }),
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
