import { metaTemplate } from '../meta/templates';
import { withQuery } from '../path';
import type { Listing, ListedTemplate, TemplateAsk } from '../query';
import { listPath, missingBusinessAccount, readPage } from './lists';

/** Kaleyra's templates, which are Meta's. */
export const templates: Listing<TemplateAsk, ListedTemplate> = {
	missing: missingBusinessAccount,
	call: (_ask, account, page) => ({
		method: 'GET',
		path: withQuery(listPath(account, 'message_templates'), { after: page }),
	}),
	read: (response) => readPage(response, metaTemplate),
};
