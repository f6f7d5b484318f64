import { PROVIDERS } from '../../../../nodes/WhatsAppInteractive/providers';
import type { ProviderId } from '../../../../nodes/WhatsAppInteractive/providers/provider-id';
import type {
	Listing,
	ListedTemplate,
	TemplateAsk,
} from '../../../../nodes/WhatsAppInteractive/providers/query';
import type { Account } from '../../../../nodes/WhatsAppInteractive/providers/api-call';

/** An account whose IDs have to be encoded in a path. */
export const ACCOUNT: Account = {
	baseUrl: 'https://api.test',
	id: 'HXAP1/6',
	sendPath: '',
	businessAccountId: '34 0000',
};

/** How a provider lists its templates. */
export function templatesOf(provider: ProviderId): Listing<TemplateAsk, ListedTemplate> {
	const { getTemplates } = PROVIDERS[provider].queries;
	if (getTemplates === undefined) throw new Error(`${provider} lists no templates`);
	return getTemplates;
}

/** A number that belongs to nobody. */
export const SENDER = '919800000000';
