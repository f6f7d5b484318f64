import { ALL_PROVIDERS, type AnyProvider } from '../../../nodes/WhatsAppInteractive/providers';
import type { ProviderId } from '../../../nodes/WhatsAppInteractive/providers/provider-id';
import type { QueryKind, TemplateAsk } from '../../../nodes/WhatsAppInteractive/providers/query';
import { phone } from '../../../test/support/phone';

/* Queries have no body: what counts are the members of the query or of the form. */

/** The documented members, where a provider's pages name any. */
const DOCUMENTED: Readonly<Partial<Record<`${ProviderId} ${QueryKind}`, readonly string[]>>> = {
	'dialog360 getTemplates': ['fields', 'limit', 'after'],
	'dialog360 uploadMedia': ['file', 'messaging_product', 'type'],
	'gupshup getTemplates': [
		'templateType',
		'status',
		'elementName',
		'languageCode',
		'useable',
		'pageNo',
		'pageSize',
	],
	'gupshup uploadMedia': ['file', 'file_type'],
	'infobip getTemplates': [
		'sender',
		'status',
		'name',
		'language',
		'category',
		'applicationId',
		'entityId',
		'page',
		'size',
		'orderBy',
	],
	'kaleyra uploadMedia': ['file', 'type'],
	'metaCloud downloadMedia': ['phone_number_id'],
	'metaCloud getTemplates': ['fields', 'limit', 'after', 'name', 'status', 'language', 'category'],
	'metaCloud uploadMedia': ['file', 'messaging_product', 'type'],
};

const ACCOUNT = {
	baseUrl: 'https://provider.test',
	id: 'account',
	apiVersion: 'v1',
	sendPath: '/send',
	businessAccountId: 'business',
} as const;

const ASK = {
	sender: phone('441134960000'),
	name: 'parcel_sent',
	language: 'en',
	status: 'APPROVED',
	category: 'UTILITY',
	applicationId: 'order-notifications',
	entityId: 'acme-shop',
} satisfies TemplateAsk;

/** The members that the node sends. */
function sentBy({ queries }: AnyProvider, query: QueryKind): string[] {
	switch (query) {
		case 'getTemplates': {
			const call = queries.getTemplates?.call(ASK, ACCOUNT, '2');
			return [...new URL(call?.path ?? '', ACCOUNT.baseUrl).searchParams.keys()];
		}
		case 'uploadMedia': {
			const { multipart } = queries.uploadMedia?.call('image/png', ASK.sender, ACCOUNT) ?? {};
			return multipart ? [...Object.keys(multipart.fields), multipart.file] : [];
		}
		case 'downloadMedia': {
			const path = queries.downloadMedia?.path('media', ASK.sender, ACCOUNT);
			return [...new URL(path ?? '', ACCOUNT.baseUrl).searchParams.keys()];
		}
	}
}

/** What a provider documents for a query, and what of it the node sends. */
export interface QueryCoverage {
	readonly provider: ProviderId;
	readonly query: QueryKind;
	readonly documented: readonly string[];
	readonly sent: readonly string[];
}

/** All queries of all providers. */
export const queryCoverage = (): QueryCoverage[] =>
	ALL_PROVIDERS.flatMap((provider) =>
		(Object.keys(provider.queries) as QueryKind[]).map((query) => ({
			provider: provider.id,
			query,
			documented: DOCUMENTED[`${provider.id} ${query}`] ?? [],
			sent: sentBy(provider, query),
		})),
	);
