import type { INodeProperties } from 'n8n-workflow';

import type { TemplateFilling, TemplateMessage } from '../../messages/kinds/template';
import { findProvider, providersWithField } from '../../providers';
import type { MessageOperation } from '../operation';
import type { Reader } from '../reader/reader';
import { readFilling } from '../parts/template/filling';
import { splitTemplateKey } from '../parts/template/key';
import { readLanguage } from '../parts/template/language';
import { readMapped, readWords } from '../parts/template/mapped-variables';
import { tellUnfilled } from '../parts/template/unfilled';
import { textField } from '../parts/text-field';
import { waitUntilFields } from '../parts/wait';

const KIND = 'template';

const EXAMPLE = `{
  "header": { "type": "image", "url": "https://shop.example.com/van.jpg" },
  "body": ["Asha", "7781"],
  "buttons": [
    { "type": "quickReply", "index": 0, "payload": "stop-updates" },
    { "type": "url", "index": 1, "suffix": "t/7781" }
  ]
}`;

/** The fields of a template. */
export const templateFields: INodeProperties[] = [
	{
		displayName: 'Template',
		name: 'template',
		type: 'resourceLocator',
		default: { mode: 'list', value: '' },
		required: true,
		description: 'The template to send; only approved ones are listed',
		modes: [
			{
				displayName: 'From List',
				name: 'list',
				type: 'list',
				placeholder: 'Select a template...',
				typeOptions: { searchListMethod: 'searchTemplates', searchable: true },
			},
			{
				displayName: 'By Name',
				name: 'name',
				type: 'string',
				placeholder: 'e.g. order_update|en_GB',
				hint: 'Name and language, with | between them',
			},
		],
	},
	{
		...textField(
			'Language',
			'templateLanguage',
			'e.g. en_GB',
			"The code of the language, exactly as the template has it (en is not en_GB). Only used where 'Template' names none.",
		),
		displayOptions: {
			// True for every template. n8n shows a field whose `show` depends on an expression and does not
			// look at `hide` then: the || of an expression must not hide the language.
			show: { template: [{ _cnd: { exists: true } }] },
			hide: { template: [{ _cnd: { includes: '|' } }] },
		},
	},
	{
		displayName: 'Define Variables',
		name: 'variablesSource',
		type: 'options',
		options: [
			{
				name: 'Using Fields Below',
				value: 'fields',
				description: 'Fill in the fields of the chosen template',
			},
			{
				name: 'Using JSON',
				value: 'json',
				description: 'Give all variables as one object, for example from an expression',
			},
		],
		default: 'fields',
		noDataExpression: true,
		description: 'How the variables of the template are given',
	},
	{
		displayName: 'Variables',
		name: 'templateVariables',
		type: 'resourceMapper',
		noDataExpression: true,
		default: { mappingMode: 'defineBelow', value: null },
		required: true,
		description: 'What fills the template; the fields are those of the template',
		typeOptions: {
			loadOptionsDependsOn: ['provider', 'template.value', 'templateLanguage'],
			resourceMapper: {
				resourceMapperMethod: 'getTemplateVariables',
				mode: 'add',
				valuesLabel: 'Variables',
				fieldWords: { singular: 'variable', plural: 'variables' },
				addAllFields: true,
				supportAutoMap: false,
				noFieldsError: 'The template has no variables',
			},
		},
		displayOptions: { show: { variablesSource: ['fields'] } },
	},
	{
		displayName: 'Variables (JSON)',
		name: 'templateVariablesJson',
		type: 'json',
		typeOptions: { rows: 10 },
		default: EXAMPLE,
		description:
			'An object with what the template needs of "header", "body" (a list, or an object by the names of the variables), "buttons", "cards", "offerEndsAt", "code" (authentication) and "orderStatus". Positions of buttons count from 0.',
		displayOptions: { show: { variablesSource: ['json'] } },
	},
];

/** Where a provider has no variables with names, it could only take them for numbered ones. */
function tellNames({ body = [], cards = [] }: TemplateFilling, reader: Reader): void {
	const provider = findProvider(reader.line('provider', 'Provider'));
	const takesNames = providersWithField('message.filling.body[].name', KIND);
	if (
		provider &&
		!takesNames.includes(provider.id) &&
		[...body, ...cards.flatMap((card) => card.body ?? [])].some(({ name }) => name !== undefined)
	) {
		reader.fault(
			'Body',
			`'Body' has names for its variables, but those of ${provider.name} have numbers: give a list`,
		);
	}
}

const read = (reader: Reader): TemplateMessage => {
	const { name, language } = splitTemplateKey(reader.line('template', 'Template') ?? '');
	const isJson = reader.text('variablesSource', 'Define Variables') === 'json';
	const label = isJson ? 'Variables (JSON)' : 'Variables';
	const variables = reader.part('message.filling');
	const members = isJson
		? variables.jsonReader('templateVariablesJson', label)
		: variables.over(
				readMapped(name, reader.value('templateVariables'), variables, label),
				`'${label}'`,
			);
	const filling = readFilling(members, label);
	tellNames(filling, variables);
	const mapper = isJson ? undefined : reader.value('templateVariables');
	const words = readWords(name, mapper);
	if (!isJson) tellUnfilled(name, mapper, { filling, words }, reader);
	return {
		kind: KIND,
		name,
		language: readLanguage(language ?? reader.line('templateLanguage', 'Language') ?? '', reader),
		filling,
		...(words && { words }),
	};
};

/** Sends a message that WhatsApp approved before. */
export const sendTemplate: MessageOperation<'template'> = {
	resource: 'template',
	operation: 'sendTemplate',
	name: 'Send',
	action: 'Send template to customer',
	description:
		'Send a message that WhatsApp approved before, which also reaches customers who did not write to you in the last 24 hours',
	fields: [...templateFields, ...waitUntilFields(['delivered', 'seen'])],
	read,
};
