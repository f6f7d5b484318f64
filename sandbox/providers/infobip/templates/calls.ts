import type { InfobipAccount } from '../../../accounts';
import { type Answer, json, type SandboxRequest } from '../../../http/message';
import type { Params } from '../../../http/routes';
import { apiErrors, classicErrors } from '../answers';
import { sendersOf } from '../senders';
import type { TemplateShelf } from './shelf';
import type { InfobipTemplate } from './template';

const DEFAULT_PAGE_SIZE = 10;
const MAX_PAGE_SIZE = 100;

/** The templates of the whole account, page by page (Infobip, get templates, version 1). */
export function accountTemplates(
	shelf: TemplateShelf,
	account: InfobipAccount,
	{ query }: SandboxRequest,
): Answer {
	const page = Number(query.page ?? 0);
	const size = Number(query.size ?? DEFAULT_PAGE_SIZE);
	const direction = /^templateId,(ASC|DESC)$/u.exec(query.orderBy ?? 'templateId,ASC')?.[1];
	const sound =
		Number.isInteger(page) &&
		page >= 0 &&
		Number.isInteger(size) &&
		size >= 1 &&
		size <= MAX_PAGE_SIZE &&
		direction !== undefined;
	if (!sound) return apiErrors.badRequest();
	const found = shelf
		.all()
		.filter((template) => matches(template, query, account))
		.sort((one, other) => Number(one.id) - Number(other.id));
	if (direction === 'DESC') found.reverse();
	const totalResults = found.length;
	return json(200, {
		results: found.slice(page * size, (page + 1) * size),
		paging: { page, size, totalPages: Math.ceil(totalResults / size), totalResults },
	});
}

/** All templates of a sender at once (Infobip, get templates, version 2). */
export function senderTemplates(
	shelf: TemplateShelf,
	account: InfobipAccount,
	{ sender = '' }: Params,
): Answer {
	if (!sendersOf(account).includes(sender)) return classicErrors.notFound();
	return json(200, { templates: [...shelf.all()] });
}

/** One template of a sender (Infobip, get template, version 2). */
export function senderTemplate(
	shelf: TemplateShelf,
	account: InfobipAccount,
	{ sender = '', id }: Params,
): Answer {
	const found = shelf.all().find((template) => template.id === id);
	if (!sendersOf(account).includes(sender) || found === undefined) return classicErrors.notFound();
	return json(200, found);
}

function matches(
	template: InfobipTemplate,
	query: SandboxRequest['query'],
	account: InfobipAccount,
): boolean {
	const is = (wanted: string | undefined, value: string | undefined) =>
		wanted === undefined || wanted === value;
	return (
		(query.sender === undefined || sendersOf(account).includes(query.sender)) &&
		is(query.status, template.status) &&
		is(query.name, template.name) &&
		is(query.language, template.language) &&
		is(query.category, template.category) &&
		is(query.applicationId, template.platform?.applicationId) &&
		is(query.entityId, template.platform?.entityId)
	);
}
