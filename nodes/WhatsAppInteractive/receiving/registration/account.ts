import type { IHookFunctions } from 'n8n-workflow';

import type { AnyProvider } from '../../providers';
import type { Account } from '../../providers/provider';
import { readCredential } from '../../sending/credential';

/** The account of the node's credential. */
export async function readAccount(
	context: IHookFunctions,
	provider: AnyProvider,
): Promise<Account> {
	return provider.readAccount((await readCredential(context, provider)).data);
}
