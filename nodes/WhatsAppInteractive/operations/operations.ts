import type { INodeProperties, INodePropertyOptions } from 'n8n-workflow';

import type { MessageKind } from '../messages/message';
import { ALL_PROVIDERS, canAnswer, canSend, type AnyProvider } from '../providers';
import type { QueryKind } from '../providers/query';
import { MESSAGE_OPERATIONS } from './message/operations';
import { INTERACTIVE_OPERATIONS } from './interactive/operations';
import { byName } from './parts/by-name';
import { IN_WINDOW_ONCE, RESOURCE_NAMES, type Operation, type Resource } from './operation';
import { QUERY_KINDS, QUERY_OPERATIONS } from './query-operations';

/** What the editor offers for each kind of message. */
export const OPERATIONS: Readonly<Record<MessageKind, Operation>> = {
	...MESSAGE_OPERATIONS,
	replyButtons: {
		resource: 'interactive',
		operation: 'sendReplyButtons',
		name: 'Send Reply Buttons',
		action: 'Send reply buttons',
		description: `Send a question with up to three buttons to tap, ${IN_WINDOW_ONCE}`,
	},
	list: {
		resource: 'interactive',
		operation: 'sendList',
		name: 'Send List',
		action: 'Send list',
		description: `Send a question with a list of up to ten rows to choose from, ${IN_WINDOW_ONCE}`,
	},
	...INTERACTIVE_OPERATIONS,
	orderDetails: {
		resource: 'order',
		operation: 'sendDetails',
		name: 'Send Details',
		action: 'Send order details',
		description: `Send an order to review and pay inside WhatsApp, ${IN_WINDOW_ONCE}`,
	},
	orderStatus: {
		resource: 'order',
		operation: 'sendStatus',
		name: 'Send Status',
		action: 'Send order status',
		description:
			'Tell the customer how an order stands that was sent as an order-details message before. Running it twice sends it twice.',
	},
	template: {
		resource: 'template',
		operation: 'sendTemplate',
		name: 'Send',
		action: 'Send template',
		description:
			'Send a message that WhatsApp approved before, which also reaches customers who did not write to you in the last 24 hours. Running it twice sends it twice.',
	},
};

/** Everything that the node can be set to: a kind of message to send, or a query. */
export type Task = MessageKind | QueryKind;

const KINDS = Object.keys(OPERATIONS) as MessageKind[];
const TASKS: readonly Task[] = [...KINDS, ...QUERY_KINDS];

/** Whether an operation is a query, which sends no message. */
export const isQuery = (task: Task): task is QueryKind => task in QUERY_OPERATIONS;

const operationFor = (task: Task): Operation =>
	isQuery(task) ? QUERY_OPERATIONS[task] : OPERATIONS[task];

const isBehind = (task: Task, resource: unknown, operation: unknown): boolean =>
	operationFor(task).resource === resource && operationFor(task).operation === operation;

/** The kind of message behind a resource and an operation; undefined for values of no such operation. */
export const kindOf = (resource: unknown, operation: unknown): MessageKind | undefined =>
	KINDS.find((kind) => isBehind(kind, resource, operation));

/** The query behind a resource and an operation; undefined for values of no such operation. */
export const queryOf = (resource: unknown, operation: unknown): QueryKind | undefined =>
	QUERY_KINDS.find((query) => isBehind(query, resource, operation));

/** What all operations of a resource stand for; nothing for a value of no resource. */
export const tasksBehind = (resource: unknown): Task[] =>
	TASKS.filter((task) => operationFor(task).resource === resource);

/** Whether a provider has an operation. */
export const canDo = (provider: AnyProvider, task: Task): boolean =>
	isQuery(task) ? canAnswer(provider, task) : canSend(provider, task);

/** The names of the providers that have an operation. */
export const whoCanDo = (task: Task): string[] =>
	ALL_PROVIDERS.filter((provider) => canDo(provider, task)).map(({ name }) => name);

/** Providers that offer the same, together: they share one dropdown. */
export function groupProviders(offer: (provider: AnyProvider) => string[]) {
	const groups = new Map<string, { providers: string[]; offer: string[] }>();
	for (const provider of ALL_PROVIDERS) {
		const offered = offer(provider);
		const group = groups.get(offered.join()) ?? { providers: [], offer: offered };
		group.providers.push(provider.id);
		groups.set(offered.join(), group);
	}
	return [...groups.values()].filter((group) => group.offer.length > 0);
}

/**
 * What is preset where it is offered. n8n leaves a preset value out of what it saves: with another one
 * here, saved nodes would do something else.
 */
const PRESETS: readonly string[] = ['interactive', 'sendList', 'sendText', 'sendStatus'];

/** A dropdown in alphabetical order, as n8n's guide for its editor asks. */
function dropdown(
	name: string,
	displayName: string,
	choices: INodePropertyOptions[],
	show: Record<string, string[]>,
): INodeProperties {
	const options = [...choices].sort(byName);
	const preset = (options.find(({ value }) => PRESETS.includes(String(value))) ?? options[0])
		?.value;
	return {
		displayName,
		name,
		type: 'options',
		noDataExpression: true,
		options,
		displayOptions: { show },
		default: preset,
	};
}

const tasksOf = (provider: AnyProvider): Task[] => TASKS.filter((task) => canDo(provider, task));

const resourceProperties: INodeProperties[] = groupProviders((provider) =>
	[...new Set(tasksOf(provider).map((task) => operationFor(task).resource))].sort(),
).map(({ providers, offer }) =>
	dropdown(
		'resource',
		'Resource',
		(offer as Resource[]).map((resource) => ({ name: RESOURCE_NAMES[resource], value: resource })),
		{ provider: providers },
	),
);

const operationProperties: INodeProperties[] = (Object.keys(RESOURCE_NAMES) as Resource[]).flatMap(
	(resource) =>
		groupProviders((provider) =>
			tasksOf(provider).filter((task) => operationFor(task).resource === resource),
		).map(({ providers, offer }) =>
			dropdown(
				'operation',
				'Operation',
				(offer as Task[]).map(operationFor).map(({ name, operation, action, description }) => ({
					name,
					value: operation,
					action,
					description,
				})),
				{ provider: providers, resource: [resource] },
			),
		),
);

/** The dropdowns for resource and operation, which follow the provider. */
export const operationDropdowns: INodeProperties[] = [
	...resourceProperties,
	...operationProperties,
];

/**
 * Shows fields for one operation or for several that share them, for all providers that have them or
 * for some. No two resources have an operation of the same name.
 */
export const shownFor = (
	tasks: Task | readonly Task[],
	fields: INodeProperties[],
	providers?: readonly string[],
): INodeProperties[] => {
	const operations = [tasks].flat().map(operationFor);
	const resources = [...new Set(operations.map(({ resource }) => resource))];
	return fields.map((field) => ({
		...field,
		displayOptions: {
			...field.displayOptions,
			show: {
				...(providers && { provider: [...providers] }),
				resource: resources,
				operation: operations.map(({ operation }) => operation),
				...field.displayOptions?.show,
			},
		},
	}));
};
