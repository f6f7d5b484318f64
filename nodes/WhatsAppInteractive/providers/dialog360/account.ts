import type { Account } from '../api-call';
import { normaliseBaseUrl } from '../base-url';
import { path, type ProviderPath } from '../path';
import type { CredentialData } from '../provider';

/** Where the requests of a credential go; its key fixes the number. */
export const readAccount = ({ baseUrl }: CredentialData): Account => ({
	baseUrl: normaliseBaseUrl(baseUrl),
});

/** Messages, read receipts and typing indicators all go to one address. */
export const messagePath = (): ProviderPath => path`/messages`;
