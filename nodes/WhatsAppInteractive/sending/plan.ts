import { NodeOperationError, type IExecuteFunctions } from 'n8n-workflow';

import { kindsBehind } from '../fields/operations';
import { readKind } from '../fields/read-submission';
import { Reader } from '../fields/reader';
import { readSendingSettings, type SendingSettings } from '../fields/sending-options';
import type { MessageKind } from '../messages/message';
import { isWebAddress } from '../messages/web-address';
import { canSend, findProvider, whoCanSend, type AnyProvider } from '../providers';
import type { Account } from '../providers/provider';

/** What a run of the node sends with: the same for all its items. */
export interface SendingPlan {
	readonly provider: AnyProvider;
	readonly kind: MessageKind;
	readonly account: Account;
	readonly settings: SendingSettings;
}

async function readAccount(this: IExecuteFunctions, provider: AnyProvider): Promise<Account> {
	const account = provider.readAccount(await this.getCredentials(provider.credentialType));
	if (!isWebAddress(account.baseUrl)) {
		throw new NodeOperationError(
			this.getNode(),
			`The credential for ${provider.name} has no web address to send to`,
			{ description: `Open the credential and correct its base URL or domain.` },
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
	// n8n hides an operation that the provider's list doesn't have; the resource is still there.
	const asked = kind === undefined ? kindsBehind(parameter('resource')) : [kind];
	if (asked.length > 0 && !asked.some((each) => canSend(provider, each))) {
		throw new NodeOperationError(
			this.getNode(),
			`${provider.name} can't do what 'Resource' and 'Operation' ask for`,
			{
				description: `Choose another operation, or one of the providers that can: ${[...new Set(asked.flatMap(whoCanSend))].join(', ')}.`,
			},
		);
	}
	if (kind === undefined) {
		throw new NodeOperationError(this.getNode(), "'Operation' is not one that this node knows", {
			description: 'Choose a resource and an operation from the lists.',
		});
	}
	return {
		provider,
		kind,
		account: await readAccount.call(this, provider),
		settings: readSendingSettings(new Reader(parameter), provider.messagesPerSecond),
	};
}
