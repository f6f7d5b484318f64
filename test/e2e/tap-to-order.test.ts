import type { INode, INodeParameters } from 'n8n-workflow';

import {
	PROVIDER_IDS,
	type ProviderId,
} from '../../nodes/WhatsAppInteractive/providers/provider-id';
import type { InboundOrder } from '../../sandbox';
import { CREDENTIAL_TYPES } from '../engine/support/bench';
import { messageOf } from '../engine/support/messages';
import { branchesOf, Reception } from './support/reception';
import { setSimpleStage, type Stage } from './support/stage';

/*
 * A tap leads to its order with every provider, whether it brings the correlation ID back or not: the
 * workflow that gets the taps sees the same of all of them.
 */

let stage: Stage;
let reception: Reception;

beforeAll(async () => {
	stage = await setSimpleStage();
	reception = await Reception.open(stage, ['reply', 'message']);
});
afterAll(async () => await stage?.stop());

type Kind = 'replyButtons' | 'list' | 'template';

const MESSAGES: Readonly<Record<Kind, INodeParameters>> = {
	replyButtons: { body: 'Is 5 pm fine?', buttons: { button: [{ title: 'Yes', id: 'yes' }] } },
	list: {
		body: 'When shall we deliver?',
		listButtonText: 'See slots',
		sections: {
			section: [{ title: 'Tomorrow', rows: { row: [{ title: 'Morning', id: 'morning' }] } }],
		},
	},
	template: {
		template: { __rl: true, mode: 'name', value: 'order_update|en_GB' },
		variablesSource: 'json',
		templateVariablesJson: JSON.stringify({
			header: { type: 'image', url: 'https://shop.example.com/van.jpg' },
			body: ['Asha', '7781'],
			buttons: [
				{ type: 'quickReply', index: 0, payload: 'stop' },
				{ type: 'url', index: 1, suffix: 't/7781' },
			],
		}),
	},
};

const OWN_IDS: Readonly<Record<Kind, string>> = {
	replyButtons: 'yes',
	list: 'morning',
	template: 'stop',
};

/** What the customer does. */
const TAPS: Readonly<Record<Kind, (id: string) => InboundOrder>> = {
	replyButtons: (id) => ({ type: 'button-reply', id, title: 'Yes' }),
	list: (id) => ({ type: 'list-reply', id, title: 'Morning' }),
	template: (payload) => ({ type: 'template-reply', payload, text: 'Stop updates' }),
};

const kindsOf = (provider: ProviderId): Kind[] =>
	provider === 'messangi' ? ['replyButtons', 'list'] : ['replyButtons', 'list', 'template'];

const orderOf = (provider: ProviderId, kind: Kind): string => `A1${provider}${kind}`;

const CASES = PROVIDER_IDS.flatMap((provider) =>
	kindsOf(provider).map((kind) => ({ provider, kind, order: orderOf(provider, kind) })),
);

/** What the message of an order has in the place that comes back with a tap. */
function carriedBy(order: string, own: string): { id: string; replyTo: string; from: string } {
	const message = stage.sandbox.messages().find(({ correlationId }) => correlationId === order);
	if (message === undefined) throw new Error(`No message about ${order}`);
	const texts: string[] = [];
	JSON.stringify(message.body, (_name, value: unknown) => {
		if (typeof value === 'string') texts.push(value);
		return value;
	});
	const id = texts.find((text) => text === own || text.startsWith(`${own}.`));
	if (id === undefined) throw new Error(`Nothing to tap in the message about ${order}`);
	return { id, replyTo: message.messageId, from: message.recipient.replace(/^\+/, '') };
}

test('a tap has the order of its message, and the user’s own ID, from all providers', async () => {
	const { api } = stage.n8n;
	const nodes = CASES.map(({ provider, kind, order }, index): INode => {
		const type = CREDENTIAL_TYPES[provider];
		return {
			id: order,
			name: order,
			type: 'n8n-nodes-whatsapp-interactive.whatsAppInteractive',
			typeVersion: 1,
			position: [300, index * 200],
			parameters: messageOf(provider, kind, { ...MESSAGES[kind], correlationId: order }),
			credentials: { [type]: { id: type, name: type } },
		};
	});
	const start: INode = {
		id: 'start',
		name: 'Start',
		type: 'n8n-nodes-base.manualTrigger',
		typeVersion: 1,
		position: [0, 0],
		parameters: {},
	};
	const main = [nodes.map(({ name }) => ({ node: name, type: 'main' as const, index: 0 }))];
	const { id: workflowId } = await api.importWorkflow({
		name: 'Orders to tap',
		nodes: [start, ...nodes],
		connections: { Start: { main } },
	});
	const { data } = await api.runWorkflow(workflowId);
	expect(data.resultData.error?.message).toBeUndefined();

	const started = await reception.startedBy(async () => {
		for (const { provider, kind, order } of CASES) {
			const { id, replyTo, from } = carriedBy(order, OWN_IDS[kind]);
			const sent = await stage.sandbox.inbound(provider, { ...TAPS[kind](id), from }, { replyTo });
			expect([order, ...sent.map(({ answer }) => answer)]).toEqual([order, { status: 200 }]);
		}
	});
	const told = started
		.flatMap((execution) => branchesOf(execution).Replies ?? [])
		.map(({ provider, correlationId, reply }) => ({
			provider,
			correlationId,
			id: (reply as { id?: unknown }).id,
		}));
	const expected = CASES.map(({ provider, kind, order }) => ({
		provider,
		correlationId: order,
		id: OWN_IDS[kind],
	}));
	const byOrder = (a: { correlationId?: unknown }, b: { correlationId?: unknown }) =>
		String(a.correlationId).localeCompare(String(b.correlationId));
	expect(told.sort(byOrder)).toEqual(expected.sort(byOrder));
});
