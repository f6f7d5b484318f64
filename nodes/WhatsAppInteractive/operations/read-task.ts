import { NodeOperationError, type IExecuteFunctions } from 'n8n-workflow';
import { canDo, providersThatCan, taskOf, type Task } from './operations';
import { findProvider, type AnyProvider } from '../providers';

/** What a node is set to, the same for all its items. */
export interface NodeTask<Kind extends Task = Task> {
	readonly provider: AnyProvider;
	readonly task: Kind;
}

/**
 * Reads which provider is to do what.
 * @throws NodeOperationError when there is no such provider or operation, or when the provider can't
 * do it
 */
export function readTask(context: IExecuteFunctions): NodeTask {
	const parameter = (name: string) => context.getNodeParameter(name, 0, '');
	const provider = findProvider(parameter('provider'));
	if (!provider) {
		throw new NodeOperationError(context.getNode(), "'Provider' is not one that this node knows", {
			description: 'Choose a provider from the list.',
		});
	}
	const resource = parameter('resource');
	const operation = parameter('operation');
	const task = taskOf(resource, operation);
	if (task === undefined) {
		throw new NodeOperationError(context.getNode(), "'Operation' is not one that this node knows", {
			description: 'Choose a resource and an operation from the lists.',
		});
	}
	if (!canDo(provider, task)) {
		const able = providersThatCan(task).map(({ name }) => name);
		throw new NodeOperationError(
			context.getNode(),
			`${provider.name} cannot do what 'Resource' and 'Operation' ask for`,
			{
				description: `Choose another operation, or one of the providers that can: ${able.join(', ')}.`,
			},
		);
	}
	return { provider, task };
}
