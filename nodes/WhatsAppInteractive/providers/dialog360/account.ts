import { defined } from '../../common/defined';
import type { ParsedSubmission } from '../../messages/submission';
import type { Account } from '../api-call';
import { normaliseBaseUrl } from '../base-url';
import { path, type ProviderPath } from '../path';
import type { CredentialData } from '../provider';
import { testEnvironmentAt } from './test-environment';

/** Where the requests of a credential go; its key fixes the number. */
export function readAccount({ baseUrl: given }: CredentialData): Account {
	const baseUrl = normaliseBaseUrl(given);
	return { baseUrl, ...defined({ testEnvironment: testEnvironmentAt(baseUrl) }) };
}

/**
 * Messages, read receipts and typing indicators all go to one address; the sandbox has kept that of the API
 * before Meta's cloud.
 */
export const messagePath = (
	_submission: ParsedSubmission,
	{ testEnvironment }: Account,
): ProviderPath => (testEnvironment ? path`/v1/messages` : path`/messages`);
