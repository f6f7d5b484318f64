import { NodeOperationError } from 'n8n-workflow';

import { givenText } from '../common/json';
import type { Redaction } from '../common/redact';
import type { AnyProvider } from '../providers';
import type { Account } from '../providers/api-call';
import { baseUrlAdvice } from '../providers/base-url';
import { redactionFor, type CredentialHolder } from './credential';

/** A provider's API, as a node calls it with its credential. */
export interface Client<Context extends CredentialHolder = CredentialHolder> {
	/** n8n, which makes the requests and adds the credential to them. */
	readonly context: Context;
	readonly provider: AnyProvider;
	/** Where requests go; its address is one that can be called. */
	readonly account: Account;
	/** The credential's secret, which proves to a webhook who calls; undefined where there is none. */
	readonly webhookSecret: string | undefined;
	/** Takes the credential's secrets out of what the provider says. */
	readonly redaction: Redaction;
}

/**
 * Reads the node's credential for a provider.
 * @throws NodeOperationError when the credential names no address
 */
export async function createClient<Context extends CredentialHolder>(
	context: Context,
	provider: AnyProvider,
): Promise<Client<Context>> {
	const credential = await context.getCredentials(provider.credentialType);
	const account = provider.readAccount(credential);
	const advice = baseUrlAdvice(account.baseUrl);
	if (advice !== undefined) {
		throw new NodeOperationError(
			context.getNode(),
			`The credential for ${provider.name} has no web address to send to`,
			{ description: advice },
		);
	}
	return {
		context,
		provider,
		account,
		webhookSecret: givenText(credential.webhookSecret),
		redaction: redactionFor(credential),
	};
}
