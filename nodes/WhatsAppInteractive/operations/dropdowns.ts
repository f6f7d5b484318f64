import type { INodeProperties, INodePropertyOptions } from 'n8n-workflow';

import { ALL_PROVIDERS, type AnyProvider } from '../providers';
import { namesIn } from '../common/members';
import { joinWithOr } from '../common/join-with-or';
import { RESOURCE_NAMES, type Resource } from './operation';
import { canDo, operationOf, providersThatCan, TASKS, tasksBehind, type Task } from './operations';
import { byName } from './parts/by-name';

const RESOURCES = namesIn(RESOURCE_NAMES).filter((resource) => tasksBehind(resource).length > 0);

/** What is preset where no action was chosen, as in the tool of an AI agent, which mostly sends texts. */
const PRESET_RESOURCE: Resource = 'message';

/**
 * What is preset. n8n leaves a preset value out of what it saves: with another one here, saved nodes
 * would do something else.
 */
const PRESETS: Readonly<Record<Resource, string>> = {
	interactive: 'sendList',
	media: 'download',
	message: 'sendText',
	order: 'sendStatus',
	template: 'sendTemplate',
};

/**
 * Where an option is shown: for the providers that have one of the tasks behind it. n8n's editor
 * looks at it since version 2; older ones show all options to all providers, and a run tells.
 */
function shownForTasks(tasks: readonly Task[]): Pick<INodePropertyOptions, 'displayOptions'> {
	const able = ALL_PROVIDERS.filter((provider) => tasks.some((task) => canDo(provider, task)));
	return able.length === ALL_PROVIDERS.length
		? {}
		: { displayOptions: { show: { provider: able.map(({ id }) => id) } } };
}

const resourceField: INodeProperties = {
	displayName: 'Resource',
	name: 'resource',
	type: 'options',
	noDataExpression: true,
	options: RESOURCES.map((resource) => ({
		name: RESOURCE_NAMES[resource],
		value: resource,
		...shownForTasks(tasksBehind(resource)),
	})).sort(byName),
	default: PRESET_RESOURCE,
};

/**
 * One field a resource for all providers: n8n makes its list of actions, and the words about a node
 * for an AI agent, of the first that it finds.
 */
const operationFields: INodeProperties[] = RESOURCES.map((resource) => {
	const values = tasksBehind(resource).map((task) => operationOf(task).operation);
	// A package for one provider can lack what is preset in that for all.
	const preset = values.find((value) => value === PRESETS[resource]) ?? values[0];
	const options = tasksBehind(resource).map((task): INodePropertyOptions => {
		const { name, operation, action, description } = operationOf(task);
		return { name, value: operation, action, description, ...shownForTasks([task]) };
	});
	return {
		displayName: 'Operation',
		name: 'operation',
		type: 'options',
		noDataExpression: true,
		displayOptions: { show: { resource: [resource] } },
		options: options.sort(byName),
		default: preset,
	};
});

/** Says which providers have what one lacks; n8n goes on showing an operation that was chosen before. */
const lackNotice = (
	provider: AnyProvider,
	having: string,
	operations: string[],
	index: number,
): INodeProperties => ({
	displayName: `${provider.name} does not have this operation. Choose ${having} as the provider, or another operation.`,
	name: `${provider.id}LacksOperation${index}`,
	type: 'notice',
	default: '',
	displayOptions: { show: { provider: [provider.id], operation: operations } },
});

/** One notice a provider for all that it lacks and the same others have. */
const lackNotices: INodeProperties[] = ALL_PROVIDERS.flatMap((provider) => {
	const missing = TASKS.filter((task) => !canDo(provider, task));
	const havingOf = (task: Task): string =>
		joinWithOr(providersThatCan(task).map(({ name }) => name));
	return [...new Set(missing.map(havingOf))].map((having, index) => {
		const tasks = missing.filter((task) => havingOf(task) === having);
		const operations = tasks.map((task) => operationOf(task).operation);
		return lackNotice(provider, having, operations, index);
	});
});

/** The dropdowns for resource and operation, and what is said where the provider lacks the choice. */
export const operationDropdowns: INodeProperties[] = [
	resourceField,
	...operationFields,
	...lackNotices,
];
