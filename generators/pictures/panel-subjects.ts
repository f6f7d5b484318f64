import type { INode } from 'n8n-workflow';

import { namesIn } from '../../nodes/WhatsAppInteractive/common/members';
import { RESOURCE_NAMES } from '../../nodes/WhatsAppInteractive/operations/operation';
import {
	operationOf,
	providersThatCan,
	tasksBehind,
	type Task,
} from '../../nodes/WhatsAppInteractive/operations/operations';
import { ALL_PROVIDERS, PROVIDERS } from '../../nodes/WhatsAppInteractive/providers';
import type { ProviderId } from '../../nodes/WhatsAppInteractive/providers/provider-id';

const PACKAGE = 'n8n-nodes-whatsapp-interactive';

/** A node whose panel is photographed, as it is when its operation has just been chosen. */
export interface Subject {
	readonly sheet: string;
	/** What it is, whoever provides it. */
	readonly title: string;
	readonly provider: ProviderId;
	readonly node: INode;
}

function nodeOf(
	name: string,
	provider: ProviderId,
	more: Pick<INode, 'type' | 'typeVersion' | 'parameters'>,
): INode {
	const type = PROVIDERS[provider].credentialType;
	return {
		id: name,
		name,
		position: [0, 0],
		credentials: { [type]: { id: type, name: type } },
		...more,
	};
}

function operation(task: Task, provider: ProviderId): Subject {
	const { resource, operation: value, name } = operationOf(task);
	return {
		sheet: resource,
		title: `${RESOURCE_NAMES[resource]}: ${name}`,
		provider,
		node: nodeOf(`${resource}-${value}`, provider, {
			type: `${PACKAGE}.whatsAppInteractive`,
			typeVersion: 1,
			parameters: { provider, resource, operation: value },
		}),
	};
}

const trigger = (provider: ProviderId): Subject => ({
	sheet: 'trigger',
	title: 'Trigger',
	provider,
	node: nodeOf('trigger', provider, {
		type: `${PACKAGE}.whatsAppInteractiveTrigger`,
		typeVersion: 1.1,
		parameters: { provider },
	}),
});

/** Every operation and trigger of every provider, task by task. */
export const SUBJECTS: readonly Subject[] = [
	...namesIn(RESOURCE_NAMES).flatMap((resource) =>
		tasksBehind(resource).flatMap((task) =>
			providersThatCan(task).map(({ id }) => operation(task, id)),
		),
	),
	...ALL_PROVIDERS.map(({ id }) => trigger(id)),
];
