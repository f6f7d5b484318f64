import { NodeOperationError, type IExecuteFunctions } from 'n8n-workflow';

import { canDo, kindOf, queryOf, tasksBehind, whoCanDo, type Task } from '../fields/operations';
import { findProvider, type AnyProvider } from '../providers';
import { baseUrlAdvice } from '../providers/base-url';
import type { Account } from '../providers/provider';
import { readCredential } from './credential';

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
export function readTask(this: IExecuteFunctions): NodeTask {
	const parameter = (name: string) => this.getNodeParameter(name, 0, '');
	const provider = findProvider(parameter('provider'));
	if (!provider) {
		throw new NodeOperationError(this.getNode(), "'Provider' is not one that this node knows", {
			description: 'Choose a provider from the list.',
		});
	}
	const resource = parameter('resource');
	const operation = parameter('operation');
	const task = kindOf(resource, operation) ?? queryOf(resource, operation);
	// n8n hides an operation that the provider's list doesn't have; the resource is still there.
	const asked = task === undefined ? tasksBehind(resource) : [task];
	if (asked.length > 0 && !asked.some((each) => canDo(provider, each))) {
		throw new NodeOperationError(
			this.getNode(),
			`${provider.name} can't do what 'Resource' and 'Operation' ask for`,
			{
				description: `Choose another operation, or one of the providers that can: ${[...new Set(asked.flatMap(whoCanDo))].join(', ')}.`,
			},
		);
	}
	if (task === undefined) {
		throw new NodeOperationError(this.getNode(), "'Operation' is not one that this node knows", {
			description: 'Choose a resource and an operation from the lists.',
		});
	}
	return { provider, task };
}

/**
 * Where the requests of the node go.
 * @throws NodeOperationError when the credential names no address
 */
export async function readAccount(
	this: IExecuteFunctions,
	provider: AnyProvider,
): Promise<Account> {
	const account = provider.readAccount((await readCredential(this, provider)).data);
	const advice = baseUrlAdvice(account.baseUrl);
	if (advice !== undefined) {
		throw new NodeOperationError(
			this.getNode(),
			`The credential for ${provider.name} has no web address to send to`,
			{ description: advice },
		);
	}
	return account;
}
