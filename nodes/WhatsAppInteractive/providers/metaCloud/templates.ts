import { metaTemplate } from '../meta/templates';
import type { TemplateListing } from '../query';
import { listCall, readPage } from './lists';

/** The templates of a WhatsApp Business Account. */
export const templates: TemplateListing = {
	call: (_ask, account, page) => listCall(account, 'message_templates', undefined, page),
	read: (response) => readPage(response, metaTemplate),
};
