import { metaTemplate } from '../meta/templates';
import { withQuery } from '../path';
import type { TemplateListing } from '../query';
import { listPath, missingBusinessAccount, readPage } from './lists';

/** Kaleyra's templates, which are Meta's. */
export const templates: TemplateListing = {
	missing: missingBusinessAccount,
	call: (_ask, account, page) => ({
		method: 'GET',
		path: withQuery(listPath(account, 'message_templates'), { after: page }),
	}),
	read: (response) => readPage(response, metaTemplate),
};
