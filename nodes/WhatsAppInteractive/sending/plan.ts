import { NodeOperationError, type IExecuteFunctions } from 'n8n-workflow';

import { readKind } from '../fields/read-submission';
import { isWebAddress } from '../messages/web-address';
import { canSend, findProvider, whoCanSend, type AnyProvider } from '../providers';
import type { Account } from '../providers/provider';
import type { SendingPlan } from './send-item';

async function readAccount(this: IExecuteFunctions, provider: AnyProvider): Promise<Account> {
	const account = provider.readAccount(await this.getCredentials(provider.credentialType));
	if (!isWebAddress(account.baseUrl)) {
		throw new NodeOperationError(
			this.getNode(),
			`The base URL in the ${provider.name} credential is not a web address`,
			{ description: `Open the credential and enter the address that ${provider.name} gave you.` },
		);
	}
	return account;
}

/**
 * Reads what is the same for all items.
 * @throws NodeOperationError when the node asks for what its provider can't do, or when the
 * credential names no address
 */
export async function readPlan(this: IExecuteFunctions): Promise<SendingPlan> {
	const parameter = (name: string) => this.getNodeParameter(name, 0, '');
	const provider = findProvider(parameter('provider'));
	if (!provider) {
		throw new NodeOperationError(this.getNode(), "'Provider' is not one that this node knows", {
			description: 'Choose a provider from the list.',
		});
	}
	const kind = readKind(parameter);
	if (kind === undefined) {
		throw new NodeOperationError(this.getNode(), "'Operation' is not one that this node knows", {
			description: 'Choose a resource and an operation from the lists.',
		});
	}
	if (!canSend(provider, kind)) {
		throw new NodeOperationError(
			this.getNode(),
			`${provider.name} can't do the operation that 'Operation' asks for`,
			{
				description: `Choose another operation, or one of the providers that can: ${whoCanSend(kind).join(', ')}.`,
			},
		);
	}
	return { provider, kind, account: await readAccount.call(this, provider) };
}
