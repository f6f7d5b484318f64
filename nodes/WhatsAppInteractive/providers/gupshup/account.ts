import { defined } from '../../common/defined';
import { givenText } from '../../common/json';
import type { ParsedSubmission } from '../../messages/submission';
import type { Account } from '../api-call';
import { normaliseBaseUrl } from '../base-url';
import { path, type ProviderPath } from '../path';
import type { CredentialData } from '../provider';

/** Where the requests of a credential go. */
export const readAccount = ({ baseUrl, appId }: CredentialData): Account => ({
	baseUrl: normaliseBaseUrl(baseUrl),
	...defined({ id: givenText(appId) }),
});

/** What is done to a received message has an endpoint of its own. */
export const messagePath = (
	{ message: { kind } }: ParsedSubmission,
	{ id }: Account,
): ProviderPath =>
	kind === 'readReceipt' || kind === 'typing'
		? path`/partner/app/${id}/v1/event`
		: path`/partner/app/${id}/v3/message`;
