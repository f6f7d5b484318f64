import { asRecord, at } from '../../common/json';
import { knownGraphError } from '../meta/graph-error';
import { readMetaPage } from '../meta/list-page';
import { metaTemplate } from '../meta/templates';
import { path, withQuery } from '../path';
import { isSuccess } from '../problems';
import type { TemplateListing } from '../query';
import { lackAt } from '../lack';
import { refusedCall } from '../query-problems';
import { NAME, readErrorDetails, saysFailure } from './decode';

const PAGE_SIZE = 100;

/** The templates of a number's account, in Meta's list; the older one has another name for it. */
export const templates: TemplateListing = {
	missing: (_ask, account) => lackAt(account, 'getTemplates'),
	call: (_ask, _account, page) => ({
		method: 'GET',
		path: withQuery(path`/message_templates`, { limit: PAGE_SIZE, after: page }),
	}),
	read: (response) => {
		const { body } = response;
		const data = at(body, 'data') ?? at(body, 'waba_templates');
		if (!isSuccess(response) || saysFailure(body) || !Array.isArray(data)) {
			return refusedCall(NAME, response, readErrorDetails(response), {
				permission:
					'Ask 360dialog to enable this call for the account, or type the name and language.',
				known: knownGraphError(body),
			});
		}
		return { type: 'answered', result: readMetaPage({ ...asRecord(body), data }, metaTemplate) };
	},
};
