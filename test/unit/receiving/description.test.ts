import {
	type INode,
	type INodeParameters,
	NodeHelpers,
	resolveWebhookDescriptionField,
	webhookDescriptionIsNativelyResolvable,
	Workflow,
} from 'n8n-workflow';

import { EVENT_TYPES } from '../../../nodes/WhatsAppInteractive/events/event';
import { EVENT_GROUPS } from '../../../nodes/WhatsAppInteractive/events/groups';
import { REMEMBERED_EVENTS } from '../../../nodes/WhatsAppInteractive/common/remembered-events';
import { triggerFields } from '../../../nodes/WhatsAppInteractive/trigger/fields';
import { ALL_PROVIDERS } from '../../../nodes/WhatsAppInteractive/providers';
import { PROVIDER_IDS } from '../../../nodes/WhatsAppInteractive/providers/provider-id';
import { WhatsAppInteractiveTrigger } from '../../../nodes/WhatsAppInteractive/WhatsAppInteractiveTrigger.node';

const valuesOf = (name: string): unknown[] =>
	(triggerFields.find((field) => field.name === name)?.options ?? []).map((option) =>
		'value' in option ? option.value : undefined,
	);

test('the editor offers every provider and every event', () => {
	expect(valuesOf('provider')).toEqual(PROVIDER_IDS);
	expect(valuesOf('events')).toEqual([...EVENT_TYPES].sort());
});

test.each(PROVIDER_IDS)(
	'the editor tells how to set up %s by hand, address and secret',
	(provider) => {
		const notices = triggerFields.filter(({ type, displayOptions }) => {
			const { provider: providers, registration } = displayOptions?.show ?? {};
			const byHand = registration === undefined || registration.includes('manual');
			return type === 'notice' && byHand && providers?.includes(provider);
		});
		expect(notices).toHaveLength(1);
		expect(notices[0]?.displayName).toMatch(/production URL/);
		expect(notices[0]?.displayName).toMatch(/Webhook Secret/);
	},
);

test.each(ALL_PROVIDERS.map((provider) => [provider.name, provider] as const))(
	'%s: the panel offers the ways of registration that the node can go',
	(_name, { setup, registrars }) => {
		const { manual: _byHand, ...ways } = setup;
		expect(Object.keys(ways).sort()).toEqual(Object.keys(registrars).sort());
	},
);

const { description } = new WhatsAppInteractiveTrigger();

/** The trigger in a workflow, as n8n's engine has it. */
function placed(parameters: INodeParameters) {
	const node: INode = {
		id: '1',
		name: 'Trigger',
		type: description.name,
		typeVersion: 1.1,
		position: [0, 0],
		parameters,
	};
	const workflow = new Workflow({
		nodes: [node],
		connections: {},
		active: false,
		nodeTypes: {
			getByName: () => new WhatsAppInteractiveTrigger(),
			getByNameAndVersion: () => new WhatsAppInteractiveTrigger(),
			getKnownTypes: () => ({}),
		},
	});
	return { workflow, node };
}

describe('the webhook', () => {
	const [webhook] = description.webhooks ?? [];
	if (webhook === undefined) throw new Error('The trigger has no webhook');

	test('needs none of n8n’s expressions, which it works out for each call of a webhook', () => {
		expect(webhookDescriptionIsNativelyResolvable(webhook)).toBe(true);
	});

	test('is not of version 1, for which n8n works out one for each call all the same', () => {
		expect(description.version).toEqual([1, description.defaultVersion]);
	});

	test.each(ALL_PROVIDERS.map((provider) => [provider.id, provider] as const))(
		'%s: the methods are those of the provider, worked out and looked up',
		(provider, { webhookMethods = ['POST'], handshake }) => {
			const methods = [...(handshake ? ['GET'] : []), ...webhookMethods];
			const { workflow, node } = placed({ provider });
			expect(resolveWebhookDescriptionField(node, webhook, 'httpMethod')).toEqual({
				resolved: true,
				value: methods.join(),
			});
			expect(
				workflow.expression.getSimpleParameterValue(node, webhook.httpMethod, 'internal', {}),
			).toBe(methods.join());
		},
	);
});

describe('the outputs', () => {
	const outputsFor = (outputs: string, events: string[], more: INodeParameters = {}): unknown => {
		const { workflow, node } = placed({ provider: 'infobip', outputs, events, ...more });
		return NodeHelpers.getNodeOutputs(workflow, node, description);
	};

	test('n8n sees one, unless the user wants one for each group of events', () => {
		expect(outputsFor('one', ['reply'])).toEqual([{ type: 'main' }]);
		expect(
			outputsFor(
				'group',
				EVENT_GROUPS.map(({ events: [event = ''] }) => event),
			),
		).toEqual(EVENT_GROUPS.map(({ name }) => ({ type: 'main', displayName: name })));
	});

	test('each that can bring nothing says so, and stays where it is', () => {
		expect(outputsFor('group', ['payment', 'reply'])).toEqual(
			[
				...['Off: Delivery', 'Off: Seen', 'Off: Failed', 'Replies'],
				...['Off: Messages', 'Orders and Payments', 'Off: Other'],
				'Off: Account',
			].map((displayName) => ({ type: 'main', displayName })),
		);
	});

	test.each([
		['infobip', 'forwarding', 'Failed (Not Forwarded)', 'reports do not come in this way'],
		['infobip', 'automatic', 'Failed', 'a subscription has them'],
		['gupshup', 'forwarding', 'Failed', 'left over from another provider, which alone has it'],
	])('%s by %s: %s, since %s', (provider, registration, failed) => {
		expect(outputsFor('group', ['failed', 'reply'], { provider, registration })).toEqual(
			[
				...['Off: Delivery', 'Off: Seen', failed, 'Replies'],
				...['Off: Messages', 'Off: Orders and Payments', 'Off: Other'],
				'Off: Account',
			].map((displayName) => ({ type: 'main', displayName })),
		);
	});

	test('the editor tells their number and names', () => {
		const [, group] = triggerFields.find(({ name }) => name === 'outputs')?.options ?? [];
		const text = group !== undefined && 'description' in group ? group.description : '';
		expect(text).toMatch(new RegExp(`^${EVENT_GROUPS.length} outputs`));
		for (const { name } of EVENT_GROUPS) expect(text).toContain(name);
	});
});

test('the editor says how many events are remembered', () => {
	const options = triggerFields.find(({ name }) => name === 'options')?.options ?? [];
	const option = options.find(({ name }) => name === 'dropDuplicates');
	const text = option !== undefined && 'description' in option ? option.description : '';
	expect(text).toContain(` ${REMEMBERED_EVENTS.toLocaleString('en')} events`);
});
