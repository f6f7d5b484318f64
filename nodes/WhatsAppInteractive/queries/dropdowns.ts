import {
	NodeOperationError,
	type ILoadOptionsFunctions,
	type INodeListSearchItems,
	type INodeListSearchResult,
	type ResourceMapperFields,
} from 'n8n-workflow';

import { isAmong } from '../common/members';
import { Reader } from '../operations/reader/reader';
import { splitTemplateKey, templateKey } from '../operations/parts/template/key';
import { textOf } from '../operations/parts/template/template-text';
import { variableFields } from '../operations/parts/template/variable-fields';
import type { PhoneNumber } from '../common/phone/phone';
import { findProvider, type AnyProvider } from '../providers';
import type { Choice, Listing, ListedTemplate } from '../providers/query';
import { createClient, type Client } from '../api/client';
import { apiError } from '../api/errors';
import { listAll, listPage } from './list';
import type { Problem } from '../providers/api-call';

/** The states in which a template can be sent; not every provider has all of them. */
const SENDABLE = ['APPROVED', 'FLAGGED', 'REINSTATED'];

const readerOf = (context: ILoadOptionsFunctions): Reader =>
	new Reader((name) => context.getNodeParameter(name, ''));

const createError = (context: ILoadOptionsFunctions, what: string, advice: string) =>
	new NodeOperationError(context.getNode(), what, { description: advice });

/** A dropdown shows both texts; of two that are the same, n8n keeps the message. */
function toError(context: ILoadOptionsFunctions, problem: Problem) {
	const text = `${problem.what}. ${problem.advice}`;
	return apiError(context.getNode(), problem, { message: text, description: text });
}

async function connect(context: ILoadOptionsFunctions): Promise<Client<ILoadOptionsFunctions>> {
	const reader = readerOf(context);
	const provider = findProvider(reader.text('provider', 'Provider'));
	if (provider === undefined) throw createError(context, "Choose a 'Provider' first", '');
	return await createClient(context, provider);
}

/** The business number, as a part of what is asked; nothing where none is chosen yet, or there is no choice. */
function readSender(
	context: ILoadOptionsFunctions,
	{ sender: naming }: AnyProvider,
): { readonly sender?: PhoneNumber } {
	if (naming !== 'number') return {};
	const reader = readerOf(context);
	const sender = reader.phone('sender', 'Sender');
	const [fault] = reader.faults;
	if (fault !== undefined) throw createError(context, fault.text, '');
	return sender === undefined ? {} : { sender };
}

const matches = (item: INodeListSearchItems, filter: string | undefined): boolean => {
	const wanted = (filter ?? '').trim().toLowerCase();
	return `${item.name} ${item.description ?? ''}`.toLowerCase().includes(wanted);
};

/** What the user has typed into a dropdown, and how far he has scrolled. */
export interface Search {
	readonly filter: string | undefined;
	readonly paginationToken: string | undefined;
}

/** What a dropdown shows. */
interface Shown<Ask, Entry> {
	readonly listing: Listing<Ask, Entry> | undefined;
	readonly ask: Ask;
	readonly show: (entry: Entry) => INodeListSearchItems | undefined;
	/** The field that it belongs to, by its label. */
	readonly label: string;
}

/** A page of a list as a dropdown of the editor shows it; what is typed filters each page. */
async function search<Ask, Entry>(
	client: Client<ILoadOptionsFunctions>,
	{ listing, ask, show, label }: Shown<Ask, Entry>,
	{ filter, paginationToken }: Search,
): Promise<INodeListSearchResult> {
	const { context, provider } = client;
	if (listing === undefined) {
		throw createError(context, `${provider.name} has no list for '${label}'`, 'Type the value.');
	}
	const page = await listPage(client, listing, ask, paginationToken);
	if (page.type === 'refused') throw toError(context, page.problem);
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
	context: ILoadOptionsFunctions,
	asked: Search,
): Promise<INodeListSearchResult> {
	const client = await connect(context);
	const listing = client.provider.directory.senders;
	return await search(client, { listing, ask: {}, show: choice, label: 'Sender' }, asked);
}

/** The dropdown of the flows of a sender. */
export async function searchFlows(
	context: ILoadOptionsFunctions,
	asked: Search,
): Promise<INodeListSearchResult> {
	const client = await connect(context);
	const listing = client.provider.directory.flows;
	const ask = readSender(context, client.provider);
	return await search(client, { listing, ask, show: choice, label: 'Flow' }, asked);
}

const templateItem = (template: ListedTemplate): INodeListSearchItems | undefined =>
	template.language !== null && isAmong(SENDABLE, template.status)
		? {
				name: `${template.name} (${template.language})`,
				value: templateKey(template.name, template.language),
				description: textOf(template.layout),
			}
		: undefined;

/** The dropdown of the approved templates. */
export async function searchTemplates(
	context: ILoadOptionsFunctions,
	asked: Search,
): Promise<INodeListSearchResult> {
	const client = await connect(context);
	const listing = client.provider.queries.getTemplates;
	const ask = readSender(context, client.provider);
	return await search(client, { listing, ask, show: templateItem, label: 'Template' }, asked);
}

/**
 * The variables of the chosen template, as fields. What goes wrong is thrown: with no fields for an
 * answer, n8n would throw away what the user has filled in.
 */
export async function getTemplateVariables(
	context: ILoadOptionsFunctions,
): Promise<ResourceMapperFields> {
	const reader = readerOf(context);
	const chosen = reader.value('template');
	const key = reader.line('template', 'Template');
	if (key === undefined) {
		if (isUnresolved(chosen)) {
			throw createError(
				context,
				"'Template' is an expression that has no value yet",
				'Run the nodes before this one, or give the variables as JSON.',
			);
		}
		return { fields: [], emptyFieldsNotice: "Choose a 'Template' to see its variables." };
	}
	const client = await connect(context);
	const { provider } = client;
	const ask = readSender(context, provider);
	const { name, language } = splitTemplateKey(key);
	const wantedLanguage = language ?? reader.line('templateLanguage', 'Language');
	const listing = provider.queries.getTemplates;
	if (listing === undefined) {
		throw createError(
			context,
			`${provider.name} has no list for 'Template'`,
			'Give the variables as JSON.',
		);
	}
	const isWanted = (template: ListedTemplate): boolean =>
		template.name === name &&
		(wantedLanguage === undefined || template.language === wantedLanguage);
	const answer = await listAll(client, listing, ask, { limit: 1, wanted: isWanted });
	if (answer.type === 'refused') throw toError(context, answer.problem);
	const [template] = answer.result;
	if (template === undefined) {
		throw createError(
			context,
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
