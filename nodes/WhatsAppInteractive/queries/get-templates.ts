import type { IDataObject } from 'n8n-workflow';

import { toJsonObject } from '../common/json';
import { readGetTemplates } from '../operations/template/get-many';
import { variablesOf, type TemplateLayout } from '../messages/template-layout';
import type { ListedTemplate, TemplateAsk } from '../providers/query';
import { listAll } from './list';
import type { QueryHandler } from './query';

const isLike = (asked: string | undefined, found: string | null): boolean =>
	asked === undefined || asked.toLowerCase() === found?.toLowerCase();

/** Whether a template is one of those that are asked for; providers filter by some members only. */
const isAskedFor =
	({ name, language, status, category }: TemplateAsk) =>
	(template: ListedTemplate): boolean =>
		isLike(name, template.name) &&
		isLike(language, template.language) &&
		isLike(status, template.status) &&
		isLike(category, template.category);

/** What a template says, each member always there. */
const summaryOf = ({ header, body, footer, buttons, cards }: TemplateLayout): IDataObject => ({
	header: header === undefined ? null : { type: header.type, text: header.text ?? null },
	body: body ?? null,
	bodyVariables: variablesOf(body),
	footer: footer ?? null,
	buttons: buttons.map(({ type, text }) => ({ type, text: text ?? null })),
	cards: cards.length,
});

/** Lists the templates of the account, or of the sender where it names one. */
export const getTemplates: QueryHandler = async ({ client, reader }) => {
	const { ask, limit, simplify } = readGetTemplates(reader);
	const listing = client.provider.queries.getTemplates;
	if (listing === undefined) throw new Error(`${client.provider.name} lists no templates`);
	if (reader.faults.length > 0) {
		return { type: 'faults', faults: reader.faults.map(({ text }) => text) };
	}
	const answer = await listAll(client, listing, ask, { limit, wanted: isAskedFor(ask) });
	if (answer.type === 'refused') return answer;
	return {
		type: 'done',
		items: answer.result.map(({ raw, layout, ...template }) => ({
			json: simplify ? { ...template, ...summaryOf(layout) } : toJsonObject(raw),
		})),
	};
};
