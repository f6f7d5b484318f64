import { defined } from '../../common/defined';
import { givenText } from '../../common/json';
import { digitsOf } from '../../common/phone/phone';
import type { ParsedSubmission } from '../../messages/submission';
import type { Account } from '../api-call';
import { normaliseBaseUrl } from '../base-url';
import { path, type ProviderPath } from '../path';
import type { CredentialData } from '../provider';

/** The version of the Graph API that this package is made for; Meta serves it until July 2028. */
const GRAPH_VERSION = 'v25.0';

/** Where the requests of a credential go: the ID is that of the WhatsApp Business Account. */
export const readAccount = ({
	baseUrl,
	apiVersion,
	businessAccountId,
}: CredentialData): Account => ({
	baseUrl: normaliseBaseUrl(baseUrl),
	...defined({ id: givenText(businessAccountId) }),
	apiVersion: givenText(apiVersion) ?? GRAPH_VERSION,
});

/** Messages, read receipts and typing indicators all go to the address of the sender. */
export const messagePath = ({ sender }: ParsedSubmission, { apiVersion }: Account): ProviderPath =>
	path`/${apiVersion}/${digitsOf(sender)}/messages`;
