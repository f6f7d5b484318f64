import type { INodeProperties } from 'n8n-workflow';

import { defined } from '../../common/defined';
import { ALL_PROVIDERS, PROVIDERS } from '../../providers';
import type { ProviderId } from '../../providers/provider-id';
import type { TemplateAsk } from '../../providers/query';
import type { Operation } from '../operation';
import type { Reader } from '../reader/reader';
import { forProviders } from '../parts/for-providers';
import { withNote } from '../parts/limit-words';
import { senderLocator } from '../parts/sender';
import { textField } from '../parts/text-field';

const LIMIT = { min: 1, whole: true } as const;

/** The states that all providers know, in WhatsApp's words. */
const STATES = {
	APPROVED: 'Approved',
	DISABLED: 'Disabled',
	PAUSED: 'Paused',
	PENDING: 'Pending',
	REJECTED: 'Rejected',
} as const;

const CATEGORIES = {
	AUTHENTICATION: 'Authentication',
	MARKETING: 'Marketing',
	UTILITY: 'Utility',
} as const;

const optionsOf = (names: Readonly<Record<string, string>>) =>
	Object.entries(names).map(([value, name]) => ({ name, value }));

/** The providers that filter templates by something. */
const filteringBy = (name: keyof TemplateAsk): ProviderId[] =>
	ALL_PROVIDERS.filter(({ queries }) =>
		queries.getTemplates?.filters?.some((filter) => filter === name),
	).map(({ id }) => id);

/** A filter for the providers that have it, with what each says of it. */
const filterFields = (
	name: 'applicationId' | 'entityId',
	label: string,
	placeholder: string,
	description: string,
): INodeProperties[] =>
	filteringBy(name).map((id) => ({
		...textField(label, name, placeholder, withNote(description, PROVIDERS[id], name)),
		displayOptions: { show: { '/provider': [id] } },
	}));

const fields: INodeProperties[] = [
	...forProviders(filteringBy('sender'), [
		{
			...senderLocator,
			required: false,
			description: 'Only templates of this number; without it those of the whole account',
		},
	]),
	{
		displayName: 'Return All',
		name: 'returnAll',
		type: 'boolean',
		default: false,
		description: 'Whether to return all results or only up to a given limit',
	},
	{
		displayName: 'Limit',
		name: 'limit',
		type: 'number',
		typeOptions: { minValue: LIMIT.min, numberPrecision: 0 },
		default: 50,
		description: 'Max number of results to return',
		displayOptions: { show: { returnAll: [false] } },
	},
	{
		displayName: 'Filters',
		name: 'templateFilters',
		type: 'collection',
		placeholder: 'Add Filter',
		default: {},
		description: 'Which templates to return; without a filter all of them',
		options: [
			...filterFields(
				'applicationId',
				'Application ID',
				'e.g. order-notifications',
				'The application that uses the template',
			),
			{
				displayName: 'Category',
				name: 'category',
				type: 'options',
				options: optionsOf(CATEGORIES),
				default: 'UTILITY',
				description: 'What the template was approved for',
			},
			...filterFields(
				'entityId',
				'Entity ID',
				'e.g. acme-shop',
				'The entity that uses the template',
			),
			textField(
				'Language',
				'language',
				'e.g. en_GB',
				'The code of the language, exactly as the template has it',
			),
			textField('Name', 'name', 'e.g. order_update', 'The whole name of the template'),
			{
				displayName: 'Status',
				name: 'status',
				type: 'options',
				options: optionsOf(STATES),
				default: 'APPROVED',
				description: 'How the template stands with WhatsApp; only approved ones can be sent',
			},
		],
	},
];

/** What one item asks for. */
export interface GetTemplates {
	readonly ask: TemplateAsk;
	/** How many templates, without it all. */
	readonly limit: number | undefined;
	readonly simplify: boolean;
}

/** Reads what one item asks for. */
export function readGetTemplates(reader: Reader): GetTemplates {
	const filters = reader.collection('templateFilters');
	const ask = defined({
		sender: reader.phone('sender', 'Sender'),
		name: filters.line('name', 'Name'),
		language: filters.line('language', 'Language'),
		status: filters.line('status', 'Status')?.toUpperCase(),
		category: filters.line('category', 'Category')?.toUpperCase(),
		applicationId: filters.line('applicationId', 'Application ID'),
		entityId: filters.line('entityId', 'Entity ID'),
	});
	return {
		ask,
		limit: reader.flag('returnAll', 'Return All')
			? undefined
			: (reader.number('limit', 'Limit', LIMIT) ?? 50),
		simplify: reader.flag('simplify', 'Simplify') ?? true,
	};
}

/** Lists the templates of the account. */
export const getManyTemplates: Operation = {
	resource: 'template',
	operation: 'getMany',
	name: 'Get Many',
	action: 'Get many templates',
	description: 'List the message templates of the account with their texts and states',
	fields,
};
