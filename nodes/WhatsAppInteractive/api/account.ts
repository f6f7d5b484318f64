import { NodeOperationError } from 'n8n-workflow';

import type { AnyProvider } from '../providers';
import type { Account } from '../providers/api-call';
import { baseUrlAdvice } from '../providers/base-url';
import { readCredential, type CredentialHolder } from './credential';

/**
 * The account of the node's credential: where its requests go.
 * @throws NodeOperationError when the credential names no address
 */
export async function readAccount(
	context: CredentialHolder,
	provider: AnyProvider,
): Promise<Account> {
	const account = provider.readAccount((await readCredential(context, provider)).data);
	const advice = baseUrlAdvice(account.baseUrl);
	if (advice !== undefined) {
		throw new NodeOperationError(
			context.getNode(),
			`The credential for ${provider.name} has no web address to send to`,
			{ description: advice },
		);
	}
	return account;
}
