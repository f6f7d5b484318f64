import type { INodeParameters, INodeProperties } from 'n8n-workflow';

import { LIMITS } from '../../messages/limits';
import type { Reader } from '../reader/reader';
import { upTo } from './limit-words';
import { listSourceField } from './list-source';
import { markedWhereNeeded } from './needed';
import { textField } from './text-field';

/** The names of the fields that sections are given in. */
interface SectionNames {
	/** How they are given. */
	readonly source: string;
	/** One by one in the editor. */
	readonly fields: string;
	readonly json: string;
}

/** What the sections of a message hold, as the editor tells it. */
interface SectionTexts {
	/** A section as a new node has it. */
	readonly empty: INodeParameters;
	readonly description: string;
	/** The fields of a section. */
	readonly values: INodeProperties[];
	/** The JSON that a new node has. */
	readonly example: string;
	readonly jsonDescription: string;
}

/** The heading of a section, once for all providers that ask for it and once for the others. */
export const sectionTitleField = (
	kind: 'list' | 'productList',
	placeholder: string,
): INodeProperties[] =>
	markedWhereNeeded(
		{ kind, path: 'message.sections[].title' },
		textField(
			'Title',
			'title',
			placeholder,
			`Heading of the section, ${upTo('message.sections[].title', { kind })}; needed when there are several sections`,
		),
	);

/** The sections of a message, one by one or as JSON. */
export const sectionFields = (
	names: SectionNames,
	{ empty, description, values, example, jsonDescription }: SectionTexts,
): INodeProperties[] => [
	listSourceField(names.source, 'Sections'),
	{
		displayName: 'Sections',
		name: names.fields,
		type: 'fixedCollection',
		typeOptions: {
			multipleValues: true,
			multipleValueButtonText: 'Add Section',
			minRequiredFields: 1,
			maxAllowedFields: LIMITS.sections,
			sortable: true,
			fixedCollection: { itemTitle: '={{ $collection.item.value.title }}' },
		},
		default: { section: [empty] },
		placeholder: 'Add Section',
		description,
		options: [{ displayName: 'Section', name: 'section', values }],
		displayOptions: { show: { [names.source]: ['fields'] } },
	},
	{
		displayName: 'Sections (JSON)',
		name: names.json,
		type: 'json',
		default: example,
		required: true,
		description: jsonDescription,
		displayOptions: { show: { [names.source]: ['json'] } },
	},
];

/** What sections are read from, and whether they are given as JSON. */
export function readSections(
	reader: Reader,
	{ source, fields, json }: SectionNames,
): { readonly isJson: boolean; readonly elements: Reader[] } {
	const isJson = reader.text(source, 'Define Sections') === 'json';
	return {
		isJson,
		elements: isJson
			? reader.jsonElements(json, 'Sections (JSON)', 'Sections')
			: reader.elements(fields, 'section'),
	};
}

/** Reads a section, with what it holds. */
export function readSection<Content extends object>(
	section: Reader,
	content: (section: Reader) => Content,
): Content & { readonly title?: string } {
	const title = section.text('title', 'Title');
	const read = { ...(title !== undefined && { title }), ...content(section) };
	section.close('Sections');
	return read;
}
