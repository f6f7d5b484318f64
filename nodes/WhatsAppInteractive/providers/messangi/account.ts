import { defined } from '../../common/defined';
import { givenText } from '../../common/json';
import type { ParsedSubmission } from '../../messages/submission';
import type { Account } from '../api-call';
import { normaliseBaseUrl } from '../base-url';
import { chosenPath, type ProviderPath } from '../path';
import type { CredentialData } from '../provider';

/** Where the requests of a credential go. */
export const readAccount = ({ baseUrl, sendPath }: CredentialData): Account => ({
	baseUrl: normaliseBaseUrl(baseUrl),
	...defined({ sendPath: givenText(sendPath)?.replace(/^\/*/, '/') }),
});

/** The path differs between spaces, so that the credential has it. */
export const messagePath = (_submission: ParsedSubmission, { sendPath }: Account): ProviderPath =>
	chosenPath(sendPath);
