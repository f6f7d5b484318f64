import { defined } from '../../common/defined';
import { givenText } from '../../common/json';
import { e164Of } from '../../common/phone/phone';
import type { ParsedSubmission } from '../../messages/submission';
import type { Account } from '../api-call';
import { normaliseBaseUrl } from '../base-url';
import { path, type ProviderPath } from '../path';
import type { CredentialData } from '../provider';

/** Where the requests of a credential go. */
export const readAccount = ({
	region,
	customDomain,
	sid,
	businessAccountId,
}: CredentialData): Account => ({
	baseUrl: normaliseBaseUrl(region === 'custom' ? customDomain : region),
	...defined({ id: givenText(sid), businessAccountId: givenText(businessAccountId) }),
});

/** The plus sign stands for itself in a path, and the documented requests have it there. */
export const messagePath = ({ sender }: ParsedSubmission, { id }: Account): ProviderPath =>
	path`/v2/${id}/whatsapp/${e164Of(sender)}/messages`;
