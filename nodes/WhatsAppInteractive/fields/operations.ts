import type { INodeProperties, INodePropertyOptions } from 'n8n-workflow';

import type { MessageKind } from '../messages/message';
import { ALL_PROVIDERS, canSend } from '../providers';

/** How an operation appears in the editor. */
interface Operation {
	readonly resource: Resource;
	/** The value of the operation dropdown. */
	readonly operation: string;
	readonly name: string;
	readonly action: string;
	readonly description: string;
}

/** The values of the resource dropdown. */
type Resource = 'interactive' | 'message' | 'order';

const RESOURCE_NAMES: Readonly<Record<Resource, string>> = {
	interactive: 'Interactive Message',
	message: 'Message',
	order: 'Order',
};

/** What the editor offers for each kind of message. */
export const OPERATIONS: Readonly<Record<MessageKind, Operation>> = {
	text: {
		resource: 'message',
		operation: 'sendText',
		name: 'Send Text',
		action: 'Send text',
		description:
			'Send a plain text, which only reaches customers who wrote to you in the last 24 hours. Running it twice sends it twice.',
	},
	replyButtons: {
		resource: 'interactive',
		operation: 'sendReplyButtons',
		name: 'Send Reply Buttons',
		action: 'Send reply buttons',
		description:
			'Send a question with up to three buttons to tap, which only reaches customers who wrote to you in the last 24 hours. Running it twice sends it twice.',
	},
	list: {
		resource: 'interactive',
		operation: 'sendList',
		name: 'Send List',
		action: 'Send list',
		description:
			'Send a question with a list of up to ten rows to choose from, which only reaches customers who wrote to you in the last 24 hours. Running it twice sends it twice.',
	},
	orderStatus: {
		resource: 'order',
		operation: 'sendStatus',
		name: 'Send Status',
		action: 'Send order status',
		description:
			'Tell the customer how an order stands that was sent as an order-details message before. Running it twice sends it twice.',
	},
};

const KINDS = Object.keys(OPERATIONS) as MessageKind[];

/** The kind of message behind a resource and an operation; undefined for values of no operation. */
export const kindOf = (resource: unknown, operation: unknown): MessageKind | undefined =>
	KINDS.find(
		(kind) => OPERATIONS[kind].resource === resource && OPERATIONS[kind].operation === operation,
	);

/** The kinds of message behind all operations of a resource; none for a value of no resource. */
export const kindsBehind = (resource: unknown): MessageKind[] =>
	KINDS.filter((kind) => OPERATIONS[kind].resource === resource);

const byName = (a: INodePropertyOptions, b: INodePropertyOptions): number =>
	a.name.localeCompare(b.name);

/** Providers that offer the same, together: they share one dropdown. */
export function groupProviders(offer: (provider: (typeof ALL_PROVIDERS)[number]) => string[]) {
	const groups = new Map<string, { providers: string[]; offer: string[] }>();
	for (const provider of ALL_PROVIDERS) {
		const offered = offer(provider);
		const group = groups.get(offered.join()) ?? { providers: [], offer: offered };
		group.providers.push(provider.id);
		groups.set(offered.join(), group);
	}
	return [...groups.values()].filter((group) => group.offer.length > 0);
}

/** A dropdown in alphabetical order, as n8n's guide for its editor asks; the first option is preset. */
function dropdown(
	name: string,
	displayName: string,
	choices: INodePropertyOptions[],
	show: Record<string, string[]>,
): INodeProperties {
	const options = [...choices].sort(byName);
	const preset = options[0]?.value;
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

const kindsOf = (provider: (typeof ALL_PROVIDERS)[number]): MessageKind[] =>
	KINDS.filter((kind) => canSend(provider, kind));

const resourceProperties: INodeProperties[] = groupProviders((provider) =>
	[...new Set(kindsOf(provider).map((kind) => OPERATIONS[kind].resource))].sort(),
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
			kindsOf(provider).filter((kind) => OPERATIONS[kind].resource === resource),
		).map(({ providers, offer }) =>
			dropdown(
				'operation',
				'Operation',
				(offer as MessageKind[])
					.map((kind) => OPERATIONS[kind])
					.map(({ name, operation, action, description }) => ({
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
 * Shows fields for one kind of message or for several that share them, for all providers that send
 * them or for some. No two resources have an operation of the same name.
 */
export const shownFor = (
	kinds: MessageKind | readonly MessageKind[],
	fields: INodeProperties[],
	providers?: readonly string[],
): INodeProperties[] => {
	const operations = [kinds].flat().map((kind) => OPERATIONS[kind]);
	const resources = [...new Set(operations.map(({ resource }) => resource))];
	return fields.map((field) => ({
		...field,
		displayOptions: {
			show: {
				...(providers && { provider: [...providers] }),
				resource: resources,
				operation: operations.map(({ operation }) => operation),
				...field.displayOptions?.show,
			},
		},
	}));
};
