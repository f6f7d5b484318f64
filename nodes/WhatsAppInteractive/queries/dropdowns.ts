import {
	NodeOperationError,
	type ILoadOptionsFunctions,
	type INodeListSearchItems,
	type INodeListSearchResult,
	type ResourceMapperFields,
} from 'n8n-workflow';

import { Reader } from '../operations/reader/reader';
import { splitTemplateKey, templateKey } from '../operations/parts/template/key';
import { textOf } from '../operations/parts/template/template-text';
import { variableFields } from '../operations/parts/template/variable-fields';
import type { PhoneNumber } from '../common/phone/phone';
import { findProvider, type AnyProvider } from '../providers';
import type { Choice, Listing, ListedTemplate } from '../providers/query';
import { readAccount } from '../api/account';
import { apiError } from '../api/errors';
import { listAll, listPage } from './list';
import type { Account, Problem } from '../providers/api-call';

/** The states in which a template can be sent; not every provider has all of them. */
const SENDABLE = ['APPROVED', 'FLAGGED', 'REINSTATED'];

const readerOf = (functions: ILoadOptionsFunctions): Reader =>
	new Reader((name) => functions.getNodeParameter(name, ''));

const failed = (functions: ILoadOptionsFunctions, what: string, advice: string) =>
	new NodeOperationError(functions.getNode(), what, { description: advice });

const refused = (functions: ILoadOptionsFunctions, problem: Problem) =>
	apiError(functions.getNode(), problem, {
		message: `${problem.what}. ${problem.advice}`,
		description: problem.advice,
	});

interface Setting {
	readonly provider: AnyProvider;
	readonly account: Account;
}

async function readSetting(functions: ILoadOptionsFunctions): Promise<Setting> {
	const reader = readerOf(functions);
	const provider = findProvider(reader.text('provider', 'Provider'));
	if (provider === undefined) throw failed(functions, "Choose a 'Provider' first", '');
	const account = await readAccount(functions, provider);
	return { provider, account };
}

/** The business number, as a part of what is asked; nothing where none is chosen yet, or there is no choice. */
function readSender(
	functions: ILoadOptionsFunctions,
	{ namesSender }: AnyProvider,
): { readonly sender?: PhoneNumber } {
	if (!namesSender) return {};
	const reader = readerOf(functions);
	const sender = reader.phone('sender', 'Sender');
	const [fault] = reader.faults;
	if (fault !== undefined) throw failed(functions, fault.text, '');
	return sender === undefined ? {} : { sender };
}

const matches = (item: INodeListSearchItems, filter: string | undefined): boolean => {
	const wanted = (filter ?? '').trim().toLowerCase();
	return `${item.name} ${item.description ?? ''}`.toLowerCase().includes(wanted);
};

/** A page of a list as a dropdown of the editor shows it; what is typed filters each page. */
async function search<Ask, Entry>(
	functions: ILoadOptionsFunctions,
	{ provider, account }: Setting,
	listing: Listing<Ask, Entry> | undefined,
	ask: Ask,
	show: (entry: Entry) => INodeListSearchItems | undefined,
	filter: string | undefined,
	paginationToken: string | undefined,
): Promise<INodeListSearchResult> {
	if (listing === undefined) {
		throw failed(functions, `${provider.name} has no list of these; type the value`, '');
	}
	const page = await listPage(functions, provider, account, listing, ask, paginationToken);
	if (page.type === 'refused') throw refused(functions, page.problem);
	const { entries, next } = page.result;
	return {
		results: entries
			.map(show)
			.filter((item) => item !== undefined)
			.filter((item) => matches(item, filter)),
		...(next !== undefined && { paginationToken: next }),
	};
}

const choice = ({ name, value }: Choice): INodeListSearchItems => ({ name, value });

/** The dropdown of the business numbers. */
export async function searchSenders(
	this: ILoadOptionsFunctions,
	filter?: string,
	paginationToken?: string,
): Promise<INodeListSearchResult> {
	const setting = await readSetting(this);
	const { senders } = setting.provider.directory;
	return await search(this, setting, senders, {}, choice, filter, paginationToken);
}

/** The dropdown of the flows of a sender. */
export async function searchFlows(
	this: ILoadOptionsFunctions,
	filter?: string,
	paginationToken?: string,
): Promise<INodeListSearchResult> {
	const setting = await readSetting(this);
	const { flows } = setting.provider.directory;
	const ask = readSender(this, setting.provider);
	return await search(this, setting, flows, ask, choice, filter, paginationToken);
}

const templateItem = (template: ListedTemplate): INodeListSearchItems | undefined =>
	SENDABLE.includes(template.status)
		? {
				name: `${template.name} (${template.language})`,
				value: templateKey(template.name, template.language),
				description: textOf(template.layout),
			}
		: undefined;

/** The dropdown of the approved templates. */
export async function searchTemplates(
	this: ILoadOptionsFunctions,
	filter?: string,
	paginationToken?: string,
): Promise<INodeListSearchResult> {
	const setting = await readSetting(this);
	const { getTemplates } = setting.provider.queries;
	const ask = readSender(this, setting.provider);
	return await search(this, setting, getTemplates, ask, templateItem, filter, paginationToken);
}

/**
 * The variables of the chosen template, as fields. What goes wrong is thrown: with no fields for an
 * answer, n8n would throw away what the user has filled in.
 */
export async function getTemplateVariables(
	this: ILoadOptionsFunctions,
): Promise<ResourceMapperFields> {
	const reader = readerOf(this);
	const chosen = reader.value('template');
	const key = reader.line('template', 'Template');
	if (key === undefined) {
		if (isUnresolved(chosen)) {
			throw failed(
				this,
				"'Template' is an expression that has no value yet",
				'Run the nodes before this one, or give the variables as JSON.',
			);
		}
		return { fields: [], emptyFieldsNotice: "Choose a 'Template' to see its variables." };
	}
	const { provider, account } = await readSetting(this);
	const ask = readSender(this, provider);
	const { name, language } = splitTemplateKey(key);
	const wantedLanguage = language ?? reader.line('templateLanguage', 'Language');
	const listing = provider.queries.getTemplates;
	if (listing === undefined) {
		throw failed(this, `${provider.name} has no list of templates`, '');
	}
	const isWanted = (template: ListedTemplate): boolean =>
		template.name === name &&
		(wantedLanguage === undefined || template.language === wantedLanguage);
	const answer = await listAll(this, provider, account, listing, ask, 1, isWanted);
	if (answer.type === 'refused') throw refused(this, answer.problem);
	const [template] = answer.result;
	if (template === undefined) {
		throw failed(
			this,
			`${provider.name} lists no template '${name}'${wantedLanguage === undefined ? '' : ` in ${wantedLanguage}`}`,
			'Check its name and language, or give the variables as JSON.',
		);
	}
	const fields = variableFields({ name, layout: template.layout, provider });
	return {
		fields,
		...(fields.length === 0 && {
			emptyFieldsNotice: `Nothing to fill in: ${textOf(template.layout)}`,
		}),
	};
}

/** An expression that the editor could not evaluate arrives without a value. */
const isUnresolved = (chosen: unknown): boolean => {
	const value =
		typeof chosen === 'object' && chosen !== null && '__rl' in chosen && 'value' in chosen
			? chosen.value
			: chosen;
	return value === undefined || value === null;
};
